// Takes one step of a call: what the line heard becomes a turn, and its reply becomes what the line says and does.
import { controlIn } from '../../conversation/control-words.ts'
import type { CallEvent, CallStep } from './call.ts'
import { type Call, callStore } from './call-store.ts'
import { hintsFor } from './hints.ts'
import { openCall } from './open-call.ts'
import { patienceAfter } from './patience.ts'
import type { PhoneParts } from './phone-parts.ts'
import type { Made } from './step.ts'
import { settleWaiting } from './waiting.ts'
import { takeTurn } from './turn-step.ts'

/** So many deliveries of one step may be quicker, in other processes, before it is breakage. */
const ATTEMPTS = 10

/**
 * The step that answers an event. The same number gets the same step to the letter, and nothing is done twice; two
 * processes that take one step give one.
 * @returns `ended` for a call that is over or was never known; `out-of-step` for a number that has not come yet, or is long
 * gone
 * @throws Error when the store fails: the vendor's fallback puts the caller through
 */
export async function takeCall(event: CallEvent, parts: PhoneParts): Promise<CallStep | 'ended' | 'out-of-step'> {
  const store = callStore(parts.storage, () => parts.now().getTime())
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const line = await store.load(event.callId)
    if (line === 'ended' || (!line && event.n !== 0)) return 'ended'
    const told = line && toldBefore(event, line.call)
    if (told) return typeof told === 'string' ? told : hinted(told, parts)
    const { call, step } = line ? await nextStep(event, line.call, parts) : await openCall(event, parts)
    const kept = { ...call, steps: [...call.steps, { n: event.n, step }] }
    if (await store.replace(event.callId, line, kept)) return hinted(step, parts)
  }
  throw new Error(`${ATTEMPTS} deliveries of one step were quicker`)
}

/** The caller has hung up: from now on every step of this call is refused. */
export async function endCall(callId: string, parts: Pick<PhoneParts, 'storage' | 'now'>): Promise<void> {
  await callStore(parts.storage, () => parts.now().getTime()).end(callId)
}

/** The number of the step that a call waits for; undefined when there is no such call, or it has ended. */
export async function stepAwaited(
  callId: string,
  parts: Pick<PhoneParts, 'storage' | 'now'>,
): Promise<number | undefined> {
  const line = await callStore(parts.storage, () => parts.now().getTime()).load(callId)
  return line === undefined || line === 'ended' || line.call.over ? undefined : line.call.next
}

function toldBefore({ n }: CallEvent, { next, steps, over }: Call): ReturnType<typeof known> {
  if (n < next) return known(steps, n)
  if (over) return 'ended'
  return n > next ? 'out-of-step' : undefined
}

function known(steps: Call['steps'], n: number): CallStep | 'ended' | 'out-of-step' | undefined {
  return steps.find((each) => each.n === n)?.step ?? 'out-of-step'
}

async function nextStep(event: CallEvent, before: Call, parts: PhoneParts): Promise<Made> {
  const call = heard(event, before)
  const settled = await settleWaiting(event, call, parts)
  return 'step' in settled ? settled : takeTurn(settled.event, call, parts)
}

/** The call after it has heard how fast, and how surely, its caller speaks. */
function heard(event: CallEvent, before: Call): Call {
  const { slow: _, ...rest } = before
  const command = controlIn(event.said ?? '')
  const slow = command?.do === 'pace' ? command.slow : before.slow
  // While a person speaks, a filler is said, or more keys may come, silence is none.
  const isHeard = !['person', 'model', 'keys'].includes(before.waiting?.for ?? '')
  const patience = isHeard ? patienceAfter(event, before.patience) : before.patience
  return { ...rest, patience, ...(slow && { slow: true as const }) }
}

/** What every step may be answered with is no part of what is kept. */
function hinted(step: CallStep, { catalogue }: PhoneParts): CallStep {
  const { then } = step
  if (then.do !== 'listen') return step
  return { ...step, then: { ...then, hints: hintsFor(then.hints, then.locale, catalogue) } }
}
