// Resume codes over HTTP: one is given to who holds the token, and used by whoever knows the six digits and the check.
import type { Handler } from 'hono'
import type { Resumed } from '../../conversation/conversations.ts'
import { NoCodeLeft } from '../../conversation/resume/resume-code.ts'
import { admitted, bearerToken } from './bearer.ts'
import { clientName } from './client-address.ts'
import { resumeRequest } from './contract/requests.ts'
import { type ProblemCode, Refusal } from './problems.ts'
import { countInMinute, limitsOf, retryAfter } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import type { WebParts } from './web-parts.ts'

type Refused = Extract<Resumed, { refused: string }>['refused']

const CODES: Record<Refused, ProblemCode> = {
  'no-such-code': 'no-such-code',
  'check-needed': 'check-needed',
  'wrong-check': 'wrong-check',
  locked: 'code-locked',
}

export function resumeHandlers(parts: WebParts) {
  const { conversations } = parts
  const nameOf = clientName(parts)

  const giveResumeCode: Handler = async (c) => {
    const id = await admitted(c, conversations, c.req.param('id') ?? '')
    // One budget with turns, which give codes too.
    await countInMinute(parts, 'turnsAMinute', id)
    const made = await conversations.resumeCode(id).catch((error: unknown) => {
      throw error instanceof NoCodeLeft ? new Refusal('too-many-requests', retryAfter(HOUR_MS / 1000)) : error
    })
    if (!made) throw new Refusal('no-such-conversation')
    return c.json({ code: made.code, expiresAt: new Date(made.expiresAt).toISOString() })
  }

  const resumeConversation: Handler = async (c) => {
    const { code, check } = await readBody(c, resumeRequest)
    const whose = await nameOf(c)
    await countInMinute(parts, 'resumesAMinute', whose)
    const resumed = await fewWrong(parts, whose, () =>
      conversations.resume({ code, ...(check !== undefined && { check }), channel: 'web' }),
    )
    if ('refused' in resumed) throw new Refusal(CODES[resumed.refused])
    const { id, token, reply } = resumed
    c.header('Content-Language', reply.locale)
    return c.json({ id, token: bearerToken({ id, secret: token }), reply })
  }
  return { giveResumeCode, resumeConversation }
}

const HOUR_MS = 3_600_000

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
