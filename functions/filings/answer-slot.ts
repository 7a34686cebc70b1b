// Reads what was said to a question into an answer, and checks it against the question's own rules.
import type { Answer, Answers, Check, Slot } from './filing.ts'
import { holds } from './condition.ts'
import { ageOn } from './slots/calendar.ts'
import { birthOf } from './slots/identity-number.ts'
import { readSlot } from './slots/read-slot.ts'
import { resolveDateRule } from './slots/date-rule.ts'
import type { Reading, SlotValue } from './slots/slot-value.ts'

export type SlotAnswer = { ok: true; answer: Answer } | Extract<SlotValue, { ok: false }>

/**
 * The answer that `said` gives to `slot`, or what is wrong with it in words that let the citizen mend it.
 * @param answers those given so far, for rules that compare two of them
 */
export function answerSlot(slot: Slot, said: string, answers: Answers, reading: Reading): SlotAnswer {
  const read = readSlot(slot.type, said, { ...reading, ...(slot.choices && { choices: slot.choices }) })
  if (!read.ok) return read
  const broken = brokenCheck(slot, read.value, answers, reading)
  if (broken) return { ok: false, fault: 'check', say: broken.say[reading.locale] }
  return { ok: true, answer: { value: read.value } }
}

/** The first rule of a question that a value breaks beside the other answers, as they are now. */
export function brokenCheck(slot: Slot, value: string, answers: Answers, reading: Reading): Check | undefined {
  return slot.check.find((check) => applies(check, answers) && !keeps(check, value, answers, reading))
}

/** A rule may hold only beside certain answers. */
export function applies(check: Check, answers: Answers): boolean {
  return !('when' in check) || holds(check.when, answers)
}

function keeps(check: Check, value: string, answers: Answers, { today }: Reading): boolean {
  // ISO dates order as text.
  if ('not-before' in check) return value >= resolveDateRule(check['not-before'], today)
  if ('not-after' in check) return value <= resolveDateRule(check['not-after'], today)
  if ('at-least' in check) return Number(value) >= check['at-least']
  if ('at-most' in check) return Number(value) <= check['at-most']
  if ('age-from' in check) return ageOn(today, birthOf(value)) >= check['age-from']
  if ('age-below' in check) return ageOn(today, birthOf(value)) < check['age-below']
  const other = answers[check['other-province-than']]
  return !other || !('value' in other) || other.value.slice(0, 2) !== value.slice(0, 2)
}
