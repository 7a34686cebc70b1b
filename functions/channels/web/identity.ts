// Signing in over HTTP: the portal's token says who goes on with a conversation, for a while.
import type { Handler } from 'hono'
import { admitted } from './bearer.ts'
import { identityRequest } from './contract/requests.ts'
import { Refusal } from './problems.ts'
import { countInMinute } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import type { WebParts } from './web-parts.ts'

export function identityHandlers(parts: WebParts) {
  const { conversations } = parts

  const showIdentity: Handler = async (c) => {
    const id = await admitted(c, conversations, c.req.param('id') ?? '')
    const { token } = await readBody(c, identityRequest)
    await countInMinute(parts, 'turnsAMinute', id)
    const shown = await conversations.signIn(id, token)
    if (!shown) throw new Refusal('no-such-conversation')
    return c.json({ level: shown.level, until: new Date(shown.until).toISOString() })
  }
  return { showIdentity }
}
