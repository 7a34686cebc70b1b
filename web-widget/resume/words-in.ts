// The words of going on elsewhere in one language.
import type { Locale } from '../../functions/filings/filing.ts'
import { english } from './words.en.ts'
import type { ResumeWords } from './words.ts'
import { chinese } from './words.zh-CN.ts'

export function resumeWords(locale: Locale): ResumeWords {
  return locale === 'en' ? english : chinese
}
