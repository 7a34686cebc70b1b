// The one question that a reply on the phone ends with, and the keys that answer it.
import { speakMasked } from '../../filings/slots/speak-masked.ts'
import { EMERGENCY_PHONES } from '../../safety/emergencies.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { wordsOf } from '../draft.ts'
import { gradeOf } from '../feedback/grade-of.ts'
import { sentencesOf } from '../first-sentences.ts'
import { keysOf, questionOf } from '../keys.ts'
import { standing } from '../open-question.ts'
import type { ReplyPart } from '../reply.ts'
import { codeWords } from '../resume/code-words.ts'
import { forTheEar } from './for-the-ear.ts'
import { stopped } from './pieces.ts'
import { unheard } from './unheard.ts'
import { lineWords } from './words.ts'

/** Of more choices no more are named at once. */
export const KEYS_NAMED = 3
/** A review of more rows is read in pieces. */
const ROWS_AT_ONCE = 5
const ROWS_SAID = 3

/** The lines that follow what was told: the question, its keys, and a person where one is offered. */
export function asksAloud(parts: ReplyPart[], conversation: Conversation, context: Context): string[] {
  const { locale } = conversation
  const words = lineWords(locale)
  if (parts.some(isPutThrough)) return []
  const options = parts.flatMap((part) => (part.kind === 'choose' ? part.options : []))
  const person = options.some(({ id }) => id === 'human') || parts.some(isNumbers)
  const isRated = options.some(({ id }) => gradeOf(id) !== undefined)
  const lead = parts.findLast((part) => isLead(part, conversation))
  const before = lead?.kind === 'say' ? aloud(lead.text, conversation) : ''
  // Where somebody belongs is asked in these words themselves: what could be done next would be a second question.
  const asks = lead && isPlaceAsked(lead, conversation) ? [] : questionAloud(parts, conversation, context)
  return [before, ...asks, isRated ? words.rate : '', person ? words.person : '']
}

/** The rows of a review that are read out with this reply. */
export function rowsSaid(
  parts: ReplyPart[],
  conversation: Conversation,
): Extract<ReplyPart, { kind: 'review' }>['rows'] {
  const lead = parts.findLast((part) => isLead(part, conversation))
  const review = parts.find(({ kind }) => kind === 'review')
  if (review?.kind !== 'review' || parts.some(isPutThrough) || (lead && isPlaceAsked(lead, conversation))) return []
  return review.rows.slice(0, rowsFirst(review.rows.length))
}

/** True of the part that says that a person takes over now. */
export function isPutThrough(part: ReplyPart): boolean {
  return part.kind === 'handover' && (part.reason === 'asked' || part.reason === 'third-failure')
}

/** True of words that lead over to the question, or ask it. */
export function isLead(part: ReplyPart, conversation: Conversation): boolean {
  return (
    (part.kind === 'say' && part.text === wordsOf(conversation).filing.resumeAfter) || isPlaceAsked(part, conversation)
  )
}

/** The first rows of a review, and how many are left. */
export function rowsFirst(rows: number): number {
  return rows > ROWS_AT_ONCE ? ROWS_SAID : rows
}

function isPlaceAsked(part: ReplyPart, conversation: Conversation): boolean {
  return part.kind === 'say' && Object.values(wordsOf(conversation).place.ask).includes(part.text)
}

/** Numbers to call are for the eye: who is on the line is put through. What to do in an emergency names its own. */
function isNumbers(part: ReplyPart): boolean {
  return part.kind === 'handover' && !isPutThrough(part) && !(part.reason in EMERGENCY_PHONES)
}

function questionAloud(parts: ReplyPart[], conversation: Conversation, context: Context): string[] {
  const { locale } = conversation
  const review = parts.find(({ kind }) => kind === 'review')
  if (review?.kind === 'review') return rowsAloud(review, conversation, context)
  const question = questionOf(parts) ?? parts.findLast((part) => part.kind === 'choose')
  if (!question) return []
  const keys = keysAloud(parts, conversation)
  if (question.kind === 'choose')
    return [isEmptyHere(question, conversation) ? '' : aloud(question.text, conversation), keys]
  const slot = standing(conversation, context.catalogue)?.question
  const asked = slot?.id === question.slot ? slot : undefined
  const isPaper = question.input.type === 'attachment'
  const own = asked && (isPaper ? question.text !== '' : question.text === asked.ask[locale])
  const text = own ? (asked.spoken?.[locale] ?? asked.ask[locale]) : question.text
  const ways = isPaper ? [keys, codeWords(locale).offer] : [keys]
  return [aloud(text, conversation), ...ways]
}

/** "What next?" says nothing when nothing is offered, or grades alone. */
function isEmptyHere({ text, options }: Extract<ReplyPart, { kind: 'choose' }>, conversation: Conversation): boolean {
  if (options.length === 0) return false
  return (
    options.every(({ id }) => id === 'human' || gradeOf(id) !== undefined) ||
    text === wordsOf(conversation).filing.choose
  )
}

/** 办居住证，请按 1。 No more than three. */
function keysAloud(parts: ReplyPart[], { locale }: Conversation): string {
  const words = lineWords(locale)
  const keys = keysOf(parts, locale)
  const said = keys
    .slice(0, KEYS_NAMED)
    .map(({ label }, at) => words.key(bare(forTheEar(label, locale), locale), at + 1))
  const rest = questionOf(parts)?.kind === 'ask' ? words.otherwiseOrMore : words.otherwise
  return [...said, keys.length > KEYS_NAMED ? rest : ''].filter(Boolean).join(locale === 'en' ? ' ' : '')
}

function bare(label: string, locale: string): string {
  return label.replace(/[。.]$/u, '').replace(/[：:]\s*/gu, locale === 'en' ? ' ' : '')
}

function rowsAloud(
  { rows }: Extract<ReplyPart, { kind: 'review' }>,
  conversation: Conversation,
  context: Context,
): string[] {
  const { colon } = wordsOf(conversation)
  const said = rows
    .slice(0, rowsFirst(rows.length))
    .map(({ slot, label, value }) =>
      aloud(`${label}${colon}${valueAloud(slot, conversation, context) ?? value}`, conversation),
    )
  const left = rows.slice(said.length)
  const words = lineWords(conversation.locale)
  if (unheard(left, conversation).length > 0) return [...said, words.reviewOn(left.length)]
  return [...said, left.length > 0 ? wordsOf(conversation).repair.more(left.length) : '', words.review]
}

/** A sensitive value by its end (尾号 0 0 1 7) instead of stars; undefined for one that is said as it is shown. */
function valueAloud(slotId: string, conversation: Conversation, { catalogue }: Context): string | undefined {
  const step = standing(conversation, catalogue)?.journey.steps.find(({ slot }) => slot.id === slotId)
  if (!step?.slot.sensitive || !step.answer || !('value' in step.answer)) return undefined
  return speakMasked(step.slot.type, step.answer.value, conversation.locale)
}

function aloud(text: string, { locale }: Conversation): string {
  return sentencesOf(text)
    .map((sentence) => stopped(forTheEar(sentence, locale), locale))
    .filter(Boolean)
    .join(locale === 'en' ? ' ' : '')
}
