// A citizen who has filled a filing in and stands before the review, made once and handed to many houses.
import type { Reply } from '../../functions/conversation/reply.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { openHouse } from '../house.ts'

export interface FilledIn {
  conversation: string
  /** What each question was answered with. */
  answered: Record<string, string>
  /** A store of its own in which this conversation stands. */
  store(now: () => number): Promise<Storage>
}

/** @param said answers by slot; every other question gets its example */
export async function fillIn(service: string, said: Record<string, string>, at: number): Promise<FilledIn> {
  const puts: Parameters<Storage['put']>[] = []
  const inner = memoryStorage(() => at)
  const storage: Storage = {
    ...inner,
    async put(...args) {
      const written = await inner.put(...args)
      if (written !== 'conflict') puts.push(args)
      return written
    },
  }
  const house = await openHouse({ now: () => new Date(at), storage })
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'web' })
  const answered: Record<string, string> = {}
  let turns = 0
  const send = async (input: { said?: string; choice?: string }): Promise<Reply> => {
    const reply = await house.conversations.turn({ id: `fill-${(turns += 1)}`, conversationId: id, ...input })
    if (!reply) throw new Error('there is no such conversation')
    return reply
  }
  let reply = await send({ choice: `file:${service}` })
  for (let ask = askIn(reply); ask; ask = askIn(reply)) {
    answered[ask.slot] = said[ask.slot] ?? ask.input.example
    reply = await send({ said: answered[ask.slot] ?? '' })
  }
  if (reply.outcome !== 'reviewing') throw new Error(`no review: ${JSON.stringify(reply.parts)}`)
  await house.close()
  return {
    conversation: id,
    answered,
    async store(now) {
      const copy = memoryStorage(now)
      for (const put of puts) await copy.put(...put)
      return copy
    },
  }
}

export function askIn(reply: Reply) {
  return reply.parts.findLast((part) => part.kind === 'ask')
}
