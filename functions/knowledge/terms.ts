// How a text becomes search terms: one table of channels a language, each a way to cut the text and its BM25 settings.
import type { Locale } from '../filings/filing.ts'
import { isHan } from './han.ts'
import { STOP_WEIGHT, stemPairs, stemsOf } from './terms-en.ts'
import { bigrams, unigrams, unitsOfQuery, unitsOfText } from './terms-zh.ts'
import { simplified } from './traditional.ts'

/** One way to cut a text. `rare` is how much more than its idf a rare term counts: idf · (1 + rare · idf). */
export interface Channel {
  id: string
  weight: number
  k1: number
  b: number
  rare: number
  ofText(text: string): string[]
  ofQuery(query: string): WeightedTerm[]
}

export type WeightedTerm = [term: string, weight: number]

/** Adding a row adds a channel to the published index; weights were measured on stard, drcd, orsharc and mtrag. */
export const CHANNELS: Record<Locale, Channel[]> = {
  'zh-CN': [
    {
      id: 'characters',
      weight: 1,
      k1: 1.5,
      b: 1,
      rare: 0.2,
      ofText: (text) => unigrams(unitsOfText(text)),
      ofQuery: (query) => counted(unigrams(unitsOfQuery(query))),
    },
    {
      id: 'character-pairs',
      weight: 1,
      k1: 0.9,
      b: 0.9,
      rare: 0,
      ofText: (text) => bigrams(unitsOfText(text)),
      ofQuery: (query) => counted(bigrams(unitsOfQuery(query))),
    },
  ],
  en: [
    {
      id: 'stems',
      weight: 1,
      k1: 1.2,
      b: 0.75,
      rare: 0,
      ofText: (text) => stemsOf(text).map((word) => word.stem),
      ofQuery: (query) => once(stemsOf(query).map((word) => [word.stem, word.stop ? STOP_WEIGHT : 1])),
    },
    {
      id: 'stem-pairs',
      weight: 0.6,
      k1: 0.9,
      b: 0.75,
      rare: 0,
      ofText: (text) => stemPairs(stemsOf(text)),
      ofQuery: (query) => once(stemPairs(stemsOf(query)).map((pair) => [pair, 1])),
    },
  ],
}

/** Terms of a query, channel by channel in the order of `CHANNELS`. */
export function queryTerms(query: string, locale: Locale): WeightedTerm[][] {
  const text = normal(query)
  return CHANNELS[locale].map((channel) => channel.ofQuery(text))
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

function counted(terms: string[]): WeightedTerm[] {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return [...counts]
}

function once(terms: WeightedTerm[]): WeightedTerm[] {
  return [...new Map(terms)]
}
