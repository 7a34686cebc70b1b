// Whether one key acts at once or a number is being keyed: by what the reply asks last.
import type { Reply } from '../../conversation/reply.ts'
import type { SlotInput } from '../../filings/filing.ts'

/** Answered by digits alone, or by digits as well as words. */
const NUMBERS = new Set<SlotInput['type']>([
  'resident-id',
  'residence-card',
  'mobile',
  'bank-card',
  'number',
  'amount',
  'date',
  'credit-code',
  'passport',
])

/** @returns `number` where a 0 is data unless it stands alone (DESIGN idea 8) */
export function keysFor({ parts, outcome }: Reply): 'one' | 'number' {
  const last = parts.findLast(
    (part) =>
      part.kind === 'ask' ||
      part.kind === 'review' ||
      // A person, offered beside a question, has the key 0 as ever: the question stays what is keyed.
      (part.kind === 'choose' && !(part.options.length > 0 && part.options.every(({ id }) => id === 'human'))),
  )
  // The end of a phone number, or the number of a filing.
  if (!last) return outcome === 'status' ? 'number' : 'one'
  return last.kind === 'ask' && NUMBERS.has(last.input.type) ? 'number' : 'one'
}
