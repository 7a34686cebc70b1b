// The line that simulated callers hold: the real room over the real core, step by step, words to bridge the time followed.
import type { CallEvent, CallStep } from '../../../channels/phone/call.ts'
import type { PhoneParts } from '../../../channels/phone/phone-parts.ts'
import { takeCall } from '../../../channels/phone/take-call.ts'
import type { Conversations } from '../../../conversation/conversations.ts'
import type { Reply } from '../../../conversation/reply.ts'
import type { Locale } from '../../../filings/filing.ts'

/** What a caller hears, and what they understand by it: people follow a sentence better than any program would. */
export interface Heard {
  text: string
  then: Exclude<CallStep['then'], { do: 'wait' }>
  reply: Reply | undefined
}

export type Deed = { said: string; confidence: number } | { digits: string } | { silent: true }

export interface Line {
  ring(): Promise<Heard>
  do(deed: Deed): Promise<Heard>
}

/** @throws Error when a step is refused */
export function openLine(parts: PhoneParts, callId: string, locale: Locale): Line {
  let reply: Reply | undefined
  const conversations = watched(parts.conversations, (seen) => {
    reply = seen
  })
  const room = { ...parts, conversations }
  let at = 0
  const take = async (event: Omit<CallEvent, 'callId'>): Promise<Heard> => {
    const texts: string[] = []
    for (let next = event; ;) {
      const step = await takeCall({ callId, ...next }, room)
      if (typeof step === 'string') throw new Error(`step ${next.n} was refused: ${step}`)
      texts.push(...step.say.map(({ text }) => text))
      const { then } = step
      if (then.do !== 'wait') {
        if (then.do !== 'hang-up') at = then.next
        return { text: texts.join('\n'), then, reply }
      }
      next = { n: then.next, late: true }
    }
  }
  return {
    ring: () => take({ n: 0, locale, from: '+8613900139000' }),
    do: (deed) => take({ n: at, ...('silent' in deed ? {} : deed) }),
  }
}

function watched(real: Conversations, see: (reply: Reply) => void): Conversations {
  const seen = (reply: Reply | undefined) => reply && see(reply)
  return {
    ...real,
    async open(request) {
      const opened = await real.open(request)
      seen(opened.reply)
      return opened
    },
    async turn(input, tell) {
      const reply = await real.turn(input, tell)
      seen(reply)
      return reply
    },
    async turnByRules(input) {
      const reply = await real.turnByRules(input)
      if (reply !== 'model-wanted') seen(reply)
      return reply
    },
  }
}
