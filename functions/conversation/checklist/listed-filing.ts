// Whose papers are spoken of: those of the filing in hand, or of the list that was ticked or shown before it.
import type { Answers, Filing } from '../../filings/filing.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { standing } from '../open-question.ts'

export interface Listed {
  filing: Filing
  answers: Answers
  /** The list stands in the last reply. */
  isShown: boolean
}

/** @param service one that is named; otherwise the filing in hand comes first */
export function listedFiling(conversation: Conversation, context: Context, service?: string): Listed | undefined {
  const { ticked, last } = conversation
  const shown = last.reply.parts.flatMap((part) =>
    part.kind === 'say' && part.checklist ? [part.checklist.filing] : [],
  )
  const stands = standing(conversation, context.catalogue)
  const id = service ?? stands?.open.service ?? ticked?.service ?? shown[0]
  const filing = id === undefined ? undefined : context.catalogue.filing(id)
  if (!filing || filing.attachments.length === 0 || (stands?.open.supplies && stands.open.service === id))
    return undefined
  const answers = answersFor(filing.service, conversation)
  return { filing, answers, isShown: shown.includes(filing.service) }
}

function answersFor(service: string, { filing, aside = [], ticked }: Conversation): Answers {
  const open = [...aside, ...(filing && !filing.handedIn ? [filing] : [])].findLast((each) => each.service === service)
  return open?.answers ?? (ticked?.service === service ? ticked.answers : {})
}
