// The words of the conversation without script in a language.
import type { Locale } from '../../../filings/filing.ts'
import type { FormWords } from './words.ts'
import { english } from './words.en.ts'
import { chinese } from './words.zh-CN.ts'

export function formWords(locale: Locale): FormWords {
  return locale === 'en' ? english : chinese
}
