// A call as every vendor's line knows it: what the line heard comes in, what it shall say and do goes out.
import type { Locale } from '../../filings/filing.ts'

/** One step of a call. It rings at step 0; from then on something was said, keyed, or nothing at all. */
export interface CallEvent {
  /** The vendor's own id of this call. */
  callId: string
  /** Counts the steps from 0. Vendors ask again when a line breaks: the same number always gets the same step. */
  n: number
  /** The number that calls, as the vendor writes it; kept only until a person has called back. */
  from?: string
  /** The network has vouched for that number: the caller's own provider has signed it. */
  vouched?: true
  /** The language that the dialled number is for; used at step 0. */
  locale?: Locale
  said?: string
  /** How sure the recogniser was, 0 to 1. */
  confidence?: number
  /** Keys in the order they were pressed, without the `#` that ends them. */
  digits?: string
  /** The line sends the first key by itself: more may follow. */
  oneByOne?: true
  /** The filler was spoken: now the turn that was kept is answered, the model asked if need be. */
  late?: true
  /** The line to a person ended: they spoke, or nobody took it. */
  dialled?: 'answered' | 'not-taken'
}

/** What is said in one breath. A line reads it at the given pace and pauses after it. */
export interface Utterance {
  text: string
  locale: Locale
  /** How fast, as a share of the voice's own pace: 0.9 usual, never below 0.75 (notes on elderly listeners). */
  pace: number
  /** Milliseconds of silence after it. */
  pause?: number
}

/** What the line does when it has spoken, or when it is interrupted. */
export type CallStep = { say: Utterance[]; then: Listen | Wait | Transfer | HangUp }

export interface Listen {
  do: 'listen'
  /** Number of the step that brings what was heard. */
  next: number
  /** The language it listens for. */
  locale: Locale
  /** Words that may well be said, the likeliest first. */
  hints: string[]
  /** One key acts at once; a number of unknown length ends with `#` or a pause. */
  keys: 'one' | 'number'
  /** Milliseconds until nothing said counts as silence; grows with a slow caller. */
  startMs: number
  /** Milliseconds of silence that end what was said; grows with a slow caller. */
  endMs: number
}

/** The line speaks and comes back at once with `late`: what follows may take longer than a caller waits in silence. */
export interface Wait {
  do: 'wait'
  next: number
}

export interface Transfer {
  do: 'transfer'
  /** Digits, perhaps with a plus before them. */
  to: string
  /** The step that tells how it went. */
  next: number
  /** The id of the handover card that waits for whoever takes the call. */
  card?: string
}

export interface HangUp {
  do: 'hang-up'
}
