// What was not said yet of a reply on the phone, when somebody wants to hear it.
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from '../draft.ts'
import { keysOf } from '../keys.ts'
import { placeKept } from '../repair.ts'
import type { ReplyPart } from '../reply.ts'
import { toldFirst } from './on-the-phone.ts'
import { KEYS_NAMED, rowsFirst } from './question-aloud.ts'
import { lineWords } from './words.ts'

/**
 * Of a review its next rows, of many choices those whose key was not named.
 * @param parts of the last reply
 */
export function tellMoreAloud(parts: ReplyPart[], conversation: Conversation, context: Context): Draft {
  const { last, locale, offered } = conversation
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
    part.kind === 'review' && asking.length > 0
      ? { ...part, rows: part.rows.slice(rowsFirst(part.rows.length)) }
      : part,
  )
  if (rest.some((part) => part.kind === 'review' && part.rows.length > 0)) return draft(conversation, 'reviewing', rest)
  const keys = keysOf(parts, locale)
    .slice(KEYS_NAMED)
    .map(({ label }, at) => words.key(label, at + 1 + KEYS_NAMED))
  if (keys.length > 0) return { ...draft(conversation, outcome, parts), aloud: [say(keys.join(''))] }
  return draft(conversation, outcome, [say(wordsOf(conversation).repair.noMore), ...placeKept(conversation, context)])
}
