// The way to a message service over signed HTTP: each message under an id by which the service takes it once.
import { sign } from '../delivery/signature.ts'
import type { Noticed, SendNotice } from './notice.ts'
import type { NoticeMessage } from './notice-api.ts'

export interface NoticeAddress {
  url: string
  secret: Buffer
  /** Milliseconds since 1970. */
  now: () => number
  /** Node's own when left out. */
  fetch?: typeof fetch
}

const PATIENCE_MS = 15_000
/** What a service asks us to wait is believed up to this. */
const LONGEST_WAIT_MS = 3600_000
/** The message itself is not acceptable: nobody has to look at it twice. */
const FINAL = new Set([400, 410, 413, 415, 422])

/** `refused-<status>` is final; `status-<status>`, `timeout` and `unreachable` are tried again. */
export function noticeHttp({ url, secret, now, fetch: send = fetch }: NoticeAddress): SendNotice {
  return async (data, id) => {
    const message: NoticeMessage = { type: 'notice.send', timestamp: new Date(now()).toISOString(), data }
    const body = JSON.stringify(message)
    try {
      const response = await send(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...sign(secret, id, body, now()) },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      await response.body?.cancel()
      return response.ok ? { state: 'sent' } : refusal(response)
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError'
      return { state: 'later', fault: timedOut ? 'timeout' : 'unreachable' }
    }
  }
}

function refusal({ status, headers }: Response): Noticed {
  if (FINAL.has(status)) return { state: 'refused', fault: `refused-${status}` }
  const asked = headers.get('retry-after') ?? ''
  const wait = /^\d{1,6}$/.test(asked) ? Math.min(Number(asked) * 1000, LONGEST_WAIT_MS) : 0
  return { state: 'later', fault: `status-${status}`, ...(wait > 0 && { afterMs: wait }) }
}
