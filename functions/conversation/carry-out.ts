// Carries one command out: everything after understanding is decided here and in the files it calls.
import { isSelfCheck } from '../filings/filing.ts'
import { lineWords } from './aloud/line-words.ts'
import { answerEach } from './answer-each.ts'
import { answerAsMeant } from './answer-as-meant.ts'
import { answerQuestion } from './answer.ts'
import { askNext, nextParts } from './ask-next.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import type { Taken } from './feedback/take-feedback.ts'
import { clarify } from './clarify.ts'
import { cancelFiling, discardFiling, resumeFiling, startFiling, startOver, waitForCitizen } from './filing-commands.ts'
import { standing } from './open-question.ts'
import { placeName, whichPlace } from './places/place-notes.ts'
import { settledIn } from './places/take-places.ts'
import { notUnderstood, placeKept, reviewAgain, stuck, toPerson } from './repair.ts'
import { repeatLast, setPace, tellMore } from './repeat.ts'
import type { Option, ReplyPart } from './reply.ts'
import { simpler } from './simpler.ts'
import { takeBack } from './take-back.ts'

/** @param said what the citizen said, for the parts of an answer that fit it best */
export async function carryOut(
  command: Command,
  conversation: Conversation,
  said: string,
  context: Context,
): Promise<Draft> {
  switch (command.do) {
    case 'human':
      return toPerson(conversation, context, 'asked', said)
    case 'repeat':
      return repeatLast(conversation)
    case 'pace':
      return setPace(command.slow, conversation)
    case 'simpler':
      return simpler(conversation, context)
    case 'not-meant':
      return takeBack(conversation, context)
    case 'wait':
      return waitForCitizen(conversation)
    case 'more':
      return tellMore(conversation, context)
    case 'resume-code':
      return (await import('./resume/give-code.ts')).giveCode(conversation, context)
    case 'have-code':
      return (await import('./resume/give-code.ts')).tellWhere(conversation, context)
    case 'language':
      return repeatIn({ ...conversation, locale: command.locale }, context)
    case 'greet':
      return aside(conversation, context, wordsOf(conversation).greeting.again)
    case 'introduce':
      return aside(conversation, context, wordsOf(conversation).greeting.first)
    case 'thank':
      return aside(conversation, context, wordsOf(conversation).thanks)
    case 'bye':
      return draft(conversation, 'answered', [say(wordsOf(conversation).bye)])
    case 'ask':
      return (
        (await checked(command, conversation, said, context)) ?? answerAsMeant(command, conversation, said, context)
      )
    case 'ask-each':
      return answerEach(command.asks, conversation, context)
    case 'clarify':
      return clarify(command, conversation, context)
    case 'confirm':
      return confirm(command.option, conversation, context)
    case 'place':
      return heardPlace(command.code, conversation, context)
    case 'not-found':
    case 'out-of-scope':
      return notUnderstood(command.do, conversation, said, context)
    case 'silence':
      return (await import('./silence.ts')).hearNothing(conversation, context)
    case 'wrong-key':
      return (await import('./wrong-key.ts')).wrongKey(conversation, context)
    case 'upload':
      return (await import('./papers/take-upload.ts')).takeUpload(command.id, conversation, context)
    case 'status':
      return (await import('./status.ts')).tellStatus(conversation, context)
    case 'rate':
    case 'guide-wrong':
    case 'feedback-why': {
      const { takeFeedback } = await import('./feedback/take-feedback.ts')
      return told(takeFeedback(command, conversation, context), conversation, context)
    }
    case 'checklist':
      return (await import('./checklist/tell-checklist.ts')).tellChecklist(command, conversation, context)
    case 'remind':
      return (await import('./reminders/remind.ts')).remind(command, conversation, context)
    case 'notices':
      return (await import('./announced/tell-announced.ts')).tellAnnounced(conversation, context)
    case 'look-up':
      return (await import('./look-up.ts')).lookUpFiling(command, conversation, context)
    case 'supply':
      return (await import('./supply.ts')).supplyFiling(command, conversation, context)
    case 'file':
      return (await checked(command, conversation, said, context)) ?? startFiling(command, conversation, said, context)
    case 'resume':
      return resumeFiling(conversation, context, command.service)
    case 'cancel':
      return cancelFiling(conversation, context)
    case 'discard':
      return discardFiling(conversation, context)
    case 'start-over':
      return startOver(conversation, context)
    case 'answer':
      return (await import('./fill-in.ts')).answerOpenQuestion(command.said, conversation, context)
    case 'change':
      return (await import('./change-answer.ts')).changeAnswer(command, conversation, context)
    case 'back':
      return (await import('./fill-in.ts')).goBack(conversation, context)
    case 'skip':
      return (await import('./fill-in.ts')).skipQuestion(conversation, context)
    case 'why':
      return (await import('./fill-in.ts')).tellWhy(conversation, context)
    case 'submit':
      return (await import('./submit.ts')).submitFiling(command, conversation, context)
    case 'unclear':
      return reviewAgain(conversation, context)
  }
}

