// What of a guide a question asks for, once it is clear which guide: facets, a common question, or what no guide says.
import { facetsMeant, type MeantFacet, meantFacets } from './asked/facets-meant.ts'
import { type CommonQuestion, commonQuestion } from './common-question.ts'
import { type Content, weigh } from './evidence.ts'
import { facetsAsked } from './facets-asked.ts'
import type { Facet } from './guide.ts'
import type { Evidence } from './records.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { isUnsaid, sectionInText } from './section-words.ts'
import { asksValidity } from './same-words.ts'
import type { Shelf } from './shelf.ts'

export interface Asked {
  facets: Facet[]
  question?: CommonQuestion
  /** The guide is about the matter but says nothing of what is asked. */
  unsaid?: true
}

/** Facets in the words of the question first, then a common question like it, then the section that speaks of it. */
export function whatIsAsked(
  question: string,
  guide: ResolvedGuide,
  evidence: Evidence,
  content: Content,
  { asked: learnt, number }: Shelf,
): Asked {
  const worded = facetsAsked(question, guide.locale, evidence)
  const common = commonQuestion(question, guide, evidence, worded)
  const section = worded.length > 0 ? undefined : sectionInText(question, guide, evidence, content)
  // A common question is asked for the same facets, and tells them more exactly.
  if (common) return { facets: [], question: common }
  if (section?.question !== undefined) {
    const { question: written, text } = section
    return { facets: [], question: { service: guide.service, facet: 'faq', question: written, text } }
  }
  if (section) return { facets: [section.facet] }
  const { named, coverage, name } = weigh(content, evidence)
  // 身份证 is all name, 我要投诉 a phrase of the guide and no more: they only say which matter it is.
  const isNameOnly = worded.length === 0 && name.length > 0 && name.length === content.words.length
  const meant = isNameOnly ? [] : meantFacets(learnt, number(guide.service), question, guide.locale)
  // Nobody's sentences ask for a section in such words: then what the guide does not say is not answered with another thing.
  if (worded.length === 0 && (asksValidity(question, guide.locale) || !isPlain(meant))) {
    if (isUnsaid(question, guide, evidence)) return { facets: [], unsaid: true }
    if (named === 1 && coverage > WHOLE) return { facets: [] }
  }
  return { facets: facetsMeant(meant, worded) }
}

function isPlain(meant: MeantFacet[]): boolean {
  return meant.some(({ facet, share }) => facet !== 'any' && share >= PLAIN)
}

/** From this likelihood on a facet is asked for in plain words: chosen on 55 questions that the rules would leave unsaid. */
const PLAIN = 0.75
const WHOLE = 0.99
