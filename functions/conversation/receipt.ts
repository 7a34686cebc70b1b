// The receipt of a submitted filing, and how it stands when asked later.
import type { Submission } from '../filings/submission.ts'
import { askNext } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, draft, say, wordsOf } from './draft.ts'
import { standing } from './open-question.ts'
import type { ReplyPart } from './reply.ts'

/** The receipt of a submission: its number and each agency with its state in words. */
export function receipt(made: Submission, conversation: Conversation, promise?: string): ReplyPart {
  const words = wordsOf(conversation).status
  const agencies = made.agencies.map(({ id, name, state }) => ({
    id,
    name: name[conversation.locale],
    state: words.state[state],
  }))
  return { kind: 'receipt', reference: made.reference, agencies, ...(promise && { promise }) }
}

/** Where everything submitted in this conversation stands, each agency by itself. */
export async function tellStatus(conversation: Conversation, context: Context): Promise<Draft> {
  const words = wordsOf(conversation)
  const found = await Promise.all(conversation.submitted.map(({ reference }) => context.findSubmission(reference)))
  const parts = found.flatMap((made): ReplyPart[] =>
    made
      ? [
          say(
            words.status.line(
              context.catalogue.guide(made.service, conversation.locale)?.title ?? made.service,
              made.reference,
            ),
          ),
          receipt(made, conversation),
        ]
      : [],
  )
  const kept = standing(conversation, context.catalogue) ? askNext(conversation, context).parts : []
  return draft(conversation, 'status', [...(parts.length > 0 ? parts : [say(words.status.none)]), ...kept])
}
