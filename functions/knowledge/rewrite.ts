// Lends a follow-up the words of earlier turns, as far as the follow-up does not already find them.
import type { Locale } from '../filings/filing.ts'
import { CHANNELS } from './channels.ts'
import { best, holders } from './rank.ts'
import type { OpenSet } from './search-index.ts'
import { queryTerms } from './terms.ts'
import type { WeightedTerm } from './weighted-term.ts'

/**
 * Weight of the words of the turn before, halved for each turn further back. What was said first names the matter, and
 * never counts less than `FIRST` (measured on mtrag, mtrag-un and later turns of doc2dial).
 */
const NEWEST = 0.7
const DECAY = 0.5
const FIRST = 0.25
const TOP = 10
/**
 * Words of less weight are stop words: those of earlier turns tell nothing, and take the longest to look up. A turn of
 * them alone, such as "yes, it is", takes no turn before it further back (+4 first hits of 100 on third turns of doc2dial).
 */
const TELLS = 0.3

/**
 * Terms of earlier turns that the last turn lacks, each weighted down by the share of the last turn's best documents that
 * hold it. Nothing is glued to the query: that was measured to hurt.
 * @param scores of the last turn alone, one a document.
 */
export function historyTerms(
  set: OpenSet,
  locale: Locale,
  history: string[],
  terms: WeightedTerm[][],
  scores: Float32Array,
): WeightedTerm[][] {
  const turns = history.map((text) => queryTerms({ text }, locale, set.name))
  const telling = turns.map(([words = []]) => words.some(([, weight]) => weight > TELLS))
  const ages = turns.map((_, i) => telling.slice(i + 1).filter(Boolean).length)
  const top = best(scores, TOP)
  const marked = new Uint8Array(set.size)
  for (const { document } of top) marked[document] = 1
  return set.channels.map((open, channel) => {
    if (!CHANNELS[locale][channel]?.earlier) return []
    const said = new Set(terms[channel]?.map(([term]) => term))
    const weights = new Map<string, number>()
    turns.forEach((turn, i) => {
      const aged = Math.max(NEWEST * DECAY ** (ages[i] ?? 0), i === 0 ? FIRST : 0)
      for (const [term, weight] of turn[channel] ?? []) {
        if (weight < TELLS) continue
        const counts = Math.min(1, weight) * aged
        if (!said.has(term) && counts > (weights.get(term) ?? 0)) weights.set(term, counts)
      }
    })
    return Array.from(weights).flatMap(([term, weight]): WeightedTerm[] => {
      const number = open.dictionary.find(term)
      if (number < 0) return []
      const held = top.length === 0 ? 0 : holders(open.postings(number), marked) / top.length
      return [[term, weight * (1 - held)]]
    })
  })
}
