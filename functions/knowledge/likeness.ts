// Lends passages that say much the same some of each other's score: what answers a question is seldom said in one place alone.
import type { Locale } from '../filings/filing.ts'
import { CHANNELS, LENT } from './channels.ts'
import { FIRST_TERM, readOrder } from './order.ts'
import { idf, type Ranked } from './rank.ts'
import type { OpenSet } from './search-index.ts'

/** Passages of so many terms on average lend half: titles are alike by the very words that were asked for. */
const SHORT = 40
/** Terms that are less rare make everything alike, and take most of the time. */
const RARE = 2

/**
 * What to add to the score of each passage: a part of the mean score of the others, each counted by the square of its
 * likeness. The mean and not the sum, which would lift whatever is like many (−3 of 100 in the first five).
 * @param orderOf a passage as `packOrder` has it
 */
export function lentScores(
  set: OpenSet,
  locale: Locale,
  passages: Ranked[],
  orderOf: (passage: number) => Uint8Array,
  owners: number[],
): number[] {
  const singles = set.channels[CHANNELS[locale].findIndex(({ close }) => close === 'terms')]
  if (LENT[locale] === 0 || !singles) return []
  const rarity = (term: number) => idf(set.size, singles.documents[term] ?? 0)
  const orders = passages.map(
    ({ document }) =>
      () =>
        orderOf(document),
  )
  const { counts, rarities } = countRarer(orders, singles.documents.length, rarity)
  const lent = meansByLikeness(productsOf(counts, rarities, passages.length), passages, owners)
  const share = (LENT[locale] * singles.average) / (singles.average + SHORT)
  return Array.from(lent, (mean) => share * mean)
}

/** Of each rarer term that the passages hold its rarity, and how often it stands in each; in one array, to be quick. */
function countRarer(
  orders: (() => Uint8Array)[],
  terms: number,
  rarityOf: (term: number) => number,
): { counts: Uint8Array; rarities: number[] } {
  const rarities: number[] = []
  // Of each term its place in `rarities` and one more; -1 if it is too common, 0 if it was not seen yet.
  const places = new Int32Array(terms)
  const placeOf = (term: number) => {
    const rarity = rarityOf(term)
    return (places[term] = rarity < RARE ? -1 : rarities.push(rarity))
  }
  const held = orders.map((order) => {
    const found: number[] = []
    readOrder(order(), (number) => {
      if (number < FIRST_TERM) return
      const place = places[number - FIRST_TERM] || placeOf(number - FIRST_TERM)
      if (place > 0) found.push((place - 1) * orders.length)
    })
    return found
  })
  const counts = new Uint8Array(rarities.length * orders.length)
  held.forEach((found, passage) => {
    for (const row of found) counts[row + passage] = (counts[row + passage] ?? 0) + 1
  })
  return { counts, rarities }
}

/** The product of the weighted terms of each passage with those before it and with itself, `size` numbers a passage. */
function productsOf(counts: Uint8Array, rarities: number[], size: number): Float64Array {
  const products = new Float64Array(size * size)
  const holders = new Uint8Array(size)
  const weights = new Float64Array(size)
  rarities.forEach((rarity, term) => {
    let held = 0
    for (let passage = 0; passage < size; passage++) {
      const count = counts[term * size + passage] ?? 0
      if (count === 0) continue
      const weight = (1 + Math.log(count)) * rarity
      holders[held] = passage
      weights[held++] = weight
      for (let i = 0; i < held; i++) {
        const place = passage * size + (holders[i] ?? 0)
        products[place] = (products[place] ?? 0) + weight * (weights[i] ?? 0)
      }
    }
  })
  return products
}

/** The mean score of the other passages, each counted by its squared cosine with this one. */
function meansByLikeness(products: Float64Array, passages: Ranked[], owners: number[]): Float64Array {
  const size = passages.length
  const scores = Float64Array.from(passages, ({ score }) => score)
  const sums = new Float64Array(size)
  const shares = new Float64Array(size)
  const add = (to: number, from: number, share: number) => {
    sums[to] = (sums[to] ?? 0) + share * (scores[from] ?? 0)
    shares[to] = (shares[to] ?? 0) + share
  }
  for (let a = 1; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const product = products[a * size + b] ?? 0
      if (product === 0 || owners[a] === owners[b]) continue
      const share = product ** 2 / ((products[a * size + a] ?? 0) * (products[b * size + b] ?? 0))
      add(a, b, share)
      add(b, a, share)
    }
  }
  return sums.map((sum, i) => sum / (shares[i] || 1))
}
