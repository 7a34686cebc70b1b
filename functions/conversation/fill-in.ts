// Answers, skips, goes back and explains: the open question of a filing.
import { answerSlot } from '../filings/answer-slot.ts'
import { AGREE } from '../filings/consent.ts'
import type { Answer, Slot } from '../filings/filing.ts'
import { before, CONSENT, REGISTRY } from '../filings/journey.ts'
import { askNext, hint, shownAnswer } from './ask-next.ts'
import { type Context, reading } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { fillSeveral, toldTogether } from './fill-several.ts'
import { nothingOpen, refuseConsent } from './filing-commands.ts'
import { type Standing, standing } from './open-question.ts'
import { photoWish } from './papers/ask-paper.ts'
import { plainWords } from './plain-words.ts'
import { readBack } from './read-back.ts'
import { stuck } from './repair.ts'
import type { ReplyPart } from './reply.ts'
import { setAnswer } from './set-answer.ts'

/** Reads what was said as the answer to the open question, and asks the next. */
export function answerOpenQuestion(said: string, conversation: Conversation, context: Context): Draft | Promise<Draft> {
  const stands = standing(conversation, context.catalogue)
  if (!stands?.question) return askNext(conversation, context)
  const slot = stands.question
  const told = toldTogether(said, stands, conversation, context)
  if (told.length > 0) return fillSeveral(told, conversation, context)
  const read = answerSlot(slot, said, stands.open.answers, reading(context, conversation.locale))
  if (!read.ok) {
    const wish = photoWish(said, slot, stands, conversation, context)
    return misread(slot, wish === undefined ? read : { say: wish }, conversation, context)
  }
  if (slot.id === CONSENT) return consented(read.answer, stands, conversation, context)
  if (slot.id === REGISTRY && 'value' in read.answer) return fetched(read.answer.value, stands, conversation, context)
  if (slot.type === 'attachment' && 'value' in read.answer) return fetchedPaper(slot, stands, conversation, context)
  return setAnswer(
    stands,
    slot,
    read.answer,
    conversation,
    context,
    echo(slot, said, read.answer, conversation, context),
  )
}

/** Few conversations come to it: what asks registers is loaded then. */
async function fetched(chosen: string, stands: Standing, conversation: Conversation, context: Context): Promise<Draft> {
  return (await import('./registry/prefill.ts')).prefill(chosen, stands, conversation, context)
}

/** As above. */
export async function fetchedPaper(slot: Slot, stands: Standing, conversation: Conversation, context: Context) {
  return (await import('./papers/fetch-paper.ts')).fetchPaper(slot, stands, conversation, context)
}

/** Types whose value may be other than the words: a place found, a day reckoned, a choice heard in a sentence. */
const READ_TYPES = new Set(['region', 'date', 'amount', 'number', 'choice', 'yes-no'])

/** What was understood, told when it is not what was said, so that a mishearing is seen at once. */
function echo(slot: Slot, said: string, answer: Answer, conversation: Conversation, context: Context): ReplyPart[] {
  const back = readBack(slot, answer, said, conversation, context)
  if (back) return [back]
  if (!READ_TYPES.has(slot.type) || slot.sensitive || !('value' in answer)) return []
  const shown = shownAnswer(slot, answer, conversation, context)
  if (said.trim() === answer.value || plainWords(said) === plainWords(shown)) return []
  return [say(wordsOf(conversation).filing.noted(slot.label[conversation.locale], shown))]
}

/** Leaves an optional question out, puts an attachment off, or says why a required one stays. */
export function skipQuestion(conversation: Conversation, context: Context): Draft {
  const stands = standing(conversation, context.catalogue)
  if (!stands?.question) return askNext(conversation, context)
  const slot = stands.question
  if (!slot.optional) return askNext(conversation, context, [say(wordsOf(conversation).filing.required)])
  const answer: Answer = slot.type === 'attachment' ? { later: true } : { skipped: true }
  return setAnswer(stands, slot, answer, conversation, context)
}

/** Opens the question before this one again; its old answer is replaced by the next. */
export function goBack(conversation: Conversation, context: Context): Draft {
  const stands = standing(conversation, context.catalogue)
  if (!stands) return nothingOpen(conversation)
  const previous = stands.question?.id === CONSENT ? undefined : before(stands.journey, stands.question?.id)
  if (!previous) return askNext(conversation, context, [say(wordsOf(conversation).filing.firstQuestion)])
  return askNext({ ...conversation, filing: { ...stands.open, reopened: previous.id } }, context)
}

/** Why the open question is asked, then the question again. */
export function tellWhy(conversation: Conversation, context: Context): Draft {
  const stands = standing(conversation, context.catalogue)
  // At the review it is all of it that is asked about, and the consent says why.
  const asked = stands && (stands.question ? stands.question.why : stands.filing.consent.why)
  const why = asked?.[conversation.locale] ?? wordsOf(conversation).filing.whyGeneral
  const next = askNext(conversation, context, [say(why)])
  return { ...next, outcome: 'answered' }
}

function consented(answer: Answer, { open, filing }: Standing, conversation: Conversation, context: Context): Draft {
  if (!('value' in answer) || answer.value !== AGREE) return refuseConsent(filing, conversation)
  const refused = conversation.refused.filter((service) => service !== filing.service)
  return askNext({ ...conversation, refused, filing: { ...open, consented: true } }, context)
}

function misread(
  slot: Slot,
  fault: { say: string; options?: { id: string; label: string }[] },
  conversation: Conversation,
  context: Context,
): Draft {
  const parts = [say(fault.say), ...(conversation.failures > 0 ? hint(slot, conversation, context) : [])]
  const next = askNext(conversation, context, parts)
  // The choices of a question stand in the question itself; only readings of an unclear answer are new.
  const unclear = slot.choices ? undefined : fault.options?.map(({ id, label }) => ({ id: `answer:${id}`, label }))
  const words = wordsOf(conversation).filing
  const asked = unclear
    ? [...parts, choose(unclear.length === 1 ? words.meant : words.choose, unclear), ...next.parts.slice(parts.length)]
    : next.parts
  return stuck(draft(conversation, 'asked', asked, false), context)
}
