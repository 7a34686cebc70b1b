// Begins, pauses, resumes and throws away a filing.
import { type Answers, type Filing, isSelfCheck } from '../filings/filing.ts'
import { answerQuestion } from './answer.ts'
import { lineWords } from './aloud/line-words.ts'
import { askNext } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation, OpenFiling } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { heardAs } from './heard-as.ts'
import { needsOriginal } from './identity.ts'
import { standing } from './open-question.ts'
import type { ReplyPart } from './reply.ts'
import { saidChoices } from './said-choices.ts'
import { asideOptions, setAside, takenUp, titleOf, underWay } from './set-aside.ts'

/** Filings set aside beside the one in hand: their answers must fit into the head. */
export const MOST_ASIDE = 2

/**
 * Begins to file a service with what was said already filled in. One filing is in hand at a time: the citizen is asked
 * before it gives way to another (`instead`), one that was set aside waits on.
 */
export function startFiling(
  { service, instead, heard: taken }: { service: string; instead?: true; heard?: string[] },
  conversation: Conversation,
  said: string,
  context: Context,
): Draft {
  const filing = context.catalogue.filing(service)
  const mended = heardAs(taken, conversation)
  if (!filing)
    return answerQuestion({ service, facets: ['how'], ...(taken && { heard: taken }) }, conversation, said, context)
  const words = wordsOf(conversation).filing
  if (underWay(conversation).some((each) => each.service === service && !each.supplies))
    return resumeFiling(conversation, context, service)
  const other = standing(conversation, context.catalogue)
  if (other && !instead) return whichFirst(service, other.open, mended, conversation, context)
  if ((conversation.aside?.length ?? 0) >= MOST_ASIDE && conversation.filing)
    return parkedFirst(conversation.filing.service, conversation, context)
  const { ticked, ...rest } = conversation
  const papers = ticked?.service === service ? ticked.answers : {}
  const answers = { ...papers, ...saidChoices(filing, said, conversation.locale) }
  const free = setAside(ticked?.service === service ? rest : conversation)
  const begun = begin(filing, free, answers)
  const waiting = free.aside !== conversation.aside && conversation.filing
  const kept = waiting ? [say(words.keptAside(titleOf(waiting.service, conversation, context)))] : []
  const chosen = filing.slots.flatMap(({ id, label, choices }) => {
    const answer = answers[id]
    const choice = answer && 'value' in answer && choices?.find((each) => each.id === answer.value)
    return choice ? [say(words.noted(label[conversation.locale], choice.label[conversation.locale]))] : []
  })
  // Before anything is asked it is said what this can become, and what not.
  const preBegin = conversation.channel === 'phone' ? lineWords(conversation.locale).preBegin : words.preBegin
  const honest = needsOriginal(filing, conversation, context.now) ? [say(preBegin)] : []
  const before = conversation.refused.includes(service)
    ? [...mended, ...kept, say(words.refusedBefore)]
    : [...mended, ...kept, say(words.begin(filing.title[conversation.locale])), ...honest, ...chosen]
  return askNext(begun, context, before)
}

/** Another matter in the middle of one: the citizen says which comes first, and neither is lost. */
function whichFirst(
  service: string,
  open: OpenFiling,
  before: ReplyPart[],
  conversation: Conversation,
  context: Context,
): Draft {
  const words = wordsOf(conversation).filing
  const title = titleOf(open.service, conversation, context)
  const options = [
    { id: `instead:${service}`, label: words.insteadOption(titleOf(service, conversation, context)) },
    { id: 'resume', label: words.resumeTitle(title) },
  ]
  return draft(conversation, 'clarifying', [...before, choose(words.insteadOf(title), options)])
}

/** So much waits already that nothing new is begun, and nothing is thrown away unasked. */
function parkedFirst(service: string, conversation: Conversation, context: Context): Draft {
  const words = wordsOf(conversation).filing
  const title = titleOf(service, conversation, context)
  const options = [
    { id: 'resume', label: words.resume },
    { id: 'discard', label: words.discard },
  ]
  return draft(conversation, 'clarifying', [choose(words.parkedFirst(title), options)])
}

/**
 * Goes on with a filing that was set aside, or leaves a question that was opened again as it was answered.
 * @param service which of several; the one in hand, or else the one set aside last, when left out
 */
