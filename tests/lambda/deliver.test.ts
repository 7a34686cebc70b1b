// Filings from Lambda to their agency: a process that stops when it has answered loses none and doubles none.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import { type ServedAgency, serveAgency } from './agency.ts'
import {
  type Answered,
  buildAll,
  type Database,
  type Door,
  type Instance,
  NOW,
  openDatabase,
  startInstance,
} from './cloud.ts'
import { functionUrlEvent, httpApiEvent, SCHEDULED } from './events.ts'

/** Longer than a claim lasts (`functions/filings/delivery/deliver.ts`). */
const LATER_MS = 31_000

let dist: string
beforeAll(async () => {
  ;({ dist } = await buildAll())
}, 120_000)

let now: number
let agency: ServedAgency
let database: Database
let instance: Instance
beforeEach(async () => {
  now = Date.parse(NOW)
  agency = await serveAgency(dist, () => now)
  database = await openDatabase(agency.url)
  instance = await startInstance(dist, database.settings)
})
const ends: (() => Promise<void>)[] = []
afterEach(() => ends.push(agency.close, database.close))
afterAll(() => Promise.all(ends.map((end) => end())))

type EventFor = typeof functionUrlEvent

/** Fills a form in with its examples through a door; the answer to its last yes. */
async function file(door: Door, eventFor: EventFor): Promise<{ answer: Answered; stands(): Promise<string> }> {
  const opened = await door(eventFor('POST /v1/conversations', { body: { locale: 'zh-CN' } }))
  const { id, token } = JSON.parse(opened.text) as { id: string; token: string }
  let count = 0
  const take = (said: object) => {
    const body = { id: `t${(count += 1)}`, ...said }
    return door(eventFor(`POST /v1/conversations/${id}/turns`, { body, token }))
  }
  let reply = JSON.parse((await take({ choice: 'file:cross-province-medical' })).text) as Reply
  for (let ask = openAsk(reply); ask; ask = openAsk(reply))
    reply = JSON.parse((await take({ said: ask.input.example })).text) as Reply
  const answer = await take({ choice: 'yes' })
  const receipt = (JSON.parse(answer.text) as Reply).parts.find((part) => part.kind === 'receipt')
  if (!receipt) throw new Error(`No receipt: ${answer.text}`)
  const stands = async () => {
    const told = await door(eventFor(`GET /v1/filings/${receipt.reference}`, { token }))
    return (JSON.parse(told.text) as { agencies: { code: string }[] }).agencies[0]?.code ?? ''
  }
  return { answer, stands }
}

function openAsk({ parts }: Reply) {
  return parts.findLast((part) => part.kind === 'ask')
}

/** A new instance of the scheduled bundle, `later` in milliseconds. */
async function deliver(later: number): Promise<unknown> {
  now += later
  vi.stubEnv('BANGBAN_NOW', new Date(now).toISOString())
  const { handler } = (await import(`${join(dist, 'lambda/deliver/index.mjs')}?at=${now}`)) as {
    handler(event: object): Promise<unknown>
  }
  return handler(SCHEDULED)
}

test('through the streaming door the citizen has the answer at once, and the agency the filing before the handler ends', async () => {
  const letIn = agency.hold()
  const filing = file(instance.stream, functionUrlEvent)
  await vi.waitFor(() => expect(agency.came).toHaveLength(1), { timeout: 10_000 })
  await pause(150)
  letIn()
  const { answer, stands } = await filing
  expect(answer.doneAt - answer.endedAt).toBeGreaterThan(100)
  expect(await stands()).toBe('accepted')
  expect(await agency.cases()).toHaveLength(1)
})

test('the other door waits for the agency a little, and has the filing there when it returns', async () => {
  const letIn = agency.hold()
  const filing = file(instance.http, httpApiEvent)
  await vi.waitFor(() => expect(agency.came).toHaveLength(1), { timeout: 10_000 })
  await pause(500)
  letIn()
  const { answer, stands } = await filing
  expect(answer.doneAt).toBeGreaterThan(500)
  expect(await stands()).toBe('accepted')
})

test('what the other door began and could not end is due again, and arrives once', async () => {
  // The handler has waited and returned, and the message is on its way: here Lambda stops the process.
  const letIn = agency.hold()
  const { answer, stands } = await file(instance.http, httpApiEvent)
  expect(answer.doneAt).toBeGreaterThan(1500)
  expect(answer.doneAt).toBeLessThan(6000)
  expect(agency.came).toHaveLength(1)
  expect(await stands()).toBe('waiting')
  // The head of the conversation is tidied up; the filing's claim holds.
  expect(await deliver(1000)).toEqual({ moved: 1 })
  expect(agency.came).toHaveLength(1)
  // It does no longer; and the process goes on when the next request comes, at the same time.
  const delivering = deliver(LATER_MS)
  await vi.waitFor(() => expect(agency.came).toHaveLength(2), { timeout: 10_000 })
  letIn()
  expect(await delivering).toEqual({ moved: 1 })
  expect(new Set(agency.came).size).toBe(1)
  expect(await agency.cases()).toHaveLength(1)
  await vi.waitFor(async () => expect(await stands()).toBe('accepted'), { timeout: 10_000 })
  expect(await deliver(LATER_MS)).toEqual({ moved: 0 })
  expect(agency.came).toHaveLength(2)
})

test('what was never begun is found by the schedule, and done when its handler returns', async () => {
  vi.stubEnv('BANGBAN_AGENCY_URL', 'http://127.0.0.1:1/')
  instance = await startInstance(dist, { ...database.settings, BANGBAN_AGENCY_URL: 'http://127.0.0.1:1/' })
  const { stands } = await file(instance.stream, functionUrlEvent)
  expect(await stands()).toBe('delayed')
  vi.stubEnv('BANGBAN_AGENCY_URL', agency.url)
  // The head of the conversation, and the filing.
  expect(await deliver(3_600_000)).toEqual({ moved: 2 })
  expect(agency.came).toHaveLength(1)
  expect(await agency.cases()).toHaveLength(1)
})
