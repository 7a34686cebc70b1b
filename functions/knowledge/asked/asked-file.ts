// Reads how people ask: `asked.yaml` of a service, and `elsewhere.yaml` with what no guide answers.
import * as z from 'zod/mini'
import type { Locale } from '../../filings/filing.ts'
import type { Examples } from '../examples.ts'
import type { AskedSentence } from '../guide.ts'
import { ASKED_FACETS } from './asked-kinds.ts'

export const sentences = z
  .array(z.string().check(z.minLength(1), z.describe('the words of a citizen')))
  .check(z.describe('a list of sentences, each beginning with "- "'))

const ofLocale = z.strictObject({
  who: z.exactOptional(sentences),
  materials: z.exactOptional(sentences),
  how: z.exactOptional(sentences),
  time: z.exactOptional(sentences),
  fee: z.exactOptional(sentences),
  where: z.exactOptional(sentences),
  pitfalls: z.exactOptional(sentences),
  basis: z.exactOptional(sentences),
  any: z.exactOptional(sentences),
})

export const askedFile = z.strictObject({ 'zh-CN': ofLocale, en: ofLocale })

const both = z.strictObject({ 'zh-CN': sentences, en: sentences })

export const elsewhereFile = z.strictObject({ other: both, unserved: both })

/** By kind and language; none of it is answered. */
export type Elsewhere = z.output<typeof elsewhereFile>

/** What is learnt of a service: its examples too, for a question that must find it had better be known. */
export function sentencesSaid(
  examples: Examples | undefined,
  asked: z.output<typeof askedFile> | undefined,
): Record<Locale, AskedSentence[]> {
  const of = (locale: Locale): AskedSentence[] => [
    ...(examples?.questions[locale] ?? []).map(({ ask, facet }): AskedSentence => {
      return { text: ask, ...(facet !== 'faq' && { facet }) }
    }),
    ...ASKED_FACETS.flatMap((facet) => (asked?.[locale][facet] ?? []).map((text) => ({ text, facet }))),
  ]
  return { 'zh-CN': of('zh-CN'), en: of('en') }
}
