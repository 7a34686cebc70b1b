// A reply in the making: the conversation as it will be, and the parts gathered so far.
import type { Facet, Source } from '../knowledge/guide.ts'
import type { ResolvedGuide } from '../knowledge/resolve-guide.ts'
import type { Conversation } from './conversation.ts'
import type { PhraseBook } from './phrase-book.ts'
import { phrases } from './phrases.ts'
import type { Display, Option, Outcome, ReplyFact, ReplyPart } from './reply.ts'

export interface Draft {
  conversation: Conversation
  parts: ReplyPart[]
  outcome: Outcome
  /** What is said of it, where that is less than what stands in it. */
  aloud?: ReplyPart[]
  /** What the page's look is changed to. */
  display?: Display
  /** What the model may word anew, where there is one. */
  writing?: Writing
  /** False: the turn was not understood, which counts towards offering a person (DESIGN idea 8). */
  understood: boolean
}

/** An answer that may be worded for the citizen's own case, from one guide and nothing else. */
export interface Writing {
  guide: ResolvedGuide
  question: string
  /** Shown large with it, as without. */
  facts: ReplyFact[]
  /** The sources of these facets. */
  sources: (facets: Facet[]) => Source[]
  /** The guide's own words: they stand in `parts`, and follow where the model's end before their time. */
  instead: [ReplyPart, ...ReplyPart[]]
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
