// Names what feedback is about without telling whose it is.
import { createHash } from 'node:crypto'

/** 72 bits each: no two meet by chance, and a conversation's id (128 random bits) cannot be guessed from its mark. */
const SIGNS = 12

/** Of a conversation: all that it gave begins with this mark. */
export function conversationMark(conversationId: string): string {
  return hash(conversationId)
}

/** Of one thing in a conversation: `<conversation>.<thing>`; the same thing always has the same mark. */
export function thingMark(conversationId: string, thing: string): string {
  return `${conversationMark(conversationId)}.${hash(JSON.stringify([conversationId, thing]))}`
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, SIGNS)
}
