// A telephone as a script holds it: what the caller does goes in, what they hear and what the line does then comes out.
import type { Locale } from '../../functions/filings/filing.ts'
import type { House } from '../house.ts'

/** What is heard in one breath, as the vendor's own document has it: unescaped, without marks of the voice. */
export interface Heard {
  text: string
  locale: Locale
  /** Share of the voice's own pace, where the document says it. */
  pace?: number
}

/** Everything until the line waits for the caller again: words to bridge the time and their redirects are followed. */
export interface Came {
  heard: Heard[]
  then: Listens | { is: 'transferred'; to: string } | { is: 'hung-up' }
}

export interface Listens {
  is: 'listens'
  /** Which language the recogniser is set to. */
  locale: Locale
  keys: 'one' | 'number'
  hints: string[]
  /** Milliseconds, where the vendor's document can say it. */
  startMs?: number
  endMs?: number
}

/** One call over one vendor's line; each method is what the vendor sends, and throws where the line answers no 2xx. */
export interface CallPlayer {
  ring(): Promise<Came>
  /** @param confidence the recogniser's, 0 to 1; 0.9 when left out */
  say(said: string, confidence?: number): Promise<Came>
  /**
   * @param keys as they are pressed, a `#` that ends them included. Where one key acts at once and more are pressed, the
   * rest is sent to the steps after it, as a vendor that keeps them does
   */
  keys(keys: string): Promise<Came>
  /** Nothing is said until the line gives up waiting. */
  silence(): Promise<Came>
  /** How the line to a person ended, after `transferred`. */
  dialled(how: 'answered' | 'not-taken'): Promise<Came>
  /** The last request word for word once more, as when a line breaks: must give the same, and change nothing. */
  again(): Promise<Came>
  /** The caller puts the receiver down. */
  hangUp(): Promise<void>
}

export interface DialledAs {
  /** The vendor's id of the call: unguessable on a real line. */
  callId: string
  /** The language that the dialled number is for. */
  locale: Locale
  from?: string
}

/** Opens a line over the house's `conversations`, which a script may have wrapped to watch the replies. */
export type OpenCallPlayer = (house: House, call: DialledAs) => Promise<CallPlayer>
