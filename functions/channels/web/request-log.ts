// One line a request, by the pattern of its route: never its path, its query or its body.
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Context } from 'hono'
import { CLIENT_GONE, wasGone } from './client-gone.ts'
import type { Log } from './web-parts.ts'

/** Whether a response was told to its end, or its client hung up before. */
export type Ending = 'told' | 'gone'

declare module 'hono' {
  interface ContextVariableMap {
    ending: Promise<Ending> | undefined
  }
}

/** A streamed response ends long after its headers: its line waits for that. The promise must not reject. */
export function endsLater(c: Context, ending: Promise<Ending>): void {
  c.set('ending', ending)
}

export function requestLog(log: Log) {
  return createMiddleware(async (c, next) => {
    const began = performance.now()
    await next()
    const pattern = routePath(c, -1)
    const { status } = c.res
    const write = (ending: Ending) =>
      log('info', ending === 'gone' ? 'request-aborted' : 'request', {
        route: pattern.endsWith('*') ? 'none' : pattern,
        method: c.req.method,
        status: ending === 'gone' ? CLIENT_GONE : status,
        ms: Math.round((performance.now() - began) * 10) / 10,
        requestId: c.get('requestId'),
      })
    const later = c.get('ending')
    if (later) void later.then(write)
    else write(wasGone(c.res) ? 'gone' : 'told')
  })
}

/** An error and its causes in one line. */
export function causes(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const text = `${error.name}: ${error.message}`
  return error.cause === undefined ? text : `${text} <- ${causes(error.cause)}`
}
