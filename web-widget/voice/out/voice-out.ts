// What can say the sentences of a message, one after another.
import type { Locale } from '../../../functions/filings/filing.ts'
import type { Sentence } from './sentences-in.ts'

export interface Saying {
  sentences: Sentence[]
  /** Place of the first one to say; some before it may be said again. */
  from: number
  locale: Locale
  /** 1 is the voice's own. */
  pace: number
  signal: AbortSignal
  /** Called as each begins. */
  begins(at: number): void
}

/** @returns whether all was said, or given up by the caller; not when this voice does not work */
export type VoiceOut = (saying: Saying) => Promise<boolean>
