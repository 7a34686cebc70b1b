// What was keyed or said to a digit field, masked, so that a caller hears at once whether a figure went wrong.
import type { Answer, Slot } from '../filings/filing.ts'
import { speakMasked } from '../filings/slots/speak-masked.ts'
import { shownAnswer } from './ask-next.ts'
import { lineWords } from './aloud/words.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { say } from './draft.ts'
import { takesDigits } from './open-question.ts'
import type { ReplyPart } from './reply.ts'

/** Shown as they are, unless the filing calls them sensitive; numbers that name a person are never said in full. */
const PLAIN = new Set<Slot['type']>(['date', 'amount', 'number'])
const CODES = new Set<Slot['type']>(['certificate', 'passport', 'credit-code'])

/** Undefined on other channels, where it stands on the page, and for what has no digits. */
export function readBack(
  slot: Slot,
  answer: Answer,
  conversation: Conversation,
  context: Context,
): ReplyPart | undefined {
  const { channel, locale } = conversation
  if (channel !== 'phone' || !('value' in answer) || !(takesDigits(slot) || CODES.has(slot.type))) return undefined
  const isPlain = PLAIN.has(slot.type) && !slot.sensitive
  const shown = isPlain ? undefined : speakMasked(slot.type, answer.value, locale)
  return say(lineWords(locale).noted(slot.label[locale], shown ?? shownAnswer(slot, answer, conversation, context)))
}
