// The ways a text is cut into search terms, one table a language, with the weights and BM25 settings of each.
import type { Locale } from '../filings/filing.ts'
import { askedGrams, askedPairs, askedStems, gramsOf, leadOf, pairsOfStems, termsOfStems } from './terms-en.ts'
import { charactersAndPairs, charactersOf, charactersOfLead, pairsOf, wordsOf } from './terms-zh.ts'
import type { WeightedTerm } from './weighted-term.ts'

/** One way to cut a text. */
export interface Channel {
  id: string
  weight: number
  /** How soon a further mention counts no more, and how much a long text makes of each less (BM25). */
  k1: number
  b: number
  /** How much more than its idf a rare term counts: idf · (1 + rare · idf). */
  rare?: number
  /** What a term that is there counts at least, in idf, however long the text (BM25+). */
  there?: number
  /** Weight of the official words for what was said in everyday ones. */
  official?: number
  /** Left out of guides: their names and phrases are too short to need it. */
  passagesOnly?: boolean
  /** Words of earlier turns are looked up too. Pairs of them gained 0.4 points on mtrag-un. */
  earlier?: boolean
  /** In the second step its terms, or pairs of them, are looked for in one place of the text. */
  close?: 'terms' | 'pairs'
  ofText(text: string): string[]
  /** Terms of a query, of which phrases that only ask are cut already; the same term may come twice. */
  ofQuery(query: string): WeightedTerm[]
}

/** Adding a row adds a channel to the published index; `docs/eval.md` tells what the settings were measured on. */
export const CHANNELS: Record<Locale, Channel[]> = {
  'zh-CN': [
    {
      id: 'characters',
      weight: 1,
      k1: 1.5,
      b: 1,
      rare: 0.2,
      official: 0.35,
      earlier: true,
      close: 'terms',
      ...sameForBoth(charactersOf),
    },
    {
      id: 'character-pairs',
      weight: 1,
      k1: 0.9,
      b: 0.9,
      official: 0.5,
      close: 'pairs',
      ...sameForBoth(pairsOf),
    },
    {
      id: 'words',
      weight: 0.6,
      k1: 0.9,
      b: 0.9,
      there: 0.3,
      official: 0.35,
      passagesOnly: true,
      ...sameForBoth(wordsOf),
    },
    {
      id: 'lead',
      weight: 0.1,
      k1: 1.2,
      b: 0.3,
      earlier: true,
      passagesOnly: true,
      ofText: charactersOfLead,
      ofQuery: sameForBoth(charactersAndPairs).ofQuery,
    },
  ],
  en: [
    {
      id: 'stems',
      weight: 1,
      k1: 0.9,
      b: 0.75,
      earlier: true,
      close: 'terms',
      ofText: termsOfStems,
      ofQuery: askedStems,
    },
    {
      id: 'stem-pairs',
      weight: 0.6,
      k1: 0.9,
      b: 0.75,
      close: 'pairs',
      ofText: pairsOfStems,
      ofQuery: askedPairs,
    },
    {
      id: 'grams',
      weight: 0.15,
      k1: 1.2,
      b: 0.75,
      passagesOnly: true,
      ofText: gramsOf,
      ofQuery: askedGrams,
    },
    {
      id: 'lead',
      weight: 0.5,
      k1: 1.2,
      b: 0.3,
      earlier: true,
      passagesOnly: true,
      ofText: (text) => termsOfStems(leadOf(text)),
      ofQuery: askedStems,
    },
  ],
}

/** A Chinese query is cut as a text is, and what it says twice counts twice. */
function sameForBoth(ofText: (text: string) => string[]): Pick<Channel, 'ofText' | 'ofQuery'> {
  return {
    ofText,
    ofQuery(query) {
      const counts = new Map<string, number>()
      for (const term of ofText(query)) counts.set(term, (counts.get(term) ?? 0) + 1)
      return [...counts]
    },
  }
}

/** The channels of guides or passages; those of guides are the first of all. */
export function channelsOf(set: 'guides' | 'passages', locale: Locale): Channel[] {
  return CHANNELS[locale].filter(({ passagesOnly = false }) => set === 'passages' || !passagesOnly)
}

/** What the second step counts beside the first. */
export const CLOSE: Record<Locale, number> = { 'zh-CN': 0.5, en: 0.3 }

/**
 * What passages that say much the same lend each other before that. English: +1.5 to +2 of 100 among the first five and ten
 * of mtrag, whatever its domain; in Chinese it had cost 0.3 first hits of 100 on drcd.
 */
export const LENT: Record<Locale, number> = { 'zh-CN': 0, en: 0.7 }
