// The door for agencies: who they are is checked, and what they say counts once and by its sequence.
import { beforeEach, expect, test } from 'vitest'
import { type House, openHouse } from '../house.ts'
import { signed, signedUpdate, type update } from './agency.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, file, MORNING, openCitizen } from './citizen.ts'

const DOOR = 'POST /v1/agency/updates'
const AGENCY = 'home-medical-insurance'

let now: number
let house: House
let client: Client
let citizen: Citizen
let reference: string
beforeEach(async () => {
  now = MORNING.getTime()
  house = await openHouse({ now: () => new Date(now) })
  client = checkedClient(house.app)
  citizen = await openCitizen(client)
  reference = (await file(citizen, 'zh-CN', 'choice')).reference
})

async function tell(about: Partial<Parameters<typeof update>[0]>): Promise<boolean | undefined> {
  const answer = await client.send<{ applied?: boolean }>(
    DOOR,
    signedUpdate(house, { reference, agency: AGENCY, ...about }),
  )
  expect(answer.status).toBe(200)
  return answer.body.applied
}

async function standing() {
  const { body } = await citizen.send<{ agencies: Record<string, unknown>[] }>(`GET /v1/filings/${reference}`)
  return body.agencies[0]
}

test('what an agency says is told, and when it said so', async () => {
  expect(await standing()).toMatchObject({ code: 'waiting' })
  expect(await tell({})).toBe(true)
  expect(await standing()).toMatchObject({ code: 'accepted', state: '已收到', changedAt: '2026-11-21T09:00:00+08:00' })
})

test('the same again, and what is older than what is known, changes nothing', async () => {
  expect(await tell({ sequence: 3, state: 'done' })).toBe(true)
  expect(await tell({ sequence: 3, state: 'done' })).toBe(false)
  expect(await tell({ sequence: 2, state: 'in-progress' })).toBe(false)
  // Done, of somebody who has shown no papers yet.
  expect(await standing()).toMatchObject({ code: 'checked' })
})

test('twenty updates at once end at the highest', async () => {
  const sequences = Array.from({ length: 20 }, (_, at) => ((at * 7) % 20) + 1)
  await Promise.all(
    sequences.map((sequence) => tell({ sequence, state: sequence === 20 ? 'rejected' : 'in-progress' })),
  )
  expect(await standing()).toMatchObject({ code: 'rejected' })
})

test('an update proves that the filing arrived, also when its answer was lost', async () => {
  await tell({ state: 'in-progress', sequence: 2 })
  const due = await house.storage.due(now, 100)
  expect(due.map(({ partition }) => partition)).not.toContain(`filing#${reference}`)
})

test('what is wanted is told in the reader’s language, cleaned of what nobody can see', async () => {
  const reason = { 'zh-CN': '名字\u202E看不清', en: 'Name unreadable' }
  await tell({ sequence: 2, state: 'needs-more', more: [{ slot: 'insured-name', reason }] })
  expect(await standing()).toMatchObject({ code: 'needs-more', more: [{ slot: 'insured-name', reason: '名字看不清' }] })
})

test('nobody else can speak for an agency', async () => {
  const good = signedUpdate(house, { reference, agency: AGENCY })
  const codes = async (request: typeof good) => (await client.send(DOOR, request)).body['code']
  expect(await codes({ raw: good.raw, headers: { 'Content-Type': 'application/json' } })).toBe('bad-signature')
  expect(await codes(signedUpdate(house, { reference, agency: AGENCY }, Buffer.alloc(32)))).toBe('bad-signature')
  expect(await codes({ ...good, raw: good.raw.replace('accepted', 'done') })).toBe('bad-signature')
  expect(await codes(signed(good.raw, now - 301_000))).toBe('bad-signature')
  expect(await codes(signed(good.raw, now + 301_000))).toBe('bad-signature')
  expect(await codes(signedUpdate(house, { reference, agency: 'police' }))).toBe('no-such-case')
  expect(await codes(signedUpdate(house, { reference: 'BB-0000-0000-0000', agency: AGENCY }))).toBe('no-such-case')
  expect(await standing()).toMatchObject({ code: 'waiting' })
  expect(await codes(good)).toBeUndefined()
})

test('what goes to an agency is no message of its own: sent back it is refused', async () => {
  const raw = JSON.stringify({ type: 'filing.submitted', timestamp: '2026-11-21T01:00:00.000Z', data: { reference } })
  expect((await client.send(DOOR, signed(raw, now))).body['code']).toBe('bad-field')
})
