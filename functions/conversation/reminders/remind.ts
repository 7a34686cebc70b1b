// Offers a reminder, asks for the yes and the number, gives it and stops it; the settlement writes what is given.
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { Command } from '../command.ts'
import { chinaDay } from '../china-day.ts'
import { choose, type Draft, draft, say, wordsOf } from '../draft.ts'
import { placeKept } from '../repair.ts'
import { reminderId, stopWord } from '../../filings/notices/reminder.ts'
import type { Option, ReplyPart } from '../reply.ts'
import type { AskedReminder } from './asked-reminder.ts'
import { readMobile } from './read-mobile.ts'
import { reminderOf } from './reminder-of.ts'
import { isNamed } from './is-named.ts'
import { reminderWords } from './words.ts'

/** So many at once may be stopped by a word; nobody wishes more in one conversation. */
const MOST = 10

/** One answer or wish about a reminder; the open question stands again where none of the reminder is. */
export async function remind(
  { wish, said = '' }: Extract<Command, { do: 'remind' }>,
  before: Conversation,
  context: Context,
): Promise<Draft> {
  const { reminder, ...conversation } = before
  const words = reminderWords(before.locale)
  if (wish === 'stop') return stop(conversation, context)
  if (!context.canRemind) return back(words.unable, conversation, context)
  if (wish === 'no') return back(words.declined, conversation, context)
  if (wish === 'ask' || !reminder) {
    const made = await reminderOf(before, context)
    if (!made) return back(words.nothing, conversation, context)
    return made.mobile === undefined ? askMobile(made, conversation) : confirm(made, made.mobile, conversation)
  }
  if (wish === 'other') return askMobile(reminder, conversation)
  if (wish === 'mobile') {
    const read = readMobile(said, context, before.locale)
    return read.ok ? confirm(reminder, read.mobile, conversation) : askMobile(reminder, conversation, [say(read.say)])
  }
  const { mobile, asks } = reminder
  if (asks !== 'confirm' || mobile === undefined) return askMobile(reminder, conversation)
  return give(reminder, mobile, conversation, context)
}

function back(text: string, conversation: Conversation, context: Context): Draft {
  return draft(conversation, 'answered', [say(text), ...placeKept(conversation, context)])
}

function confirm(made: Omit<AskedReminder, 'asks'>, mobile: string, conversation: Conversation): Draft {
  const words = reminderWords(conversation.locale)
  const options: Option[] = [
    { id: 'remind:yes', label: words.yes },
    { id: 'remind:other', label: words.other },
    { id: 'remind:no', label: words.no },
  ]
  const text = words.confirm(words.day(chinaDay(made.dueAt)), mobile.slice(-4))
  return draft({ ...conversation, reminder: { ...made, asks: 'confirm', mobile } }, 'answered', [choose(text, options)])
}

function askMobile(made: Omit<AskedReminder, 'asks'>, conversation: Conversation, opening: ReplyPart[] = []): Draft {
  const words = reminderWords(conversation.locale)
  const { mobile: _, ...rest } = made
  const asked = choose(words.mobile(words.day(chinaDay(made.dueAt))), [{ id: 'remind:no', label: words.no }])
  const next = draft({ ...conversation, reminder: { ...rest, asks: 'mobile' } }, 'answered', [...opening, asked])
  return { ...next, understood: opening.length === 0 }
}

function give(
  { service, reference, dueAt }: AskedReminder,
  to: string,
  conversation: Conversation,
  context: Context,
): Draft {
  const { id, locale, last, reminded = [] } = conversation
  const words = reminderWords(locale)
  const stopBy = stopWord(id, reference ?? service)
  const card = context.catalogue.card(service, locale)
  const toRemind = {
    id: reminderId(stopBy, String(last.n + 1)),
    stop: stopBy,
    to,
    locale,
    dueAt,
    ...(card && isNamed(card) && { title: card.title }),
  }
  const given = { ...conversation, toRemind, reminded: [...new Set([...reminded, stopBy])].slice(-MOST) }
  const text = words.given(words.day(chinaDay(dueAt)), to.slice(-4))
  return draft(given, 'answered', [say(text), ...placeKept(given, context)])
}

/** All that this conversation has wished. */
async function stop(conversation: Conversation, context: Context): Promise<Draft> {
  const words = reminderWords(conversation.locale)
  const { reminded = [], ...rest } = conversation
  if (reminded.length === 0) return back(words.noneHere, conversation, context)
  await context.stopReminders?.(reminded)
  const parts = [say(words.stopped), ...placeKept(rest, context)]
  // Its name stays, so that whatever comes of the same wish later is found and erased with the conversation.
  return draft({ ...rest, reminded }, 'answered', parts.length > 1 ? parts : [...parts, say(wordsOf(rest).repair.ask)])
}
