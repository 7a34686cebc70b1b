// A reply in the making: the conversation as it will be, and the parts gathered so far.
import type { Conversation } from './conversation.ts'
import type { PhraseBook } from './phrase-book.ts'
import { phrases } from './phrases.ts'
import type { Option, Outcome, ReplyPart } from './reply.ts'

export interface Draft {
  conversation: Conversation
  parts: ReplyPart[]
  outcome: Outcome
  /** False: the turn was not understood, which counts towards offering a person (DESIGN idea 8). */
  understood: boolean
}

/** A finished draft of one outcome. */
export function draft(conversation: Conversation, outcome: Outcome, parts: ReplyPart[], understood = true): Draft {
  return { conversation, outcome, parts, understood }
}

/** The phrase book in the conversation's language. */
export function wordsOf(conversation: Conversation): PhraseBook {
  return phrases(conversation.locale)
}

/** Fixed words of the house: never generated. */
export function say(text: string): ReplyPart {
  return { kind: 'say', text, generated: false }
}

/** Options to tap, pick by number, or say. */
export function choose(text: string, options: Option[]): ReplyPart {
  return { kind: 'choose', text, options }
}
