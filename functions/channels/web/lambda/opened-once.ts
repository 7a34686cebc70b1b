// A site that is opened when its instance starts, and again for the next request when that failed.
import { Hono } from 'hono'
import { problem, Refusal } from '../problems.ts'
import { refusalFor } from '../refusal-for.ts'
import type { Log } from '../web-parts.ts'
import type { LambdaEnv } from './addresses.ts'
import { requestOf, type WebEvent } from './web-event.ts'

/** Never throws. */
export type Answer = (event: WebEvent, clientAddress: string | undefined) => Promise<Response>

interface Env extends LambdaEnv {
  isUnreadable: boolean
}

/**
 * Opens at once, for an instance is started by a request that waits. A request that finds it cannot be opened is told so
 * as a problem, and the cause is logged; so is one that is no request.
 */
export function openedOnce(open: () => Promise<Pick<Hono, 'fetch'>>, log: Log): Answer {
  let opening: ReturnType<typeof open> | undefined = open()
  // It is the request that hears of it, and none may have come yet.
  opening.catch(() => undefined)
  const app = new Hono<{ Bindings: Env }>()
  app.all('*', async (c) => {
    if (c.env.isUnreadable) throw new Refusal('bad-request')
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
    const { code } = refusalFor(c, error, log)
    if (code === 'bad-request') log('info', 'request-unreadable', { requestId: c.get('requestId') })
    return problem(c, code)
  })
  return async (event, clientAddress) => {
    const request = readable(event)
    return app.fetch(request ?? new Request(NOWHERE), { clientAddress, isUnreadable: request === undefined })
  }
}

/** In place of what cannot be read. */
const NOWHERE = 'https://unreadable.invalid/'

/** AWS passes on what a request of ours cannot hold. */
function readable(event: WebEvent): Request | undefined {
  try {
    return requestOf(event)
  } catch {
    return undefined
  }
}
