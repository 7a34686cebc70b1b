// A site that is opened when its instance starts, and again for the next request when that failed.
import { Hono } from 'hono'
import { problem } from '../problems.ts'
import { refusalFor } from '../refusal-for.ts'
import type { Log } from '../web-parts.ts'
import type { LambdaEnv } from './addresses.ts'

/** Never throws. */
export type Answer = (request: Request, clientAddress: string | undefined) => Promise<Response>

/** Opens at once, for an instance is started by a request that waits. A request that finds it cannot be opened is told so as a problem, and the cause is logged. */
export function openedOnce(open: () => Promise<Pick<Hono, 'fetch'>>, log: Log): Answer {
  let opening: ReturnType<typeof open> | undefined = open()
  // It is the request that hears of it, and none may have come yet.
  opening.catch(() => undefined)
  const app = new Hono<{ Bindings: LambdaEnv }>()
  app.all('*', async (c) => {
    try {
      const site = await (opening ??= open())
      return await site.fetch(c.req.raw, c.env)
    } catch (error) {
      opening = undefined
      throw error
    }
  })
  app.onError((error, c) => {
    c.set('requestId', crypto.randomUUID())
    return problem(c, refusalFor(c, error, log).code)
  })
  return async (request, clientAddress) => app.fetch(request, { clientAddress })
}
