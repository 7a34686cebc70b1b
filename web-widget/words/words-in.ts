// The words of the interface in one language.
import type { Locale } from '../../functions/filings/filing.ts'
import { english } from './words.en.ts'
import type { Words } from './words.ts'
import { chinese } from './words.zh-CN.ts'

export function wordsIn(locale: Locale): Words {
  return locale === 'en' ? english : chinese
}
