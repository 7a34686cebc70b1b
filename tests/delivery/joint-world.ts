// A filing of several agencies on a bad day: one is down, one refuses, one is slow, callbacks come twice and out of order.
import type { AgencyStep, Reply } from '../../functions/conversation/reply.ts'
import type { AgencyCallback, AgencyMessage, CaseState } from '../../functions/filings/delivery/agency-api.ts'
import { agencyHttp } from '../../functions/filings/delivery/agency-http.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { type Behaviour, keepBehaviour } from '../../functions/sandbox-agency/behaviour.ts'
import type { Case } from '../../functions/sandbox-agency/case.ts'
import { moveByHand } from '../../functions/sandbox-agency/move-by-hand.ts'
import { sandboxAgency, type SandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import type { SandboxParts } from '../../functions/sandbox-agency/sandbox-parts.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { AGENCY_SECRET, type House, openHouse } from '../house.ts'
import { breakable, type Breakable } from './breakable.ts'
import type { Network } from './faulty-world.ts'
import { askIn, type FilledIn } from './filled-in.ts'
import type { Expected } from './joint-expected.ts'
import { rest } from './open-agency.ts'

/** Who plays which part that day. */
export interface Cast {
  down: string
  refuses: string
  slow: string
  asks: string
  /** In the end the one that refused does it after all. */
  mended: boolean
}

export type JointStep =
  | { do: 'wait'; minutes: number }
  | { do: 'work'; workers: 1 | 2 }
  | { do: 'tick' }
  | { do: 'look' }
  | { do: 'supply' }
  | { do: 'crash-house'; operations: number; carriedOut: boolean }
  | { do: 'crash-agency'; operations: number; carriedOut: boolean }
  | { do: 'network'; weather: Network[] }

export interface Wrongs {
  lost: string[]
  doubled: string[]
  untrue: string[]
  /** More, less or other than an agency needs, or to one that has no part. */
  leaked: string[]
  /** Sent before those that go first were done. */
  early: string[]
}

/** What happened, so that it is seen that something did. */
export interface Counts {
  messages: number
  again: number
  callbacks: number
  crashes: number
  supplements: number
  held: number
  halted: number
}

const MINUTE = 60_000
const NEVER = 10_000
/** What a case may be when this is told of it; what is supplied and not yet answered is under way. */
const STATES: Partial<Record<AgencyStep, CaseState[]>> = {
  going: ['accepted', 'in-progress', 'needs-more'],
  wanted: ['needs-more'],
  done: ['done'],
  refused: ['rejected'],
}
const PACE = { inProgressMs: 20_000, doneMs: 60_000 }

export async function jointDay(
  filled: FilledIn,
  expected: Expected,
  cast: Cast,
  steps: JointStep[],
  start: number,
  random: () => number,
): Promise<{ wrongs: Wrongs; counts: Counts }> {
  let now = start
  const wrongs: Wrongs = { lost: [], doubled: [], untrue: [], leaked: [], early: [] }
  const counts: Counts = { messages: 0, again: 0, callbacks: 0, crashes: 0, supplements: 0, held: 0, halted: 0 }
  const yields = () => Math.floor(random() * 3)
  const houseStore = await filled.store(() => now)
  const agencyStore = memoryStorage(() => now)
  /** Every state each case was in, by the number of its change. */
  const truth = new Map<string, Map<number, CaseState>>()
  /** By agency: the last change that the house has surely heard of, and the earliest that what it told can mean. */
  const confirmed = new Map<string, number>()
  const toldOf = new Map<string, number>()
  const seen = new Set<string>()
  const inFlight = new Set<string>()
  let weather: Network[] = []
  let late: { steps: number; request: () => Promise<unknown> }[] = []
  let houseProcess: Breakable
  let house: House
  let agencyProcess: Breakable
  let agency: SandboxAgency
  let sandboxParts: SandboxParts
  let slept = false
  let turns = 0
  let reference = ''

  const behave = (id: string, behaviour: Behaviour) => keepBehaviour(agencyStore, { pace: PACE, ...behaviour }, id)
  const wasDone = (id: string) => [...(truth.get(id)?.values() ?? [])].includes('done')

  function arrives(message: AgencyMessage, id: string): void {
    const { data } = message
    counts.messages += 1
    if (seen.has(id)) counts.again += 1
    seen.add(id)
    const wanted = expected.agencies.get(data.agency)
    if (!wanted) return void wrongs.leaked.push(`${data.agency} has no part, and was sent something`)
    if (message.type === 'filing.submitted') {
      const { answers, owed } = message.data
      const got = { answers, owed: owed.map(({ slot }) => slot) }
      const right = { answers: wanted.answers, owed: wanted.owed }
      if (!isSame(got, right)) wrongs.leaked.push(`${data.agency} got ${JSON.stringify(got)}`)
    } else if (!Object.keys(data.answers).every((slot) => wanted.needs.includes(slot))) {
      wrongs.leaked.push(`${data.agency} was supplied with ${Object.keys(data.answers).join()}`)
    }
    const waits = wanted.after.filter((first) => !wasDone(first))
    if (waits.length > 0) wrongs.early.push(`${data.agency} before ${waits.join()}`)
  }

  async function overNetwork(request: () => Promise<Response>): Promise<Response> {
    for (let count = yields(); count > 0; count -= 1) await Promise.resolve()
    const luck = weather.shift() ?? 'well'
    if (luck === 'lost') throw new Error('the network lost a request')
    if (luck === 'late') {
      late.push({ steps: 1 + Math.floor(random() * 6), request: () => request().catch(() => undefined) })
      throw new Error('the network was slow')
    }
    const response = await request()
    if (luck === 'twice') await request()
    if (luck === 'answer-lost') throw new Error('the network lost an answer')
    return response
  }

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
        return overNetwork(async () => {
          const request = new Request(url, init)
          arrives((await request.clone().json()) as AgencyMessage, id)
          const response = await agency.app.fetch(request)
          // Taken, and answered when nobody listens any more.
          if (slept) throw new DOMException('too slow', 'TimeoutError')
          return response
        }).finally(() => {
          slept = false
          inFlight.delete(id)
        })
      },
    })
    house = await openHouse({ now: () => new Date(now), storage: houseProcess.storage, agencies, random })
  }
  const openTheAgency = () => {
    agencyProcess = breakable(witnessed(agencyStore, truth), yields)
    sandboxParts = {
      storage: agencyProcess.storage,
      now: () => now,
      secret: AGENCY_SECRET,
      filings: (service) => house.catalogue.filing(service),
      random,
      wait: async () => (slept = true),
      send: async (body, signed) => {
        const headers = { 'content-type': 'application/json', ...signed }
        const init = { method: 'POST', body, headers }
        counts.callbacks += 1
        const path = 'http://house.test/v1/agency/updates'
        const { status } = await overNetwork(async () => house.app.fetch(new Request(path, init)))
        const { agency: id, sequence } = (JSON.parse(body) as AgencyCallback).data
        if (status === 200) confirmed.set(id, Math.max(confirmed.get(id) ?? 0, sequence))
        return status
      },
    }
    agency = sandboxAgency(sandboxParts)
  }

  async function send(input: { said?: string; choice?: string }): Promise<Reply> {
    const id = `day-${(turns += 1)}`
    for (;;) {
      const reply = await house.conversations.turn({ id, conversationId: filled.conversation, ...input })
      await rest()
      if (reply && reply.outcome !== 'unavailable') return reply
      if (!houseProcess.isDead()) throw new Error('the house does not answer')
      await openTheHouse()
    }
  }

  /** Asks how it stands, and holds each line against what is true. */
  async function look(): Promise<Reply> {
    const reply = await send({ choice: 'status' })
    const receipt = reply.parts.find((part) => part.kind === 'receipt')
    for (const { id, step } of receipt?.agencies ?? []) {
      if (step === 'held') counts.held += 1
      const wrong = untruth(id, step)
      if (wrong) wrongs.untrue.push(`${id} was told ${step}: ${wrong}`)
    }
    const done = receipt?.agencies.filter(({ step }) => step === 'done').length
    if (receipt?.done !== done || receipt?.of !== expected.agencies.size)
      wrongs.untrue.push(`${receipt?.done} of ${receipt?.of} was told`)
    return reply
  }

  function untruth(id: string, step: AgencyStep | undefined): string | undefined {
    const known = confirmed.get(id) ?? 0
    if (step === 'held') return truth.has(id) ? 'it has its part' : undefined
    if (step === 'waiting') return known > 0 ? 'it was heard of' : undefined
    const states = STATES[step ?? 'waiting']
    if (!states) return undefined
    // Of all that the case has been since what was surely known, one must be what was told.
    const from = Math.max(known, toldOf.get(id) ?? 0)
    const possible = [...(truth.get(id) ?? [])].filter(
      ([sequence, state]) => sequence >= from && states.includes(state),
    )
    toldOf.set(id, Math.min(...possible.map(([sequence]) => sequence)))
    return possible.length > 0 ? undefined : `since change ${from} it was never so`
  }

  async function supply(): Promise<void> {
    let reply = await look()
    for (let ask = askIn(reply); ask; ask = askIn(reply)) reply = await send({ said: ask.input.example })
    if (reply.outcome === 'reviewing') reply = await send({ said: '确认提交' })
    if (reply.outcome === 'submitted') counts.supplements += 1
  }

  async function take(step: JointStep): Promise<void> {
    if (step.do === 'wait') now += step.minutes * MINUTE
    if (step.do === 'network') weather = [...weather, ...step.weather]
    if (step.do === 'crash-house') houseProcess.dieAfter(step.operations, step.carriedOut)
    if (step.do === 'crash-agency') agencyProcess.dieAfter(step.operations, step.carriedOut)
    if (step.do === 'work')
      await Promise.allSettled(Array.from({ length: step.workers }, () => house.conversations.workOutbox()))
    if (step.do === 'tick') await agency.tick().catch(() => undefined)
    if (step.do === 'look') await look()
    if (step.do === 'supply') await supply()
    await rest()
    late = late.map(({ steps: left, request }) => ({ steps: left - 1, request }))
    const arriving = late.filter(({ steps: left }) => left <= 0)
    late = late.filter(({ steps: left }) => left > 0)
    for (const { request } of arriving) await request()
    if (houseProcess.isDead()) {
      counts.crashes += 1
      await openTheHouse()
    }
    if (agencyProcess.isDead()) {
      counts.crashes += 1
      openTheAgency()
    }
  }

  /** Everything works again: after some hours all must be where it belongs. */
  async function settleDown(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      await take({ do: 'wait', minutes: 16 })
      await take({ do: 'work', workers: 1 })
      await take({ do: 'tick' })
      if (round % 3 === 2) await take({ do: 'supply' })
    }
  }

  async function caseOf(id: string): Promise<Case | undefined> {
    return (await agencyStore.get({ partition: `sandbox-case#${id}#${reference}`, sort: 'case' }))?.value as
      | Case
      | undefined
  }

  /** @param stuck agencies that never get their part, for the one before them has refused */
  async function inspect(stuck: string[]): Promise<void> {
    const made = await findSubmission(house.storage, reference)
    if (!made) return void wrongs.lost.push('the filing is gone')
    const ids = made.agencies.map(({ id }) => id)
    if (!isSame(ids, [...expected.agencies.keys()])) wrongs.lost.push(`shares: ${ids.join()}`)
    for (const share of made.agencies) {
      const held = await caseOf(share.id)
      if (stuck.includes(share.id)) {
        if (held) wrongs.early.push(`${share.id} has its part, and waits for one that refused`)
        if (share.outgoing.length !== 1) wrongs.lost.push(`what waits for ${share.id} is gone`)
        continue
      }
      if (!held) {
        wrongs.lost.push(`${share.id} has no case`)
        continue
      }
      const messages = 1 + share.supplied.length
      if (share.outgoing.length > 0) wrongs.lost.push(`still to be sent: ${JSON.stringify(share.outgoing)}`)
      if (held.arrived.length < messages) wrongs.lost.push(`${share.id}: ${held.arrived.length} of ${messages} arrived`)
      if (held.arrived.length > messages) wrongs.doubled.push(`${share.id}: ${held.arrived.length} for ${messages}`)
      if (share.heard?.sequence !== held.update.sequence || share.heard.state !== held.update.state)
        wrongs.untrue.push(`${share.id} told ${share.heard?.state}, is ${held.update.state}`)
      const end = share.id === cast.refuses && !isMended ? 'rejected' : 'done'
      if (held.update.state !== end) wrongs.untrue.push(`${share.id} is ${held.update.state}, not ${end}`)
    }
    const supplied = made.agencies.reduce((sum, share) => sum + share.supplied.length, 0)
    if (supplied < counts.supplements) wrongs.lost.push(`${counts.supplements} supplements, ${supplied} kept`)
    if (supplied > counts.supplements) wrongs.doubled.push(`${counts.supplements} supplements, ${supplied} kept`)
    const isKept = Object.keys(made.payload.answers).length > 0
    if (isKept !== stuck.length > 0) wrongs.untrue.push(isKept ? 'the answers are kept too long' : 'gone too early')
    const cases = await agencyStore.list('sandbox-cases', '')
    const opened = expected.agencies.size - stuck.length
    if (cases.length > opened) wrongs.doubled.push(`${cases.length} cases, ${opened} agencies`)
  }

  let isMended = false
  await openTheHouse()
  openTheAgency()
  await keepBehaviour(agencyStore, { pace: PACE })
  await behave(cast.slow, { slowMs: 30_000 })
  await behave(cast.asks, { answer: 'needs-more' })
  await behave(cast.refuses, { answer: 'rejected' })
  await behave(cast.down, { down: new Date(start + 3 * 3600_000).toISOString() })
  // The submission itself meets trouble more often than not.
  for (const step of steps.slice(0, 2)) await take(step.do === 'look' || step.do === 'supply' ? { do: 'tick' } : step)
  const receipt = (await send({ said: '确认提交' })).parts.find((part) => part.kind === 'receipt')
  reference = receipt?.reference ?? ''
  for (const step of steps.slice(2)) await take(step)

  weather = []
  now = Math.max(now, start + 4 * 3600_000)
  houseProcess!.dieAfter(NEVER, true)
  agencyProcess!.dieAfter(NEVER, true)
  await behave(cast.slow, {})
  await settleDown(12)
  const stuck = expected.behind(cast.refuses)
  const told = (await look()).parts.find((part) => part.kind === 'receipt')
  const halted = told?.agencies.filter(({ step }) => step === 'stuck').map(({ id }) => id) ?? []
  counts.halted += halted.length
  if (!isSame(halted, stuck)) wrongs.untrue.push(`told on hold: ${halted.join()}, are: ${stuck.join()}`)
  await inspect(stuck)
  if (cast.mended) {
    // A case may leave any state again: what waited goes on.
    isMended = true
    await behave(cast.refuses, {})
    await moveByHand({ reference, agency: cast.refuses, state: 'done' }, sandboxParts!)
    await settleDown(6)
    await inspect([])
  }
  await house!.close()
  return { wrongs, counts }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** Objects by their keys; lists as they are. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

/** Notes each state that a case is written in. */
function witnessed(inner: Storage, truth: Map<string, Map<number, CaseState>>): Storage {
  return {
    ...inner,
    async put(key, value, options) {
      const written = await inner.put(key, value, options)
      if (written !== 'conflict' && key.sort === 'case') {
        const { agency, sequence, state } = (value as unknown as Case).update
        truth.set(agency, (truth.get(agency) ?? new Map<number, CaseState>()).set(sequence, state))
      }
      return written
    },
  }
}
