// Which service a question is most likely about, by the sentences that people say of each.
import type { Locale } from '../../filings/filing.ts'
import { unpackPostings } from '../index-file/postings.ts'
import { best, idf } from '../rank.ts'
import type { AskedIndex } from './asked-index.ts'
import { ELSEWHERE_KINDS, type ElsewhereKind } from './asked-kinds.ts'
import { askedTerms } from './asked-terms.ts'
import { BEFORE, softmax, WORDS_BEFORE } from './word-odds.ts'

export interface Meant {
  /** Guides by number, best first, each with its share of the score that any could reach. */
  guides: { guide: number; share: number }[]
  /** The share of any guide: how much of the question is said of it, and so whether it can be meant at all. */
  shareOf(guide: number): number
  /** How likely each of some guides is meant if one of them is; together 1. */
  chancesOf(guides: number[]): number[]
  /** The share of what no guide answers; empty where nothing was learnt of it. */
  elsewhere: { kind: ElsewhereKind; share: number }[]
}

/**
 * Shares: BM25 with all sentences of a service as one document. Many sentences hold a word of the matter, and each still
 * counts something (K1 is 3, not about 1); a service with more sentences gains nothing by their number (B is 1).
 * Chances: naive Bayes, which tells services apart that share their words (two cards, two pensions), and cannot tell that
 * none is meant. A linear model of the services did no better.
 */
const K1 = 3
/** Most postings read: what is over it are the commonest terms, which decide least. */
const BUDGET = 60_000
const KEPT = 8

export function meantServices(index: AskedIndex, question: string, locale: Locale): Meant {
  const scores = new Float32Array(index.classes)
  const odds = new Float64Array(index.classes)
  const known = askedTerms(question, locale).map((term) => {
    const number = index.terms.find(term)
    return { number, holders: number < 0 ? 0 : (index.holders[number] ?? 0) }
  })
  let reachable = 0
  let terms = 0
  let read = 0
  for (const { number, holders } of known.toSorted((a, b) => a.holders - b.holders)) {
    const most = idf(index.classes, holders) * (K1 + 1)
    reachable += most
    read += holders
    if (number < 0 || read > BUDGET) continue
    addTerm(index, unpackPostings(index.postings(number), holders), most, scores, odds)
    terms++
  }
  const share = (score: number) => (reachable === 0 ? 0 : score / reachable)
  const all = index.average * index.classes
  const oddsOf = (guide: number) => {
    const own = index.lengths[guide] ?? 0
    const unsaid = Math.log((all - own + BEFORE * WORDS_BEFORE) / (own + BEFORE * WORDS_BEFORE))
    return (odds[guide] ?? 0) + terms * unsaid
  }
  return {
    guides: best(scores.subarray(0, index.guides), KEPT).map(({ document, score }) => ({
      guide: document,
      share: share(score),
    })),
    shareOf: (guide) => share(scores[guide] ?? 0),
    chancesOf: (guides) => softmax(guides.map(oddsOf)),
    elsewhere: ELSEWHERE_KINDS.flatMap((kind, i) =>
      index.lengths[index.guides + i] ? [{ kind, share: share(scores[index.guides + i] ?? 0) }] : [],
    ),
  }
}

/** @param most what the term adds to the score of a class that says nothing else */
function addTerm(
  { lengths, average }: AskedIndex,
  { holders, counts }: { holders: Uint32Array; counts: Uint8Array },
  most: number,
  scores: Float32Array,
  odds: Float64Array,
): void {
  const said = counts.reduce((sum, count) => sum + count, 0)
  // What `wordOdds` says more of a class that says it so often than of one that never does; of that `oddsOf` tells. Most
  // classes say it once or twice, and a logarithm for each would take as long as all the rest.
  const oddsBy: (number | undefined)[] = []
  const oddsAt = (count: number) => Math.log((count + BEFORE) / BEFORE / ((said - count + BEFORE) / (said + BEFORE)))
  for (let i = 0; i < holders.length; i++) {
    const each = holders[i] ?? 0
    const count = counts[i] ?? 0
    const length = (lengths[each] ?? 0) / average
    scores[each] = (scores[each] ?? 0) + (most * count) / (count + K1 * length)
    odds[each] = (odds[each] ?? 0) + (oddsBy[count] ??= oddsAt(count))
  }
}
