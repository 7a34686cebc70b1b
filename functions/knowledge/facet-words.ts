// Which parts of a guide a question asks for, told by the words of the question alone.
import type { Locale } from '../filings/filing.ts'
import { FACET_WORDS_EN } from './facet-words-en.ts'
import { FACET_WORDS_ZH } from './facet-words-zh.ts'
import type { Facet } from './guide.ts'
import { VALIDITY } from './same-words.ts'
import { normal } from './terms.ts'

/**
 * One mention of a facet, as offsets into the normal form of the question. How long a thing stays valid is no facet: it
 * is listed so that its words (有效期多长) do not ask how long the matter takes, and it stays part of the matter.
 */
export interface Mention {
  facet: Facet | 'validity'
  from: number
  to: number
}

const PATTERNS: Record<Locale, [Mention['facet'], RegExp][]> = {
  'zh-CN': [...compiled(FACET_WORDS_ZH), ['validity', new RegExp(VALIDITY['zh-CN'], 'g')]],
  en: [...compiled(FACET_WORDS_EN), ['validity', new RegExp(VALIDITY.en, 'g')]],
}

/** The facets a question asks for, each once, in the order of mention. */
export function facetWords(question: string, locale: Locale): Facet[] {
  const text = normal(question)
  const asked = mentions(question, locale).filter((mention) => mention.facet !== 'validity')
  // 网上立案要带啥 asks for the papers: the way is only said.
  const isSaid = ({ facet, from, to }: Mention) => facet === 'how' && BARE_WAY.test(text.slice(from, to))
  const isOnly = asked.every(isSaid)
  return [
    ...new Set(asked.flatMap((each) => (each.facet === 'validity' || (!isOnly && isSaid(each)) ? [] : [each.facet]))),
  ]
}

const BARE_WAY = /^在?(?:网上|线上|手机上?)$/u

/**
 * Every mention, in order. Where two overlap the earlier wins, then the longer: 怎么收费 asks for the fee, not how.
 * @param question any text; offsets count in `normal(question)`.
 */
export function mentions(question: string, locale: Locale): Mention[] {
  const text = normal(question)
  const all = PATTERNS[locale].flatMap(([facet, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({ facet, from: match.index, to: match.index + match[0].length })),
  )
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Mention[] = []
  for (const mention of all) {
    const last = kept.at(-1)
    if (!last || mention.from >= last.to) kept.push(mention)
    // 怎么 opens 怎么|收费: what begins inside a shorter one and is longer says more.
    else if (mention.to - mention.from > last.to - last.from && mention.to > last.to) kept[kept.length - 1] = mention
  }
  return kept
}

/** The normal form of the question with every mention blanked. */
export function withoutFacetWords(question: string, locale: Locale): string {
  let text = normal(question)
  for (const { facet, from, to } of mentions(question, locale)) {
    if (facet !== 'validity') text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
  }
  return text
}

function compiled(words: [Facet, string[]][]): [Facet, RegExp][] {
  return words.map(([facet, patterns]) => [facet, new RegExp(patterns.join('|'), 'g')])
}
