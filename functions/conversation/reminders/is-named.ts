// Whether a message on somebody's phone may say what it is about: whoever looks over their shoulder reads it too.
import type { Topic } from '../../knowledge/guide.ts'
import type { ServiceCard } from '../../knowledge/records.ts'

/** Illness, need, dismissal and death are nobody else's business; what has no topic is not known to be harmless. */
const HARMLESS = new Set<Topic | undefined>(['people', 'housing', 'learning', 'business', 'community'])

export function isNamed({ topic }: Pick<ServiceCard, 'topic'>): boolean {
  return HARMLESS.has(topic)
}
