// What was shown of the one a filing is for, when it is handed in.
import { type Answers, type Filing, IDENTITY_LEVELS, type IdentityLevel } from '../filings/filing.ts'
import { isHelped } from '../filings/for-another.ts'
import { reached, walk } from '../filings/journey.ts'
import type { Conversation } from './conversation.ts'
import { levelShown } from './identity.ts'

/**
 * What was shown of the one this is filed for. The portal vouches for who signed in: not for the person whom somebody
 * helps, not for another ID number than theirs, and the line not for another mobile than the one that called.
 */
export function shownFor(filing: Filing, answers: Answers, conversation: Conversation, now: number): IdentityLevel {
  const level = levelShown(conversation, now)
  const standing = reached(walk(filing, answers).steps)
  if (level === 'none' || isHelped(filing, standing)) return 'none'
  const { residentId, mobile } = conversation.identity ?? {}
  const of = (type: 'resident-id' | 'mobile') =>
    filing.slots.flatMap((slot) => {
      const answer = slot.type === type ? standing[slot.id] : undefined
      return answer && 'value' in answer ? [{ value: answer.value, isOwn: slot['fill-from'] !== undefined }] : []
    })
  const numbers = IDENTITY_LEVELS.indexOf(level) > IDENTITY_LEVELS.indexOf('phone') ? of('resident-id') : of('mobile')
  const known = level === 'phone' ? mobile : residentId
  const isNamed = numbers.length === 0 || numbers.some(({ value }) => value === known)
  return isNamed && numbers.every(({ value, isOwn }) => !isOwn || value === known) ? level : 'none'
}