export function resumeFiling(conversation: Conversation, context: Context, service?: string): Draft {
  const known = underWay(conversation)
  const open = known.findLast((each) => service === undefined || each.service === service)
  if (!open) return nothingOpen(conversation)
  const { parked: _, reopened: __, ...rest } = open
  const { filing: ___, ...free } = conversation.filing?.id === open.id ? conversation : setAside(conversation)
  const aside = (free.aside ?? []).filter(({ id }) => id !== open.id)
  return askNext({ ...free, aside, filing: rest, focus: open.service }, context)
}

/** To somebody who is away for a moment: nothing is lost, and nothing is asked meanwhile. */
export function waitForCitizen(conversation: Conversation): Draft {
  const words = wordsOf(conversation)
  const isOpen = underWay(conversation).length > 0
  const next = isOpen ? [choose(words.answer.next, [{ id: 'resume', label: words.filing.resume }])] : []
  return draft(conversation, 'answered', [say(words.repair.waits(isOpen)), ...next])
}

/** Sets the filing aside: nothing is submitted and nothing is lost. */
export function cancelFiling(conversation: Conversation, context: Context): Draft {
  const open = underWay(conversation).at(-1)
  if (!open) return nothingOpen(conversation, 'cancelled')
  const words = wordsOf(conversation).filing
  if (open.supplies) {
    // It was submitted: nothing is paused, and what is still wanted is asked again whenever the citizen asks.
    const { filing: _, ...rest } = conversation
    const look = { id: 'status', label: wordsOf(conversation).status.look }
    return draft(rest, 'cancelled', [
      say(wordsOf(conversation).status.supplyLater),
      choose(wordsOf(conversation).answer.next, [look]),
    ])
  }
  const parked = conversation.filing ? { ...conversation, filing: { ...open, parked: true } } : conversation
  const others = asideOptions(conversation, context).filter(({ id }) => id !== `resume:${open.service}`)
  const options = [
    { id: 'resume', label: words.resume },
    { id: 'discard', label: words.discard },
  ]
  const title = titleOf(open.service, conversation, context)
  return draft(parked, 'cancelled', [
    say(words.parked(title)),
    choose(wordsOf(conversation).answer.next, [...options, ...others]),
  ])
}

/** Throws the open filing away, and has its turns forgotten. */
export function discardFiling(conversation: Conversation, context: Context): Draft {
  const open = underWay(conversation).at(-1) ?? takenUp(conversation)?.filing
  if (!open) return nothingOpen(conversation, 'cancelled')
  const { filing: _, aside = [], ...free } = conversation
  const rest = { ...free, aside: aside.filter(({ id }) => id !== open.id), forgetFrom: Number(open.id) }
  const others = asideOptions(rest, context)
  return draft(rest, 'cancelled', [
    say(wordsOf(conversation).filing.discarded),
    ...(others.length > 0 ? [choose(wordsOf(conversation).answer.next, others)] : []),
  ])
}

/** Clears the answers and begins the same filing again. */
export function startOver(conversation: Conversation, context: Context): Draft {
  const open = conversation.filing
  const filing = open && !open.handedIn ? context.catalogue.filing(open.service) : undefined
  if (!filing) return resumeFiling(conversation, context)
  const begun = open?.supplies ? { ...conversation, filing: { ...open, answers: {} } } : begin(filing, conversation, {})
  return askNext(begun, context, [say(wordsOf(conversation).filing.startedOver)])
}

/** A refusal ends the filing, is remembered, and is met with the way to do it in person. */
export function refuseConsent(filing: Filing, conversation: Conversation): Draft {
  const { filing: _, ...rest } = conversation
  const refused = [...new Set([...conversation.refused, filing.service])]
  return draft({ ...rest, refused }, 'cancelled', [say(filing.consent.refused[conversation.locale])])
}

/** What is said to a filing command when no filing is open. */
export function nothingOpen(conversation: Conversation, outcome: 'answered' | 'cancelled' = 'answered'): Draft {
  return draft(conversation, outcome, [say(wordsOf(conversation).filing.nothingOpen)])
}

/** A filing of which nothing is asked yet but what is known; nobody gets what a self-check is told, so it needs no consent. */
export function begin(filing: Filing, conversation: Conversation, answers: Answers): Conversation {
  // The place of this turn in the conversation makes the filing's id: the same turn run again gives the same reference.
  const id = String(conversation.last.n + 1)
  const open = { id, service: filing.service, consented: isSelfCheck(filing), answers }
  return { ...conversation, focus: filing.service, filing: open }
}
