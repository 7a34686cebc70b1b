// A citizen at the core itself: no channel between.
import type { Conversations } from '../../functions/conversation/conversations.ts'
import type { Reply } from '../../functions/conversation/reply.ts'

export interface Citizen {
  id: string
  /** Takes one turn; the turn id counts up unless it is given. */
  send(input: { said?: string; choice?: string; upload?: string }, turnId?: string): Promise<Reply>
  /** Begins the filing and answers every question with its example: the review stands. */
  fillIn(): Promise<Reply>
}

export async function openCitizen(conversations: Conversations): Promise<Citizen> {
  const { id } = await conversations.open({ locale: 'zh-CN', channel: 'web' })
  let count = 0
  const send: Citizen['send'] = async (input, turnId = `turn-${(count += 1)}`) => {
    const reply = await conversations.turn({ id: turnId, conversationId: id, ...input })
    if (!reply) throw new Error('there is no such conversation')
    return reply
  }
  return {
    id,
    send,
    async fillIn() {
      let reply = await send({ choice: 'file:cross-province-medical' })
      for (let ask = openAsk(reply); ask; ask = openAsk(reply)) reply = await send({ said: ask.input.example })
      return reply
    },
  }
}

export function openAsk(reply: Reply) {
  return reply.parts.findLast((part) => part.kind === 'ask')
}

export function referenceIn(reply: Reply): string | undefined {
  return reply.parts.find((part) => part.kind === 'receipt')?.reference
}
