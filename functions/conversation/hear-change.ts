// Hears which answer of the open filing is to be changed, and into what.
import { answerSlot } from '../filings/answer-slot.ts'
import { before, type Step } from '../filings/journey.ts'
import { changeIn } from './change-words.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import type { Conversation } from './conversation.ts'
import { FREE_TYPES, type Standing, takesDigits } from './open-question.ts'

/** The change that the words ask for, or undefined. Of several answers called alike the one that can take the value is meant. */
export function hearChange(
  said: string,
  { journey, open, question }: Standing,
  conversation: Conversation,
  context: Context,
): Command | undefined {
  const change = changeIn(said, journey.steps)
  if (!change) return undefined
  const answered = journey.steps.filter((step) => step.answer)
  const read = ({ slot }: Step, value: string) =>
    answerSlot(slot, value, open.answers, reading(context, conversation.locale))
  const fits = (step: Step, value: string) => read(step, value).ok
  const { slots, said: value } = change
  if (slots.length === 0) {
    // 我说错了: the answer given last, or on the review any of them.
    if (value === undefined) {
      const [given] = Object.keys(conversation.taken?.answers ?? {})
      const previous = question && (given ?? before(journey, question.id)?.id)
      return { do: 'change', ...(previous !== undefined && { slot: previous }) }
    }
    const bare = value
    const { was } = change
    if (was !== undefined) {
      const isHeld = (step: Step) => {
        const then = read(step, was)
        return then.ok && JSON.stringify(then.answer) === JSON.stringify(step.answer)
      }
      const denied = answered.findLast((step) => isHeld(step) && fits(step, bare))
      return denied && { do: 'change', slot: denied.slot.id, said: bare }
    }
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

/** A value inside a long sentence is seldom meant as one ("wait, let me ask my daughter first"): only digits are. */
function mayMean({ slot }: Step, isLast: boolean, value: string): boolean {
  if (takesDigits(slot) && (value.match(/\d/gu)?.length ?? 0) >= 5) return true
  return isShort(value) && (isLast || !FREE_TYPES.has(slot.type))
}

function isShort(value: string): boolean {
  return /\p{Script=Han}/u.test(value) ? value.length <= 8 : value.split(/\s+/u).length <= 3
}
