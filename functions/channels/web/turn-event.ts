// The events that a streamed turn is told in, and how each is written (WHATWG HTML §9.2, server-sent events).
import type { Reply, ReplyPart } from '../../conversation/reply.ts'
import type { ProblemDetails } from './problems.ts'

export type TurnEvent =
  /** A part of the reply, whole, in its order. */
  | { event: 'part'; data: ReplyPart }
  /** What comes next in a part that is still being written; `part` counts from 0. */
  | { event: 'delta'; data: { part: number; text: string } }
  /** The whole reply: the turn has ended well. */
  | { event: 'done'; data: Reply }
  /** The turn has ended badly. */
  | { event: 'error'; data: ProblemDetails }

/** A line that clients skip, and that shows everybody on the way that the connection lives. */
export const COMMENT = ':\n\n'

/** One data line is enough: JSON has no raw line breaks. */
export function writtenEvent({ event, data }: TurnEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
