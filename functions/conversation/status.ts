// How submitted filings stand, when asked: each agency by itself, what it said, and what it still wants.
import { saidNow, type ToldState } from '../filings/delivery/share.ts'
import { isPreApplication, type Submission } from '../filings/submission.ts'
import { askNext } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation, Submitted } from './conversation.ts'
import { type Draft, draft, say, wordsOf } from './draft.ts'
import { standing } from './open-question.ts'
import { agencyLines, progressOf } from './progress/progress.ts'
import { tellJoint } from './progress/tell-joint.ts'
import { receipt } from './receipt.ts'
import { phonesFor } from './repair.ts'
import type { ReplyPart } from './reply.ts'
import { askSupplies, isOvertaken } from './supply.ts'

/** Who is refused, or whose filing cannot be delivered, needs somebody to talk to. */
const NEEDS_HELP = new Set<ToldState>(['rejected', 'stuck', 'dropped', 'supply-stuck', 'halted'])
/** The latest of them: all of it must fit into one reply. */
export const FILINGS_TOLD = 3

/** Where everything submitted in this conversation stands; with nothing submitted, asks for the number of what was before. */
export async function tellStatus(conversation: Conversation, context: Context): Promise<Draft> {
  const latest = conversation.submitted.slice(-FILINGS_TOLD)
  const found = await Promise.all(latest.map(({ reference }) => context.findSubmission(reference)))
  const made = found.flatMap((one) => (one ? [one] : []))
  if (made.length > 0) return tellFilings(conversation, made, context)
  const kept = standing(conversation, context.catalogue) ? askNext(conversation, context).parts : []
  const lookUp = kept.length > 0 ? {} : { lookUp: {} }
  return draft({ ...conversation, ...lookUp }, 'status', [say(wordsOf(conversation).status.none), ...kept])
}

/** How these filings stand, and the first thing that is still wanted as the next question. */
export function tellFilings(conversation: Conversation, made: Submission[], context: Context): Draft {
  // One at a time: what is said of the others comes when this one is met.
  const quoted = made.findLast((one) => says(one, 'more')) ?? made.findLast((one) => says(one, 'note'))
  const originals = new Set(made.flatMap((one) => originalOf(one, conversation, context)))
  const parts = [
    ...made.flatMap((one) => tellFiling(one, conversation, context, one === quoted)),
    ...[...originals].map(say),
  ]
  const told = { ...conversation, submitted: made.reduce(withTold, conversation.submitted) }
  const stands = standing(told, context.catalogue)
  if (stands && isOvertaken(stands.open, made, context)) {
    const { filing: _, ...freed } = told
    return draft(freed, 'status', [...parts, say(wordsOf(told).status.overtaken)])
  }
  if (stands) return draft(told, 'status', [...parts, ...askNext(told, context).parts])
  const asked = askSupplies(told, quoted ? [quoted, ...made] : made, context)
  return draft(asked.conversation, 'status', [...parts, ...asked.parts])
}

/** While a pre-application goes on the original is still to be shown; what is refused, or asks for something first, does not. */
function originalOf(made: Submission, { locale }: Conversation, { catalogue }: Context): string[] {
  const codes = agencyLines(made, locale).map(({ code }) => code)
  const goesOn = !codes.includes('needs-more') && codes.some((code) => code !== 'rejected')
  const original = goesOn && isPreApplication(made) && catalogue.filing(made.service)?.identity.otherwise[locale]
  return original ? [original] : []
}

function says(made: Submission, what: 'more' | 'note'): boolean {
  return made.agencies.some((share) => saidNow(share)?.[what] !== undefined)
}

function tellFiling(made: Submission, conversation: Conversation, context: Context, quoted: boolean): ReplyPart[] {
  const { locale } = conversation
  const words = wordsOf(conversation).status
  const said = made.agencies.flatMap((share) => {
    const { note, more = [] } = (quoted && saidNow(share)) || {}
    const name = share.name[locale]
    return [
      ...(note ? [say(words.says(name, note[locale]))] : []),
      ...more.map(({ reason }) => say(words.wants(name, reason[locale]))),
    ]
  })
  const codes = agencyLines(made, locale).map(({ code }) => code)
  const phones = phonesFor(conversation, context, made.service)
  const isUnexplained = made.agencies.some((share) => share.heard?.state === 'rejected' && !saidNow(share)?.note)
  const unexplained = codes.includes('rejected') && isUnexplained ? [say(words.noReason)] : []
  const help: ReplyPart[] = codes.some((code) => NEEDS_HELP.has(code))
    ? [{ kind: 'handover', reason: 'filing', phones }]
    : []
  const title = titleOf(made, conversation, context)
  const whole = progressOf(made, locale, title)?.text
  const told = whole
    ? tellJoint(made, whole, conversation, context, quoted)
    : [say(words.line(title)), receipt(made, locale), ...said]
  return [...told, ...unexplained, ...help]
}

/** The filing among those this conversation knows, with how it stands as told now. */
export function withTold(submitted: Submitted[], made: Submission): Submitted[] {
  const { reference, service } = made
  const known = submitted.some((each) => each.reference === reference)
  const told = markOf(made)
  return known
    ? submitted.map((each) => (each.reference === reference ? { ...each, told } : each))
    : [...submitted, { reference, service, told }]
}

/** Tells what agencies have said by now, and what cannot reach them, from how it was before. */
export function markOf(made: Submission): string {
  const lines = agencyLines(made, made.locale)
  return made.agencies
    .map(({ heard }, at) => `${heard?.sequence ?? 0}${NEEDS_HELP.has(lines[at]?.code ?? 'waiting') ? '!' : ''}`)
    .join(' ')
}

export function titleOf({ service }: Submission, { locale }: Conversation, { catalogue }: Context): string {
  return catalogue.filing(service)?.title[locale] ?? service
}
