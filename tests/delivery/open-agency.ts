// The sandbox agency beside a house of tests: the real protocol without a socket.
import { agencyHttp } from '../../functions/filings/delivery/agency-http.ts'
import type { AgencyDoor } from '../../functions/filings/delivery/deliver.ts'
import { keepBehaviour } from '../../functions/sandbox-agency/behaviour.ts'
import { type SandboxAgency, sandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { AGENCY_SECRET, type House } from '../house.ts'

export interface OpenAgency {
  /** The house's way to it. */
  door: AgencyDoor
  app: SandboxAgency['app']
  /** Lets both sides do all that is due now, until nothing more comes of it. */
  work(): Promise<void>
  rest: typeof rest
  behave(behaviour: Parameters<typeof keepBehaviour>[1]): Promise<unknown>
}

interface AgencyOptions {
  now: () => Date
  /** Which house hears of cases: it may be opened anew. */
  house: () => House
  behaviour?: 'usual' | 'needs-more' | 'rejected' | 'down'
}

/** Each `later` of more than a minute moves a case on by one step. */
const PACE = { inProgressMs: 60_000, doneMs: 60_000 }
const ROUNDS = 4

export async function openAgency({ now, house, behaviour = 'usual' }: AgencyOptions): Promise<OpenAgency> {
  const clock = () => now().getTime()
  const storage = memoryStorage(clock)
  const agency = sandboxAgency({
    storage,
    now: clock,
    secret: AGENCY_SECRET,
    filings: (service) => house().catalogue.filing(service),
    async send(body, signed) {
      const headers = { 'content-type': 'application/json', ...signed }
      return (await house().app.request('/v1/agency/updates', { method: 'POST', body, headers })).status
    },
  })
  const behave: OpenAgency['behave'] = (next) => keepBehaviour(storage, { pace: PACE, ...next })
  await behave(behaviour === 'down' ? { down: true } : { answer: behaviour })
  return {
    door: agencyHttp({
      url: 'http://agency.test/',
      secret: AGENCY_SECRET,
      now: clock,
      fetch: async (url, init) => agency.app.fetch(new Request(url, init)),
    }),
    app: agency.app,
    behave,
    rest,
    async work() {
      for (let round = 0; round < ROUNDS; round += 1) {
        await house().conversations.workOutbox()
        await agency.tick()
      }
    },
  }
}

/** Waits for what a reply has set going: everything is in this process, so it ends within some rounds of its loop. */
export async function rest(): Promise<void> {
  for (let count = 0; count < 40; count += 1) await new Promise((resolve) => setImmediate(resolve))
}
