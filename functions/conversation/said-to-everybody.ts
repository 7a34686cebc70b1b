// Whether a reply is the same for everybody who asks alike, so that its sound may be kept.
import { mask } from '../safety/personal-data.ts'
import type { Outcome, Reply, ReplyPart } from './reply.ts'

/** All others may name what a citizen said or filled in: a review, a receipt, a status, a question in a filing. */
const ALIKE: ReadonlySet<Outcome> = new Set(['answered', 'emergency'])

/**
 * Words of guides and fixed words of the house, and nothing but those: no question of a filing after them, nothing that a
 * model worded, no number of anybody's, masked ones included.
 */
export function saidToEverybody({ outcome, parts, spoken }: Reply): boolean {
  return ALIKE.has(outcome) && parts.every(isAlike) && !spoken.includes('*') && mask(spoken) === spoken
}

function isAlike(part: ReplyPart): boolean {
  return part.kind === 'say' ? !part.generated : part.kind === 'choose'
}
