// The words of listening in the language of the conversation.
import type { Locale } from '../../../functions/filings/filing.ts'
import { english } from './words.en.ts'
import type { HearingWords } from './words.ts'
import { chinese } from './words.zh-CN.ts'

export function hearingWords(locale: Locale): HearingWords {
  return locale === 'en' ? english : chinese
}
