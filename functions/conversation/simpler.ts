// "I do not understand": the open question in plainer words, or the last answer in one sentence.
import { isAgreement } from '../filings/journey.ts'
import type { Slot } from '../filings/filing.ts'
import { exampleAnswer } from '../filings/example-answer.ts'
import { askNext } from './ask-next.ts'
import { chinaDay } from './china-day.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { firstSentences } from './first-sentences.ts'
import { standing } from './open-question.ts'
import { stuck } from './repair.ts'
import type { ReplyPart } from './reply.ts'

/** It counts as a failure of ours: who does not understand three times is put through to a person. */
export function simpler(conversation: Conversation, context: Context): Draft {
  if (standing(conversation, context.catalogue)) {
    const next = askNext(conversation, context, plainer(conversation, context))
    return stuck({ ...next, understood: false }, context)
  }
  const words = wordsOf(conversation)
  const { parts } = conversation.last.reply
  const said = parts.find((part) => part.kind === 'say' && part.sources) ?? parts.find((part) => part.kind === 'say')
  const short: ReplyPart[] = said?.kind === 'say' ? [{ ...said, ...shortened(said) }] : []
  const options = conversation.offered.filter(({ id }) => id !== 'human')
  const next = options.length > 0 ? [choose(words.answer.next, options.slice(0, 3))] : [say(words.repair.ask)]
  return stuck(draft(conversation, 'answered', [...short, ...next], false), context)
}

/** What helps to answer the open question: what it is for, what the choices mean, an example. */
export function plainer(conversation: Conversation, context: Context): ReplyPart[] {
  const stands = standing(conversation, context.catalogue)
  const { locale } = conversation
  const words = wordsOf(conversation)
  if (!stands) return []
  const { question } = stands
  if (!question) return [say(words.filing.reviewUnclear)]
  const why = question.why?.[locale] ?? words.filing.whyGeneral
  if (isAgreement(question.id) || question.type === 'attachment') return [say(why)]
  const apart = choicesToldApart(question, conversation)
  return [
    ...(question.why || apart.length === 0 ? [say(why)] : []),
    ...apart,
    ...example(question, conversation, context),
  ]
}

function choicesToldApart({ choices = [] }: Slot, conversation: Conversation): ReplyPart[] {
  const { colon, listComma, repair } = wordsOf(conversation)
  const { locale } = conversation
  const helped = choices.flatMap(({ label, help }) => (help ? [say(`${label[locale]}${colon}${help[locale]}`)] : []))
  if (helped.length > 0 || choices.length === 0) return helped
  return [say(repair.oneOf(choices.map(({ label }) => label[locale]).join(listComma)))]
}

function example(slot: Slot, conversation: Conversation, context: Context): ReplyPart[] {
  if (slot.choices || slot.type === 'yes-no') return []
  const answers = standing(conversation, context.catalogue)?.open.answers ?? {}
  return [say(wordsOf(conversation).filing.example(exampleAnswer(slot, chinaDay(context.now), answers)))]
}

/** The fact alone where there is one, else the first sentence. */
function shortened({ text, facts = [] }: Extract<ReplyPart, { kind: 'say' }>) {
  const [fact] = facts
  return fact ? { text: '', facts: [fact] } : { text: firstSentences(text, 1) }
}
