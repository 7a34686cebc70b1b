// What is offered once with a receipt: services that often go with this one, and a reminder.
import type { Answers, Filing } from '../../filings/filing.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { choose, say, wordsOf } from '../draft.ts'
import { reminderOfReceipt } from '../reminders/reminder-of.ts'
import { reminderWords } from '../reminders/words.ts'
import type { Option, ReplyPart } from '../reply.ts'
import { underWay } from '../set-aside.ts'
import { alsoWords } from './words.ts'

/** More would be a catalogue. */
const MOST = 3
/** Whoever listens keeps no more in mind. */
const MOST_ALOUD = 2

/** @param conversation with the filing already among those submitted */
export function besideReceipt(
  filing: Filing,
  answers: Answers,
  reference: string,
  conversation: Conversation,
  context: Context,
): { parts: ReplyPart[]; conversation: Conversation } {
  const { locale, channel } = conversation
  const also = alsoNeeded(filing.service, conversation, context).slice(0, channel === 'phone' ? MOST_ALOUD : MOST)
  const reminder = context.canRemind ? reminderOfReceipt(filing, answers, reference, context) : undefined
  const after: Conversation = {
    ...conversation,
    ...(also.length > 0 && { alsoTold: [...(conversation.alsoTold ?? []), ...also.map(({ service }) => service)] }),
    ...(reminder && { reminder: { ...reminder, asks: 'offer' as const } }),
  }
  const words = alsoWords(locale)
  if (channel === 'phone') {
    const names = also.map(({ title }) => title).join(wordsOf(conversation).listComma)
    const told = [
      ...(names ? [say(words.aloud(names))] : []),
      ...(reminder ? [say(reminderWords(locale).offerOnPhone)] : []),
    ]
    return { parts: told, conversation: after }
  }
  const options: Option[] = [
    ...also.map(({ service, title }) => ({ id: `ask:${service}`, label: title })),
    ...(reminder ? [{ id: 'remind:ask', label: reminderWords(locale).option }] : []),
  ]
  const text = also.length > 0 ? words.offer : wordsOf(conversation).answer.next
  return { parts: options.length > 0 ? [choose(text, options)] : [], conversation: after }
}

/** What the guide names beside it, without what was filed, begun, refused or named before. */
function alsoNeeded(service: string, conversation: Conversation, { catalogue }: Context) {
  const { locale, region, refused, submitted, alsoTold = [] } = conversation
  const known = new Set([
    service,
    ...refused,
    ...alsoTold,
    ...submitted.map((each) => each.service),
    ...underWay(conversation).map((each) => each.service),
  ])
  const related = catalogue.guide(service, locale, region)?.related ?? []
  return related.flatMap((each) => (known.has(each) ? [] : (catalogue.card(each, locale) ?? [])))
}
