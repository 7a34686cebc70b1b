// The fixed words of the house, by language.
import type { Locale } from '../filings/filing.ts'
import type { PhraseBook } from './phrase-book.ts'
import { english } from './phrases.en.ts'
import { chinese } from './phrases.zh-CN.ts'

/** The number that reaches a person when nothing else is known; it must not depend on any guide being readable. */
export const HOTLINE = '12345'

const BOOKS: Record<Locale, PhraseBook> = { 'zh-CN': chinese, en: english }

/** The fixed words in one language. */
export function phrases(locale: Locale): PhraseBook {
  return BOOKS[locale]
}
