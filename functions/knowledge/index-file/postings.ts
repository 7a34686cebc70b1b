// Which documents hold a term, and how often: for each term the gaps between document numbers as varints and a byte of count.
import { byUtf8 } from './string-table.ts'

export interface Postings {
  /** Terms in the order of their UTF-8 bytes. */
  terms: string[]
  /** Documents that hold each term. */
  documents: Uint32Array
  /** Start of each term's postings, and the end of the last. */
  starts: Uint32Array
  bytes: Uint8Array
  /** Terms in each document, at most 65,535. */
  lengths: Uint16Array
}

const MOST_COUNTED = 255

/** Turns documents into postings by a counting sort, so that millions of entries stay in typed arrays. */
export function packPostings(count: number, termsOf: (document: number) => string[]): Postings {
  const numbers = new Map<string, number>()
  const entries = collect(count, termsOf, numbers)
  const terms = [...numbers.keys()].sort(byUtf8)
  const rank = new Uint32Array(terms.length)
  terms.forEach((term, i) => (rank[numbers.get(term) ?? 0] = i))
  return { terms, lengths: entries.lengths, ...encode(entries, rank) }
}

interface Entries {
  terms: Uint32Array
  counts: Uint8Array
  size: number
  /** Where each document's entries end. */
  ends: Uint32Array
  lengths: Uint16Array
}

function collect(count: number, termsOf: (document: number) => string[], numbers: Map<string, number>): Entries {
  const entries: Entries = {
    terms: new Uint32Array(1024),
    counts: new Uint8Array(1024),
    size: 0,
    ends: new Uint32Array(count),
    lengths: new Uint16Array(count),
  }
  for (let document = 0; document < count; document++) {
    const found = termsOf(document)
    const counts = new Map<number, number>()
    for (const term of found) {
      let number = numbers.get(term)
      if (number === undefined) numbers.set(term, (number = numbers.size))
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    if (entries.size + counts.size > entries.terms.length) grow(entries, entries.size + counts.size)
    for (const [number, times] of counts) {
      entries.terms[entries.size] = number
      entries.counts[entries.size++] = Math.min(times, MOST_COUNTED)
    }
    entries.ends[document] = entries.size
    entries.lengths[document] = Math.min(found.length, 0xffff)
  }
  return entries
}

function grow(entries: Entries, needed: number): void {
  const room = Math.max(needed, entries.terms.length * 2)
  const terms = new Uint32Array(room)
  terms.set(entries.terms)
  const counts = new Uint8Array(room)
  counts.set(entries.counts)
  entries.terms = terms
  entries.counts = counts
}

function encode(entries: Entries, rank: Uint32Array): Pick<Postings, 'documents' | 'starts' | 'bytes'> {
  const documents = new Uint32Array(rank.length)
  for (let i = 0; i < entries.size; i++) {
    const term = rank[entries.terms[i] ?? 0] ?? 0
    documents[term] = (documents[term] ?? 0) + 1
  }
  const next = new Uint32Array(rank.length + 1)
  for (let i = 0; i < rank.length; i++) next[i + 1] = (next[i] ?? 0) + (documents[i] ?? 0)
  const order = new Uint32Array(entries.size)
  const counts = new Uint8Array(entries.size)
  for (let document = 0, i = 0; document < entries.ends.length; document++) {
    for (; i < (entries.ends[document] ?? 0); i++) {
      const term = rank[entries.terms[i] ?? 0] ?? 0
      const place = next[term] ?? 0
      next[term] = place + 1
      order[place] = document
      counts[place] = entries.counts[i] ?? 0
    }
  }
  const bytes = new Uint8Array(entries.size * 6)
  const starts = new Uint32Array(rank.length + 1)
  let end = 0
  for (let term = 0, i = 0; term < rank.length; term++) {
    starts[term] = end
    let last = -1
    for (const stop = i + (documents[term] ?? 0); i < stop; i++) {
      end = putVarint(bytes, end, (order[i] ?? 0) - last - 1)
      last = order[i] ?? 0
      bytes[end++] = counts[i] ?? 0
    }
  }
  starts[rank.length] = end
  return { documents, starts, bytes: bytes.subarray(0, end) }
}

function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}

/** @param documents how many documents hold the term */
export function unpackPostings(bytes: Uint8Array, documents: number): { holders: Uint32Array; counts: Uint8Array } {
  const holders = new Uint32Array(documents)
  const counts = new Uint8Array(documents)
  let document = -1
  for (let i = 0, at = 0; at < documents; at++) {
    let byte = bytes[i++] ?? 0
    let gap = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[i++] ?? 0
      gap |= (byte & 0x7f) << shift
    }
    document += gap + 1
    holders[at] = document
    counts[at] = bytes[i++] ?? 0
  }
  return { holders, counts }
}
