// What is learnt from the sentences that people say: which services' sentences hold a term, and what facet it speaks for.
import type { AskedSentence } from '../guide.ts'
import type { FlatFile } from '../index-file/flat-file.ts'
import { packPostings } from '../index-file/postings.ts'
import { packStrings, type StringTable, stringTable } from '../index-file/string-table.ts'
import { ASKED_FACETS } from './asked-kinds.ts'
import { learnFacets } from './facet-model.ts'
import type { Lesson } from './linear-model.ts'
import { openOwnWords, type OwnWords, packOwnWords } from './own-words.ts'

/** Classes are the guides in their order, then what is no guide's, in the order of `ELSEWHERE_KINDS`. */
export interface AskedIndex {
  classes: number
  guides: number
  terms: StringTable
  /** Classes that hold each term. */
  holders: Uint32Array
  /** Terms in each class, every sentence's counted. */
  lengths: Float32Array
  average: number
  /** Gaps between classes as varints, a byte of count after each; overwritten by the next read of the file. */
  postings(term: number): Uint8Array
  /** For each term one weight a facet (`ASKED_FACETS`). */
  facets: Float16Array
  /** What the sentences of one guide say under each facet. */
  ownWords(guide: number): OwnWords
}

/**
 * @param asked sentences of each guide, in the order of the guides
 * @param others those of each of `ELSEWHERE_KINDS`
 * @param termsOf cuts a sentence, as `askedTerms` does
 */
export function packAsked(
  sections: Map<string, Uint8Array>,
  asked: AskedSentence[][],
  others: string[][],
  termsOf: (text: string) => string[],
): void {
  const classes = [...asked.map((sentences) => sentences.map(({ text }) => text)), ...others]
  const counted = classes.map((texts) => texts.flatMap(termsOf))
  const postings = packPostings(classes.length, (i) => counted[i] ?? [])
  const dictionary = packStrings(postings.terms)
  const numbers = new Map(postings.terms.map((term, i) => [term, i]))
  const lessons = asked.map((sentences) =>
    sentences.map(({ text, facet }): Lesson => {
      const terms = Uint32Array.from(termsOf(text).flatMap((term) => numbers.get(term) ?? []))
      return { right: ASKED_FACETS.findIndex((each) => each === facet), terms, weight: 1 }
    }),
  )
  const facets = learnFacets(lessons.flat(), numbers.size)
  const put = (name: string, array: Uint8Array | Uint32Array | Float32Array | Float16Array) =>
    sections.set(`asked/${name}`, new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
  put('terms', dictionary.bytes)
  put('terms/starts', dictionary.starts)
  put('holders', postings.documents)
  put('postings', postings.bytes)
  put('postings/starts', postings.starts)
  put(
    'lengths',
    Float32Array.from(counted, (terms) => terms.length),
  )
  put('facets', Float16Array.from(facets))
  packOwnWords(sections, lessons)
}

export function openAsked(file: FlatFile, guides: number): AskedIndex {
  const words = (name: string) => new Uint32Array(file.load(`asked/${name}`).buffer)
  const starts = words('postings/starts')
  const lengths = new Float32Array(file.load('asked/lengths').buffer)
  return {
    classes: lengths.length,
    guides,
    terms: stringTable(file.load('asked/terms'), words('terms/starts')),
    holders: words('holders'),
    lengths,
    average: lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1,
    postings: (term) => file.read('asked/postings', starts[term] ?? 0, starts[term + 1] ?? 0),
    facets: new Float16Array(file.load('asked/facets').buffer),
    ownWords: openOwnWords(file),
  }
}
