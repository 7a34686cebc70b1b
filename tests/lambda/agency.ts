// The sandbox agency as a server of its own, whose door can be held shut while a message stands before it.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import type { Case } from '../../functions/sandbox-agency/case.ts'
import { sandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { AGENCY_SECRET } from '../house.ts'

export interface ServedAgency {
  url: string
  /** Ids of the messages that came, in their order; the same id twice is the same message twice. */
  came: string[]
  /** Messages wait from now on; what is returned lets them in. */
  hold(): () => void
  cases(): Promise<Case[]>
  close(): Promise<void>
}

/** @param now read at each message: those that are signed five minutes off are refused */
export async function serveAgency(dist: string, now: () => number): Promise<ServedAgency> {
  const catalogue = openCatalogue(`${dist}/knowledge`)
  const { app } = sandboxAgency({
    storage: memoryStorage(now),
    now,
    secret: AGENCY_SECRET,
    filings: (service) => catalogue.filing(service),
    send: async () => 200,
  })
  const came: string[] = []
  let shut: Promise<void> = Promise.resolve()
  const server = createAdaptorServer({
    fetch: async (request) => {
      came.push(request.headers.get('webhook-id') ?? '')
      await shut
      return app.fetch(request)
    },
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    came,
    hold() {
      const gate = Promise.withResolvers<void>()
      shut = gate.promise
      return gate.resolve
    },
    async cases() {
      const body = JSON.stringify({ type: 'sandbox.list' })
      const headers = { ...sign(AGENCY_SECRET, 'list', body, now()) }
      const answer = await app.request('/cases', { method: 'POST', body, headers })
      return ((await answer.json()) as { cases: Case[] }).cases
    },
    async close() {
      server.close()
      catalogue.close()
    },
  }
}
