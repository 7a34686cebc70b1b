// Says the last thing once more, word for word.
import type { Conversation } from './conversation.ts'
import { type Draft, draft } from './draft.ts'

export function repeatLast(conversation: Conversation): Draft {
  return draft(conversation, 'repeated', conversation.last.reply.parts)
}
