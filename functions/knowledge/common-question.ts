// Recognises that a question is one of the guide's own common questions in other words.
import type { Locale } from '../filings/filing.ts'
import { asksYesOrNo, contentWords } from './content-words.ts'
import { facetWords } from './facet-words.ts'
import type { Facet } from './guide.ts'
import { held, overlap } from './overlap.ts'
import type { Evidence } from './records.ts'
import type { ResolvedGuide } from './resolve-guide.ts'

export interface CommonQuestion {
  service: string
  facet: 'faq'
  question: string
  text: string
}

/** Each must hold this much of the other, once the name of the service is out of both; less when yes or no is asked. */
const ALIKE = 0.6
const ALIKE_YES_NO = 0.5
/** Or all of it stands in a story: 我老伴走不动了，身份证到期，能叫别人替他去不. */
const WHOLE = 0.8
const PART = 0.25

/** @param asked facets that the question asks for: a common question that asks for none of them is another question. */
export function commonQuestion(
  question: string,
  guide: ResolvedGuide,
  evidence: Evidence,
  asked: Facet[],
): CommonQuestion | undefined {
  const { locale, service } = guide
  const said = rest(question, locale, evidence)
  let found: CommonQuestion | undefined
  let most = 0
  const needed = asksYesOrNo(question, locale) ? ALIKE_YES_NO : ALIKE
  for (const { question: common, text } of guide.sections) {
    if (common === undefined || said.length === 0) continue
    const own = rest(common, locale, evidence)
    const [told, asks] = [overlap(said, held(own), locale), overlap(own, held(said), locale)]
    const likeness = Math.min(told, asks)
    const inStory = asks >= WHOLE && told >= PART && own.length > 1
    if (!(likeness >= needed || inStory) || likeness <= most || !agree(asked, facetWords(common, locale))) continue
    most = likeness
    found = { service, facet: 'faq', question: common, text }
  }
  return found
}

/** "How" is asked of everything and tells nothing apart. */
function agree(asked: Facet[], common: Facet[]): boolean {
  return asked.every((facet) => facet === 'how' || common.includes(facet))
}

/** Content words without those of the title and aliases, which every question about this service shares. */
function rest(question: string, locale: Locale, { names }: Evidence): string[] {
  const own = new Set(names.flatMap((name) => name.split(' ')))
  const words = contentWords(question, locale, { facets: true })
  return words.filter((word) => !own.has(word))
}
