// What the conversation says to a grade, to a report and to the word on why, and what its head then carries.
import type { Facet } from '../../knowledge/guide.ts'
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { say } from '../draft.ts'
import { standing } from '../open-question.ts'
import type { ReplyPart } from '../reply.ts'
import type { Feedback, Grade, GuideReport } from './feedback.ts'
import { keptWords } from './kept-words.ts'
import { answerIn, isLowGrade, rate, withReport } from './rated-thing.ts'
import { gradeOf } from './grade-of.ts'
import { feedbackWords } from './words.ts'

/** A conversation whose head carries what its last turn said of the service. */
export interface Carrying extends Conversation {
  feedback?: Feedback
}

/** The words to say; without `feedback` nothing is to be kept. */
export interface Taken {
  parts: ReplyPart[]
  feedback?: Feedback
}

/** Takes what somebody said of the service. */
export function takeFeedback(
  command: Extract<Command, { do: 'rate' | 'guide-wrong' | 'feedback-why' }>,
  conversation: Carrying,
  context: Context,
): Taken {
  if (command.do === 'rate') return tellRated(command.grade, conversation, context)
  if (command.do === 'guide-wrong') return tellReported(command, conversation, context)
  return tellReason(command.said, conversation, context)
}

/** Takes a grade: for what was graded just before, the answer that stands there, the last filing, or the conversation. */
export function tellRated(grade: Grade, conversation: Carrying, context: Context): Taken {
  const words = feedbackWords(conversation.locale)
  const given = regraded(grade, conversation, context) ?? graded(grade, conversation, context)
  const editors = given.report ? [say(words.editors)] : []
  if (!isLowGrade(grade)) return { parts: [...editors, say(words.thanks)], feedback: given }
  const asksWhy = !isFilling(conversation, context)
  const sorry = asksWhy ? words.sorry + words.blank + words.sayWhy : words.sorry
  return { parts: [say(sorry), ...editors, say(words.heard)], feedback: { ...given, ...(asksWhy && { asksWhy }) } }
}

/**
 * Takes a report that a guide is wrong: the one named, or the one answered from last. With neither, asks which.
 * @param said the citizen's own words, when it was not a tap
 */
export function tellReported(
  about: { service?: string; facet?: Facet; said?: string },
  conversation: Carrying,
  context: Context,
): Taken {
  const words = feedbackWords(conversation.locale)
  const found = reportOn(about, conversation, context)
  if (!found) return { parts: [say(words.whichGuide)] }
  const { report, title } = found
  const asksWhy = !saysWhat(about.said)
  const ending = asksWhy ? words.sayWhat + words.blank + words.meanwhile : words.meanwhile
  const [n] = stamp(conversation, context)
  return {
    parts: [say(words.reported(title)), say(ending)],
    feedback: { n, report, ...(asksWhy && { asksWhy }) },
  }
}

/** Takes the word on why; call it when `hearsReason`. */
export function tellReason(said: string, conversation: Carrying, context: Context): Taken {
  const words = feedbackWords(conversation.locale)
  const { feedback } = conversation
  if (!feedback) return { parts: [say(words.whyNoted)] }
  const [n, at] = stamp(conversation, context)
  const reason = keptWords(said)
  const why = { at, ...(reason !== undefined && { reason }) }
  const { rating, report } = feedback
  const given: Feedback = {
    n,
    ...(rating && { rating: { ...rating, ...why } }),
    ...(report && { report: { ...report, ...why } }),
  }
  const taken = withReport(given, guideAsOf(conversation, context))
  const reached = taken.report && !report ? [say(words.editors)] : []
  // Last what to do next, so that nobody is left standing.
  return { parts: [...reached, say(words.whyNoted)], feedback: taken }
}

/** The grade given a moment ago, changed. */
function regraded(grade: Grade, conversation: Carrying, context: Context): Feedback | undefined {
  const { feedback, last } = conversation
  if (feedback?.n !== last.n || !feedback.rating) return undefined
  const { rating, report } = feedback
  const [n, at] = stamp(conversation, context)
  return { n, rating: { ...rating, grade, at }, ...(report && { report: { ...report, grade, at } }) }
}

function graded(grade: Grade, conversation: Carrying, context: Context): Feedback {
  const { last, offered } = conversation
  // Asked how the filing went, nobody means the words above the question.
  const isAsked = offered.some(({ id }) => gradeOf(id) !== undefined)
  const turnId = !isAsked && answerIn(last) ? last.turnId : undefined
  const about = { ...conversation, turns: [last], guideAsOf: guideAsOf(conversation, context) }
  return rate({ grade, ...(turnId !== undefined && { turnId }) }, about, ...stamp(conversation, context))
}

function reportOn(
  { service: named, facet, said }: { service?: string; facet?: Facet; said?: string },
  conversation: Carrying,
  { catalogue, now: at }: Context,
): { report: GuideReport; title: string } | undefined {
  const { id: conversationId, locale, last, focus, facets, feedback, region } = conversation
  const answer = answerIn(last, named, facet)
  const service = named ?? answer?.service ?? focus
  const guide = service === undefined ? undefined : catalogue.guide(service, locale, region)
  if (service === undefined || !guide) return undefined
  const section = facet ?? answer?.section ?? (service === focus ? facets?.[0] : undefined)
  const before = feedback?.n === last.n && feedback.report?.service === service ? feedback.report.turnId : undefined
  const reason = keptWords(said)
  const report: GuideReport = {
    conversationId,
    locale,
    at,
    // Of an older answer the turn is not known here; its place in the guides stands for it.
    turnId: before ?? (answer ? last.turnId : `${service}:${section ?? ''}`),
    service,
    ...(section !== undefined && { section }),
    guideAsOf: answer?.asOf ?? guide.asOf,
    ...(reason !== undefined && { reason }),
  }
  return { report, title: guide.title }
}

/** "指南有误" alone says that something is wrong and not what. */
function saysWhat(said = ''): boolean {
  const text = said.trim()
  return Array.from(text).length > (/\p{Script=Han}/u.test(text) ? 12 : 40)
}

function guideAsOf({ locale }: Carrying, { catalogue }: Context) {
  return (service: string) => catalogue.guide(service, locale)?.asOf
}

/** What is said next answers a question of the filing. */
function isFilling(conversation: Carrying, { catalogue }: Context): boolean {
  return standing(conversation, catalogue) !== undefined
}

function stamp({ last }: Carrying, { now }: Context): [number, number] {
  return [last.n + 1, now]
}
