// The facets a question asks for when it is known which service it is about.
import type { Locale } from '../filings/filing.ts'
import { contentWords } from './content-words.ts'
import { facetWords } from './facet-words.ts'
import type { Facet } from './guide.ts'
import type { Evidence } from './records.ts'
import { normal } from './terms.ts'

/**
 * With the service known, "can I get a residence permit" asks who may have one, and "can I get a taxi" does not; and who
 * lost it (身份证丢了) wants to know what to do.
 */
export function facetsAsked(question: string, locale: Locale, evidence: Evidence): Facet[] {
  const told = facetWords(question, locale)
  if (told.length > 0) return told
  if (LOST[locale].test(question)) return ['how']
  const wished = TO_HAVE[locale].exec(normal(question))?.[1]
  if (wished === undefined) return []
  const [first] = contentWords(wished, locale, { facets: true })
  return first === undefined || evidence.names.some((name) => name.split(' ').includes(first)) ? ['who'] : []
}

const LOST: Record<Locale, RegExp> = {
  'zh-CN': /丢了|弄丢|丢失|掉了|找不[到着]|不见了|被?偷/,
  en: /\b(?:lost|stolen|nicked|misplaced|can'?t find|cannot find)\b/i,
}

const TO_HAVE: Record<Locale, RegExp> = {
  'zh-CN':
    /(?:能不能|可不可以|能否|可否|能|可以)(?:有|拿到?|领到?|得到|持有|拥有)(?:个|张)?([^，。？?]*)[吗不么]?[？?]?$/,
  en: /\b(?:can|may|could|am i (?:allowed|entitled) to|are \w+ (?:allowed|entitled) to) ?(?:\w+ ){0,3}?(?:get|have|hold|obtain) (?:a|an|one|the|it)\b([^,.?!]*)/,
}
