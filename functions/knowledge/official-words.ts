// Which official words stand for what a question says in everyday ones: the list of the language, kept in the index.
import { OFFICIAL_WORDS_ZH } from './official-words-zh.ts'
import type { Locale } from '../filings/filing.ts'

/** Groups of words; read when guides are published. English has no list: one of some 150 lines was measured, and did not pay. */
export function officialWords(locale: Locale): string {
  return locale === 'zh-CN' ? OFFICIAL_WORDS_ZH.trim() : ''
}
