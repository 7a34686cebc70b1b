// What a request that threw is answered with: its own refusal, or that something broke, and then that is logged.
import type { Context } from 'hono'
import { IdentityRefused } from '../../filings/identity/identity.ts'
import { Refusal } from './problems.ts'
import { causes } from './request-log.ts'
import type { Log } from './web-parts.ts'

/** Breakage is logged once, with the request's id, and told without its cause. */
export function refusalFor(c: Context, error: unknown, log: Log): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof IdentityRefused) return new Refusal(error.code)
  log('error', 'request-failed', { requestId: c.get('requestId'), error: causes(error) })
  return new Refusal('internal')
}
