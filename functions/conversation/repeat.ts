// Says the last thing once more: word for word, slowly, or the rest of it.
import { toldFirst } from './aloud/on-the-phone.ts'
import { KEYS_NAMED, rowsFirst } from './aloud/question-aloud.ts'
import { lineWords } from './aloud/words.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { listIn } from './first-sentences.ts'
import { keysOf } from './keys.ts'
import { placeKept } from './repair.ts'
import type { ReplyPart } from './reply.ts'
import { ITEMS_SAID } from './spoken.ts'

/** The last reply's parts as they were, with the outcome `repeated`. */
export function repeatLast(conversation: Conversation): Draft {
  return draft(conversation, 'repeated', said(conversation))
}

/** The last reply; that nothing was heard is not said again. */
function said({ last, locale }: Conversation): ReplyPart[] {
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
  if (conversation.channel === 'phone') return tellMoreAloud(conversation, context)
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

/** What was not said yet of the last reply; of a review its next rows, of many choices those without a key that was named. */
function tellMoreAloud(conversation: Conversation, context: Context): Draft {
  const { last, locale, offered } = conversation
  const parts = said(conversation)
  const words = lineWords(locale)
  const { left } = toldFirst(parts, conversation)
  const asking = parts.filter(({ kind }) => kind === 'ask' || kind === 'choose' || kind === 'review')
  const kept = asking.length > 0 ? asking : placeKept(conversation, context)
  const ending = kept.length > 0 ? kept : [choose(words.offer, offered)]
  const outcome = last.reply.outcome === 'clarifying' ? 'clarifying' : 'answered'
  if (left.length > 0) {
    const text = left.map((item) => `- ${item}`).join('\n')
    const sources = parts.flatMap((part) => (part.kind === 'say' ? (part.sources ?? []) : []))
    const told: ReplyPart = { kind: 'say', text, generated: false, ...(sources.length > 0 && { sources }) }
    return draft(conversation, outcome, [told, ...ending])
  }
  const rest = ending.map((part) =>
    part.kind === 'review' ? { ...part, rows: part.rows.slice(rowsFirst(part.rows.length)) } : part,
  )
  if (rest.some((part) => part.kind === 'review' && part.rows.length > 0)) return draft(conversation, 'reviewing', rest)
  const keys = keysOf(parts, locale)
    .slice(KEYS_NAMED)
    .map(({ label }, at) => words.key(label, at + 1 + KEYS_NAMED))
  if (keys.length > 0) return { ...draft(conversation, outcome, parts), aloud: [say(keys.join(''))] }
  return draft(conversation, outcome, [say(wordsOf(conversation).repair.noMore), ...placeKept(conversation, context)])
}

/** True when the last reply has more of a list than is read out. */
export function hasMore(conversation: Conversation): boolean {
  const { last } = conversation
  if (conversation.channel === 'phone') return toldFirst(said(conversation), conversation).left.length > 0
  return last.reply.parts.some((part) => part.kind === 'say' && listIn(part.text).items.length > ITEMS_SAID)
}
