// The question that a conversation last asked, as long as nothing has ended it since.
import type { History } from '../../../conversation/conversations.ts'
import type { Outcome, Reply, ReplyPart } from '../../../conversation/reply.ts'

export type Ask = Extract<ReplyPart, { kind: 'ask' }>

/** After these no question waits, whatever was asked before. */
const ENDED: Outcome[] = ['submitted', 'cancelled', 'reviewing']

/** A person's number or a resume code may stand after it: it waits all the same. */
export function openAsk(turns: History['turns']): Ask | undefined {
  for (const { reply } of turns.toReversed()) {
    const ask = askIn(reply)
    if (ask || ENDED.includes(reply.outcome)) return ask
  }
  return undefined
}

export function askIn({ parts }: Reply): Ask | undefined {
  return parts.findLast((part) => part.kind === 'ask')
}
