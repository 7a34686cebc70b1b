// Begins, pauses, resumes and throws away a filing.
import type { Answers, Filing } from '../filings/filing.ts'
import { answerQuestion } from './answer.ts'
import { askNext } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { needsOriginal } from './identity.ts'
import { standing } from './open-question.ts'
import { saidChoices } from './said-choices.ts'

/** Begins to file a service with what was said already filled in; one filing at a time. */
export function startFiling(service: string, conversation: Conversation, said: string, context: Context): Draft {
  const filing = context.catalogue.filing(service)
  if (!filing) return answerQuestion({ service, facets: ['how'] }, conversation, said, context)
  const words = wordsOf(conversation).filing
  const open = conversation.filing
  if (open?.service === service && !open.handedIn && !open.supplies) return resumeFiling(conversation, context)
  const other = standing(conversation, context.catalogue)
  if (other) return askNext(conversation, context, [say(words.other(other.filing.title[conversation.locale]))])
  if (open?.parked && !open.handedIn) return parkedFirst(open.service, conversation, context)
  const answers = saidChoices(filing, said, conversation.locale)
  const begun = begin(filing, conversation, answers)
  const heard = filing.slots.flatMap(({ id, label, choices }) => {
    const answer = answers[id]
    const chosen = answer && 'value' in answer && choices?.find((choice) => choice.id === answer.value)
    return chosen ? [say(words.noted(label[conversation.locale], chosen.label[conversation.locale]))] : []
  })
  // Before anything is asked it is said what this can become, and what not.
  const honest = needsOriginal(filing) ? [say(words.preBegin)] : []
  const before = conversation.refused.includes(service)
    ? [say(words.refusedBefore)]
    : [say(words.begin(filing.title[conversation.locale])), ...honest, ...heard]
  return askNext(begun, context, before)
}

/** One filing at a time, and what was set aside is not thrown away unasked. */
function parkedFirst(service: string, conversation: Conversation, context: Context): Draft {
  const words = wordsOf(conversation).filing
  const title = context.catalogue.filing(service)?.title[conversation.locale] ?? service
  const options = [
    { id: 'resume', label: words.resume },
    { id: 'discard', label: words.discard },
  ]
  return draft(conversation, 'clarifying', [choose(words.parkedFirst(title), options)])
}

/** Goes on with a filing that was set aside, or leaves a question that was opened again as it was answered. */
export function resumeFiling(conversation: Conversation, context: Context): Draft {
  const open = conversation.filing
  if (!open || open.handedIn) return nothingOpen(conversation)
  const { parked: _, reopened: __, ...rest } = open
  return askNext({ ...conversation, filing: rest, focus: open.service }, context)
}

/** Sets the filing aside: nothing is submitted and nothing is lost. */
export function cancelFiling(conversation: Conversation, context: Context): Draft {
  const stands = standing(conversation, context.catalogue)
  if (!stands) return nothingOpen(conversation, 'cancelled')
  const words = wordsOf(conversation).filing
  if (stands.open.supplies) {
    // It was submitted: nothing is paused, and what is still wanted is asked again whenever the citizen asks.
    const { filing: _, ...rest } = conversation
    const look = { id: 'status', label: wordsOf(conversation).status.look }
    return draft(rest, 'cancelled', [
      say(wordsOf(conversation).status.supplyLater),
      choose(wordsOf(conversation).answer.next, [look]),
    ])
  }
  const parked = { ...conversation, filing: { ...stands.open, parked: true } }
  const options = [
    { id: 'resume', label: words.resume },
    { id: 'discard', label: words.discard },
  ]
  const title = stands.filing.title[conversation.locale]
  return draft(parked, 'cancelled', [say(words.parked(title)), choose(wordsOf(conversation).answer.next, options)])
}

/** Throws the open filing away, and has its turns forgotten. */
export function discardFiling(conversation: Conversation): Draft {
  const { filing: open, ...rest } = conversation
  if (!open || open.handedIn) return nothingOpen(conversation, 'cancelled')
  return draft({ ...rest, forgetFrom: Number(open.id) }, 'cancelled', [say(wordsOf(conversation).filing.discarded)])
}

/** Clears the answers and begins the same filing again. */
export function startOver(conversation: Conversation, context: Context): Draft {
  const open = conversation.filing
  const filing = open && !open.handedIn ? context.catalogue.filing(open.service) : undefined
  if (!filing) return nothingOpen(conversation)
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

function begin(filing: Filing, conversation: Conversation, answers: Answers): Conversation {
  // The place of this turn in the conversation makes the filing's id: the same turn run again gives the same reference.
  const id = String(conversation.last.n + 1)
  const open = { id, service: filing.service, consented: false, answers }
  return { ...conversation, focus: filing.service, filing: open }
}
