// The explicit yes, the receipt, and how things stand with what was submitted.
import { submission, type Submission } from '../filings/submission.ts'
import { askNext } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, draft, say, wordsOf } from './draft.ts'
import { nothingOpen } from './filing-commands.ts'
import { standing } from './open-question.ts'
import type { ReplyPart } from './reply.ts'

/** Submits what was reviewed. The head keeps the filing with its reference; `converse` then writes it as an item of its own. */
export function submitFiling(conversation: Conversation, context: Context): Draft {
  const stands = standing(conversation, context.catalogue)
  if (!stands) return nothingOpen(conversation)
  if (stands.question) return askNext(conversation, context)
  const { open, filing } = stands
  const reference = context.referenceFor(conversation.id, open.id)
  const submitted: Conversation = {
    ...conversation,
    filing: { ...open, reference, submittedAt: context.now },
    submitted: [...conversation.submitted, { reference, service: open.service }],
  }
  const made = pendingSubmission(submitted, context)
  const words = wordsOf(conversation).filing
  const { locale } = conversation
  const parts: ReplyPart[] = [say(words.submitted(reference))]
  if (made) parts.push(receipt(made, conversation, filing.promise?.[locale]))
  const owed = made?.owed.map((label) => label[locale]) ?? []
  if (owed.length > 0) parts.push(say(words.owed(owed.join(wordsOf(conversation).listComma))))
  if (filing.identity.level !== 'none') parts.push(say(filing.identity.otherwise[locale]))
  return draft(submitted, 'submitted', parts)
}

/** The submission that a head still holds, to be written as its own item; undefined when none waits. */
export function pendingSubmission(
  conversation: Conversation,
  context: Pick<Context, 'catalogue'>,
): Submission | undefined {
  const open = conversation.filing
  const filing = open && context.catalogue.filing(open.service)
  if (!open?.reference || !filing) return undefined
  return submission(filing, open.answers, {
    reference: open.reference,
    locale: conversation.locale,
    submittedAt: open.submittedAt ?? 0,
    ...(conversation.region && { region: conversation.region }),
  })
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
