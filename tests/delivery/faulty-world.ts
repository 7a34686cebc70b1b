// A house, a sandbox agency and a citizen on a bad day: a clock that jumps, a network that loses, processes that die.
import type { Reply } from '../../functions/conversation/reply.ts'
import { phrases } from '../../functions/conversation/phrases.ts'
import { agencyHttp } from '../../functions/filings/delivery/agency-http.ts'
import type { CaseState } from '../../functions/filings/delivery/agency-api.ts'
import type { ToldState } from '../../functions/filings/delivery/share.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import type { Case } from '../../functions/sandbox-agency/case.ts'
import { sandboxAgency, type SandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import { keepBehaviour } from '../../functions/sandbox-agency/behaviour.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { AGENCY_SECRET, type House, openHouse } from '../house.ts'
import { breakable, type Breakable } from './breakable.ts'
import { rest } from './open-agency.ts'

/** What the network does to one request. */
export type Network = 'well' | 'lost' | 'answer-lost' | 'twice' | 'late'

export type Step =
  | { do: 'wait'; minutes: number }
  | { do: 'work'; workers: 1 | 2 }
  | { do: 'tick' }
  | { do: 'look' }
  | { do: 'supply' }
  | { do: 'down'; minutes: number }
  | { do: 'answer'; as: 'usual' | 'needs-more' | 'rejected' }
  | { do: 'crash-house'; operations: number; carriedOut: boolean }
  | { do: 'crash-agency'; operations: number; carriedOut: boolean }
  | { do: 'network'; weather: Network[] }

const MINUTE = 60_000
const START = Date.parse('2026-11-21T09:00:00+08:00')
const NEVER = 10_000

/** What came out wrong, in words; all empty after a good day. */
export interface Wrongs {
  lost: string[]
  doubled: string[]
  untrue: string[]
}

/** @param before what happens while the citizen fills in, so that the very submission meets it */
export async function badDay(filing: string, before: Step[], after: Step[], random: () => number): Promise<Wrongs> {
  const world = await openWorld(random)
  await world.fillIn(filing)
  for (const step of before) await world.take(step)
  await world.submit()
  for (const step of after) await world.take(step)
  await world.clearUp()
  return world.wrongs
}

async function openWorld(random: () => number) {
  let now = START
  let downUntil = 0
  let weather: Network[] = []
  let late: { steps: number; request: () => Promise<unknown> }[] = []
  const wrongs: Wrongs = { lost: [], doubled: [], untrue: [] }
  /** Messages whose sender still waits for an answer. */
  const inFlight = new Set<string>()
  const yields = () => Math.floor(random() * 4)
  const houseStore = memoryStorage(() => now)
  const agencyStore = memoryStorage(() => now)
  /** Every change of every case, as it was written: what is true. */
  const truth = new Map<number, { state: CaseState; received: number }>()
  /** The last change of which the agency knows that the house has heard. */
  let confirmed = 0
  let told = 0
  /** What the citizen has handed in: the filing, and each supplement. */
  let messages = 1

  let houseProcess: Breakable
  let house: House
  let agencyProcess: Breakable
  let agency: SandboxAgency

  const openTheHouse = async () => {
    houseProcess = breakable(houseStore, yields)
    inFlight.clear()
    const agencies = agencyHttp({
      url: 'http://agency.test/',
      secret: AGENCY_SECRET,
      now: () => now,
      fetch: async (url, init) => {
        const id = new Headers(init?.headers).get('webhook-id') ?? ''
        if (inFlight.has(id)) wrongs.doubled.push(`two workers send ${id} at once`)
        inFlight.add(id)
        return overNetwork(() => answerOfAgency(new Request(url, init))).finally(() => inFlight.delete(id))
      },
    })
    house = await openHouse({ now: () => new Date(now), storage: houseProcess.storage, agencies, random })
  }
  const answerOfAgency = async (request: Request) => {
    if (now < downUntil) throw new Error('connection refused')
    return agency.app.fetch(request)
  }
  const openTheAgency = () => {
    agencyProcess = breakable(witnessed(agencyStore, truth), yields)
    agency = sandboxAgency({
      storage: agencyProcess.storage,
      now: () => now,
      secret: AGENCY_SECRET,
      filings: (service) => house.catalogue.filing(service),
      random,
      send: async (body, signed) => {
        const headers = { 'content-type': 'application/json', ...signed }
        const path = 'http://house.test/v1/agency/updates'
        const { status } = await overNetwork(async () =>
          house.app.fetch(new Request(path, { method: 'POST', body, headers })),
        )
        const { sequence } = (JSON.parse(body) as { data: { sequence: number } }).data
        if (status === 200) confirmed = Math.max(confirmed, sequence)
        return status
      },
    })
  }

  async function overNetwork(request: () => Promise<Response>): Promise<Response> {
    for (let count = yields(); count > 0; count -= 1) await Promise.resolve()
    const luck = weather.shift() ?? 'well'
    if (luck === 'lost') throw new Error('the network lost a request')
    if (luck === 'late') {
      // It arrives some steps later, behind what was sent after it; who sent it has given up by then.
      late.push({ steps: 1 + Math.floor(random() * 6), request: () => request().catch(() => undefined) })
      throw new Error('the network was slow')
    }
    const response = await request()
    if (luck === 'twice') await request()
    if (luck === 'answer-lost') throw new Error('the network lost an answer')
    return response
  }

  await openTheHouse()
  openTheAgency()
  let citizen = { id: '', turns: 0 }
  let reference = ''

  /** Sends one turn until it is answered: over crashes, under the same id. */
  async function send(input: { said?: string; choice?: string }): Promise<Reply> {
    const id = `turn-${(citizen.turns += 1)}`
    for (;;) {
      const reply = await house.conversations.turn({ id, conversationId: citizen.id, ...input })
      await rest()
      if (reply && reply.outcome !== 'unavailable') return reply
      if (!houseProcess.isDead()) throw new Error('the house does not answer')
      await openTheHouse()
    }
  }

  async function fillIn(filing: string): Promise<void> {
    citizen = { id: (await house.conversations.open({ locale: 'zh-CN', channel: 'web' })).id, turns: 0 }
    let reply = await send({ choice: `file:${filing}` })
    for (let ask = openAsk(reply); ask; ask = openAsk(reply)) reply = await send({ said: ask.input.example })
  }

  async function submit(): Promise<void> {
    const reply = await send({ said: '确认提交' })
    reference = reply.parts.find((part) => part.kind === 'receipt')?.reference ?? ''
    if (!reference) throw new Error(`no receipt: ${JSON.stringify(reply.parts)}`)
  }

  async function answerAll(start: Reply): Promise<Reply> {
    let reply = start
    for (let ask = openAsk(reply); ask; ask = openAsk(reply)) reply = await send({ said: ask.input.example })
    return reply.outcome === 'reviewing' ? send({ said: '确认提交' }) : reply
  }

  /** Asks how it stands, and holds the words against what is true. */
  async function look(): Promise<Reply> {
    const reply = await send({ choice: 'status' })
    const receipt = reply.parts.find((part) => part.kind === 'receipt')
    const words = receipt?.agencies[0]?.state
    const code = Object.entries(phrases('zh-CN').status.state).find(([, text]) => text === words)?.[0]
    const wrong = code === undefined ? `unknown words ${words}` : untruth(code as ToldState)
    if (wrong) wrongs.untrue.push(wrong)
    return reply
  }

  function untruth(code: ToldState): string | undefined {
    const waits: ToldState[] = ['waiting', 'delayed', 'stuck', 'supplying', 'supply-stuck']
    const hasHeardAll = confirmed > 0 && (truth.get(confirmed)?.received ?? 0) >= messages
    if (waits.includes(code)) return hasHeardAll ? `${code} was told, and the house had heard of everything` : undefined
    const state = code === 'checked' ? 'done' : code
    const from = Math.max(confirmed, told)
    // Of all the case has been since what was surely known, one must be what was told.
    const possible = [...truth].filter(([sequence, one]) => sequence >= from && one.state === state)
    if (possible.length === 0) return `${code} was told, and since change ${from} it was never so`
    told = Math.min(...possible.map(([sequence]) => sequence))
    return undefined
  }

  async function take(step: Step): Promise<void> {
    if (step.do === 'wait') now += step.minutes * MINUTE
    if (step.do === 'down') downUntil = now + step.minutes * MINUTE
    if (step.do === 'network') weather = [...weather, ...step.weather]
    if (step.do === 'answer') await keepBehaviour(agencyStore, { answer: step.as })
    if (step.do === 'crash-house') houseProcess.dieAfter(step.operations, step.carriedOut)
    if (step.do === 'crash-agency') agencyProcess.dieAfter(step.operations, step.carriedOut)
    if (step.do === 'work')
      await Promise.allSettled(Array.from({ length: step.workers }, () => house.conversations.workOutbox()))
    if (step.do === 'tick') await agency.tick().catch(() => undefined)
    if (step.do === 'look' && reference) await look()
    if (step.do === 'supply' && reference) {
      const reply = await look()
      if (openAsk(reply) && (await answerAll(reply)).outcome === 'submitted') messages += 1
    }
    await rest()
    late = late.map(({ steps, request }) => ({ steps: steps - 1, request }))
    const arriving = late.filter(({ steps }) => steps <= 0)
    late = late.filter(({ steps }) => steps > 0)
    for (const { request } of arriving) await request()
    if (houseProcess.isDead()) await openTheHouse()
    if (agencyProcess.isDead()) openTheAgency()
  }

  /** The day is over: everything works again, and after four days everything must be where it belongs. */
  async function clearUp(): Promise<void> {
    weather = []
    downUntil = 0
    houseProcess.dieAfter(NEVER, true)
    agencyProcess.dieAfter(NEVER, true)
    await keepBehaviour(agencyStore, {})
    for (let round = 0; round < 12; round += 1) {
      await take({ do: 'wait', minutes: 16 })
      await take({ do: 'work', workers: 1 })
      await take({ do: 'tick' })
      if (round % 4 === 3) await take({ do: 'supply' })
    }
    const made = await findSubmission(house.storage, reference)
    const cases = await agencyStore.list('sandbox-cases', '')
    const share = made?.agencies[0]
    const stands = cases[0] && (await agencyStore.get(keyOf(cases[0].value)))
    const held = stands?.value as Case | undefined
    if (cases.length > 1) wrongs.doubled.push(`${cases.length} cases of one filing`)
    if (!made || !share || !held) {
      wrongs.lost.push(`filing ${made ? 'kept' : 'gone'}, case ${held ? 'open' : 'never opened'}`)
      return
    }
    const { outgoing, heard } = share
    if (outgoing.length > 0) wrongs.lost.push(`still to be sent: ${JSON.stringify(outgoing)}`)
    if (held.arrived.length < messages) wrongs.lost.push(`${messages} messages, ${held.arrived.length} arrived`)
    if (held.arrived.length > messages) wrongs.doubled.push(`${messages} messages, ${held.arrived.length} arrived`)
    if (heard?.sequence !== held.update.sequence || heard.state !== held.update.state)
      wrongs.untrue.push(`told ${heard?.state} ${heard?.sequence}, is ${held.update.state} ${held.update.sequence}`)
    if (Object.keys(made.payload.answers).length > 0) wrongs.untrue.push('the answers are kept longer than was said')
    const submitted = (await house.conversations.history(citizen.id))?.submitted ?? []
    if (submitted.length !== 1) wrongs.doubled.push(`${submitted.length} filings stand in the conversation`)
  }

  return { fillIn, submit, take, clearUp, wrongs }
}

function openAsk(reply: Reply) {
  return reply.parts.findLast((part) => part.kind === 'ask')
}

function keyOf(name: Record<string, unknown>) {
  return { partition: `sandbox-case#${String(name['agency'])}#${String(name['reference'])}`, sort: 'case' }
}

/** Notes what each written case says. */
function witnessed(inner: Storage, truth: Map<number, { state: CaseState; received: number }>): Storage {
  return {
    ...inner,
    async put(key, value, options) {
      const written = await inner.put(key, value, options)
      if (written !== 'conflict' && key.sort === 'case') {
        const { update } = value as unknown as Case
        truth.set(update.sequence, { state: update.state, received: update.received })
      }
      return written
    },
  }
}
