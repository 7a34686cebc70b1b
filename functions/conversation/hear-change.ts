// Hears which answer of the open filing is to be changed, and into what.
import { answerSlot } from '../filings/answer-slot.ts'
import type { Step } from '../filings/journey.ts'
import { changeIn } from './change-words.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import type { Conversation } from './conversation.ts'
import type { Standing } from './open-question.ts'

/** Anything may be a name: a new value alone changes such an answer only if it was the last, and is short. */
const FREE_TYPES = new Set(['name', 'text', 'address'])
/** Words of a choice stand in many a sentence: there too the value must be short to be meant as one. */
const WORDY_TYPES = new Set(['choice', 'yes-no'])

export function hearChange(
  said: string,
  { journey, open, question }: Standing,
  conversation: Conversation,
  context: Context,
): Command | undefined {
  const change = changeIn(said, journey.steps)
  if (!change) return undefined
  const answered = journey.steps.filter((step) => step.answer)
  const fits = ({ slot }: Step, value: string) =>
    answerSlot(slot, value, open.answers, reading(context, conversation.locale)).ok
  const { slots, said: value } = change
  if (slots.length === 0) {
    const bare = value ?? ''
    const last = answered.at(-1)
    const meant = answered.findLast((step) => mayMean(step, step === last, bare) && fits(step, bare))
    return meant && { do: 'change', slot: meant.slot.id, said: bare }
  }
  // The words fit the open question best: that is an answer to it.
  if (value !== undefined && question && slots.includes(question.id) && slots.length === 1)
    return { do: 'answer', slot: question.id, said: value }
  const known = answered.filter(({ slot }) => slots.includes(slot.id))
  // Of several that are called alike the one that can take the value is meant, the latest first.
  const meant =
    slots.length === 1
      ? slots[0]
      : value === undefined
        ? undefined
        : known.findLast((step) => fits(step, value))?.slot.id
  const told = value === undefined ? {} : { said: value }
  return meant === undefined ? { do: 'change', among: slots } : { do: 'change', slot: meant, ...told }
}

function mayMean({ slot }: Step, isLast: boolean, value: string): boolean {
  if (FREE_TYPES.has(slot.type)) return isLast && isShort(value)
  return !WORDY_TYPES.has(slot.type) || isShort(value)
}

function isShort(value: string): boolean {
  return /\p{Script=Han}/u.test(value) ? value.length <= 8 : value.split(/\s+/u).length <= 3
}
