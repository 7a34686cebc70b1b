// Limits: how much one address and one conversation may ask for, and that no address is kept.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LIMITS } from '../../functions/channels/web/limits.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { MORNING, openCitizen } from './citizen.ts'

const OPEN = 'POST /v1/conversations'

let now: number
let storage: Storage
let house: House
let client: Client
beforeEach(async () => {
  now = MORNING.getTime()
  storage = memoryStorage(() => now)
  house = await openHouse({ now: () => new Date(now), storage })
  client = checkedClient(house.app)
})
afterEach(() => house.close())

const from = (remoteAddress: string) => ({ env: { incoming: { socket: { remoteAddress } } } })

test('one address opens so many conversations a minute, and another one still may', async () => {
  for (let n = 0; n < LIMITS.conversationsAMinute; n += 1)
    expect((await client.send(OPEN, from('192.0.2.1'))).status).toBe(201)
  now += 12_000
  const refused = await client.send(OPEN, from('192.0.2.1'))
  expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
  expect(refused.headers.get('retry-after')).toBe('48')
  expect((await client.send(OPEN, from('192.0.2.2'))).status).toBe(201)
  now += 48_000
  expect((await client.send(OPEN, from('192.0.2.1'))).status).toBe(201)
})

test.each([
  { one: '2001:db8:1:2::1', other: '2001:DB8:1:2:aaaa:bbbb:cccc:dddd', same: true },
  { one: '2001:db8::1', other: '2001:db8:0:0:5::1', same: true },
  { one: '::ffff:192.0.2.7', other: '192.0.2.7', same: true },
  { one: '2001:db8:1:2::1', other: '2001:db8:1:3::1', same: false },
  { one: '::ffff:192.0.2.7', other: '::ffff:192.0.2.8', same: false },
])('$one and $other count together: $same', async ({ one, other, same }) => {
  await house.close()
  house = await openHouse({ now: () => new Date(now), web: { limits: { conversationsAMinute: 1 } } })
  client = checkedClient(house.app)
  expect((await client.send(OPEN, from(one))).status).toBe(201)
  expect((await client.send(OPEN, from(other))).status).toBe(same ? 429 : 201)
})

test('a forwarded-for header that a client writes changes nothing', async () => {
  for (let n = 0; n <= LIMITS.conversationsAMinute; n += 1) {
    const { status } = await client.send(OPEN, {
      ...from('192.0.2.1'),
      headers: { 'X-Forwarded-For': `198.51.100.${n}` },
    })
    expect(status).toBe(n < LIMITS.conversationsAMinute ? 201 : 429)
  }
})

test('one conversation takes so many turns a minute', async () => {
  const citizen = await openCitizen(client)
  const send = (id: number) =>
    citizen.send(`POST /v1/conversations/${citizen.id}/turns`, { body: { id: `t${id}`, said: '你好' } })
  for (let n = 0; n < LIMITS.turnsAMinute; n += 1) expect((await send(n)).status).toBe(200)
  expect(await send(99)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
  expect((await (await openCitizen(client)).take({ said: '你好' })).turnId).toBe('turn-1')
})

test('no address is kept, and two instances count together', async () => {
  const keys: string[] = []
  const watched: Storage = {
    ...storage,
    add: (key, limit, end) => (keys.push(JSON.stringify(key)), storage.add(key, limit, end)),
  }
  const one = await openHouse({ now: () => new Date(now), storage: watched })
  const two = await openHouse({ now: () => new Date(now), storage: watched })
  for (const { app } of [one, two]) await checkedClient(app).send(OPEN, from('192.0.2.9'))
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
  expect(keys.join()).not.toContain('192.0.2.9')
  now += 24 * 3_600_000
  await checkedClient(one.app).send(OPEN, from('192.0.2.9'))
  expect(keys[2]?.split('"sort"')[0]).not.toBe(keys[0]?.split('"sort"')[0])
})
