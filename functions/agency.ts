// The sandbox agency as a server of its own, on this machine only.
import { serve } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { sandboxAgency } from './sandbox-agency/sandbox-agency.ts'
import type { SandboxParts } from './sandbox-agency/sandbox-parts.ts'

export interface AgencyParts extends Omit<SandboxParts, 'send' | 'fetchPaper' | 'wait' | 'report'> {
  /** Where the house takes callbacks; asked anew for each, so that the house may open later. */
  callbackUrl: () => string
  /** Hears of breakage; the agency goes on. */
  report: (error: unknown) => void
}

export interface RunningAgency {
  /** Where it takes messages. */
  url: string
  /** Waits for what it is writing; the storage is the caller's to close. */
  close(): Promise<void>
}

const TICK_MS = 1000
const PATIENCE_MS = 10_000

/** @throws Error when it cannot listen */
export async function startAgency({ callbackUrl, ...parts }: AgencyParts): Promise<RunningAgency> {
  const closing = new AbortController()
  const agency = sandboxAgency({
    ...parts,
    wait: (ms) => pause(ms, undefined, { ref: false, signal: closing.signal }).catch(() => undefined),
    async send(body, signed) {
      const response = await fetch(callbackUrl(), {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...signed },
        redirect: 'error',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE_MS)]),
      })
      await response.body?.cancel()
      return response.status
    },
    async fetchPaper(url, signed) {
      // Only from the house it tells of its cases, whatever a message says.
      const { pathname } = new URL(url, callbackUrl())
      const response = await fetch(new URL(pathname, callbackUrl()), {
        headers: { ...signed },
        redirect: 'error',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE_MS)]),
      })
      if (!response.ok) return undefined
      return { type: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer()) }
    },
  })
  const answering = new Set<Promise<Response>>()
  const answer = async (request: Request): Promise<Response> => {
    const one = Promise.resolve(agency.app.fetch(request))
    answering.add(one)
    return one.finally(() => answering.delete(one))
  }
  const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')

  let ticking: Promise<void> | undefined
  const tick = () => {
    ticking ??= agency
      .tick()
      .catch(parts.report)
      .finally(() => {
        ticking = undefined
      })
  }
  const timer = setInterval(tick, TICK_MS).unref()

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      clearInterval(timer)
      closing.abort()
      const closed = once(server, 'close')
      server.close()
      // Who still waits for a slow answer gets none: the message has been taken, and will be sent again.
      if ('closeAllConnections' in server) server.closeAllConnections()
      await Promise.all([closed, ticking, ...answering])
    },
  }
}
