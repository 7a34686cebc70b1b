// How much one client may ask for: counted in storage, so that all instances count together.
import { Refusal } from './problems.ts'
import type { WebParts } from './web-parts.ts'

export interface Limits {
  /** Of one conversation. */
  turnsAMinute: number
  /** New ones from one client address. */
  conversationsAMinute: number
  /** Of one client address, right or wrong. */
  statusAsksAMinute: number
  /** About one reference; then it is locked for a day. */
  wrongPhonesADay: number
}

export const LIMITS: Limits = { turnsAMinute: 60, conversationsAMinute: 30, statusAsksAMinute: 20, wrongPhonesADay: 5 }

export function limitsOf({ limits }: WebParts): Limits {
  return { ...LIMITS, ...limits }
}

const MINUTE_MS = 60_000

/**
 * Counts one more in this minute.
 * @param whose an id that may be kept: a conversation, a hashed address
 * @throws Refusal too-many-requests with the seconds until the next minute.
 */
export async function countInMinute(parts: WebParts, what: keyof Limits, whose: string): Promise<void> {
  const now = parts.now().getTime()
  const end = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
  const key = { partition: `limit#${what}#${whose}`, sort: String(end) }
  const counted = await parts.storage.add(key, limitsOf(parts)[what], end / 1000)
  if (counted === 'full') throw new Refusal('too-many-requests', retryAfter((end - now) / 1000))
}

export function retryAfter(seconds: number) {
  return { headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) } }
}
