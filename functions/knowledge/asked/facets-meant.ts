// The facets a question asks for, by its words and by what was learnt from labelled sentences, taken together.
import type { Locale } from '../../filings/filing.ts'
import type { AskedFacet, Facet } from '../guide.ts'
import { ASKED_FACETS } from './asked-kinds.ts'
import type { AskedIndex } from './asked-index.ts'
import { askedTerms } from './asked-terms.ts'
import { sharesOf } from './linear-model.ts'
import { ownShares } from './own-words.ts'

/** What the service's own sentences count beside those of all. */
const OWN = 0.5
/** What a facet gains by being asked for in so many words. */
const WORDED = 0.25
/** A second facet this near to the first is told too: either may have been meant. */
const NEAR = 0.4
/** Nothing was learnt, or too little of the question is known: no facet is likely enough. */
const EVEN = 0.2

/** How likely a facet is asked for; those of a question add up to 1. */
export interface MeantFacet {
  facet: AskedFacet
  share: number
}

/**
 * @param worded facets that the words of the question ask for, in their order
 * @returns likeliest first, at most two where the words name fewer; none where only the matter is named
 */
export function facetsMeant(meant: MeantFacet[], worded: Facet[]): Facet[] {
  // Whoever asks for two or three things by name gets them in that order.
  if (worded.length > 1) return worded
  const gained = (facet: AskedFacet) => (worded.some((each) => each === facet) ? WORDED : 0)
  const [first, second] = meant
    .map(({ facet, share }) => ({ facet, share: share + gained(facet) }))
    .sort((a, b) => b.share - a.share)
  if (!first || first.share <= EVEN) return worded
  const near = second && second.share >= NEAR * first.share ? [second.facet] : []
  // What was asked for in so many words is told in any case, and first.
  const likely = [first.facet, ...near].filter((facet) => facet !== 'any')
  const told = new Set([...worded, ...likely])
  return [...told].slice(0, 2)
}

/**
 * What is asked for of a guide, in the order of `ASKED_FACETS`.
 * @param guide its number
 */
export function meantFacets(index: AskedIndex, guide: number, question: string, locale: Locale): MeantFacet[] {
  const terms = askedTerms(question, locale).flatMap((term) => {
    const number = index.terms.find(term)
    return number < 0 ? [] : [number]
  })
  const shares = sharesOf(index.facets, ASKED_FACETS.length, terms)
  const own = ownShares(index.ownWords(guide), terms)
  return ASKED_FACETS.map((facet, i) => ({ facet, share: ((shares[i] ?? 0) + OWN * (own[i] ?? 0)) / (1 + OWN) }))
}
