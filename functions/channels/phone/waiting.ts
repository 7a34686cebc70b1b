// What the room itself waits for is settled here; all else is a turn of the core.
import { isYes } from '../../conversation/control-words.ts'
import { emergencyIn } from '../../safety/emergencies.ts'
import type { CallEvent } from './call.ts'
import type { Call, Waiting } from './call-store.ts'
import { type Typed, typedKeys } from './typed-keys.ts'
import type { PhoneParts } from './phone-parts.ts'
import { tryCheck, tryCode } from './resume-code.ts'
import { ask, type Made, transfer } from './step.ts'
import { answerCallBack, careFor } from './to-person.ts'
import { takeLateTurn } from './turn-step.ts'
import { phoneWords } from './words.ts'

/** The step that the room makes by itself, or what the core is to hear. */
export async function settleWaiting(event: CallEvent, call: Call, parts: PhoneParts): Promise<Made | Typed> {
  const { waiting } = call
  if (!waiting) return beforeCore(event, call, parts)
  // Danger comes before whatever the room has asked; how it is answered is the core's.
  if (event.said !== undefined && emergencyIn(event.said)) return { event }
  switch (waiting.for) {
    case 'model':
      // A key that was pressed while the filler was spoken comes before it: it may call for a person.
      return event.digits ? { event } : ((await takeLateTurn(waiting, call, parts)) ?? { event })
    case 'emergency':
      return connects(event) ? connect(waiting.number, call) : { event }
    case 'person':
      return (await afterTransfer(event, waiting, call, parts)) ?? { event }
    case 'call-back':
      return answerCallBack(event, waiting, call, parts)
    case 'check':
      return (await tryCheck(event, waiting.code, call, parts)) ?? { event }
    case 'code':
    case 'keys':
      return beforeCore(event, call, parts)
  }
}

/** Keys that may be the beginning of a code, or a whole one; then the core. */
async function beforeCore(event: CallEvent, call: Call, parts: PhoneParts): Promise<Made | Typed> {
  const typed = typedKeys(event, call)
  if ('step' in typed) return typed
  return (await tryCode(typed.event, call, parts)) ?? typed
}

/** A yes to something else, 确认提交 to the review, is none to this. */
function connects({ said = '', digits }: CallEvent): boolean {
  if (digits === '1' || /接通|接过去|\bconnect\b/iu.test(said)) return true
  return isYes(said) && !/提交|确认|同意|办|submit|confirm|correct/iu.test(said)
}

function connect(number: string, call: Call): Made {
  return transfer(call, phoneWords(call.locale).connecting(number), number)
}

async function afterTransfer(
  { dialled }: CallEvent,
  { card, number }: Extract<Waiting, { for: 'person' }>,
  call: Call,
  { desk, log }: PhoneParts,
): Promise<Made | undefined> {
  const words = phoneWords(call.locale)
  if (dialled === undefined) return undefined
  if (dialled === 'not-taken') {
    return card === undefined ? ask(call, words.notConnected(number)) : careFor(call, card, words.nobodyTook)
  }
  if (card !== undefined) {
    await desk.taken(card).catch((error: unknown) => log('error', 'taken-not-noted', { error: String(error) }))
  }
  return ask(call, words.backAgain)
}
