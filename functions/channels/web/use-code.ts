// Uses a resume code for whoever knows it, and not too often: there are less than a million codes.
import type { Resumed } from '../../conversation/conversations.ts'
import { type ProblemCode, Refusal } from './problems.ts'
import { countInMinute, limitsOf, retryAfter } from './rate-limit.ts'
import type { WebParts } from './web-parts.ts'

type Refused = Extract<Resumed, { refused: string }>['refused']

const CODES: Record<Refused, ProblemCode> = {
  'no-such-code': 'no-such-code',
  'check-needed': 'check-needed',
  'wrong-check': 'wrong-check',
  locked: 'code-locked',
}

const HOUR_MS = 3_600_000

/**
 * @param whose a client's address that cannot be read back
 * @throws Refusal with the reason
 */
export async function useCode(
  parts: WebParts,
  whose: string,
  { code, check }: { code: string; check?: string | undefined },
): Promise<Exclude<Resumed, { refused: string }>> {
  await countInMinute(parts, 'resumesAMinute', whose)
  const resumed = await fewWrong(parts, whose, () =>
    parts.conversations.resume({ code, ...(check !== undefined && { check }), channel: 'web' }),
  )
  if ('refused' in resumed) throw new Refusal(CODES[resumed.refused])
  return resumed
}

/** What was wrong is counted afterwards, so that a city behind one address may use right codes all day. */
async function fewWrong(parts: WebParts, whose: string, use: () => Promise<Resumed>): Promise<Resumed> {
  const { storage } = parts
  const now = parts.now().getTime()
  const end = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS
  const partition = `limit#wrongCodesAnHour#${whose}`
  const lock = { partition, sort: `${end}#lock` }
  const wait = () => new Refusal('too-many-requests', retryAfter((end - now) / 1000))
  if (await storage.get(lock)) throw wait()
  const resumed = await use()
  if (!('refused' in resumed) || resumed.refused === 'check-needed') return resumed
  const limit = limitsOf(parts).wrongCodesAnHour
  const count = await storage.add({ partition, sort: String(end) }, limit, end / 1000)
  if (count === 'full' || count >= limit) await storage.put(lock, {}, { expected: 0, expiresAt: end / 1000 })
  return resumed
}
