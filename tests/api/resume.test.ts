// Resume codes over HTTP: who holds six digits goes on, once, within a day, with the check; nobody else learns anything.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { History } from '../../functions/conversation/conversations.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, file, MORNING, openCitizen } from './citizen.ts'

const HOUR = 3_600_000
const ID_NUMBER = '510202200001010017'

let now: number
let storage: Storage
let house: House
let client: Client
beforeEach(async () => {
  now = MORNING.getTime()
  storage = memoryStorage(() => now)
  house = await openHouse({
    now: () => new Date(now),
    storage,
    web: { limits: { resumesAMinute: 500, wrongCodesAnHour: 100 } },
  })
  client = checkedClient(house.app)
})
afterEach(() => house.close())

type Given = { code: string; expiresAt: string }
type Resumed = { id: string; token: string; reply: Reply }

const codeOf = async (citizen: Citizen) =>
  (await citizen.send<Given>(`POST /v1/conversations/${citizen.id}/resume-code`)).body.code

async function use(code: string, check?: string) {
  const answer = await client.send<Resumed & { code?: string }>('POST /v1/resume', {
    body: { code, ...(check !== undefined && { check }) },
  })
  return { status: answer.status, code: answer.body.code, resumed: answer.body, headers: answer.headers }
}

async function fillIn(citizen: Citizen): Promise<void> {
  for (const said of ['我要给自己办异地就医备案', '同意', '王小明', ID_NUMBER]) await citizen.take({ said })
}

const openAsk = ({ parts }: Reply) => parts.findLast((part) => part.kind === 'ask')?.slot

test('a filing goes on under a new token, with its answers and its masked history; nothing is cached or logged', async () => {
  const citizen = await openCitizen(client)
  await fillIn(citizen)
  const given = await citizen.send<Given>(`POST /v1/conversations/${citizen.id}/resume-code`)
  expect(given).toMatchObject({
    status: 200,
    body: { code: expect.stringMatching(/^[1-9]\d{5}$/), expiresAt: new Date(now + 24 * HOUR).toISOString() },
  })
  const { code } = given.body
  expect(await use(code)).toMatchObject({ status: 403, code: 'check-needed' })
  const { status, resumed, headers } = await use(code, '0017')
  expect(status).toBe(200)
  for (const each of [given.headers, headers]) expect(each.get('cache-control')).toBe('no-store')
  expect(resumed.id).toBe(citizen.id)
  expect(openAsk(resumed.reply)).toBe('insured-region')
  expect(await citizen.send(`GET /v1/conversations/${citizen.id}`)).toMatchObject({
    status: 401,
    body: { code: 'wrong-token' },
  })
  const { token } = resumed
  const history = await client.send<History>(`GET /v1/conversations/${citizen.id}`, { token })
  expect(history.body.turns.at(-1)?.reply).toEqual(resumed.reply)
  expect(history.text).not.toMatch(ID_NUMBER)
  expect(history.body.turns.flatMap(({ said }) => said ?? [])).toContain('510***********0017')
  const body = { id: 'next', said: '重庆' }
  const next = await client.send<Reply>(`POST /v1/conversations/${citizen.id}/turns`, { token, body })
  expect(openAsk(next.body)).toBe('treatment-region')
  for (const secret of [code, `${code.slice(0, 3)} ${code.slice(3)}`, '0017', token.split('.')[1] ?? ''])
    expect(house.lines.filter((line) => line.includes(secret))).toEqual([])
})

test('what was begun on a call is gone on with on the page, though calls are kept for half an hour', async () => {
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone' })
  const say = (turn: string, said: string) => house.conversations.turn({ id: turn, conversationId: id, said })
  await say('call-1', '我要给自己办异地就医备案')
  await say('call-2', '同意')
  const given = await say('call-3', '换手机办')
  const [part] = given?.parts ?? []
  const code = (part?.kind === 'say' && part.facts?.[0]?.value.replace(' ', '')) || ''
  now += 23 * HOUR
  const { status, resumed } = await use(code)
  expect(status).toBe(200)
  expect(openAsk(resumed.reply)).toBe('insured-name')
  const history = await client.send<History>(`GET /v1/conversations/${id}`, { token: resumed.token })
  expect(history.body).toMatchObject({ channel: 'web', filing: { service: 'cross-province-medical' } })
  expect(history.text).not.toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
})

test('and what was begun on the page, on a call', async () => {
  const citizen = await openCitizen(client)
  await fillIn(citizen)
  const code = await codeOf(citizen)
  expect(await house.conversations.resume({ code, channel: 'phone' })).toEqual({ refused: 'check-needed' })
  const resumed = await house.conversations.resume({ code, check: '0017', channel: 'phone' })
  if ('refused' in resumed) throw new Error(resumed.refused)
  const last = await house.conversations.turn({ id: 'call-1', conversationId: resumed.id, said: '重庆' })
  expect(last && openAsk(last)).toBe('treatment-region')
  expect(await citizen.send(`GET /v1/conversations/${citizen.id}`)).toMatchObject({ status: 401 })
})

