// Changes an earlier answer in words, from anywhere in the filing, and goes on where it was.
import { answerSlot } from '../filings/answer-slot.ts'
import type { Slot } from '../filings/filing.ts'
import { lineWords } from './aloud/line-words.ts'
import { askNext, shownAnswer } from './ask-next.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { fetchedPaper } from './fill-in.ts'
import { nothingOpen, resumeFiling } from './filing-commands.ts'
import { type Standing, standing } from './open-question.ts'
import { readBack } from './read-back.ts'
import { phonesFor, stuck } from './repair.ts'
import { setAnswer } from './set-answer.ts'
import { takenUp, underWay } from './set-aside.ts'

/** Sets the new value where one was said, opens the question again where none was, or asks which is meant. */
export function changeAnswer(
  command: Extract<Command, { do: 'change' }>,
  conversation: Conversation,
  context: Context,
): Draft | Promise<Draft> {
  const stands = standing(conversation, context.catalogue)
  // What was set aside is taken up again by whoever corrects it.
  const check = stands ? undefined : takenUp(conversation)
  if (check) return changeAnswer(command, check, context)
  if (!stands && underWay(conversation).length > 0)
    return changeAnswer(command, resumeFiling(conversation, context).conversation, context)
  if (!stands) return tooLate(conversation, context)
  const step = stands.journey.steps.find(({ slot }) => slot.id === command.slot)
  if (!step) return askWhich(stands, conversation, context, command.among)
  const { slot } = step
  // Before the consent nothing new is taken down.
  if (!step.answer && (command.said === undefined || !stands.open.consented)) {
    return askNext(conversation, context, [say(wordsOf(conversation).filing.notYetAsked)])
  }
  if (command.said === undefined) return reopen(slot, stands, conversation, context)
  return replace(slot, command.said, stands, conversation, context)
}

function tooLate(conversation: Conversation, context: Context): Draft {
  const last = conversation.submitted.at(-1)
  if (!last) return nothingOpen(conversation)
  const phones = phonesFor(conversation, context, last.service)
  const { channel, locale } = conversation
  // Who only listens has heard the number, and is put through from here.
  const text =
    channel === 'phone' ? lineWords(locale).tooLate : wordsOf(conversation).filing.alreadySubmitted(last.reference)
  return draft(conversation, 'status', [say(text), { kind: 'handover', reason: 'already-submitted', phones }])
}

function replace(
  slot: Slot,
  said: string,
  stands: Standing,
  conversation: Conversation,
  context: Context,
): Draft | Promise<Draft> {
  const words = wordsOf(conversation).filing
  const read = answerSlot(slot, said, stands.open.answers, reading(context, conversation.locale))
  if (!read.ok) {
    // What was meant is known, only the new value is not usable: ask that very question again.
    const next = reopen(slot, stands, conversation, context)
    return stuck(draft(next.conversation, 'asked', [say(read.say), ...next.parts], false), context)
  }
  if (slot.type === 'attachment' && 'value' in read.answer) return fetchedPaper(slot, stands, conversation, context)
  const { locale } = conversation
  const shown = shownAnswer(slot, read.answer, conversation, context)
  const tell = stands.open.answers[slot.id] ? words.changed : words.noted
  const changed = readBack(slot, read.answer, said, conversation, context) ?? say(tell(slot.label[locale], shown))
  return setAnswer(stands, slot, read.answer, conversation, context, [changed])
}

function reopen(slot: Slot, stands: Standing, conversation: Conversation, context: Context): Draft {
  const { channel, locale } = conversation
  const opening = channel === 'phone' ? [say(lineWords(locale).sayAnew)] : []
  return askNext({ ...conversation, filing: { ...stands.open, reopened: slot.id } }, context, opening)
}

function askWhich({ journey }: Standing, conversation: Conversation, context: Context, among?: string[]): Draft {
  const words = wordsOf(conversation).filing
  const options = journey.steps
    .filter((step) => step.answer && (!among || among.includes(step.slot.id)))
    .map(({ slot }) => ({ id: `change:${slot.id}`, label: slot.label[conversation.locale] }))
  if (options.length === 0) return askNext(conversation, context, [say(words.nothingToChange)])
  return draft(conversation, 'clarifying', [choose(words.whichChange, options)])
}
