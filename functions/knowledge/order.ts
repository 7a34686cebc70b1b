// The terms of a passage in their order, as numbers, for the second step of ranking.
import type { Locale } from '../filings/filing.ts'
import { stretchesOfSentences as sentencesEn } from './terms-en.ts'
import { stretchesOfSentences as sentencesZh } from './terms-zh.ts'

/** Stand before the numbers of terms: what ends a sentence, and what no pair goes over. */
export const SENTENCE = 0
export const GAP = 1
export const FIRST_TERM = 2

/**
 * Each text as varints: the numbers of its terms in `terms` from `FIRST_TERM` on, and the two marks between them.
 * @param texts in their normal form
 */
export function packOrder(texts: string[], locale: Locale, terms: string[]): Uint8Array[] {
  const numbers = new Map(terms.map((term, i) => [term, i + FIRST_TERM]))
  const sentencesOf = locale === 'en' ? sentencesEn : sentencesZh
  return texts.map((text) => {
    const order = sentencesOf(text).flatMap((stretches) => [
      ...stretches.flatMap((stretch) => [...stretch.map((term) => numbers.get(term) ?? GAP), GAP]).slice(0, -1),
      SENTENCE,
    ])
    return Uint8Array.from(order.flatMap(varint))
  })
}

/** The numbers of a packed text, one after the other. */
export function readOrder(bytes: Uint8Array, each: (number: number) => void): void {
  for (let i = 0; i < bytes.length;) {
    let byte = bytes[i++] ?? 0
    let number = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[i++] ?? 0
      number |= (byte & 0x7f) << shift
    }
    each(number)
  }
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  return [...bytes, rest]
}
