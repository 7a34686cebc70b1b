// How submitted filings stand, when asked: each agency by itself, what it said, and what it still wants.
import type { Submission } from '../filings/submission.ts'
import { askNext } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation, Submitted } from './conversation.ts'
import { type Draft, draft, say, wordsOf } from './draft.ts'
import { standing } from './open-question.ts'
import { agencyLines, receipt } from './receipt.ts'
import { phonesFor } from './repair.ts'
import type { ReplyPart } from './reply.ts'
import { askSupplies } from './supply.ts'

/** Where everything submitted in this conversation stands; with nothing submitted, asks for the number of what was before. */
export async function tellStatus(conversation: Conversation, context: Context): Promise<Draft> {
  const found = await Promise.all(conversation.submitted.map(({ reference }) => context.findSubmission(reference)))
  const made = found.flatMap((one) => (one ? [one] : []))
  if (made.length > 0) return tellFilings(conversation, made, context)
  const kept = standing(conversation, context.catalogue) ? askNext(conversation, context).parts : []
  const lookUp = kept.length > 0 ? {} : { lookUp: {} }
  return draft({ ...conversation, ...lookUp }, 'status', [say(wordsOf(conversation).status.none), ...kept])
}

/** How these filings stand, and the first thing that is still wanted as the next question. */
export function tellFilings(conversation: Conversation, made: Submission[], context: Context): Draft {
  const parts = made.flatMap((one) => tellFiling(one, conversation, context))
  const told = { ...conversation, submitted: made.reduce(withTold, conversation.submitted) }
  if (standing(told, context.catalogue)) return draft(told, 'status', [...parts, ...askNext(told, context).parts])
  const asked = askSupplies(told, made, context)
  return draft(asked.conversation, 'status', [...parts, ...asked.parts])
}

function tellFiling(made: Submission, conversation: Conversation, context: Context): ReplyPart[] {
  const { locale } = conversation
  const words = wordsOf(conversation).status
  const said = made.agencies.flatMap(({ name, heard, outgoing }) => {
    if (!heard || outgoing.length > 0) return []
    const note = heard.note ? [say(words.says(name[locale], heard.note[locale]))] : []
    const wanted = heard.state === 'needs-more' ? (heard.more ?? []) : []
    return [...note, ...wanted.map(({ reason }) => say(words.wants(name[locale], reason[locale])))]
  })
  const codes = agencyLines(made, locale).map(({ code }) => code)
  const phones = phonesFor(conversation, context, made.service)
  // Who is refused, or whose filing is stuck, needs somebody to talk to.
  const help: ReplyPart[] = codes.some((code) => code === 'rejected' || code === 'stuck')
    ? [{ kind: 'handover', reason: 'filing', phones }]
    : []
  return [
    say(words.line(titleOf(made, conversation, context), made.reference)),
    receipt(made, locale),
    ...said,
    ...help,
  ]
}

/** The filing among those this conversation knows, with how it stands as told now. */
export function withTold(submitted: Submitted[], made: Submission): Submitted[] {
  const { reference, service } = made
  const rest = submitted.filter((each) => each.reference !== reference)
  const known = submitted.some((each) => each.reference === reference)
  const now = { reference, service, told: markOf(made) }
  return known ? submitted.map((each) => (each.reference === reference ? now : each)) : [...rest, now]
}

/** Tells what agencies have said by now from what they had said before. */
export function markOf(made: Submission): string {
  return made.agencies.map(({ heard }) => heard?.sequence ?? 0).join(' ')
}

export function titleOf({ service }: Submission, { locale }: Conversation, { catalogue }: Context): string {
  return catalogue.filing(service)?.title[locale] ?? service
}
