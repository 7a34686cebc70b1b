// The telephone without a vendor: the steps of a call as the room gives them, for tests of what is said.
import type { CallEvent, CallStep, Listen } from '../../functions/channels/phone/call.ts'
import type { PhoneParts } from '../../functions/channels/phone/phone-parts.ts'
import { endCall, takeCall } from '../../functions/channels/phone/take-call.ts'
import type { CallPlayer, Came, DialledAs, Heard } from './call-player.ts'

/** Opens a line straight to the room. @throws Error where a step is refused */
export function stepPlayer(parts: PhoneParts, { callId, locale, from }: DialledAs): CallPlayer {
  let last: Omit<CallEvent, 'callId'> = { n: 0 }
  let step: CallStep | undefined
  const take = async (event: Omit<CallEvent, 'callId'>): Promise<CallStep> => {
    last = event
    const taken = await takeCall({ callId, ...(from && { from }), ...event }, parts)
    if (typeof taken === 'string') throw new Error(`step ${event.n} was refused: ${taken}`)
    return taken
  }
  const follow = async (event: Omit<CallEvent, 'callId'>): Promise<Came> => {
    const heard: Heard[] = []
    for (let next = event; ;) {
      step = await take(next)
      heard.push(...step.say.map(({ text, locale: spoken, pace }) => ({ text, locale: spoken, pace })))
      if (step.then.do !== 'wait') return { heard, then: cameTo(step.then) }
      next = { n: step.then.next, late: true }
    }
  }
  const next = (): number => {
    const then = step?.then
    if (!then || then.do === 'hang-up') throw new Error('the line has hung up')
    return then.next
  }
  return {
    ring: () => follow({ n: 0, locale }),
    say: (said, confidence = 0.9) => follow({ n: next(), said, confidence }),
    async keys(keys) {
      const pressed = keys.replace(/#$/, '')
      if (step?.then.do !== 'listen' || step.then.keys === 'number') return follow({ n: next(), digits: pressed })
      let came: Came | undefined
      // A code may be keyed where one key acts: a vendor that waits for more sends it whole.
      for (const digits of keys.endsWith('#') ? [pressed] : pressed) came = await follow({ n: next(), digits })
      if (!came) throw new Error('no key was pressed')
      return came
    },
    silence: () => follow({ n: next() }),
    dialled: (dialled) => follow({ n: next(), dialled }),
    again: async () => follow(last),
    hangUp: () => endCall(callId, parts),
  }
}

function cameTo(then: Exclude<CallStep['then'], { do: 'wait' }>): Came['then'] {
  if (then.do === 'hang-up') return { is: 'hung-up' }
  if (then.do === 'transfer') return { is: 'transferred', to: then.to }
  const { locale, keys, hints, startMs, endMs }: Listen = then
  return { is: 'listens', locale, keys, hints, startMs, endMs }
}
