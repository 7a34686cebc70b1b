// Nobody said anything: asks again in other words, then with the keys and a person, then puts through (DESIGN idea 8).
import { CONSENT } from '../filings/journey.ts'
import { lineWords } from './aloud/line-words.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { questionOf } from './keys.ts'
import { standing } from './open-question.ts'
import { stuck, withoutPerson } from './repair.ts'
import type { Outcome, ReplyPart } from './reply.ts'

/** Outcomes by which the next turn is understood. */
const STAYS = new Set<Outcome>(['clarifying', 'emergency'])

/**
 * The last reply stands as it stood, so that nothing is lost: the same question is open, the same options are offered,
 * and "again" says all of it. Only what is said is short.
 */
export function hearNothing(before: Conversation, context: Context): Draft {
  const conversation = reasonAwaited(before)
  const { last, failures, locale } = conversation
  const words = lineWords(locale)
  const outcome = STAYS.has(last.reply.outcome) ? last.reply.outcome : 'repeated'
  const stood = withoutPerson(last.reply.parts).filter((part) => !isOpening(part, conversation))
  if (isAway(stood, conversation) && !isCalled(stood, conversation)) {
    const there = say(words.silence.there)
    return { ...draft(conversation, outcome, [there, ...stood]), aloud: [there] }
  }
  const opening = say(failures === 0 ? words.silence.first : words.silence.second)
  const made = stuck(draft(conversation, outcome, [opening, ...stood], false), context)
  if (made.outcome === 'handed-over') return made
  const person = failures > 0 ? [choose('', [{ id: 'human', label: wordsOf(conversation).human.option }])] : []
  return { ...made, aloud: [opening, ...shorter(stood, conversation, context), ...person] }
}

/** The question that stands, without what was said before it. */
function shorter(stood: ReplyPart[], conversation: Conversation, context: Context): ReplyPart[] {
  const { locale, failures } = conversation
  const words = lineWords(locale)
  const question = questionOf(stood)
  if (question?.kind === 'ask') {
    const { type } = question.input
    const again = failures === 0 ? words.shorter : words.keyIn
    const text = question.slot === CONSENT ? words.consent : again(question.label, type)
    // Nothing is to be said to a paper that is only named.
    return [type === 'attachment' ? { ...question, text: '' } : { ...question, text }]
  }
  const stands = standing(conversation, context.catalogue)
  if (stands && !stands.question && question) return [say(words.reviewShorter), question]
  if (question) return [question]
  const last = stood.findLast((part) => part.kind === 'say' || part.kind === 'choose')
  // What was just told from a guide, or of a filing, asks nothing.
  const isTold = last === undefined || (last.kind === 'say' && last.sources !== undefined)
  return isTold || isAway(stood, conversation) ? [say(words.offer)] : [last]
}

function isOpening(part: ReplyPart, { locale }: Conversation): boolean {
  const { first, second } = lineWords(locale).silence
  return part.kind === 'say' && (part.text === first || part.text === second)
}

/** They asked to wait. */
function isAway(parts: ReplyPart[], conversation: Conversation): boolean {
  const { waits } = wordsOf(conversation).repair
  return says(parts, waits(true)) || says(parts, waits(false))
}

/** They were asked whether they are still there. */
function isCalled(parts: ReplyPart[], { locale }: Conversation): boolean {
  return says(parts, lineWords(locale).silence.there)
}

function says(parts: ReplyPart[], text: string): boolean {
  return parts.some((part) => part.kind === 'say' && part.text === text)
}

/** The word on why that was asked for is still to come. */
function reasonAwaited(conversation: Conversation): Conversation {
  const { feedback, last } = conversation
  const isAwaited = feedback?.asksWhy && feedback.n === last.n
  return isAwaited ? { ...conversation, feedback: { ...feedback, n: last.n + 1 } } : conversation
}
