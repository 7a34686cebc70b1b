// A sandbox agency on a clock that a test sets, beside a house that hears its callbacks or does not.
import { type AgencyCallback, agencyCallback, type AgencyMessage } from '../../functions/filings/delivery/agency-api.ts'
import { messageId } from '../../functions/filings/delivery/message.ts'
import { sign, type Signed, signatureFault } from '../../functions/filings/delivery/signature.ts'
import type { Filing } from '../../functions/filings/filing.ts'
import type { Case } from '../../functions/sandbox-agency/case.ts'
import { sandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import type { SandboxParts } from '../../functions/sandbox-agency/sandbox-parts.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'

export const SECRET = Buffer.alloc(32, 7)
export const START = Date.parse('2026-11-23T01:00:00Z')
export const REFERENCE = 'BB-7K2M-9QXR-T4WD'
export const AGENCY = 'permit-office'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const slot = (id: string, type: 'choice' | 'name' | 'text' | 'mobile', more = {}) => ({
  id,
  type,
  label: both(id),
  ask: both(id),
  optional: false,
  sensitive: false,
  check: [],
  example: 'a',
  ...more,
})

export const FILING: Filing = {
  service: 'residence-permit',
  title: both('permit'),
  identity: { level: 'portal', otherwise: both('show') },
  consent: { ask: both('ask'), why: both('why'), refused: both('refused') },
  slots: [
    slot('for-whom', 'choice'),
    slot('agent-name', 'name', { when: { 'for-whom': 'family' } }),
    slot('full-name', 'name'),
    slot('mobile', 'mobile'),
    slot('remark', 'text', { optional: true }),
    slot('employer', 'text'),
  ],
  attachments: [],
  findings: [],
  agencies: [{ id: AGENCY, name: both('office'), needs: ['for-whom', 'agent-name', 'full-name', 'remark'] }],
}

export const ANSWERS = { 'for-whom': 'self', 'full-name': '王小明' }

/** @param sends what the house answers to each callback; false: it cannot be reached */
export function openSandbox(sends: () => number | false = () => 200) {
  let now = START
  const storage = memoryStorage(() => now)
  const heard: AgencyCallback['data'][] = []
  const attempts: { id: string; at: number }[] = []
  const waits: number[] = []

  async function send(body: string, signed: Signed): Promise<number> {
    if (signatureFault(SECRET, (name) => signed[name], body, now)) throw new Error('The callback is not signed')
    attempts.push({ id: signed['webhook-id'], at: now })
    const answer = sends()
    if (answer === false) throw new Error('Nobody is there')
    if (answer === 200) heard.push(agencyCallback.parse(JSON.parse(body)).data)
    return answer
  }

  const parts: SandboxParts = {
    storage,
    now: () => now,
    secret: SECRET,
    filings: (service) => (service === FILING.service ? FILING : undefined),
    send,
    random: () => 1,
    wait: async (ms) => waits.push(ms),
    report: (error) => {
      throw error
    },
  }
  let agency = sandboxAgency(parts)

  return {
    parts,
    heard,
    attempts,
    waits,
    restart: () => {
      agency = sandboxAgency(parts)
    },
    tick: () => agency.tick(),
    /** As Node's own, with the agency at every address. */
    fetch: (async (url, init) => agency.app.fetch(new Request(url, init))) satisfies typeof fetch,
    request: (path: string, init: RequestInit) => agency.app.request(path, init),
    /** Lets so much time pass, with a tick in every second of it. */
    async pass(seconds: number): Promise<void> {
      for (let second = 0; second < seconds; second += 1) {
        now += 1000
        await agency.tick()
      }
    },
    jump: (ms: number) => {
      now += ms
    },
    async post(path: string, message: object, id = 'a'): Promise<{ status: number; told: unknown; headers: Headers }> {
      const body = JSON.stringify(message)
      const response = await agency.app.request(path, {
        method: 'POST',
        body,
        headers: { ...sign(SECRET, id, body, now) },
      })
      return { status: response.status, told: await response.json(), headers: response.headers }
    },
    async hand(message: AgencyMessage) {
      return this.post('/', message, messageId(message))
    },
    async cases(): Promise<Case[]> {
      return ((await this.post('/cases', { type: 'sandbox.list' })).told as { cases: Case[] }).cases
    },
    async behave(data: object) {
      return this.post('/behaviour', { type: 'sandbox.behave', data })
    },
  }
}

export function submitted(answers: Record<string, string> = ANSWERS, more: object = {}): AgencyMessage {
  const identity = { needed: 'portal', shown: 'none' } as const
  const own = { submittedAt: new Date(START).toISOString(), identity, owed: [] }
  return { type: 'filing.submitted', timestamp: own.submittedAt, data: { ...about(1, answers), ...own, ...more } }
}

export function supplemented(message: number, answers: Record<string, string>): AgencyMessage {
  return { type: 'filing.supplemented', timestamp: new Date(START).toISOString(), data: about(message, answers) }
}

function about(message: number, answers: Record<string, string>) {
  return { reference: REFERENCE, message, service: FILING.service, agency: AGENCY, locale: 'zh-CN' as const, answers }
}
