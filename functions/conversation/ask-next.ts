// The next thing a filing needs: its open question, or the review page.
import { createHash } from 'node:crypto'
import { exampleAnswer } from '../filings/example-answer.ts'
import { type Answer, type Answers, isSelfCheck, type Slot } from '../filings/filing.ts'
import { review, type ReviewRow, showAnswer, type Showing } from '../filings/review.ts'
import { chinaDay } from './china-day.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { type Standing, standing, stepOf } from './open-question.ts'
import { askPaper } from './papers/ask-paper.ts'
import { registers } from './registry/registers.ts'
import type { ReplyPart } from './reply.ts'

/** Goes on with the filing under way: asks its open question or shows the review. `before` comes first in the reply. */
export function askNext(conversation: Conversation, context: Context, before: ReplyPart[] = []): Draft {
  const found = standing(conversation, context.catalogue)
  const offered = (found && registers()?.withOffer(found, conversation, context)) ?? conversation
  const stands = offered === conversation ? found : standing(offered, context.catalogue)
  if (!stands) return draft(conversation, 'answered', before)
  const parts = [...before, ...nextParts(stands, offered, context)]
  return draft(offered, stands.question ? 'asked' : 'reviewing', parts)
}

/** What a reply to something else ends with while a filing is open, so that nobody loses their place. */
export function nextParts(stands: Standing, conversation: Conversation, context: Context): ReplyPart[] {
  if (stands.question) return [askPart(stands, stands.question, conversation, context)]
  if (isSelfCheck(stands.filing)) return []
  const words = wordsOf(conversation).filing
  const rows = reviewRows(stands, conversation, context)
  return [
    { kind: 'review', filing: stands.filing.service, rows },
    choose(words.review, [
      { id: `yes:${reviewMark(stands.open.answers)}`, label: words.reviewYes },
      { id: 'change', label: words.reviewChange },
    ]),
  ]
}

/** Tells one set of answers from another, masked digits too: an old button cannot submit what its page did not show. */
export function reviewMark(answers: Answers): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 12)
}

/** The review page's rows: every answer on the journey, sensitive values masked. */
export function reviewRows({ filing, open }: Standing, conversation: Conversation, context: Context): ReviewRow[] {
  return review(filing, open.answers, showing(conversation, context))
}

/** One answer as the citizen may see it. */
export function shownAnswer(slot: Slot, answer: Answer, conversation: Conversation, context: Context): string {
  return showAnswer(slot, answer, showing(conversation, context))
}

function showing(conversation: Conversation, { catalogue }: Context): Showing {
  const { skipped, later, have, sent, certified } = wordsOf(conversation).filing
  return { locale: conversation.locale, places: catalogue.places, skipped, later, have, sent, certified }
}

/** The same question in other words, after an answer that could not be used: what is wrong, then an example. */
export function hint(slot: Slot, conversation: Conversation, context: Context): ReplyPart[] {
  const words = wordsOf(conversation).filing
  if (slot.choices || slot.type === 'yes-no' || slot.type === 'attachment') return []
  const answers = standing(conversation, context.catalogue)?.open.answers ?? {}
  return [say(words.example(exampleAnswer(slot, chinaDay(context.now), answers)))]
}

function askPart(stands: Standing, slot: Slot, conversation: Conversation, context: Context): ReplyPart {
  const { locale } = conversation
  const paper = slot.type === 'attachment' ? askPaper(slot, stands, conversation, context) : undefined
  const choices = paper?.choices ?? slot.choices
  const why = slot.why?.[locale]
  return {
    kind: 'ask',
    filing: stands.filing.service,
    slot: slot.id,
    label: slot.label[locale],
    text: paper?.text ?? slot.ask[locale],
    ...(why && { why }),
    input: {
      type: slot.type,
      optional: slot.optional,
      ...(choices && {
        choices: choices.map(({ id, label, help }) => ({
          id,
          label: label[locale],
          ...(help && { help: help[locale] }),
        })),
      }),
      ...(paper?.upload && { upload: true }),
      example: exampleAnswer(slot, chinaDay(context.now), stands.open.answers),
    },
    progress: stepOf(stands, slot),
  }
}