test('another client may count its turns as the first one did: none is answered with an old reply', async () => {
  const citizen = await openCitizen(client)
  await citizen.take({ said: '身份证丢了怎么补' })
  await citizen.take({ said: '要多少钱' })
  const { resumed } = await use(await codeOf(citizen))
  const path = `/v1/conversations/${citizen.id}`
  const { token } = resumed
  const said = ['居住证要带什么', '去哪办', '多久办好']
  for (const [at, words] of said.entries())
    await client.send(`POST ${path}/turns`, { token, body: { id: `turn-${at + 1}`, said: words } })
  const again = await client.send<Reply>(`POST ${path}/turns`, { token, body: { id: 'turn-1', said: said[0] } })
  expect(JSON.stringify(again.body.parts)).toContain('居住证')
  const { body } = await client.send<History>(`GET ${path}`, { token })
  expect(body.turns.flatMap((turn) => turn.said ?? [])).toEqual(['身份证丢了怎么补', '要多少钱', ...said])
  expect(body.turns.map(({ n }) => n)).toEqual(body.turns.map((_, at) => at))
})

describe('a code', () => {
  test('works once, also when many use it at the same moment', async () => {
    const code = await codeOf(await openCitizen(client))
    const other = await openHouse({ now: () => new Date(now), storage })
    const send = (app: House['app']) =>
      app.request('/v1/resume', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
    const answers = await Promise.all([send(house.app), send(other.app), send(house.app), send(other.app)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404, 404, 404])
  })

  test('ends with a newer one, with its day, and with its conversation', async () => {
    const gone = { status: 404, code: 'no-such-code' }
    const citizen = await openCitizen(client)
    const first = await codeOf(citizen)
    const second = await codeOf(citizen)
    expect(await use(first)).toMatchObject(gone)
    expect((await use(second)).status).toBe(200)
    const erased = await openCitizen(client)
    const third = await codeOf(erased)
    await erased.send(`DELETE /v1/conversations/${erased.id}`)
    expect(await use(third)).toMatchObject(gone)
    expect(await storage.list(`conversation#${erased.id}`, '')).toEqual([])
    const fourth = await codeOf(await openCitizen(client))
    now += 24 * HOUR
    expect(await use(fourth)).toMatchObject(gone)
  })

  test('needs the check again after a receipt, by the phone in the filing', async () => {
    const citizen = await openCitizen(client)
    const { reference } = await file(citizen, 'zh-CN', 'said')
    const code = await codeOf(citizen)
    expect(await use(code)).toMatchObject({ status: 403, code: 'check-needed' })
    expect(await use(code, '1234')).toMatchObject({ status: 403, code: 'wrong-check' })
    const { status, resumed } = await use(code, '8000')
    expect(status).toBe(200)
    expect(resumed.reply.parts).toContainEqual(expect.objectContaining({ kind: 'receipt', reference }))
    const held = await client.send(`GET /v1/filings/${reference}`, { token: resumed.token })
    expect(held.status).toBe(200)
  })

  test('takes a small x for the X of an ID number', async () => {
    const citizen = await openCitizen(client)
    for (const said of ['我要给自己办异地就医备案', '同意', '王小明', '11010119000101009X'])
      await citizen.take({ said })
    expect((await use(await codeOf(citizen), '009x')).status).toBe(200)
  })

  test('ends with the fifth wrong check, and then the right one does not help', async () => {
    const citizen = await openCitizen(client)
    await fillIn(citizen)
    const code = await codeOf(citizen)
    for (let n = 0; n < 4; n += 1) expect(await use(code, '9999')).toMatchObject({ status: 403, code: 'wrong-check' })
    expect(await use(code, '9999')).toMatchObject({ status: 410, code: 'code-locked' })
    expect(await use(code, '0017')).toMatchObject({ status: 410, code: 'code-locked' })
    expect(await use(await codeOf(citizen), '0017')).toMatchObject({ status: 200 })
  })

  test('is given to the holder of the token alone', async () => {
    const citizen = await openCitizen(client)
    const path = `POST /v1/conversations/${citizen.id}/resume-code`
    expect(await client.send(path)).toMatchObject({ status: 401, body: { code: 'no-token' } })
    const other = await openCitizen(client)
    expect(await other.send(path)).toMatchObject({ status: 401, body: { code: 'wrong-token' } })
  })

  test('is given to one conversation twenty times a day at most, also in words', async () => {
    const citizen = await openCitizen(client)
    for (let n = 0; n < 20; n += 1) await codeOf(citizen)
    const refused = await citizen.send(`POST /v1/conversations/${citizen.id}/resume-code`)
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect((await citizen.take({ said: '给我个接续码' })).spoken).toContain('过一会儿')
  })
})

test('who guesses is stopped by their address, whoever has a right code meanwhile is not', async () => {
  await house.close()
  house = await openHouse({ now: () => new Date(now), storage })
  client = checkedClient(house.app)
  const from = (remoteAddress: string) => ({ env: { incoming: { socket: { remoteAddress } } } })
  const guess = (address: string, code: string) =>
    client.send('POST /v1/resume', { ...from(address), body: { code } }).then(({ status }) => status)
  const codes = [await codeOf(await openCitizen(client)), await codeOf(await openCitizen(client))]
  const statuses: number[] = []
  for (let n = 0; n < 30; n += 1) statuses.push(await guess('192.0.2.1', `0000${10 + n}`))
  expect(statuses).toEqual([...Array<number>(20).fill(404), ...Array<number>(10).fill(429)])
  now += 60_000
  expect(await guess('192.0.2.1', codes[0] ?? '')).toBe(429)
  expect(await guess('192.0.2.2', codes[0] ?? '')).toBe(200)
  now += HOUR
  expect(await guess('192.0.2.1', codes[1] ?? '')).toBe(200)
})
