// The desk of a house that keeps no cards: the call goes to a number that was set, or to the office that knows the matter.
import type { Reply } from '../../conversation/reply.ts'
import type { Desk } from './call.ts'

/** Nobody here calls back or writes a ticket: the room then says which number to dial. */
export function defaultDesk(agentPhone?: string): Desk {
  return {
    async put({ conversationId, reply }) {
      const to = agentPhone ?? officeIn(reply)
      return { card: conversationId, ...(to && { to }) }
    },
    callBack: async () => false,
    async ticket() {
      throw new Error('nobody writes tickets here')
    },
    async taken() {},
  }
}

function officeIn({ parts }: Reply): string | undefined {
  const phones = parts.flatMap((part) => (part.kind === 'handover' ? part.phones : []))
  return phones.map(({ number }) => number.replace(/[^\d+]/gu, '')).find((number) => /^\+?\d{3,15}$/u.test(number))
}
