// Sets one answer of the filing under way, and takes out those that no longer fit beside it.
import { brokenCheck } from '../filings/answer-slot.ts'
import type { Answer, Answers, Slot } from '../filings/filing.ts'
import { askNext } from './ask-next.ts'
import { type Context, reading } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, say, wordsOf } from './draft.ts'
import type { Standing } from './open-question.ts'
import { registers } from './registry/registers.ts'
import type { ReplyPart } from './reply.ts'

/** Sets one answer and goes on. `opening` begins the reply. */
export function setAnswer(
  stands: Standing,
  slot: Slot,
  answer: Answer,
  conversation: Conversation,
  context: Context,
  opening: ReplyPart[] = [],
): Draft {
  const set = withAnswer(stands, slot, answer, conversation, context)
  return askNext(set.conversation, context, [...opening, ...set.reasons])
}

/**
 * The conversation with one answer set. Later answers that no longer fit beside it (both places in one province now)
 * are taken out to be asked again, with the reason.
 */
export function withAnswer(
  { open, filing, journey }: Standing,
  slot: Slot,
  answer: Answer,
  conversation: Conversation,
  context: Context,
): { conversation: Conversation; reasons: ReplyPart[] } {
  const { reopened: _, ...rest } = open
  const { locale } = conversation
  const words = wordsOf(conversation)
  const answers: Answers = { ...open.answers, [slot.id]: answer }
  const earlier = open.answers[slot.id]
  const isOther = earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(answer)
  const anew = filing.slots.filter((each) => isOther && each['anew-with']?.includes(slot.id) && answers[each.id])
  for (const { id } of anew) delete answers[id]
  const labels = anew.map(({ label }) => label[locale]).join(words.listComma)
  const reasons: ReplyPart[] = anew.length > 0 ? [say(words.filing.askedAnew(labels))] : []
  for (const step of journey.steps) {
    if (step.slot.id === slot.id || !step.answer || !('value' in step.answer) || !answers[step.slot.id]) continue
    const broken = brokenCheck(step.slot, step.answer.value, answers, reading(context, conversation.locale))
    if (!broken) continue
    reasons.push(say(broken.say[locale]))
    delete answers[step.slot.id]
  }
  const agreed = filing.helper?.consent === slot.id && { agreedAt: context.now }
  const filled = { ...rest, answers, ...agreed }
  const kept = registers()?.withoutFetched(filled, filing) ?? filled
  return { conversation: { ...conversation, filing: kept }, reasons }
}
