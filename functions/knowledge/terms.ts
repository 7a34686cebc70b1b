// How a query becomes search terms in each channel, the form in which texts are compared, and the language of a text.
import type { Locale } from '../filings/filing.ts'
import { channelsOf } from './channels.ts'
import { isHan } from './han.ts'
import { withoutQuestionPhrases } from './terms-zh.ts'
import { simplified } from './traditional.ts'
import type { WeightedTerm } from './weighted-term.ts'

/** What is asked for, beside the question itself. */
export interface Asked {
  text: string
  /** What was told beside the question, such as the citizen's situation. */
  background?: string | undefined
  /** Official words for what the question says in everyday ones. */
  official?: string[]
}

/** Weight of a situation that is told beside the question (measured on orsharc). */
const BACKGROUND = 0.5

/**
 * Terms of a query, channel by channel in the order of `CHANNELS`, each once: the greatest weight that anything gives it.
 * @param set those of guides do without the dictionary of words, which takes time to load
 */
export function queryTerms(
  { text, background, official = [] }: Asked,
  locale: Locale,
  set: 'guides' | 'passages' = 'passages',
): WeightedTerm[][] {
  const question = withoutAsking(normal(text), locale)
  const situation = background === undefined ? '' : withoutAsking(normal(background), locale)
  return channelsOf(set, locale).map((channel) => {
    const weights = new Map<string, number>()
    const add = (words: string, share: number) => {
      for (const [term, weight] of channel.ofQuery(words)) {
        if (weight * share > (weights.get(term) ?? 0)) weights.set(term, weight * share)
      }
    }
    add(question, 1)
    if (situation !== '') add(situation, BACKGROUND)
    if (channel.official !== undefined) for (const words of official) add(words, channel.official)
    return [...weights]
  })
}

/** The form in which texts are compared: compatibility forms joined (ＩＤ is ID), simplified, small letters, one apostrophe. */
export function normal(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'"))
}

/** Chinese if four times its Han characters outweigh its Latin letters; a text without either has no language. */
export function languageOf(text: string): Locale | undefined {
  let han = 0
  let latin = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isHan(code)) han++
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++
    else if (code >= 0xc0 && code <= 0x24f) latin++
  }
  if (han + latin === 0) return undefined
  return 4 * han >= latin ? 'zh-CN' : 'en'
}

/** Only the Han characters, or only the rest, of a text that mixes both. */
export function partIn(text: string, locale: Locale): string {
  const kept = (character: string) => isHan(character.codePointAt(0) ?? 0) === (locale === 'zh-CN')
  return Array.from(text, (character) => (kept(character) ? character : ' ')).join('')
}

/** English asks with single words, which weigh little (see `terms-en.ts`). A question made of asking alone stays whole. */
function withoutAsking(text: string, locale: Locale): string {
  if (locale === 'en') return text
  const rest = withoutQuestionPhrases(text)
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text
}
