// A reply without what is over by now: nobody is warned of a storm that has passed.
import type { Exchange } from '../conversation.ts'
import type { Reply, ReplyPart } from '../reply.ts'

/** @param now milliseconds since 1970 */
export function stillAnnounced(parts: ReplyPart[], now: number): ReplyPart[] {
  const isOver = (part: ReplyPart) =>
    part.kind === 'say' && part.announced !== undefined && Date.parse(part.announced.until) <= now
  return parts.some(isOver) ? parts.filter((part) => !isOver(part)) : parts
}

/** An earlier reply as it may be shown once more. */
export function replyStill(reply: Reply, now: number): Reply {
  const parts = stillAnnounced(reply.parts, now)
  if (parts === reply.parts) return reply
  const spoken = parts.flatMap((part) => (part.kind === 'say' || part.kind === 'choose' ? [part.text] : [])).join('\n')
  return { ...reply, parts, spoken }
}

/** An exchange as history shows it. */
export function exchangeStill(exchange: Exchange, now: number): Exchange {
  const reply = replyStill(exchange.reply, now)
  return reply === exchange.reply ? exchange : { ...exchange, reply }
}
