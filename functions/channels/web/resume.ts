// Resume codes over HTTP: one is given to who holds the token, and used by whoever knows the six digits and the check.
import type { Handler } from 'hono'
import { NoCodeLeft } from '../../conversation/resume/resume-code.ts'
import { admitted, bearerToken } from './bearer.ts'
import { clientName } from './client-address.ts'
import { resumeRequest } from './contract/requests.ts'
import { Refusal } from './problems.ts'
import { countInMinute, retryAfter } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import { useCode } from './use-code.ts'
import type { WebParts } from './web-parts.ts'

const HOUR_SECONDS = 3600

export function resumeHandlers(parts: WebParts) {
  const { conversations } = parts
  const nameOf = clientName(parts)

  const giveResumeCode: Handler = async (c) => {
    const id = await admitted(c, conversations, c.req.param('id') ?? '')
    // One budget with turns, which give codes too.
    await countInMinute(parts, 'turnsAMinute', id)
    const made = await conversations.resumeCode(id).catch((error: unknown) => {
      throw error instanceof NoCodeLeft ? new Refusal('too-many-requests', retryAfter(HOUR_SECONDS)) : error
    })
    if (!made) throw new Refusal('no-such-conversation')
    return c.json({ code: made.code, expiresAt: new Date(made.expiresAt).toISOString() })
  }

  const resumeConversation: Handler = async (c) => {
    const asked = await readBody(c, resumeRequest)
    const { id, token, reply } = await useCode(parts, await nameOf(c), asked)
    c.header('Content-Language', reply.locale)
    return c.json({ id, token: bearerToken({ id, secret: token }), reply })
  }
  return { giveResumeCode, resumeConversation }
}
