// The JSON API on Hono: turns come in over HTTP and replies go out.
import { Hono } from 'hono'
import { goneResponse, isClientGone } from './client-gone.ts'
import { conversationRoutes } from './conversations.ts'
import { edge } from './edge.ts'
import { filingRoutes } from './filings.ts'
import { guideRoutes } from './guides.ts'
import { problem, Refusal } from './problems.ts'
import { causes } from './request-log.ts'
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
  guideRoutes(app, parts)
  conversationRoutes(app, parts)
  filingRoutes(app, parts)
  app.notFound((c) => problem(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof Refusal) return problem(c, error.code, error.more)
    if (isClientGone(error)) return goneResponse()
    parts.log('error', 'request-failed', { requestId: c.get('requestId'), error: causes(error) })
    return problem(c, 'internal')
  })
  return app
}
