// Asks the citizen for just what an agency still wants of a filing, and hands that in.
import { toldState } from '../filings/delivery/share.ts'
import { comparedWith, type Filing } from '../filings/filing.ts'
import { questions } from '../filings/journey.ts'
import { isPreApplication, type Submission } from '../filings/submission.ts'
import { askNext } from './ask-next.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation, OpenFiling, Supplement, Supplies } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { type Standing, standing } from './open-question.ts'
import { hasPictures } from './papers/has-pictures.ts'
import { progressWords } from './progress/words.ts'
import { receipt } from './receipt.ts'
import { phonesFor } from './repair.ts'
import type { Option, ReplyPart } from './reply.ts'
import { setAside } from './set-aside.ts'

interface Wanted {
  reference: string
  service: string
  agency: Submission['agencies'][number]
  slots: string[]
}

/** Opens the first question that an agency's wish comes to; what cannot be answered here is told with whom to ask. */
export function askSupplies(
  conversation: Conversation,
  made: Submission[],
  context: Context,
): { conversation: Conversation; parts: ReplyPart[] } {
  const wanted = made.flatMap((one) => wantedOf(one, context.catalogue.filing(one.service)))
  const [first] = wanted.filter(({ slots }) => slots.length > 0)
  // One thing at a time: what is filled in now, or set aside, comes first.
  if (first && !conversation.filing) return begin(first, conversation, context)
  if (first)
    return { conversation, parts: [choose(wordsOf(conversation).answer.next, [optionOf(first, conversation)])] }
  const [elsewhere] = wanted
  if (!elsewhere) return { conversation, parts: [] }
  const phones = phonesFor(conversation, context, elsewhere.service)
  return { conversation, parts: [{ kind: 'handover', reason: 'needs-more', phones }] }
}

/** The button "supply this" of an older reply, or of a moment when something else was open. */
export async function supplyFiling(
  { reference, agency }: Extract<Command, { do: 'supply' }>,
  conversation: Conversation,
  context: Context,
): Promise<Draft> {
  const asked = conversation.filing?.supplies
  if (asked?.reference === reference && asked.agency === agency) return askNext(conversation, context)
  const own = conversation.submitted.some((each) => each.reference === reference)
  const made = own ? await context.findSubmission(reference) : undefined
  const wanted = made && wantedOf(made, context.catalogue.filing(made.service))
  const meant = wanted?.find((one) => one.agency.id === agency && one.slots.length > 0)
  if (!meant) return draft(conversation, 'status', [say(wordsOf(conversation).status.nothingWanted)])
  const begun = begin(meant, setAside(conversation), context)
  return draft(begun.conversation, 'asked', begun.parts)
}

/** Whoever brings all that is wanted has nothing to look over and hand in: they are told where to bring it. */
export async function onlyBrought(made: Draft, context: Context): Promise<Draft> {
  const { supplies, answers = {} } = made.conversation.filing ?? {}
  if (made.outcome !== 'reviewing' || !supplies?.slots.every((slot) => 'later' in (answers[slot] ?? {}))) return made
  const stands = standing(made.conversation, context.catalogue)
  return stands ? handInSupplement(supplies, stands, made.conversation, context) : made
}

