// Adds to a reply what the answers show: findings once they hold, what a self-check found, for whom a helper files.
import { isSelfCheck, NOT_AGREED, SUBMISSION } from '../../filings/filing.ts'
import { type Found, findingsOf } from '../../filings/findings/findings-of.ts'
import { isHelped, personHelped } from '../../filings/for-another.ts'
import { maskName } from '../../filings/slots/mask.ts'
import { chinaDay } from '../china-day.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from '../draft.ts'
import { type Standing, standing } from '../open-question.ts'
import { phonesFor } from '../repair.ts'
import type { Option, ReplyPart } from '../reply.ts'
import { FINDING_WORDS } from './words.ts'

/**
 * The reply with its findings before what is asked next: each in the turn in which it comes to hold, all of them before
 * the review, and what is counted from handing in with the receipt. They block nothing.
 *
 * @param before the conversation as it was before this turn
 */
export function seeThrough(made: Draft, before: Conversation, context: Context): Draft {
  if (made.outcome === 'submitted') return withParts(made, runningNow(before, context).map(teller(made)))
  const stands = standing(made.conversation, context.catalogue)
  if (!stands || stands.open.supplies || made.outcome === 'repeated') return made
  if (saysNotAgreed(stands)) return notAgreed(made)
  const now = heldIn(stands, context)
  if (isSelfCheck(stands.filing) && !stands.question) return concluded(made, stands, now, context)
  if (made.outcome === 'reviewing') return withParts(made, [...forWhom(stands, made), ...now.map(teller(made))])
  const earlier = standing(before, context.catalogue)
  const held = earlier?.open.id === stands.open.id ? heldIn(earlier, context) : []
  const running = now.filter(({ id }) => !isFromSubmission(stands, id))
  const begun = running.filter((each) => !held.some((old) => isSame(old, each)))
  const ended = held.filter(({ id }) => !now.some((each) => each.id === id) && !isFromSubmission(stands, id))
  return withParts(made, [...ended.map(endTeller(made)), ...begun.map(teller(made))])
}

/** Before the consent nothing of what was said already is used. */
function heldIn({ filing, open }: Standing, context: Context): Found[] {
  return open.consented ? findingsOf(filing, open.answers, chinaDay(context.now)) : []
}

/** The days that are left change by themselves; a finding is told anew only when what it says does. */
function isSame(one: Found, other: Found): boolean {
  return one.id === other.id && one.date === other.date && one.late === other.late
}

/** What runs from handing in stands on the receipt too: that is the paper which is kept. */
function runningNow(before: Conversation, context: Context): Found[] {
  const stands = standing(before, context.catalogue)
  if (!stands || stands.open.supplies) return []
  return heldIn(stands, context).filter(({ id }) => isFromSubmission(stands, id))
}

/** Nothing runs yet: it is told when it is about to be handed in. */
function isFromSubmission({ filing }: Standing, id: string): boolean {
  return filing.findings.some((each) => each.id === id && each.kind === 'deadline' && each.from === SUBMISSION)
}

/** Aloud the rule stays away: it is read, not heard. */
function teller({ conversation: { channel, locale } }: Draft): (found: Found) => ReplyPart {
  return ({ text, clause }) =>
    say(clause && channel !== 'phone' ? FINDING_WORDS[locale].cited(text[locale], clause[locale]) : text[locale])
}

function endTeller({ conversation: { locale } }: Draft): (found: Found) => ReplyPart {
  return ({ text }) => say(FINDING_WORDS[locale].ended(text[locale]))
}

/** Before the question, the review or what is offered next. */
function withParts(made: Draft, more: ReplyPart[]): Draft {
  if (more.length === 0) return made
  const insert = (parts: ReplyPart[]) => {
    const found = parts.findIndex(({ kind }) => kind === 'ask' || kind === 'review' || kind === 'choose')
    const at = found < 0 ? parts.length : found
    return [...parts.slice(0, at), ...more, ...parts.slice(at)]
  }
  return { ...made, parts: insert(made.parts), ...(made.aloud && { aloud: insert(made.aloud) }) }
}

/** The end of a self-check: what it found, and what can be done next. A correction takes it up again. */
function concluded(made: Draft, stands: Standing, found: Found[], context: Context): Draft {
  const { conversation } = made
  const words = FINDING_WORDS[conversation.locale]
  const phone = phonesFor(conversation, context, stands.filing.service)[0]?.number ?? ''
  const told = found.length > 0 ? found.map(teller(made)) : [say(words.nothingFound(phone))]
  const after: Conversation = { ...conversation, filing: { ...stands.open, parked: true, concluded: true } }
  const next = choose(wordsOf(conversation).answer.next, nextAfter(stands, conversation, context))
  return draft(after, 'answered', [...made.parts, ...told, next])
}

/** At most so many other filings are offered after a self-check. */
const MOST_OFFERED = 2

function nextAfter({ filing: { service } }: Standing, conversation: Conversation, { catalogue }: Context): Option[] {
  const { locale } = conversation
  const words = FINDING_WORDS[locale]
  const guide = catalogue.guide(service, locale)
  const others = (guide?.related ?? []).flatMap((id): Option[] => {
    const filing = catalogue.filing(id)
    if (!filing || isSelfCheck(filing) || conversation.refused.includes(id)) return []
    return [{ id: `file:${id}`, label: wordsOf(conversation).answer.start(filing.title[locale]) }]
  })
  return [
    ...(guide ? [{ id: `ask:${service}`, label: words.guide(guide.title) }] : []),
    ...others.slice(0, MOST_OFFERED),
    { id: 'start-over', label: words.again },
  ]
}

function forWhom({ filing, open }: Standing, { conversation: { locale } }: Draft): ReplyPart[] {
  if (!isHelped(filing, open.answers)) return []
  const name = personHelped(filing, open.answers)
  const words = FINDING_WORDS[locale]
  return [say(name === undefined ? words.forSomebody : words.forPerson(maskName(name)))]
}

function saysNotAgreed({ filing, open }: Standing): boolean {
  const answer = open.answers[filing.helper?.consent ?? '']
  return isHelped(filing, open.answers) && answer !== undefined && 'value' in answer && answer.value === NOT_AGREED
}

/** Nothing is filed for who has not agreed, and what was filled in is let go of. */
function notAgreed(made: Draft): Draft {
  const { filing, taken: _, ...rest } = made.conversation
  const after = { ...rest, ...(filing && { forgetFrom: Number(filing.id) }) }
  return draft(after, 'cancelled', [say(FINDING_WORDS[rest.locale].notAgreed)])
}
