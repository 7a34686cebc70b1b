// An answer for somebody who belongs to one place or to two: each place's own words, and which of them decides.
import type { Decider } from '../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../knowledge/resolve-guide.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { say, wordsOf } from '../draft.ts'
import type { ReplyPart } from '../reply.ts'
import { placeName, whoseWords } from './place-notes.ts'

/**
 * @param own the answer as it is in the place that decides, which `guide` is resolved for
 * @param others codes of further places of this citizen
 * @param answerAt the same answer from the guide of another place
 */
export function inEachPlace(
  own: ReplyPart[],
  guide: ResolvedGuide,
  others: string[],
  answerAt: (guide: ResolvedGuide) => ReplyPart[],
  conversation: Conversation,
  context: Context,
): ReplyPart[] {
  const { region: place, decidedBy } = guide
  if (!place) return own
  const words = wordsOf(conversation).place
  const nameOf = (code: string) => placeName(code, conversation, context)
  const said = context.told ?? []
  const [other] = others
  const there = other && context.catalogue.guide(guide.service, conversation.locale, other)
  if (!there) return said.includes(place) ? [...whoseWords(guide, place, conversation, context), ...own] : own
  const elsewhere = answerAt(there)
  const decided = decidedBy
    ? [say(words.decides(decidedBy, decides(place, decidedBy, conversation) && nameOf(place)))]
    : []
  if (wordsIn(elsewhere) === wordsIn(own)) return said.length > 1 ? [...own, ...decided] : own
  return [say(words.says(nameOf(place))), ...own, say(words.says(nameOf(other))), ...elsewhere, ...decided]
}

/** Who says where they are and no more lives and works there, as far as is known; where they are insured is not known. */
function decides(place: string, by: Decider, { region, belongs = {} }: Conversation): boolean {
  if (by === 'same') return false
  return belongs[by] === place || (region === place && (by === 'living' || by === 'work'))
}

/** What a reader would see of an answer, to compare two. */
function wordsIn(parts: ReplyPart[]): string {
  return JSON.stringify(parts.map((part) => (part.kind === 'say' ? [part.text, part.facts] : part)))
}
