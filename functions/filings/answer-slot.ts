// Reads what was said to a question into an answer, and checks it against the question's own rules.
import { type Answer, type Answers, type Check, comparedWith, type Slot } from './filing.ts'
import { holds } from './condition.ts'
import { HAVE, LATER } from './papers/paper-choices.ts'
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
  const looks = looksOf(slot, reading.today)
  const read = readSlot(slot.type, said, {
    ...reading,
    ...(slot.choices && { choices: slot.choices }),
    ...(looks && { looks }),
    ...(slot.to && { to: slot.to }),
  })
  if (!read.ok) return read
  if (slot.type === 'attachment') return { ok: true, answer: paperAnswer(read.value) }
  const broken = brokenCheck(slot, read.value, answers, reading)
  if (broken) return { ok: false, fault: 'check', say: broken.say[reading.locale] }
  return { ok: true, answer: { value: read.value } }
}

/** What a register is asked for stays an id until it has answered. */
function paperAnswer(id: string): Answer {
  if (id === HAVE) return { later: true, have: true }
  return id === LATER ? { later: true } : { value: id }
}

/** A day that must not be after today lies behind, one that must not be before it lies ahead. */
function looksOf({ check }: Slot, today: string): Reading['looks'] {
  if (check.some((rule) => 'not-after' in rule && resolveDateRule(rule['not-after'], today) <= today)) return 'back'
  if (check.some((rule) => 'not-before' in rule && resolveDateRule(rule['not-before'], today) >= today)) return 'ahead'
  return undefined
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
  const other = answers[comparedWith(check) ?? '']
  if (!other || !('value' in other)) return true
  const part = 'other-city-than' in check ? cityOf : provinceOf
  return part(value) === undefined || part(value) !== part(other.value)
}

function provinceOf(code: string): string {
  return code.slice(0, 2)
}

/** Beijing, Tianjin, Shanghai and Chongqing are one city each (GB/T 2260: 11, 12, 31, 50); of a province alone there is none. */
function cityOf(code: string): string | undefined {
  if (/^(?:11|12|31|50)/u.test(code)) return provinceOf(code)
  // 省直辖 counties (…90xx) are cities of their own.
  const city = code.slice(2, 4) === '90' ? code.slice(0, 6) : code.slice(0, 4)
  return code.slice(2, 4) === '00' ? undefined : city
}
