// One line a request, by the pattern of its route: never its path, its query or its body.
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { wasGone } from './client-gone.ts'
import type { Log } from './web-parts.ts'

export function requestLog(log: Log) {
  return createMiddleware(async (c, next) => {
    const began = performance.now()
    await next()
    const pattern = routePath(c, -1)
    log('info', wasGone(c.res) ? 'request-aborted' : 'request', {
      route: pattern.endsWith('*') ? 'none' : pattern,
      method: c.req.method,
      status: c.res.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      requestId: c.get('requestId'),
    })
  })
}

/** An error and its causes in one line. */
export function causes(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const text = `${error.name}: ${error.message}`
  return error.cause === undefined ? text : `${text} <- ${causes(error.cause)}`
}
