// What a request that threw is answered with: its own refusal, or that something broke, and then that is logged.
import type { Context } from 'hono'
import { Refusal } from './problems.ts'
import { causes } from './request-log.ts'
import type { Log } from './web-parts.ts'

/** Breakage is logged once, with the request's id, and told without its cause. */
export function refusalFor(c: Context, error: unknown, log: Log): Refusal {
  if (error instanceof Refusal) return error
  log('error', 'request-failed', { requestId: c.get('requestId'), error: causes(error) })
  return new Refusal('internal')
}
