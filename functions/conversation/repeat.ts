// Says the last thing once more: word for word, slowly, or the rest of it.
import { lineWords } from './aloud/line-words.ts'
import { onLine } from './aloud/on-line.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { listIn } from './first-sentences.ts'
import { placeKept } from './repair.ts'
import type { ReplyPart } from './reply.ts'
import { ITEMS_SAID } from './spoken.ts'

/** The last reply's parts as they were, with the outcome `repeated`. */
export function repeatLast(conversation: Conversation): Draft {
  return draft(conversation, 'repeated', said(conversation))
}

/** The last reply; that nothing was heard is not said again. */
function said({ channel, last, locale }: Conversation): ReplyPart[] {
  if (channel !== 'phone') return last.reply.parts
  const { first, second, there } = lineWords(locale).silence
  const isSilence = (part: ReplyPart) => part.kind === 'say' && [first, second, there].includes(part.text)
  return last.reply.parts.filter((part) => !isSilence(part))
}

/** The last reply in small pieces, and all that follow too, until the citizen wants it as usual again. */
export function setPace(slow: boolean, before: Conversation): Draft {
  const { slow: _, ...rest } = before
  const conversation: Conversation = slow ? { ...rest, slow: true } : rest
  const opening = wordsOf(conversation).repair.pace
  // Asked twice, it is not said twice.
  const isOpening = (part: ReplyPart) => part.kind === 'say' && [opening(true), opening(false)].includes(part.text)
  const again = said(conversation).filter((part) => !isOpening(part))
  return draft(conversation, 'repeated', [say(opening(slow)), ...again])
}

/** The items of the last list that were not read out yet; failing that what can be done next. */
export function tellMore(conversation: Conversation, context: Context): Draft {
  if (conversation.channel === 'phone') return onLine().tellMoreAloud(said(conversation), conversation, context)
  const { offered, last } = conversation
  const listed = last.reply.parts.findLast((part) => part.kind === 'say' && listIn(part.text).items.length > ITEMS_SAID)
  const words = wordsOf(conversation)
  const kept = placeKept(conversation, context)
  const next = offered.length > 0 ? [choose(words.answer.next, offered)] : [say(words.repair.ask)]
  const ending = kept.length > 0 ? kept : next
  if (listed?.kind !== 'say') return draft(conversation, 'answered', [say(words.repair.noMore), ...ending])
  const { facts: _, ...rest } = listed
  const items = listIn(listed.text).items.slice(ITEMS_SAID)
  const text = items.map((item) => `- ${item}`).join('\n')
  return draft(conversation, 'answered', [{ ...rest, text }, ...ending])
}

/** True when the last reply has more of a list than is read out. */
export function hasMore(conversation: Conversation): boolean {
  const { last } = conversation
  if (conversation.channel === 'phone') return onLine().toldFirst(said(conversation), conversation).left.length > 0
  return last.reply.parts.some((part) => part.kind === 'say' && listIn(part.text).items.length > ITEMS_SAID)
}
