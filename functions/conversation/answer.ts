// Answers a question word for word from a guide: the fact asked for first, then the guide's own words, then the next step.
import { isSelfCheck } from '../filings/filing.ts'
import type { Facet } from '../knowledge/guide.ts'
import type { ResolvedGuide } from '../knowledge/resolve-guide.ts'
import { factsFor } from './answer-facts.ts'
import { sourcesOf } from './answer-sources.ts'
import type { Command } from './command.ts'
import { chinaDay } from './china-day.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { needsOriginal } from './identity.ts'
import { wordable } from './model/wordable.ts'
import { standing } from './open-question.ts'
import { decidingPlaces } from './places/belonging.ts'
import { inEachPlace } from './places/in-each-place.ts'
import { placeWanted, whichPlace } from './places/place-notes.ts'
import { heardAs } from './heard-as.ts'
import { notUnderstood, phonesFor, placeKept } from './repair.ts'
import type { Option, ReplyPart } from './reply.ts'

/** At most so many facets are answered in one turn: more is a wall of text. */
const FACETS_A_TURN = 2
const NEXT_FACETS: Facet[] = ['materials', 'how', 'time', 'fee', 'where', 'who']

type Question = Omit<Extract<Command, { do: 'ask' }>, 'do'>

/** The answer to a question: each facet asked, at most two, then the next steps, or the open question again. */
export function answerQuestion(asked: Question, conversation: Conversation, said: string, context: Context): Draft {
  const national = context.catalogue.guide(asked.service, conversation.locale)
  const [place, ...others] = decidingPlaces(national?.decidedBy, conversation, context.told ?? [])
  const guide = place ? context.catalogue.guide(asked.service, conversation.locale, place) : national
  if (!guide) return notUnderstood('not-found', conversation, said, context)
  if (asked.unsaid) return unsaid(guide, asked, conversation, said, context)
  const facets = asked.facets.length > 0 ? asked.facets.slice(0, FACETS_A_TURN) : (['how'] as Facet[])
  const focused = { ...conversation, focus: asked.service, facets }
  const isOld = isOverdue(guide, context)
  const answerAt = (there: ResolvedGuide) => facets.map((facet) => part(facet, asked, there, focused, said, context))
  const own = isOld ? overdue(guide, focused, context) : answerAt(guide)
  const parts = isOld ? own : inEachPlace(own, guide, others, answerAt, focused, context)
  const kept = placeKept(focused, context)
  const words = wordsOf(focused)
  const isUnclear = context.either !== undefined && context.either.length > 0 && guide.decidedBy !== 'same'
  const wanted = isOld || isUnclear || kept.length > 0 ? undefined : placeWanted(guide, facets, focused, context)
  const next = isUnclear
    ? whichPlace(context.either ?? [], focused, context)
    : nextSteps(guide, facets, asked.facets, focused, context)
  const ending = kept.length > 0 ? [say(words.filing.resumeAfter), ...kept] : [...(wanted ? [wanted.ask] : []), next]
  const opening = [...heardAs(asked.heard, focused), ...(asked.records ? [say(words.answer.records)] : [])]
  const after = wanted ? { ...focused, placeAsked: wanted.as } : focused
  const answered = draft(after, 'answered', [...opening, ...parts, ...ending])
  return asked.beyond && !isOld ? { ...answered, ...wordable(parts, guide, said, focused, context) } : answered
}

/** The guide has no word on it: honest, with a number to call, and what the guide does say one tap away. */
function unsaid(
  guide: ResolvedGuide,
  asked: Question,
  conversation: Conversation,
  said: string,
  context: Context,
): Draft {
  const focused = { ...conversation, focus: guide.service }
  const phone = phonesFor(focused, context)[0]?.number ?? ''
  const place = placeKept(focused, context)
  const ending = place.length > 0 ? place : [nextSteps(guide, [], [], focused, context)]
  const honest = say(wordsOf(focused).answer.unwritten(guide.title, phone))
  const made = draft(focused, 'not-found', [...heardAs(asked.heard, focused), honest, ...ending])
  return isOverdue(guide, context) ? made : { ...made, ...wordable([honest], guide, said, focused, context) }
}

function part(
  facet: Facet,
  asked: Question,
  guide: ResolvedGuide,
  conversation: Conversation,
  said: string,
  context: Context,
): ReplyPart {
  const inFacet = guide.sections.filter((section) => section.facet === facet)
  const section = inFacet.find(({ question }) => question !== undefined && question === asked.question) ?? inFacet[0]
  const facts = facet === 'faq' ? [] : factsFor(facet, guide, said)
  if (!section && facts.length === 0) {
    const phone = phonesFor(conversation, context)[0]?.number ?? ''
    return say(wordsOf(conversation).answer.unwritten(guide.title, phone))
  }
  // Which of the common questions was heard is said with its answer.
  const heard = section?.question === undefined ? '' : `${section.question}\n`
  return {
    kind: 'say',
    text: heard + (section?.text ?? ''),
    ...(facts.length > 0 && { facts: facts.map(({ facet: its, label, value }) => ({ facet: its, label, value })) }),
    sources: sourcesOf(facet, guide, section?.region, facts, conversation, context),
    generated: false,
  }
}

function isOverdue(guide: ResolvedGuide, context: Context): boolean {
  return chinaDay(context.now) > guide.reviewBy
}

/** Past its review date a guide quotes no figures any more: phone and counter instead. */
function overdue(guide: ResolvedGuide, conversation: Conversation, context: Context): ReplyPart[] {
  const phones = phonesFor(conversation, context)
  const text = wordsOf(conversation).answer.overdue(guide.title, phones[0]?.number ?? '')
  return [say(text), { kind: 'handover', reason: 'overdue', phones }]
}

/** What people do next: hear the rest of what they asked, file it, or ask the next thing. */
function nextSteps(
  guide: ResolvedGuide,
  answered: Facet[],
  asked: Facet[],
  conversation: Conversation,
  context: Context,
): ReplyPart {
  const words = wordsOf(conversation).answer
  const waits = conversation.filing?.parked && !conversation.filing.concluded
  const parked = waits ? [{ id: 'resume', label: wordsOf(conversation).filing.resume }] : []
  const filing = context.catalogue.filing(guide.service)
  // Who has refused is not asked again (网络数据安全管理条例 22); saying so still begins it.
  const isOffered = filing && parked.length === 0 && !conversation.refused.includes(guide.service)
  const needs = filing && needsOriginal(filing, conversation, context.now)
  const start = needs ? words.preStart(guide.title) : words.start(guide.title)
  const label = filing && isSelfCheck(filing) ? filing.title[conversation.locale] : start
  const file: Option[] =
    isOffered && !standing(conversation, context.catalogue) ? [{ id: `file:${guide.service}`, label }] : []
  const facets = [...new Set([...asked, ...NEXT_FACETS])].filter(
    (facet) => !answered.includes(facet) && guide.sections.some((section) => section.facet === facet),
  )
  const asks = facets.slice(0, 3).map((facet) => ({ id: `ask:${guide.service}:${facet}`, label: words.facet[facet] }))
  // Nobody listens to four options.
  const list: Option[] =
    file.length > 0 && filing && filing.attachments.length > 0 && conversation.channel !== 'phone'
      ? [{ id: `checklist:${guide.service}`, label: words.checklist }]
      : []
  return choose(words.next, [...parked, ...file, ...asks, ...list])
}
