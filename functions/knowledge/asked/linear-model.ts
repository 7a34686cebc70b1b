// Learns from labelled sentences which of a few classes a text is of: multinomial logistic regression over terms.
export interface Lesson {
  /** Number of the class. */
  right: number
  /** Numbers of its terms, each once. */
  terms: Uint32Array
  /** How much it teaches beside the others. */
  weight: number
}

/** Passes over the sentences, and how far one moves the weights; usual values. Twice as many passes did no better. */
const PASSES = 6
const STEP = 0.5
/** Shrinks the weights at each pass, so that a term of one sentence cannot decide alone. */
const SHRINK = 0.95
/** So little that is wrong teaches nothing more: most of the time went there. */
const LEARNT = 0.02

/**
 * Stochastic gradient descent in a fixed order, so that the same sentences always give the same weights. The average over
 * all passes is kept, which forgets the order.
 * @param size how many terms there are
 * @returns for each term one weight a class; all zero where there is nothing to learn from
 */
export function learn(lessons: Lesson[], classes: number, size: number): Float32Array {
  const weights = new Float32Array(classes * size)
  const sum = new Float32Array(classes * size)
  const taken = inTurn(lessons.filter(({ terms }) => terms.length > 0))
  const errors = new Float64Array(classes)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { right, terms, weight } of taken) {
      putShares(weights, terms, errors)
      for (let i = 0; i < classes; i++) {
        const error = (i === right ? 1 : 0) - (errors[i] ?? 0)
        errors[i] = Math.abs(error) < LEARNT ? 0 : error
      }
      const step = (weight * STEP) / Math.sqrt(terms.length)
      for (const term of terms) {
        const row = term * classes
        for (let i = 0; i < classes; i++) {
          const error = errors[i] ?? 0
          if (error !== 0) weights[row + i] = (weights[row + i] ?? 0) + step * error
        }
      }
    }
    for (let i = 0; i < weights.length; i++) {
      weights[i] = (weights[i] ?? 0) * SHRINK
      sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0) / PASSES
    }
  }
  return sum
}

/** How likely a text of these terms is of each class; they add up to 1. */
export function sharesOf(
  weights: Float32Array | Float16Array,
  classes: number,
  terms: Uint32Array | readonly number[],
): Float64Array {
  const shares = new Float64Array(classes)
  putShares(weights, terms, shares)
  return shares
}

/** Into an array that is there already, one number a class: learning does it for each sentence over and over. */
function putShares(
  weights: Float32Array | Float16Array,
  terms: Uint32Array | readonly number[],
  shares: Float64Array,
): void {
  const classes = shares.length
  const scale = 1 / Math.sqrt(Math.max(1, terms.length))
  shares.fill(0)
  for (const term of terms) {
    const row = term * classes
    for (let i = 0; i < classes; i++) shares[i] = (shares[i] ?? 0) + (weights[row + i] ?? 0)
  }
  let most = -Infinity
  for (let i = 0; i < classes; i++) {
    shares[i] = (shares[i] ?? 0) * scale
    most = Math.max(most, shares[i] ?? 0)
  }
  let all = 0
  for (let i = 0; i < classes; i++) {
    shares[i] = Math.exp((shares[i] ?? 0) - most)
    all += shares[i] ?? 0
  }
  for (let i = 0; i < classes; i++) shares[i] = (shares[i] ?? 0) / all
}

/** Class after class would be learnt and forgotten: sentences are taken in strides. */
function inTurn(lessons: Lesson[]): Lesson[] {
  const stride = Math.max(1, Math.round(Math.sqrt(lessons.length)))
  return lessons
    .map((_, i) => i)
    .toSorted((a, b) => (a % stride) - (b % stride) || a - b)
    .flatMap((i) => lessons[i] ?? [])
}
