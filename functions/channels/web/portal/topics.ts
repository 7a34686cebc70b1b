// Puts services under the heads of a list, those that people often need first.
import type { Locale } from '../../../filings/filing.ts'
import { TOPICS } from '../../../knowledge/guide.ts'
import type { ServiceCard } from '../../../knowledge/records.ts'

/** The id of a head on the page of all guides is its `topic`. */
export interface UnderTopic {
  topic: (typeof TOPICS)[number] | 'other'
  cards: ServiceCard[]
}

/** @param featured the ones to offer unasked, which stand on top of their heads; heads without a service are left out */
export function underTopics(services: ServiceCard[], featured: ServiceCard[], locale: Locale): UnderTopic[] {
  const first = featured.map(({ service }) => service)
  const rank = ({ service }: ServiceCard) => (first.includes(service) ? first.indexOf(service) : first.length)
  const { compare } = new Intl.Collator(locale)
  const sorted = services.toSorted((a, b) => rank(a) - rank(b) || compare(a.title, b.title))
  const heads = [...TOPICS, 'other'] as const
  return heads
    .map((head) => ({ topic: head, cards: sorted.filter(({ topic = 'other' }) => topic === head) }))
    .filter(({ cards }) => cards.length > 0)
}
