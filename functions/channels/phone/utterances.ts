// What is said, breath by breath: a line break of `spoken` is a pause.
import type { Locale } from '../../filings/filing.ts'
import type { Utterance } from './call.ts'

/** Shares of the voice's own pace; slower than three quarters words are harder to understand (notes on voice, §6). */
const PACE = 0.9
const SLOW_PACE = 0.75
/** Milliseconds between two breaths. */
const PAUSE = 400
const SLOW_PAUSE = 800

/** @param text with line breaks where a pause is meant; nothing comes of an empty one */
export function utterances(text: string, locale: Locale, slow = false): Utterance[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.map((line, at) => ({
    text: line,
    locale,
    pace: slow ? SLOW_PACE : PACE,
    ...(at < lines.length - 1 && { pause: slow ? SLOW_PAUSE : PAUSE }),
  }))
}
