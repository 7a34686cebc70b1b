// Learns from labelled sentences what a question asks for, whatever the service: one linear model for all guides.
import { ASKED_FACETS } from './asked-kinds.ts'
import { learn, type Lesson } from './linear-model.ts'
import { wordOdds } from './word-odds.ts'

const ROWS = ASKED_FACETS.length

/**
 * What is learnt, and half of what naive Bayes says: the two err differently.
 * @param lessons sentences with the number of their facet; they teach nothing where it is below 0
 * @param size how many terms there are
 * @returns for each term one weight a facet of `ASKED_FACETS`, for `sharesOf`
 */
export function learnFacets(lessons: Lesson[], size: number): Float32Array {
  const labelled = lessons.filter(({ right }) => right >= 0)
  const weights = learn(labelled, ROWS, size)
  addOdds(weights, labelled, size)
  return weights
}

/** Of the odds of naive Bayes; a quarter and the whole did less well. */
const OF_ODDS = 0.5

function addOdds(weights: Float32Array, lessons: Lesson[], size: number): void {
  const counts = new Uint32Array(ROWS * size)
  const totals = new Uint32Array(ROWS)
  for (const { right, terms } of lessons) {
    totals[right] = (totals[right] ?? 0) + terms.length
    for (const term of terms) counts[term * ROWS + right] = (counts[term * ROWS + right] ?? 0) + 1
  }
  for (let term = 0; term < size; term++) {
    const said = counts.subarray(term * ROWS, (term + 1) * ROWS)
    if (said.every((count) => count === 0)) continue
    wordOdds(said, totals).forEach((odds, row) => {
      weights[term * ROWS + row] = (weights[term * ROWS + row] ?? 0) + OF_ODDS * odds
    })
  }
}
