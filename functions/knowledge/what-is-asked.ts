// What of a guide a question asks for, once it is clear which guide: facets, a common question, or what no guide says.
import { type CommonQuestion, commonQuestion } from './common-question.ts'
import type { Content } from './evidence.ts'
import { facetsAsked } from './facets-asked.ts'
import type { Facet } from './guide.ts'
import type { Evidence } from './records.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { isUnsaid, sectionInText } from './section-words.ts'

export interface Asked {
  facets: Facet[]
  question?: CommonQuestion
  /** The guide is about the matter but says nothing of what is asked. */
  unsaid?: true
}

/** Facets in the words of the question first, then a common question like it, then the section that speaks of it. */
export function whatIsAsked(question: string, guide: ResolvedGuide, evidence: Evidence, content: Content): Asked {
  const facets = facetsAsked(question, guide.locale, evidence)
  const common = commonQuestion(question, guide, evidence, facets)
  // A common question is asked for the same facets, and tells them more exactly.
  if (common) return { facets: [], question: common }
  if (facets.length > 0) return { facets }
  const section = sectionInText(question, guide, evidence, content)
  if (section?.question !== undefined) {
    const { question: written, text } = section
    return { facets: [], question: { service: guide.service, facet: 'faq', question: written, text } }
  }
  if (section) return { facets: [section.facet] }
  return { facets: [], ...(isUnsaid(question, guide, evidence) && { unsaid: true }) }
}
