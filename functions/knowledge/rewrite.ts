// Lends a follow-up the words of earlier turns, as far as the follow-up does not already find them.
import type { Locale } from '../filings/filing.ts'
import { best, holders } from './rank.ts'
import type { OpenSet } from './search-index.ts'
import { queryTerms, type WeightedTerm } from './terms.ts'

/** Weight of the words of the turn before, halved for each turn further back (measured on mtrag and mtrag-un). */
const NEWEST = 0.5
const DECAY = 0.5
const TOP = 10

/**
 * Single words of earlier turns that the last turn lacks, each weighted down by the share of the last turn's best
 * documents that hold it. Pairs are left out, and nothing is glued to the query: both were measured to hurt.
 * @param scores of the last turn alone, one a document.
 */
export function historyTerms(
  set: OpenSet,
  locale: Locale,
  query: { history: string[] },
  terms: WeightedTerm[][],
  scores: Float32Array,
): WeightedTerm[][] {
  const none = terms.map((): WeightedTerm[] => [])
  if (query.history.length === 0) return none
  const said = new Set(terms[0]?.map(([term]) => term))
  const weights = new Map<string, number>()
  query.history.toReversed().forEach((turn, age) => {
    for (const [term, weight] of queryTerms(turn, locale)[0] ?? []) {
      const aged = Math.min(1, weight) * NEWEST * DECAY ** age
      if (!said.has(term) && aged > (weights.get(term) ?? 0)) weights.set(term, aged)
    }
  })
  const top = new Set(best(scores, TOP).map((ranked) => ranked.document))
  const single = set.channels[0]
  const earlier = [...weights].map(([term, weight]): WeightedTerm => {
    const held = single && top.size > 0 ? holders(single, term, top).size / top.size : 0
    return [term, weight * (1 - held)]
  })
  return [earlier, ...none.slice(1)]
}
