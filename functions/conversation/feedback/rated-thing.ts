// What a grade is about, and whether it is for the editors: found in the turns of the conversation.
import type { Source } from '../../knowledge/guide.ts'
import type { Exchange } from '../conversation.ts'
import type { History } from '../conversations.ts'
import type { Feedback, Grade, GuideReport, Rating } from './feedback.ts'
import { saysGuideIsWrong } from './says-guide-wrong.ts'

/** The conversation as far as a rating needs it; `turns` oldest first. */
export interface Rated extends Pick<History, 'id' | 'locale' | 'turns' | 'submitted'> {
  /** ISO date of the guide to a service, if there is one. */
  guideAsOf: (service: string) => string | undefined
}

export interface Given {
  grade: Grade
  reason?: string
  /** One of `turns`. Without it the grade is for the last filing, or else for the whole conversation. */
  turnId?: string
}

/** 不满意 and 非常不满意. */
const LOW = 2

/**
 * The rating, and a report for the editors when its reason says that the guide is wrong, or when it gives a low grade to
 * a turn that was answered from a guide.
 * @param n place of the turn that gives it
 * @param at milliseconds since 1970
 */
export function rate({ grade, reason, turnId }: Given, about: Rated, n: number, at: number): Feedback {
  const { id: conversationId, locale, turns, submitted } = about
  const place = turns.findIndex((turn) => turn.turnId === turnId)
  const own = turns[place]
  const reference = own ? referenceIn(own) : submitted.at(-1)?.reference
  const filed = submitted.find((each) => each.reference === reference)?.service
  // A turn without an answer of its own may still speak of the one before it.
  const answered = turns.slice(0, own ? place + 1 : undefined).findLast((turn) => answerIn(turn) !== undefined)
  const answer = answered && answerIn(answered)
  const service = reference === undefined ? answer?.service : filed
  const rating: Rating = {
    conversationId,
    locale,
    at,
    grade,
    ...(reason !== undefined && { reason }),
    ...(turnId !== undefined && { turnId }),
    ...(reference !== undefined && { reference }),
    ...(service !== undefined && { service }),
    ...(reference === undefined && answer && { section: answer.section }),
  }
  const isAnswer = own !== undefined && own === answered
  if (answer && ((isAnswer && isLowGrade(grade)) || saysGuideWrong(reason))) {
    return { n, rating, report: reportOf(rating, answer, answered?.turnId) }
  }
  return withReport({ n, rating }, about.guideAsOf)
}

export function isLowGrade(grade: Grade): boolean {
  return grade <= LOW
}

/** Adds the report that the reason of a rating calls for, where only the service is known. */
export function withReport(feedback: Feedback, guideAsOf: Rated['guideAsOf']): Feedback {
  const { rating, report } = feedback
  if (!rating?.service || report || !saysGuideWrong(rating.reason)) return feedback
  const asOf = guideAsOf(rating.service)
  if (asOf === undefined) return feedback
  const { service, section } = rating
  return { ...feedback, report: reportOf(rating, { service, asOf, ...(section !== undefined && { section }) }) }
}

/** The guide that a turn was answered from: the first source of its answer, or of that about `service` and `facet`. */
export function answerIn({ reply }: Exchange, service?: string, facet?: string): Source | undefined {
  const sources = reply.parts.flatMap((part) => (part.kind === 'say' ? (part.sources?.slice(0, 1) ?? []) : []))
  const ofService = sources.filter((source) => service === undefined || source.service === service)
  return ofService.find((source) => source.section === facet) ?? ofService[0]
}

type Read = Pick<Source, 'service' | 'asOf'> & Partial<Pick<Source, 'section'>>

function reportOf({ conversationId, locale, at, grade, ...given }: Rating, read: Read, turnId?: string): GuideReport {
  return {
    conversationId,
    locale,
    at,
    grade,
    turnId: turnId ?? given.turnId ?? given.reference ?? '',
    service: read.service,
    ...(read.section !== undefined && { section: read.section }),
    guideAsOf: read.asOf,
    ...(given.reason !== undefined && { reason: given.reason }),
  }
}

function saysGuideWrong(reason: string | undefined): boolean {
  return reason !== undefined && saysGuideIsWrong(reason)
}

function referenceIn({ reply }: Exchange): string | undefined {
  return reply.parts.find((part) => part.kind === 'receipt')?.reference
}
