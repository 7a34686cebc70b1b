// Nobody submits on the phone what they have not heard: which rows of a review were read out, and which were not.
import type { Conversation } from '../conversation.ts'
import type { Draft } from '../draft.ts'
import type { ReplyPart } from '../reply.ts'
import { rowsSaid } from './question-aloud.ts'
import { markOf, unheard } from './unheard.ts'

/**
 * A reply as it goes on the line: its review begins with what was not heard yet, and what is read now counts as heard.
 * A review of which all was heard is read from the start.
 */
export function hearOut(made: Draft): Draft {
  const { conversation } = made
  const { filing } = conversation
  if (!filing || !made.parts.some(({ kind }) => kind === 'review')) return made
  // Said once more it is the same.
  const parts = made.outcome === 'repeated' ? made.parts : made.parts.map((part) => fromUnheard(part, conversation))
  const now = rowsSaid(made.aloud ?? parts, conversation).map(({ slot }) => markOf(slot, conversation))
  if (now.length === 0) return { ...made, parts }
  const heard = [...new Set([...(filing.heard ?? []), ...now])]
  return { ...made, parts, conversation: { ...conversation, filing: { ...filing, heard } } }
}

function fromUnheard(part: ReplyPart, conversation: Conversation): ReplyPart {
  if (part.kind !== 'review') return part
  const rows = unheard(part.rows, conversation)
  return rows.length > 0 ? { ...part, rows } : part
}
