// What is said when Bangban itself is in trouble: the telephone then leads to people.
import type { Locale } from '../../../filings/filing.ts'
import type { Utterance } from '../call.ts'

/** Fixed words: whatever has failed is not needed for them. */
const TROUBLE: Record<Locale, string> = {
  'zh-CN': '对不起，系统这会儿有点问题。我这就给您转人工，请别挂机。',
  en: 'I am sorry, something is wrong on our side. I am putting you through to a person. Please stay on the line.',
}
const PACE = 0.9

export function troubleWords(locale: Locale): Utterance[] {
  return [{ text: TROUBLE[locale], locale, pace: PACE }]
}
