// What every request passes before and after its handler: id, log, headers, origins, methods, size.
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { problem } from './problems.ts'
import { requestLog } from './request-log.ts'
import type { WebParts } from './web-parts.ts'

const LARGEST_BODY = 16 * 1024
/** They measure their body themselves, once they know whose it is. */
const LARGER_BODIES = /^\/v1\/(?:speech\/transcriptions|conversations\/[\w-]+\/uploads)$/

/** Order matters: the log sees the final status, and refusals carry all headers too. */
export function edge(app: Hono, { log, portals }: Pick<WebParts, 'log' | 'portals'>): void {
  app.use(requestId({ limitLength: 64 }))
  app.use(requestLog(log))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
      xFrameOptions: 'DENY',
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    }),
  )
  app.use(
    cors({
      origin: (origin) => (portals.includes(origin) ? origin : undefined),
      allowMethods: ['GET', 'POST', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type', 'X-Request-Id', 'X-Amz-Content-Sha256'],
      exposeHeaders: ['X-Request-Id', 'Retry-After', 'Content-Language'],
      maxAge: 600,
    }),
  )
  app.use(notStored)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => problem(c, 'method-not-allowed', { headers: { Allow: methods.join(', ') } }),
    }),
  )
  // The rest of the body is not read: what comes next on this connection would be taken for it.
  const headers = { Connection: 'close' }
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => problem(c, 'body-too-large', { headers }) })
  app.use((c, next) => (LARGER_BODIES.test(c.req.path) ? next() : limit(c, next)))
}

/** No cache keeps what belongs to a citizen (ASVS 14.3.2); a handler that knows better has said so. */
const notStored = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
})
