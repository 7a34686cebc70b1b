// The published index of one language: per set of documents and channel a dictionary, postings and lengths, in one file.
import type { Locale } from '../filings/filing.ts'
import { channelsOf } from './channels.ts'
import { inOfficialWords, type OfficialWords } from './in-official-words.ts'
import { packOrder } from './order.ts'
import { packPostings } from './index-file/postings.ts'
import { openFlatFile, type FlatFile, writeFlatFile } from './index-file/flat-file.ts'
import { openRecords, packRecords, type Records } from './index-file/records.ts'
import { packStrings, type StringTable, stringTable } from './index-file/string-table.ts'
import { officialWords } from './official-words.ts'
import { normal } from './terms.ts'

/** `guides`: what finds a service. `passages`: what finds the section in it. */
export const SETS = ['guides', 'passages'] as const
export type SetName = (typeof SETS)[number]

export interface IndexContent {
  locale: Locale
  /** SHA-256 of what is published, hex. */
  hash: string
  texts: Record<SetName, string[]>
  /** Any further sections, and what the head tells of them; the index keeps them and does not look at them. */
  sections?: Map<string, Uint8Array>
  meta?: Record<string, number | string>
}

export interface OpenChannel {
  dictionary: StringTable
  /** Documents that hold each term. */
  documents: Uint32Array
  /** Terms in each document. */
  lengths: Uint16Array
  /** Length of a document on average; 1 when there is none, so that it may divide. */
  average: number
  /** Gaps between document numbers as varints, a byte of count after each; overwritten by the next read of the file. */
  postings(term: number): Uint8Array
}

export interface OpenSet {
  name: SetName
  size: number
  /** One a document, for whoever ranks; overwritten by the next ranking. */
  scores: Float32Array
  channels: OpenChannel[]
}

export interface SearchIndex {
  locale: Locale
  hash: string
  file: FlatFile
  /** Loads the dictionaries of the set at its first use. */
  set(name: SetName): OpenSet
  /** The terms of a passage in their order, as `packOrder` has them. */
  order(passage: number): Uint8Array
  officialWords: OfficialWords
  close(): void
}

const ORDER = 'passages/order'
const OFFICIAL = 'official-words'

/** Cuts all texts into terms and writes the file (at publish time). */
export async function buildIndex(path: string, content: IndexContent): Promise<void> {
  const sections = new Map(content.sections)
  const meta: Record<string, number | string> = { ...content.meta, locale: content.locale }
  sections.set(OFFICIAL, Buffer.from(normal(officialWords(content.locale))))
  for (const set of SETS) {
    const texts = content.texts[set].map(normal)
    meta[set] = texts.length
    for (const channel of channelsOf(set, content.locale)) {
      const postings = packPostings(texts.length, (i) => channel.ofText(texts[i] ?? ''))
      const dictionary = packStrings(postings.terms)
      const name = `${set}/${channel.id}`
      if (set === 'passages' && channel.close === 'terms') {
        packRecords(sections, ORDER, packOrder(texts, content.locale, postings.terms))
      }
      sections.set(`${name}/terms`, dictionary.bytes)
      sections.set(`${name}/terms/starts`, bytesOf(dictionary.starts))
      sections.set(`${name}/documents`, bytesOf(postings.documents))
      sections.set(`${name}/postings`, postings.bytes)
      sections.set(`${name}/postings/starts`, bytesOf(postings.starts))
      sections.set(`${name}/lengths`, bytesOf(postings.lengths))
      meta[`${name}/average`] = postings.lengths.reduce((sum, length) => sum + length, 0) / texts.length || 1
    }
  }
  await writeFlatFile(path, { hash: content.hash, meta }, sections)
}

/**
 * Opens a published index: reads its head, and the rest when it is asked for.
 * @param expected corpus hash the file must have; any when left out.
 * @throws Error when the file is missing, no index, of another schema, language or corpus, damaged or cut short.
 */
export function openIndex(path: string, locale: Locale, expected?: string): SearchIndex {
  const file = openFlatFile(path, expected)
  if (file.meta.locale !== locale) {
    file.close()
    throw new Error(`${path} is an index for ${String(file.meta.locale)}, not for ${locale}; run: npm run build`)
  }
  const open = new Map<SetName, OpenSet>()
  let order: Records | undefined
  let official: OfficialWords | undefined
  return {
    locale,
    hash: file.hash,
    file,
    set(name) {
      const known = open.get(name)
      if (known) return known
      const channels = channelsOf(name, locale).map((channel) => openChannel(file, `${name}/${channel.id}`))
      const size = Number(file.meta[name])
      const set = { name, size, channels, scores: new Float32Array(size) }
      open.set(name, set)
      return set
    },
    order: (passage) => (order ??= openRecords(file, ORDER)).bytes(passage),
    officialWords: (question) => (official ??= inOfficialWords(Buffer.from(file.load(OFFICIAL)).toString()))(question),
    close: file.close,
  }
}

function openChannel(file: FlatFile, name: string): OpenChannel {
  const terms = stringTable(file.load(`${name}/terms`), new Uint32Array(file.load(`${name}/terms/starts`).buffer))
  const starts = new Uint32Array(file.load(`${name}/postings/starts`).buffer)
  return {
    dictionary: terms,
    documents: new Uint32Array(file.load(`${name}/documents`).buffer),
    lengths: new Uint16Array(file.load(`${name}/lengths`).buffer),
    average: Number(file.meta[`${name}/average`]),
    postings: (term) => file.read(`${name}/postings`, starts[term] ?? 0, starts[term + 1] ?? 0),
  }
}

function bytesOf(array: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}
