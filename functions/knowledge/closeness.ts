// The second step of ranking: of the best passages those come first that say much of the question in one place.
import type { Locale } from '../filings/filing.ts'
import { CHANNELS, CLOSE } from './channels.ts'
import { FIRST_TERM, GAP, readOrder, SENTENCE } from './order.ts'
import { idf, type Ranked } from './rank.ts'
import type { OpenSet } from './search-index.ts'
import { partsOfPair as partsEn } from './terms-en.ts'
import { partsOfPair as partsZh } from './terms-zh.ts'
import type { WeightedTerm } from './weighted-term.ts'

/** A term or pair of the query: what it is worth, and the sentence of the passage that it was last seen in. */
interface Wanted {
  worth: number
  seen: number
}

/**
 * What to add to the score of each passage: the terms and pairs that its best sentence holds, and those that its best two
 * neighbouring sentences hold, each once, by its rarity.
 * @param terms channel by channel, as `queryTerms` gives
 * @param orderOf a passage as `packOrder` has it
 */
export function closeness(
  set: OpenSet,
  locale: Locale,
  terms: WeightedTerm[][],
  passages: Ranked[],
  orderOf: (passage: number) => Uint8Array,
): number[] {
  const wanted = wantedOf(set, locale, terms)
  return passages.map(({ document }) => closestIn(orderOf(document), wanted) * CLOSE[locale])
}

function closestIn(order: Uint8Array, wanted: Map<number, Wanted>): number {
  for (const each of wanted.values()) each.seen = -2
  let alone = 0
  let together = 0
  let sentence = 0
  let before = 0
  let here = 0
  let added = 0
  let last = GAP
  const see = (key: number) => {
    const found = wanted.get(key)
    if (!found || found.seen === sentence) return
    here += found.worth
    if (found.seen !== sentence - 1) added += found.worth
    found.seen = sentence
  }
  readOrder(order, (number) => {
    if (number >= FIRST_TERM) {
      see(number)
      if (last >= FIRST_TERM) see(pairKey(last, number))
    } else if (number === SENTENCE) {
      alone = Math.max(alone, here)
      together = Math.max(together, before + added)
      before = here
      here = added = 0
      sentence += 1
    }
    last = number
  })
  return alone + together
}

function wantedOf(set: OpenSet, locale: Locale, terms: WeightedTerm[][]): Map<number, Wanted> {
  const wanted = new Map<number, Wanted>()
  const partsOf = locale === 'en' ? partsEn : partsZh
  const singles = set.channels[CHANNELS[locale].findIndex(({ close }) => close === 'terms')]
  const numberOf = (term: string) => (singles?.dictionary.find(term) ?? -1) + FIRST_TERM
  CHANNELS[locale].forEach(({ close, weight: ofChannel }, i) => {
    const open = set.channels[i]
    if (close === undefined || !open) return
    for (const [term, weight] of terms[i] ?? []) {
      const number = open.dictionary.find(term)
      if (number < 0) continue
      const worth = ofChannel * weight * idf(set.size, open.documents[number] ?? 0)
      const [first = '', second = ''] = partsOf(term)
      wanted.set(close === 'terms' ? number + FIRST_TERM : pairKey(numberOf(first), numberOf(second)), {
        worth,
        seen: -2,
      })
    }
  })
  return wanted
}

/** Numbers of terms stay far below 2²⁵, and those of pairs above all numbers of terms. */
function pairKey(first: number, second: number): number {
  return first * 2 ** 25 + second
}
