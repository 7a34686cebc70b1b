// Asking how a filing stands by its reference and the end of the phone number: few tries, and nothing is learnt from failing.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSubmission } from '../../functions/filings/filing-store.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { file, MORNING, openCitizen } from './citizen.ts'

const HOUR = 3_600_000
const UNKNOWN = 'BB-0000-0000-0000'

let now: number
let storage: Storage
let house: House
let client: Client
let reference: string
beforeEach(async () => {
  now = MORNING.getTime()
  storage = memoryStorage(() => now)
  house = await openHouse({ now: () => new Date(now), storage, web: { limits: { statusAsksAMinute: 500 } } })
  client = checkedClient(house.app)
  reference = (await file(await openCitizen(client, 'en'), 'en', 'choice')).reference
})
afterEach(() => house.close())

async function ask(about: string, phoneLast4: string) {
  const { status, body, headers } = await client.send(`POST /v1/filings/${about}/status`, { body: { phoneLast4 } })
  return { status, code: body['code'], body, retryAfter: headers.get('retry-after') }
}
const tries = async (count: number, about: string, last4: string) => {
  const codes: unknown[] = []
  for (let n = 0; n < count; n += 1) codes.push((await ask(about, last4)).code)
  return codes
}

test('who knows the reference and the phone sees how the filing stands, as often as they like', async () => {
  expect(await tries(8, reference, '8000')).toEqual(Array(8).fill(undefined))
  const { body } = await ask(reference.toLowerCase(), '8000')
  expect(body).toMatchObject({ reference, service: 'cross-province-medical', owed: ['Proof of address or work'] })
})

test('five wrong phones lock a filing for a day, even for who is right', async () => {
  expect(await tries(5, reference, '1234')).toEqual(Array(5).fill('no-match'))
  expect(await ask(reference, '8000')).toMatchObject({ status: 429, code: 'status-locked', retryAfter: '86400' })
  now += 23 * HOUR
  expect(await ask(reference, '8000')).toMatchObject({ code: 'status-locked', retryAfter: '3600' })
  now += 2 * HOUR
  expect((await ask(reference, '8000')).status).toBe(200)
})

test('the day of the lock begins with the last wrong try, not with the first', async () => {
  await tries(4, reference, '1234')
  now += 23 * HOUR
  expect(await tries(2, reference, '1234')).toEqual(['no-match', 'status-locked'])
  now += 2 * HOUR
  expect((await ask(reference, '8000')).code).toBe('status-locked')
})

test('a hundred tries at the same moment are no more than five', async () => {
  const guesses = Array.from({ length: 100 }, (_, index) => String(index).padStart(4, '0'))
  const answers = await Promise.all(guesses.map((guess) => ask(reference, guess)))
  expect(answers.filter(({ code }) => code === 'no-match')).toHaveLength(5)
})

test('an unknown reference, and a filing without a phone, answer exactly as a wrong phone does', async () => {
  const silent = 'BB-1111-1111-1111'
  const filed = {
    service: 'id-card',
    locale: 'zh-CN',
    submittedAt: now,
    identity: { needed: 'none', shown: 'none' },
  } as const
  await keepSubmission(house.storage, { ...filed, agencies: [], owed: [], reference: silent, payload: { answers: {} } })
  const expected = [...Array<string>(5).fill('no-match'), 'status-locked']
  for (const about of [reference, UNKNOWN, silent]) expect(await tries(6, about, '1234')).toEqual(expected)
})
