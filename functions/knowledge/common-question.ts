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
  const yesNo = asksYesOrNo(question, locale)
  const said = rest(question, locale, evidence)
  let found: CommonQuestion | undefined
  let most = 0
  for (const { question: common, text } of guide.sections) {
    if (common === undefined || !agree(asked, facetWords(common, locale))) continue
    const own = rest(common, locale, evidence)
    // "Can a child have an ID card?" is all alias: whoever asks yes or no may mean it, and the name counts as well.
    const likeness =
      own.length > 0 || !yesNo
        ? alike(said, own, locale, yesNo)
        : alike(whole(question, locale), whole(common, locale), locale, yesNo)
    if (likeness <= most) continue
    most = likeness
    found = { service, facet: 'faq', question: common, text }
  }
  return found
}

/** 0 when the questions are not alike enough, else how much they are. */
function alike(said: string[], own: string[], locale: Locale, yesNo: boolean): number {
  const [told, asks] = [overlap(said, held(own), locale), overlap(own, held(said), locale)]
  const likeness = Math.min(told, asks)
  const inStory = asks >= WHOLE && told >= PART && own.length > 1
  return inStory || likeness >= (yesNo ? ALIKE_YES_NO : ALIKE) ? likeness : 0
}

/** "How" is asked of everything and tells nothing apart. */
function agree(asked: Facet[], common: Facet[]): boolean {
  return asked.every((facet) => facet === 'how' || common.includes(facet))
}

/** Content words without those of the title and aliases, which every question about this service shares. */
function rest(question: string, locale: Locale, { names }: Evidence): string[] {
  const own = new Set(names.flatMap((name) => name.split(' ')))
  return whole(question, locale).filter((word) => !own.has(word))
}

function whole(question: string, locale: Locale): string[] {
  return contentWords(question, locale, { facets: true })
}
