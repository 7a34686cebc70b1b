// Which names our languages have with Lex, with the flow of a contact centre and in SSML, and who speaks each.
import type { Locale } from '../../../filings/filing.ts'

/** The voices are Polly's neural ones; of Mandarin there is but one. */
export const LANGUAGES: Record<Locale, { bot: string; flow: string; speech: string; voice: string }> = {
  'zh-CN': { bot: 'zh_CN', flow: 'zh-CN', speech: 'cmn-CN', voice: 'Zhiyu' },
  en: { bot: 'en_US', flow: 'en-US', speech: 'en-US', voice: 'Joanna' },
}

/** Every English is ours; any other language is answered in Chinese. */
export function localeOf(language: string): Locale {
  return /^en([_-]|$)/i.test(language) ? 'en' : 'zh-CN'
}
