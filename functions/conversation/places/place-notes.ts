// What is said around an answer about whose rules it gives, and which place is still to be known.
import type { Belonging, Facet } from '../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../knowledge/resolve-guide.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { choose, say, wordsOf } from '../draft.ts'
import { phonesFor } from '../repair.ts'
import type { ReplyPart } from '../reply.ts'

/** Province, city and county in full. */
export function placeName(code: string, { locale }: Conversation, { catalogue }: Context): string {
  return catalogue.places.nearest(code)?.name[locale] ?? code
}

/** Who named a place hears whether its own words follow: nobody should take the nation's for it. */
export function whoseWords(
  guide: ResolvedGuide,
  place: string,
  conversation: Conversation,
  context: Context,
): ReplyPart[] {
  const { facets = [] } = conversation
  const isLocal = [...guide.sections, ...guide.facts].some(({ facet, region }) => region && facets.includes(facet))
  if (isLocal) return []
  const words = wordsOf(conversation).place
  if (guide.decidedBy === 'same') return [say(words.same)]
  const phone = phonesFor(conversation, context, guide.service)[0]?.number ?? ''
  return [say(words.noneHere(placeName(place, conversation, context), phone))]
}

/** Asked once in a conversation, and only where some place is known to differ in what was answered. */
export function placeWanted(
  guide: ResolvedGuide,
  facets: Facet[],
  conversation: Conversation,
  { catalogue }: Context,
): { as: Belonging; ask: ReplyPart } | undefined {
  if (conversation.region || conversation.placeAsked || guide.decidedBy === 'same') return undefined
  const differing = catalogue.regionalFacets(guide.service)
  if (!facets.some((facet) => differing.includes(facet))) return undefined
  const as = guide.decidedBy ?? 'living'
  return { as, ask: say(wordsOf(conversation).place.ask[as]) }
}

/** Several places bear the name that was said. */
export function whichPlace(codes: string[], conversation: Conversation, context: Context): ReplyPart {
  const options = codes.slice(0, MOST_OFFERED).map((code) => ({
    id: `place:${code}`,
    label: placeName(code, conversation, context),
  }))
  return choose(wordsOf(conversation).place.which, options)
}

const MOST_OFFERED = 5
