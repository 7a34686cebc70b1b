// The invented answer of a question, as it stands today: the hint in the box, and what tests answer with.
import type { Slot } from './filing.ts'
import { resolveDateRule } from './slots/date-rule.ts'

/** The example of a slot; a date rule such as `today+3d` becomes the ISO date it means today. */
export function exampleAnswer(slot: Slot, today: string): string {
  return slot.type === 'date' ? resolveDateRule(slot.example, today) : slot.example
}
