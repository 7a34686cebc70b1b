// Where the words of an answer come from: the guide, and what its facts cite.
import type { Facet, Source } from '../knowledge/guide.ts'
import type { ResolvedFact, ResolvedGuide } from '../knowledge/resolve-guide.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { wordsOf } from './draft.ts'

/** @param region whose text it is; the nation's when left out */
export function sourcesOf(
  facet: Facet,
  guide: ResolvedGuide,
  region: string | undefined,
  facts: ResolvedFact[],
  conversation: Conversation,
  context: Context,
): Source[] {
  const words = wordsOf(conversation)
  const whose = region ?? facts.find((fact) => fact.region)?.region
  const place = whose && context.catalogue.places.place(whose)?.name[conversation.locale]
  const notes = [...(place ? [words.regional(place)] : []), ...(guide.reviewed ? [] : [words.unreviewed])]
  const title = notes.length > 0 ? words.noted(guide.title, notes.join(words.listComma)) : guide.title
  const cited = guide.sources.filter(({ id }) => facts.some((fact) => fact.source === id)).slice(0, 2)
  return [
    { service: guide.service, section: facet, title, asOf: guide.asOf },
    ...cited.map(({ title: name, url, asOf }) => ({
      service: guide.service,
      section: facet,
      title: name,
      ...(url && { url }),
      asOf,
    })),
  ]
}
