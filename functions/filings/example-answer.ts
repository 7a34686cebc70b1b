// The invented answer of a question, as it stands today: the hint in the box, and what tests answer with.
import { applies } from './answer-slot.ts'
import type { Answers, Slot } from './filing.ts'
import { resolveDateRule } from './slots/date-rule.ts'
import { inventedId } from './slots/invented-id.ts'

/**
 * The example of a slot: a date rule such as `today+3d` is the ISO date it means today, and where somebody young is asked
 * for, the ID number is that of somebody young.
 */
export function exampleAnswer(slot: Slot, today: string, answers: Answers): string {
  if (slot.type === 'date') return resolveDateRule(slot.example, today)
  const young = slot.check.find((check) => 'age-below' in check && applies(check, answers))
  return young && 'age-below' in young ? inventedId(today, Math.floor(young['age-below'] / 2)) : slot.example
}
