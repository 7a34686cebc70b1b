// The conversation over HTTP: open it, take turns, show it again, erase it.
import type { Hono } from 'hono'
import { acceptedType } from './accepted-type.ts'
import { admitted, bearerToken } from './bearer.ts'
import { clientName } from './client-address.ts'
import { openRequest, turnRequest } from './contract/requests.ts'
import { Refusal } from './problems.ts'
import { countInMinute } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import { replyStream } from './reply-stream.ts'
import { turnReply } from './turn-reply.ts'
import { wantedRegion } from './wanted-region.ts'
import type { WebParts } from './web-parts.ts'
import { erasedNote } from './words.ts'

export function conversationRoutes(app: Hono, parts: WebParts): void {
  const { conversations } = parts
  const nameOf = clientName(parts)

  app.post('/v1/conversations', async (c) => {
    const { locale, channel, region: asked, key, identity } = await readBody(c, openRequest)
    const region = wantedRegion(parts, asked)
    await countInMinute(parts, 'conversationsAMinute', await nameOf(c))
    const { id, token, reply } = await conversations.open({
      locale,
      channel,
      ...(region && { region }),
      ...(key && { key }),
      ...(identity && { signIn: identity }),
    })
    c.header('Content-Language', reply.locale)
    return c.json({ id, token: bearerToken({ id, secret: token }), reply }, 201)
  })

  app.post('/v1/conversations/:id/turns', async (c) => {
    const type = acceptedType(c.req.header('accept'))
    if (!type) throw new Refusal('not-acceptable')
    const id = await admitted(c, conversations, c.req.param('id'))
    const turn = await readBody(c, turnRequest)
    await countInMinute(parts, 'turnsAMinute', id)
    const input = { ...turn, conversationId: id }
    if (type === 'text/event-stream') {
      // The headers go before the reply: they name the language of the conversation, and the reply names its own. What
      // breaks here breaks the turn as well, which tells it in words.
      const summary = await conversations.summary(id).catch(() => undefined)
      if (summary) c.header('Content-Language', summary.locale)
      return replyStream(c, parts.log, async (tell) => {
        const told: string[] = []
        const reply = await turnReply(parts, input, {
          part(part) {
            told.push(JSON.stringify(part))
            tell({ event: 'part', data: part })
          },
          delta: (part, text) => tell({ event: 'delta', data: { part, text } }),
        })
        // Who sent the same turn twice gets the reply of whichever was quicker: then its parts come from the first on.
        const isSame = told.every((part, place) => JSON.stringify(reply.parts[place]) === part)
        for (const part of reply.parts.slice(isSame ? told.length : 0)) tell({ event: 'part', data: part })
        tell({ event: 'done', data: reply })
      })
    }
    const reply = await turnReply(parts, input)
    c.header('Content-Language', reply.locale)
    return c.json(reply)
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
