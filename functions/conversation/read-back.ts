// What was just said or keyed, numbers masked, so that a caller hears at once whether something went wrong.
import type { Answer, Slot } from '../filings/filing.ts'
import { isHelped } from '../filings/for-another.ts'
import { speakMasked } from '../filings/slots/speak-masked.ts'
import { shownAnswer } from './ask-next.ts'
import { lineWords } from './aloud/line-words.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { say } from './draft.ts'
import { takesDigits } from './open-question.ts'
import type { ReplyPart } from './reply.ts'

/** Shown as they are, unless the filing calls them sensitive; numbers that name a person are never said in full. */
const PLAIN = new Set<Slot['type']>(['date', 'amount', 'number'])
const CODES = new Set<Slot['type']>(['certificate', 'passport', 'credit-code'])

/** Said, not keyed: what a recogniser may have misheard. */
const WORDS = new Set<Slot['type']>(['name', 'address', 'text', 'region', 'choice'])
/** A longer text is not read out: it is its caller's own words, and stands in the review. */
const LONGEST_TEXT = { 'zh-CN': 20, en: 60 }

/**
 * Undefined on other channels, where it stands on the page, and for what cannot have been misheard.
 * @param said as it was said; a key that was pressed gives the id of its choice. Undefined: one of several told at once
 */
export function readBack(
  slot: Slot,
  answer: Answer,
  said: string | undefined,
  conversation: Conversation,
  context: Context,
): ReplyPart | undefined {
  const { channel, locale } = conversation
  if (channel !== 'phone' || !('value' in answer)) return undefined
  const words = lineWords(locale)
  const label = slot.label[locale]
  const isChange = isAnew(slot, conversation)
  if (takesDigits(slot) || CODES.has(slot.type)) {
    const isPlain = PLAIN.has(slot.type) && !slot.sensitive
    const value = isPlain ? undefined : speakMasked(slot.type, answer.value, locale)
    const shown = value ?? shownAnswer(slot, answer, conversation, context)
    return say(isChange ? words.changed(label, shown) : words.noted(label, shown))
  }
  if (!WORDS.has(slot.type) || (slot.type === 'choice' && said === answer.value)) return undefined
  const isLong = slot.type === 'text' && (slot.sensitive || answer.value.length > LONGEST_TEXT[locale])
  const shown = isLong ? '' : whole(slot, answer, conversation, context)
  if (isChange) return say(words.changed(label, shown))
  return say(said === undefined ? words.noted(label, shown) : words.heard(shown))
}

/** Only its own words tell whether a name or an address was misheard: right after it was said it is read whole. */
function whole(slot: Slot, answer: Answer, conversation: Conversation, context: Context): string {
  const { filing: open } = conversation
  const filing = open && context.catalogue.filing(open.service)
  // Of somebody else's own values not even that is said.
  const isOthers = filing !== undefined && filing.helper?.name !== slot.id && isHelped(filing, open?.answers ?? {})
  return shownAnswer(isOthers ? slot : { ...slot, sensitive: false }, answer, conversation, context)
}

/** True of a question that had an answer before. */
function isAnew({ id }: Slot, { filing }: Conversation): boolean {
  const earlier = filing?.answers[id]
  return earlier !== undefined && 'value' in earlier
}
