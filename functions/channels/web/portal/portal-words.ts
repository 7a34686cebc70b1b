// The words of the pages in a language.
import type { Locale } from '../../../filings/filing.ts'
import type { PortalWords } from './words.ts'
import { english } from './words.en.ts'
import { chinese } from './words.zh-CN.ts'

export function portalWords(locale: Locale): PortalWords {
  return locale === 'en' ? english : chinese
}
