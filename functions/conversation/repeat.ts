// Says the last thing once more, word for word.
import type { Conversation } from './conversation.ts'
import { type Draft, draft } from './draft.ts'

/** The last reply's parts as they were, with the outcome `repeated`. */
export function repeatLast(conversation: Conversation): Draft {
  return draft(conversation, 'repeated', conversation.last.reply.parts)
}
