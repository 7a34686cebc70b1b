// An answer from a guide, unless the citizen has said of this very one that it was not meant.
import { answerQuestion } from './answer.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import type { Draft } from './draft.ts'
import { answerMark, otherMatters } from './take-back.ts'

/** Instead of the same answer once more other matters and headings are offered; who taps it wants it. */
export function answerAsMeant(
  command: Extract<Command, { do: 'ask' }>,
  conversation: Conversation,
  said: string,
  context: Context,
): Draft {
  const made = answerQuestion(command, conversation, said, context)
  const { notMeant, ...rest } = made.conversation
  const mark = answerMark(made.parts)
  if (said !== '' && mark !== undefined && notMeant?.includes(mark))
    return otherMatters({ ...conversation, focus: command.service }, context, said)
  return made.outcome === 'answered' ? { ...made, conversation: rest } : made
}
