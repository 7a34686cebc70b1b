// A house of tests beside the portal and the registers of this machine, over their real protocols.
import { recorded } from '../../functions/filings/registry/recorded.ts'
import { portalToken } from '../../functions/filings/identity/portal-token.ts'
import { filingsOf, purposeOf } from '../../functions/filings/registry/purposes.ts'
import type { Registry } from '../../functions/filings/registry/registry.ts'
import { registryHttp } from '../../functions/filings/registry/registry-http.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { type DemoPortal, openDemoPortal } from '../../functions/sandbox-agency/portal/demo-portal.ts'
import type { RegistryMood } from '../../functions/sandbox-agency/registry/registry-routes.ts'
import { sandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { AGENCY_SECRET, type House, openHouse } from '../house.ts'

export interface SignedIn {
  house: House
  demo: DemoPortal
  /** What went to the registers, as it was written. */
  sent: { purpose: string; who: { residentId: string }; fields: string[]; certificates: string[]; consent: object }[]
  /** What the log was told of requests. */
  notes: object[]
  mood(mood: RegistryMood['data']): Promise<void>
  pass(ms: number): void
  now: () => Date
}

/** @param registry in the place of the sandbox's */
export async function openSignedIn(start: Date, registry?: Registry): Promise<SignedIn> {
  let at = start.getTime()
  const clock = () => at
  const now = () => new Date(at)
  const demo = openDemoPortal(clock)
  const sent: SignedIn['sent'] = []
  const notes: object[] = []
  const agency = sandboxAgency({
    storage: memoryStorage(clock),
    now: clock,
    secret: AGENCY_SECRET,
    filings: (service) => house.catalogue.filing(service),
    mayAsk: (purpose) => purposeOf(purpose, filingsOf(house.catalogue)),
    send: async () => 200,
  })
  const request = async (url: string | URL | Request, init?: RequestInit) => {
    const asked = new Request(url, init)
    const { data } = JSON.parse(await asked.clone().text()) as { data: SignedIn['sent'][number] }
    sent.push(data)
    return agency.app.fetch(asked)
  }
  const overHttp = registryHttp({
    url: () => 'http://agency.test/registry',
    secret: AGENCY_SECRET,
    now: clock,
    fetch: request,
  })
  const storage = memoryStorage(clock)
  const house: House = await openHouse({
    now,
    core: {
      identityDoor: portalToken({ ...demo.portal, now: clock }),
      registry: recorded(registry ?? overHttp, { storage, now: clock, note: (about) => void notes.push(about) }),
    },
  })
  return {
    house,
    demo,
    sent,
    notes,
    now,
    pass: (ms) => void (at += ms),
    async mood(data) {
      const body = JSON.stringify({ type: 'sandbox.registry', data })
      const headers = { ...sign(AGENCY_SECRET, 'mood', body, at) }
      const answer = await agency.app.request('/registry/behaviour', { method: 'POST', body, headers })
      if (!answer.ok) throw new Error(`The registers were not told: ${answer.status}`)
    },
  }
}
