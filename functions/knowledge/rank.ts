// BM25 over the channels of one set of documents.
import type { Locale } from '../filings/filing.ts'
import type { OpenChannel, OpenSet } from './search-index.ts'
import { CHANNELS, type Channel } from './channels.ts'
import type { WeightedTerm } from './weighted-term.ts'

export interface Ranked {
  document: number
  score: number
}

/**
 * Adds each document's score to `scores` (one entry a document).
 * @param terms a list for each channel of the language, as `queryTerms` gives.
 */
export function score(set: OpenSet, locale: Locale, terms: WeightedTerm[][], scores: Float32Array): void {
  CHANNELS[locale].forEach((channel, i) => {
    const open = set.channels[i]
    if (open) scoreChannel(set.size, channel, open, terms[i] ?? [], scores)
  })
}

/** More than any document can score: what one would that held each term without end. Terms that none holds count too. */
export function attainable(set: OpenSet, locale: Locale, terms: WeightedTerm[][]): number {
  let most = 0
  CHANNELS[locale].forEach((channel, i) => {
    const open = set.channels[i]
    if (!open) return
    for (const [term, weight] of terms[i] ?? []) {
      const number = open.dictionary.find(term)
      const rarity = idf(set.size, number < 0 ? 0 : (open.documents[number] ?? 0))
      most += weight * worth(channel, rarity) * (channel.k1 + 1 + (channel.there ?? 0))
    }
  })
  return most
}

/** How rare a term is among `size` documents of which `documents` hold it; never negative. */
export function idf(size: number, documents: number): number {
  return Math.log(1 + (size - documents + 0.5) / (documents + 0.5))
}

/** What a term of this rarity is worth in the channel, before it is counted in a document. */
function worth({ weight, rare = 0 }: Channel, rarity: number): number {
  return weight * rarity * (1 + rare * rarity)
}

/** The `k` best documents with a score above zero, best first; of equals the earlier document. */
export function best(scores: Float32Array, k: number): Ranked[] {
  const documents = new Uint32Array(k)
  const values = new Float32Array(k)
  let size = 0
  let least = 0
  for (let document = 0; document < scores.length; document++) {
    const found = scores[document] ?? 0
    if (!(found > least)) continue
    let place = size < k ? size++ : k - 1
    for (; place > 0 && (values[place - 1] ?? 0) < found; place--) {
      values[place] = values[place - 1] ?? 0
      documents[place] = documents[place - 1] ?? 0
    }
    values[place] = found
    documents[place] = document
    if (size === k) least = values[k - 1] ?? 0
  }
  return Array.from(documents.subarray(0, size), (document, i) => ({ document, score: values[i] ?? 0 }))
}

/** How many of the documents that are marked with 1 are in the postings of a term. */
export function holders(bytes: Uint8Array, marked: Uint8Array): number {
  let held = 0
  for (let i = 0, document = -1; i < bytes.length; i++) {
    let gap = 0
    let shift = 0
    let byte = bytes[i++] ?? 0
    for (; byte > 0x7f; byte = bytes[i++] ?? 0, shift += 7) gap |= (byte & 0x7f) << shift
    document += (gap | (byte << shift)) + 1
    held += marked[document] ?? 0
  }
  return held
}

function scoreChannel(
  size: number,
  channel: Channel,
  open: OpenChannel,
  terms: WeightedTerm[],
  scores: Float32Array,
): void {
  const { k1, b, there = 0 } = channel
  const constant = k1 * (1 - b)
  const slope = (k1 * b) / open.average
  for (const [term, share] of terms) {
    const number = open.dictionary.find(term)
    if (number < 0) continue
    const weight = share * worth(channel, idf(size, open.documents[number] ?? 0))
    addPostings(open.postings(number), open.lengths, weight * (k1 + 1), weight * there, constant, slope, scores)
  }
}

function addPostings(
  bytes: Uint8Array,
  lengths: Uint16Array,
  weight: number,
  least: number,
  constant: number,
  slope: number,
  scores: Float32Array,
): void {
  let document = -1
  for (let i = 0; i < bytes.length;) {
    let byte = bytes[i++] ?? 0
    let gap = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[i++] ?? 0
      gap |= (byte & 0x7f) << shift
    }
    document += gap + 1
    const count = bytes[i++] ?? 0
    const part = (weight * count) / (count + constant + slope * (lengths[document] ?? 0))
    scores[document] = (scores[document] ?? 0) + part + least
  }
}
