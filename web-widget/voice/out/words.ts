// The words of the bar that stands there while something is read aloud.
import type { Locale } from '../../../functions/filings/filing.ts'
import { english } from './words.en.ts'
import { chinese } from './words.zh-CN.ts'

export interface ReadingWords {
  /** Name of the bar. */
  bar: string
  stop: string
  slower: string
  faster: string
  every: string
  /** No voice here works just now. */
  failed: string
}

export function readingWords(locale: Locale): ReadingWords {
  return locale === 'en' ? english : chinese
}
