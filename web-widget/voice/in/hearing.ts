// One utterance that is being heard, whichever way it is.
import type { VoiceHost } from '../host.ts'
import type { Patience } from './silence.ts'

/** Told while somebody speaks. */
export interface Told {
  /** From now on all is heard. */
  began(): void
  /** How loud it is, from 0 to 5. */
  level(of: number): void
  words(text: string): void
  /** Ten seconds are left. */
  nearlyOver(): void
  /** It is over by itself; `unspoken`: nobody has said anything. */
  over(unspoken: boolean): void
  /** This way broke in the middle, and what was said is lost. */
  lost(): void
}

export interface Hearing {
  /**
   * No more sound: what was said, empty when no words were understood. Called again after it failed, it tries again.
   * @throws Trouble
   */
  finish(): Promise<string>
  /** Forgets all of it. */
  discard(): void
}

export interface HowToHear {
  host: VoiceHost
  /** The citizen holds the button: only letting go ends it. Asked when it begins. */
  held(): boolean
  told: Told
}

export const LONGEST_MS = 60_000
export const WARNING_MS = 10_000

/** Old people take their time to find a word. */
export function patienceOf({ host, held }: HowToHear): Patience {
  if (held()) return { first: Infinity, after: Infinity }
  return { first: 8000, after: host.isElder() ? 2000 : 1500 }
}
