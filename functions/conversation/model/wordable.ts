// An answer that the model may word for the citizen's own case: from one guide, with its facts and sources.
import type { Facet, Source } from '../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../knowledge/resolve-guide.ts'
import { sourcesOf } from '../answer-sources.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { Writing } from '../draft.ts'
import type { ReplyPart } from '../reply.ts'

/** @param instead the guide's own words, which stand in the draft; nothing is wordable where there are none */
export function wordable(
  instead: ReplyPart[],
  guide: ResolvedGuide,
  question: string,
  conversation: Conversation,
  context: Context,
): { writing?: Writing } {
  const [first, ...others] = instead
  if (!first || question === '') return {}
  const facts = instead.flatMap((part) => (part.kind === 'say' ? (part.facts ?? []) : []))
  return { writing: { guide, question, facts, sources, instead: [first, ...others] } }

  /** The guide once for each facet, then what the facts there cite. */
  function sources(facets: Facet[]): Source[] {
    const all = facets.map((facet) => {
      const region = guide.sections.find((section) => section.facet === facet)?.region
      const ofFacet = guide.facts.filter((fact) => fact.facet === facet)
      return sourcesOf(facet, guide, region, ofFacet, conversation, context)
    })
    const cited = all.flatMap((each) => each.slice(1))
    return [...all.flatMap((each) => each.slice(0, 1)), ...new Map(cited.map((each) => [each.title, each])).values()]
  }
}
