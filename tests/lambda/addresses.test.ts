// Whose request it is, for what is counted by client: each door believes only who cannot be forged.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LIMITS } from '../../functions/channels/web/limits.ts'
import { buildAll, type Database, type Instance, openDatabase, startInstance } from './cloud.ts'
import { CALLER, functionUrlEvent, httpApiEvent, VIEWER } from './events.ts'

/** No reference at all, so that what is counted is who asks and nothing else. */
const ASK = 'POST /v1/filings/none/status'
const body = { phoneLast4: '8000' }
const MOST = LIMITS.statusAsksAMinute

let dist: string
beforeAll(async () => {
  ;({ dist } = await buildAll())
}, 120_000)

let database: Database
let instance: Instance
const opened: Database[] = []
beforeEach(async () => {
  database = await openDatabase()
  opened.push(database)
  instance = await startInstance(dist, database.settings)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

/** Asks once from each address, which the header tells; the status of each answer. */
async function ask(door: 'stream' | 'http', addresses: string[]): Promise<Set<number>> {
  const statuses = new Set<number>()
  for (const address of addresses) {
    const sent = { body, headers: { 'x-bangban-viewer': address, 'x-forwarded-for': address } }
    const event = door === 'stream' ? functionUrlEvent(ASK, sent) : httpApiEvent(ASK, sent)
    statuses.add((await instance[door](event)).statusCode)
  }
  return statuses
}

const many = (count: number, address: (n: number) => string) => Array.from({ length: count }, (_, n) => address(n))

test('behind CloudFront a client is whom its function names, not CloudFront', async () => {
  expect(
    await ask(
      'stream',
      many(MOST, () => VIEWER),
    ),
  ).toEqual(new Set([403]))
  expect(await ask('stream', [VIEWER])).toEqual(new Set([429]))
  expect(await ask('stream', ['203.0.113.8', '2001:db8::1'])).toEqual(new Set([403]))
})

test('at the HTTP API a client is whom the API saw, whatever headers it writes', async () => {
  expect(
    await ask(
      'http',
      many(MOST, (n) => `203.0.113.${n}`),
    ),
  ).toEqual(new Set([403]))
  expect(await ask('http', ['203.0.113.99', VIEWER])).toEqual(new Set([429]))
  const other = httpApiEvent(ASK, { body, headers: { 'x-bangban-viewer': CALLER } })
  other.requestContext.http.sourceIp = '198.51.100.10'
  expect((await instance.http(other)).statusCode).toBe(403)
})

test('without the header all share one count: too strict rather than too loose', async () => {
  expect(
    await ask(
      'stream',
      many(MOST, () => ''),
    ),
  ).toEqual(new Set([403]))
  expect(await ask('stream', [''])).toEqual(new Set([429]))
})

test('a token that CloudFront has not moved is believed by the HTTP API only', async () => {
  const call = 'GET /v1/conversations/none'
  const status = async (door: 'stream' | 'http', eventFor: typeof functionUrlEvent, name: string) =>
    (await instance[door](eventFor(call, { headers: { [name]: 'Bearer none.none' } }))).statusCode
  expect(await status('stream', functionUrlEvent, 'authorization')).toBe(401)
  expect(await status('stream', functionUrlEvent, 'x-bangban-authorization')).toBe(404)
  expect(await status('http', httpApiEvent, 'authorization')).toBe(404)
  expect(await status('http', httpApiEvent, 'x-bangban-authorization')).toBe(401)
})
