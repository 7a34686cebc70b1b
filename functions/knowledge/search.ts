// Finds passages: the names find the guide, the text finds the section in it.
import { facetWords } from './facet-words.ts'
import { type Facet, FACETS } from './guide.ts'
import { closeness } from './closeness.ts'
import { lentScores } from './likeness.ts'
import { attainable, best, type Ranked, score } from './rank.ts'
import { historyTerms } from './rewrite.ts'
import { type OpenSet, type SearchIndex, SETS } from './search-index.ts'
import { type Asked, normal, queryTerms } from './terms.ts'
import type { WeightedTerm } from './weighted-term.ts'
import type { QueryVector, Vectors } from './vectors.ts'

/** A passage found. `text` is the section with its figures filled in; `question` is there for a common question. */
export interface Hit {
  service: string
  facet: Facet
  question?: string
  /** Of the guide. */
  title: string
  text: string
  score: number
}

/** What is asked for earlier, oldest first, helps with words that the query itself does not have. */
export interface Query extends Pick<Asked, 'text' | 'background'> {
  history?: string[]
  /** Joins meaning to words where the index has vectors of the same model. */
  vector?: QueryVector
}

/** Guides by number, best first. */
export function rankGuides(index: SearchIndex, query: Query, k: number): Ranked[] {
  return best(scored(index, index.set('guides'), query).scores, k)
}

/** Where each guide's passages begin, with the end of the last; and the number of each passage's facet in `FACETS`. */
export interface Passages {
  starts: Uint32Array
  facets: Uint8Array
  vectors?: Vectors | undefined
}

/** So many passages, best by their words, lend each other score; so many of those found are read and looked at again. */
const LENDING = 30
const LOOKED_AT = 10
/** Guides whose passages are lifted by the guide's score; those further down could not come to the top by it. */
const LIFTED = 50
/** What a facet asked for in so many words adds: its passages get the score of their guide three times over (of sections found first 48 → 88 %). */
const ASKED = 2
/**
 * What a cosine of 1 counts beside words that reach all they could. Chosen, and not measured with a real embedding model:
 * of 640 example questions those that words alone answer right reach 0.28 (median), the others 0.11, small talk under
 * 0.15; models set the right passage apart by some 0.3. So meaning settles what words left open, and words that fit win.
 */
const MEANING = 0.5

/**
 * Passages by number, best first; those of a guide that the names found are lifted by its score.
 * @param passages left out where the index has no guides, as in an evaluation.
 */
export function rankPassages(index: SearchIndex, query: Query, k: number, passages?: Passages): Ranked[] {
  const { scores: texts, terms } = scored(index, index.set('passages'), query)
  const asked = passages ? facetWords(query.text, index.locale) : []
  const set = index.set('passages')
  lend(set, index, texts, passages)
  if (passages) liftByGuide(index, query, asked, texts, passages)
  // A facet asked for by its name settles the section already.
  if (asked.length > 0) return best(texts, k)
  const first = best(texts, Math.max(k, LOOKED_AT))
  const near = closeness(set, index.locale, terms, first.slice(0, LOOKED_AT), index.order)
  return first
    .map((each, i) => ({ document: each.document, score: each.score + (near[i] ?? 0) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, k)
}

/** Only between guides: passages of one guide share its score already. */
function lend(set: OpenSet, { locale, order }: SearchIndex, texts: Float32Array, passages?: Passages): void {
  const found = best(texts, LENDING)
  const owners = found.map(({ document }) => (passages ? ownerOf(passages, document) : document))
  lentScores(set, locale, found, order, owners).forEach((lent, i) => {
    const { document = 0, score: own = 0 } = found[i] ?? {}
    texts[document] = own + lent
  })
}

function liftByGuide(index: SearchIndex, query: Query, asked: Facet[], texts: Float32Array, passages: Passages): void {
  const lift = Float32Array.from(FACETS, (facet) => (asked.includes(facet) ? 1 + ASKED : 1))
  const { starts, facets } = passages
  for (const guide of rankGuides(index, query, LIFTED)) {
    const end = starts[guide.document + 1] ?? 0
    for (let i = starts[guide.document] ?? 0; i < end; i++) {
      texts[i] = (texts[i] ?? 0) + guide.score * (lift[facets[i] ?? 0] ?? 1)
    }
  }
  const nearness = query.vector && passages.vectors?.nearness(query.vector)
  if (nearness) addMeaning(index, query.text, texts, nearness)
}

/**
 * A weighted sum, for a sum of ranks loses (−8 to −13 first hits of 100). Words are weighed by the most they could reach
 * and not by the best passage found, which would make much of a single syllable that happens to fit.
 */
function addMeaning({ set, locale }: SearchIndex, text: string, scores: Float32Array, nearness: Float32Array): void {
  const terms = queryTerms({ text }, locale)
  const most = SETS.reduce((sum, name) => sum + attainable(set(name), locale, terms), 0)
  const weight = MEANING * (most || 1)
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + weight * Math.max(0, nearness[i] ?? 0)
}

/** The guide that a passage belongs to. */
export function ownerOf({ starts }: Passages, passage: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= passage) low = middle
    else high = middle - 1
  }
  return low
}

function scored(
  index: SearchIndex,
  set: OpenSet,
  { text, background, history = [] }: Query,
): { scores: Float32Array; terms: WeightedTerm[][] } {
  const { locale } = index
  const scores = set.scores.fill(0)
  // Guides have names and phrases of their own for what people say.
  const official = set.name === 'passages' ? index.officialWords(normal(text)) : []
  const terms = queryTerms({ text, background, official }, locale, set.name)
  score(set, locale, terms, scores)
  if (history.length === 0) return { scores, terms }
  const earlier = historyTerms(set, locale, history, terms, scores)
  score(set, locale, earlier, scores)
  return { scores, terms: terms.map((channel, i) => [...channel, ...(earlier[i] ?? [])]) }
}
