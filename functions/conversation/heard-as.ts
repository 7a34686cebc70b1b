// Tells which words a misheard or mistyped sentence was taken for, so that they can be put right.
import type { Conversation } from './conversation.ts'
import { say, wordsOf } from './draft.ts'
import type { ReplyPart } from './reply.ts'

/** Stands first in the reply, before an answer as before a filing that is begun. */
export function heardAs(heard: string[] | undefined, conversation: Conversation): ReplyPart[] {
  const words = wordsOf(conversation)
  return heard?.length ? [say(words.answer.heard(heard.map((word) => `“${word}”`).join(words.listComma)))] : []
}
