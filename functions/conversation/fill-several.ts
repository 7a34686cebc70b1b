// Fills in what one sentence answers of several questions: "我叫王小明，男，手机13800138000".
import { type SaidAnswer, saidAnswers } from '../filings/said-answers.ts'
import { askNext, shownAnswer } from './ask-next.ts'
import { type Context, reading } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, say, wordsOf } from './draft.ts'
import { type Standing, standing } from './open-question.ts'
import { readBack } from './read-back.ts'
import type { ReplyPart } from './reply.ts'
import { withAnswer } from './set-answer.ts'

/** The answers to several questions in one sentence, once the citizen agreed that they are taken down. */
export function toldTogether(
  said: string,
  { open, filing, question }: Standing,
  conversation: Conversation,
  context: Context,
): SaidAnswer[] {
  if (!question || !open.consented) return []
  return saidAnswers(filing, question, open.answers, said, reading(context, conversation.locale))
}

/** Sets each answer in turn, tells all of them, and asks for what is left. */
export function fillSeveral(told: SaidAnswer[], conversation: Conversation, context: Context): Draft {
  let filled = conversation
  const parts: ReplyPart[] = []
  for (const { slot, answer } of told) {
    const stands = standing(filled, context.catalogue)
    if (!stands) break
    const label = slot.label[conversation.locale]
    const shown = shownAnswer(slot, answer, conversation, context)
    const back = readBack(slot, answer, undefined, filled, context)
    parts.push(back ?? say(wordsOf(conversation).filing.noted(label, shown)))
    const set = withAnswer(stands, slot, answer, filled, context)
    filled = set.conversation
    parts.push(...set.reasons)
  }
  return askNext(filled, context, parts)
}
