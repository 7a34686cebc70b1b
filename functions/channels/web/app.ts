// The JSON API on Hono: turns come in over HTTP and replies go out.
import { Hono } from 'hono'
import { goneResponse, isClientGone } from './client-gone.ts'
import { conversationRoutes } from './conversations.ts'
import { edge } from './edge.ts'
import { laterRoutes } from './later-routes.ts'
import { problem } from './problems.ts'
import { refusalFor } from './refusal-for.ts'
import { serviceRoutes } from './service.ts'
import type { WebParts } from './web-parts.ts'

/**
 * Every route of `/openapi.json`. Whatever is refused is told as an RFC 9457 problem; whatever breaks is logged once,
 * with the request's id, and told without its cause.
 */
export function webApp(parts: WebParts): Hono {
  const app = new Hono()
  edge(app, parts)
  serviceRoutes(app, parts)
  conversationRoutes(app, parts)
  laterRoutes(app, parts)
  app.notFound((c) => problem(c, 'not-found'))
  app.onError((error, c) => {
    if (isClientGone(error)) return goneResponse()
    const { code, more } = refusalFor(c, error, parts.log)
    return problem(c, code, more)
  })
  return app
}
