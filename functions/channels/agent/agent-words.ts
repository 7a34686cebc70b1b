// The words of the agents' page, by language.
import type { Locale } from '../../filings/filing.ts'
import { english } from './words.en.ts'
import type { AgentWords } from './words.ts'
import { chinese } from './words.zh-CN.ts'

const WORDS: Record<Locale, AgentWords> = { 'zh-CN': chinese, en: english }

export function agentWords(locale: Locale): AgentWords {
  return WORDS[locale]
}
