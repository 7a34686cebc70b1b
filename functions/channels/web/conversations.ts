// The conversation over HTTP: open it, take turns, show it again, erase it.
import type { Context, Hono } from 'hono'
import type { Reply } from '../../conversation/reply.ts'
import { admitted, bearerToken } from './bearer.ts'
import { clientName } from './client-address.ts'
import { openRequest, turnRequest } from './contract/requests.ts'
import { Refusal } from './problems.ts'
import { countInMinute } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import { wantedRegion } from './wanted-region.ts'
import type { WebParts } from './web-parts.ts'
import { erasedNote } from './words.ts'

export function conversationRoutes(app: Hono, parts: WebParts): void {
  const { conversations } = parts
  const nameOf = clientName(parts)

  app.post('/v1/conversations', async (c) => {
    const { locale, channel, region: asked } = await readBody(c, openRequest)
    const region = wantedRegion(parts, asked)
    await countInMinute(parts, 'conversationsAMinute', await nameOf(c))
    const { id, token, reply } = await conversations.open({ locale, channel, ...(region && { region }) })
    c.header('Content-Language', reply.locale)
    return c.json({ id, token: bearerToken({ id, secret: token }), reply }, 201)
  })

  app.post('/v1/conversations/:id/turns', async (c) => {
    if (!takesJson(c.req.header('accept'))) throw new Refusal('not-acceptable')
    const id = await admitted(c, conversations, c.req.param('id'))
    const turn = await readBody(c, turnRequest)
    await countInMinute(parts, 'turnsAMinute', id)
    return answer(c, await conversations.turn({ ...turn, conversationId: id }))
  })

  app.get('/v1/conversations/:id', async (c) => {
    const history = await conversations.history(await admitted(c, conversations, c.req.param('id')))
    if (!history) throw new Refusal('no-such-conversation')
    c.header('Content-Language', history.locale)
    return c.json(history)
  })

  app.delete('/v1/conversations/:id', async (c) => {
    const id = await admitted(c, conversations, c.req.param('id'))
    const locale = (await conversations.summary(id))?.locale ?? 'zh-CN'
    const { kept } = await conversations.erase(id)
    c.header('Content-Language', locale)
    return c.json({ erased: true, kept, note: erasedNote(locale, kept) })
  })
}

/** Undefined: somebody erased the conversation while this turn ran. */
function answer(c: Context, reply: Reply | undefined): Response {
  if (!reply) throw new Refusal('no-such-conversation')
  c.header('Content-Language', reply.locale)
  return c.json(reply)
}

/** Whether an Accept header leaves room for JSON (RFC 9110 §12.5.1). */
function takesJson(accept = '*/*'): boolean {
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    return !refused && ['*/*', 'application/*', 'application/json', ''].includes(type)
  })
}
