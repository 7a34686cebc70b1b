// What the room itself waits for is settled here; all else is a turn of the core.
import { isYes } from '../../conversation/control-words.ts'
import type { CallEvent } from './call.ts'
import type { Call, Waiting } from './call-store.ts'
import { tryCode } from './resume-code.ts'
import type { PhoneParts } from './phone-parts.ts'
import { ask, type Made, transfer } from './step.ts'
import { answerCallBack, careFor, isUnclear } from './to-person.ts'
import { takeLateTurn } from './turn-step.ts'
import { phoneWords } from './words.ts'

/** @returns undefined: it is for the core */
export async function settleWaiting(event: CallEvent, call: Call, parts: PhoneParts): Promise<Made | undefined> {
  const { waiting } = call
  if (!waiting) return event.dialled || event.late ? undefined : tryCode(event, call, parts)
  switch (waiting.for) {
    case 'model':
      return afterFiller(event, waiting, call, parts)
    case 'emergency':
      return connects(event) ? connect(waiting.number, call) : undefined
    case 'person':
      return afterTransfer(event, waiting, call, parts)
    case 'call-back':
      return callBack(event, waiting, call, parts)
    case 'code':
    case 'check':
      return tryCode(event, call, parts)
  }
}

/** A key that was pressed while the filler was spoken is heard before anything else: it may call for a person. */
async function afterFiller(
  event: CallEvent,
  { turn, heard }: Extract<Waiting, { for: 'model' }>,
  call: Call,
  parts: PhoneParts,
) {
  return event.digits ? undefined : takeLateTurn(turn, heard, call, parts)
}

function connects({ said = '', digits }: CallEvent): boolean {
  return digits === '1' || isYes(said) || /接通|转(?:过去|接)|\bconnect\b/iu.test(said)
}

function connect(number: string, call: Call): Made {
  return transfer(call, phoneWords(call.locale).connecting(number), number)
}

async function afterTransfer(
  event: CallEvent,
  { card, number }: Extract<Waiting, { for: 'person' }>,
  call: Call,
  parts: PhoneParts,
): Promise<Made | undefined> {
  const words = phoneWords(call.locale)
  if (event.dialled === 'answered') {
    if (card !== undefined) await parts.desk.taken(card)
    return ask(call, words.backAgain)
  }
  if (event.dialled === undefined) return undefined
  if (card === undefined) return ask(call, words.notConnected(number))
  return careFor(call, card, words.nobodyTook)
}

/** Asked twice at most; then it is a ticket, for nobody is to be lost. */
async function callBack(
  event: CallEvent,
  { card, again }: Extract<Waiting, { for: 'call-back' }>,
  call: Call,
  parts: PhoneParts,
): Promise<Made> {
  if (again || !isUnclear(event)) return answerCallBack(event, card, call, parts)
  return ask(call, phoneWords(call.locale).callBackAgain, { waiting: { for: 'call-back', card, again: true } })
}
