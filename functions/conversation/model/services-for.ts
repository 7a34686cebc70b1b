// The services that the model may name for a turn: all when there are few, otherwise those that come nearest.
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { ServiceCard } from '../../knowledge/records.ts'
import type { QueryVector } from '../../knowledge/vectors.ts'
import type { Command } from '../command.ts'
import type { Conversation } from '../conversation.ts'

/** A line of about 15 tokens each. */
const MOST_LISTED = 60
const PASSAGES_LOOKED_AT = 200

/** @param meaning asked for only when there are so many services that some must be left out */
export async function servicesFor(
  byRules: Command,
  said: string,
  { locale, focus, region }: Conversation,
  catalogue: Catalogue,
  meaning: (model: string) => Promise<QueryVector | undefined>,
): Promise<ServiceCard[]> {
  const all = catalogue.services(locale)
  if (all.length <= MOST_LISTED) return all
  const { embeddingModel } = catalogue
  const vector = embeddingModel === undefined ? undefined : await meaning(embeddingModel)
  const named = byRules.do === 'clarify' ? byRules.services : []
  const found = catalogue.search(said, {
    locale,
    k: PASSAGES_LOOKED_AT,
    ...(region && { region }),
    ...(vector && { vector }),
  })
  const near = [...named, ...(focus ? [focus] : []), ...found.map(({ service }) => service)]
  const ids = new Set([...near, ...catalogue.featured(locale).map(({ service }) => service)])
  const cards = new Map(all.map((card) => [card.service, card]))
  return [...ids].flatMap((id) => cards.get(id) ?? []).slice(0, MOST_LISTED)
}
