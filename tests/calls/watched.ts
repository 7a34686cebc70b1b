// A house whose replies are seen: a call tells only what is heard, and scripts also hold what is meant.
import type { Conversations } from '../../functions/conversation/conversations.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { House } from '../house.ts'

export interface Watched {
  house: House
  /** The last reply that the core gave, on whichever channel. */
  last: () => Reply | undefined
  /** How many new replies the core has given. */
  count: () => number
}

/** The same house; the verbs that give replies are noted as they pass. */
export function watched(house: House): Watched {
  let last: Reply | undefined
  let count = 0
  const seen = (reply: Reply) => {
    last = reply
    count += 1
  }
  const { conversations: real } = house
  const conversations: Conversations = {
    ...real,
    async open(request) {
      const opened = await real.open(request)
      seen(opened.reply)
      return opened
    },
    async turn(input, tell) {
      const reply = await real.turn(input, tell)
      if (reply) seen(reply)
      return reply
    },
    async turnByRules(input) {
      const reply = await real.turnByRules(input)
      if (reply && reply !== 'model-wanted') seen(reply)
      return reply
    },
    async resume(request) {
      const resumed = await real.resume(request)
      if ('reply' in resumed) seen(resumed.reply)
      return resumed
    },
  }
  return {
    house: { ...house, conversations, parts: { ...house.parts, conversations } },
    last: () => last,
    count: () => count,
  }
}
