// Counts what a client asks for, in storage, so that all instances count together.
import { type Limits, LIMITS } from './limits.ts'
import { Refusal } from './problems.ts'
import type { WebParts } from './web-parts.ts'

const MINUTE_MS = 60_000

/**
 * Counts one more in this minute.
 * @param whose an id that may be kept: a conversation, a hashed address
 * @throws Refusal too-many-requests with the seconds until the next minute.
 */
export async function countInMinute(
  parts: Pick<WebParts, 'storage' | 'now' | 'limits'>,
  what: keyof Limits,
  whose: string,
): Promise<void> {
  const now = parts.now().getTime()
  const end = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
  const key = { partition: `limit#${what}#${whose}`, sort: String(end) }
  const counted = await parts.storage.add(key, limitsOf(parts)[what], end / 1000)
  if (counted === 'full') throw new Refusal('too-many-requests', retryAfter((end - now) / 1000))
}

export function limitsOf({ limits }: Pick<WebParts, 'limits'>): Limits {
  return { ...LIMITS, ...limits }
}

export function retryAfter(seconds: number) {
  return { headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) } }
}