/** The explicit yes on what was supplied: the head keeps it until it stands with its filing. */
export async function handInSupplement(
  supplies: Supplies,
  stands: Standing,
  conversation: Conversation,
  context: Context,
): Promise<Draft> {
  const { open } = stands
  const { filing: _, ...rest } = conversation
  const made = await context.findSubmission(supplies.reference)
  if (!made || isOvertaken(open, [made], context)) {
    const text = say(wordsOf(conversation).status.overtaken)
    return draft(rest, 'status', made ? [text, receipt(made, conversation.locale)] : [text])
  }
  const given = supplies.slots.flatMap((slot) => {
    const answer = open.answers[slot]
    return answer ? [{ slot, answer }] : []
  })
  const answers = Object.fromEntries(
    given.flatMap(({ slot, answer }) => ('value' in answer ? [[slot, answer.value]] : [])),
  )
  const sent = hasPictures(open.answers)
    ? await (await import('./papers/papers-sent.ts')).papersSent(stands, conversation, context)
    : { papers: [] }
  if ('again' in sent) return sent.again
  const { papers } = sent
  const { reference, agency } = supplies
  const words = wordsOf(conversation).status
  const own = progressWords(conversation.locale)
  const name = made.agencies.find(({ id }) => id === agency)?.name[conversation.locale] ?? agency
  const phones = phonesFor(conversation, context, made.service)
  const bring: ReplyPart[] = given.some(({ answer }) => 'later' in answer)
    ? [say(own.bring(name)), { kind: 'handover', reason: 'needs-more', phones }]
    : []
  // One after the other: what the next agency wants is asked when it is met.
  const [other] = wantedOf(made, context.catalogue.filing(made.service)).filter(
    (each) => each.agency.id !== agency && each.slots.length > 0,
  )
  const next = choose(wordsOf(conversation).answer.next, [
    ...(other
      ? [{ ...optionOf(other, conversation), label: own.nextWanted(other.agency.name[conversation.locale]) }]
      : []),
    { id: 'status', label: words.look },
  ])
  // Only what will be brought: there is nothing to hand in.
  if (Object.keys(answers).length + papers.length === 0) return draft(rest, 'status', [...bring, next])
  const id = context.referenceFor(conversation.id, open.id)
  const supplement: Supplement = { id, reference, agency, answers, ...(papers.length > 0 && { papers }) }
  return draft({ ...conversation, filing: { ...open, handedIn: { supplement } } }, 'submitted', [
    say(words.supplied(reference)),
    ...bring,
    next,
  ])
}

/** The agency has moved on, or it was supplied elsewhere: nobody is given what nobody wants any more. */
export function isOvertaken({ supplies }: OpenFiling, made: Submission[], { catalogue }: Context): boolean {
  const about = supplies && made.find(({ reference }) => reference === supplies.reference)
  if (!about) return false
  const meant = wantedOf(about, catalogue.filing(about.service)).find(({ agency }) => agency.id === supplies.agency)
  return !supplies.slots.every((slot) => meant?.slots.includes(slot))
}

function begin(wanted: Wanted, conversation: Conversation, context: Context) {
  const { reference, service, agency, slots } = wanted
  const words = wordsOf(conversation).status
  // Who filed has consented to these questions and this agency; who only found the filing has not.
  const isFound = conversation.submitted.some((each) => each.reference === reference && each.found)
  const filing: OpenFiling = {
    id: String(conversation.last.n + 1),
    service,
    consented: !isFound,
    answers: {},
    supplies: { reference, agency: agency.id, slots, ...(isFound && { found: true }) },
  }
  const opening = say(words.supply(agency.name[conversation.locale], slots.length))
  return askNext({ ...conversation, focus: service, filing }, context, [opening])
}

function optionOf({ reference, agency }: Wanted, { locale, ...conversation }: Conversation): Option {
  const words = wordsOf({ ...conversation, locale }).status
  return { id: `supply:${reference}:${agency.id}`, label: words.supplyOption(agency.name[locale]) }
}

/** What each agency of a filing still wants, as it may be told now; what can be asked here comes first. */
export function wantedOf(made: Submission, filing: Filing | undefined): Wanted[] {
  const { reference, service } = made
  const wanted = made.agencies.flatMap((agency) =>
    toldState(agency, isPreApplication(made)) === 'needs-more'
      ? [{ reference, service, agency, slots: slotsOf(agency, filing) }]
      : [],
  )
  return [...wanted.filter(({ slots }) => slots.length > 0), ...wanted.filter(({ slots }) => slots.length === 0)]
}

/**
 * What is no slot of ours cannot be asked, and what this agency does not need the citizen has not agreed to give it: these
 * are told and not asked.
 */
function slotsOf({ heard, needs }: Wanted['agency'], filing: Filing | undefined): string[] {
  const asked = heard?.more?.map(({ slot }) => slot) ?? []
  const slots = filing ? questions(filing) : []
  // What must be compared with another answer cannot be checked any more: that answer has been let go of.
  const compared = slots.flatMap(({ id, check }) =>
    check.flatMap((rule) => {
      const other = comparedWith(rule)
      return other === undefined ? [] : [id, other]
    }),
  )
  return slots.map(({ id }) => id).filter((id) => asked.includes(id) && needs.includes(id) && !compared.includes(id))
}