/** Whoever tells their own case has it worked out, not explained, where nothing else is in hand. */
async function checked(
  command: Extract<Command, { do: 'ask' | 'file' }>,
  conversation: Conversation,
  said: string,
  context: Context,
): Promise<Draft | undefined> {
  const filing = context.catalogue.filing(command.service)
  if (!filing || !isSelfCheck(filing) || standing(conversation, context.catalogue)) return undefined
  const { beginCheck } = await import('./findings/begin-check.ts')
  return beginCheck(filing, command.do === 'file', conversation, said, context)
}

/** Thanks, and back to the open question if there is one. */
function told({ parts, feedback }: Taken, conversation: Conversation, context: Context): Draft {
  const after = { ...conversation, ...(feedback && { feedback }) }
  const words = wordsOf(after)
  // What is said next is the reason: the open question waits, and is one word away.
  const isOpen = feedback?.asksWhy && standing(after, context.catalogue)
  const ending = isOpen
    ? [choose(words.answer.next, [{ id: 'resume', label: words.filing.resume }])]
    : placeKept(after, context)
  return draft(after, 'answered', [...parts, ...ending])
}

/** A few services to tap, for someone who does not know what to say. */
export function serviceOptions({ locale }: Conversation, { catalogue }: Context): Option[] {
  return catalogue.featured(locale).map(({ service, title }) => ({ id: `ask:${service}`, label: title }))
}

/** A short friendly word, then back to the open question, or the offer to begin. */
function aside(conversation: Conversation, context: Context, text: string): Draft {
  const stands = standing(conversation, context.catalogue)
  const rest = stands ? nextParts(stands, conversation, context) : [whatToDo(conversation, context)]
  return draft(conversation, 'answered', [say(text), ...rest])
}

/** Nobody listens to a list of services: on the phone it is only asked. */
function whatToDo(conversation: Conversation, context: Context): ReplyPart {
  if (conversation.channel === 'phone') return choose(lineWords(conversation.locale).offer, [])
  return choose(wordsOf(conversation).greeting.offer, serviceOptions(conversation, context))
}

function repeatIn(conversation: Conversation, context: Context): Draft {
  return aside(conversation, context, wordsOf(conversation).language)
}

/** Where the citizen is: the answer given last is given again as it is there. */
function heardPlace(code: string | undefined, conversation: Conversation, context: Context): Draft {
  const { either = [] } = context
  if (code === undefined && either.length > 0)
    return draft(conversation, 'clarifying', [whichPlace(either, conversation, context)])
  const here = code === undefined ? conversation : settledIn(conversation, code, conversation.placeAsked)
  const named = code === undefined ? (context.told ?? []) : [code]
  if (here.focus && !standing(here, context.catalogue)) {
    return answerQuestion({ service: here.focus, facets: here.facets ?? [] }, here, '', { ...context, told: named })
  }
  const names = named.map((each) => placeName(each, here, context)).join(wordsOf(here).listComma)
  return aside(here, context, wordsOf(here).place.noted(names))
}

/** What the model takes for the answer is done only when the citizen says so: one tap, or yes. */
function confirm(id: string, conversation: Conversation, context: Context): Draft {
  const words = wordsOf(conversation).filing
  const slot = standing(conversation, context.catalogue)?.question
  const choice = slot?.choices?.find((each) => id === `answer:${each.id}`)
  const label = choice?.label[conversation.locale] ?? (id === 'skip' ? words.skipOption : words.cancelOption)
  const next = askNext(conversation, context, [choose(words.meant, [{ id, label }])])
  return stuck({ ...next, outcome: 'clarifying', understood: false }, context)
}
