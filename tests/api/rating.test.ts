// The five-grade rating over HTTP: who may give it, what it replaces, and when it reaches the editors.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listGuideReports } from '../../functions/conversation/feedback/guide-report.ts'
import { listRatings } from '../../functions/conversation/feedback/rating.ts'
import type { Locale } from '../../functions/filings/filing.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, file, MORNING, openCitizen } from './citizen.ts'

const QUESTION = { 'zh-CN': '身份证丢了补办要多少钱', en: 'How much is a replacement ID card?' }

let now: number
let house: House
let client: Client
beforeEach(async () => {
  now = MORNING.getTime()
  house = await openHouse({ now: () => new Date((now += 1)), web: { limits: { turnsAMinute: 60 } } })
  client = checkedClient(house.app)
})
afterEach(() => house.close())

const rate = (citizen: Citizen, body: object) => citizen.send(`POST /v1/conversations/${citizen.id}/rating`, { body })
const ratings = () => listRatings(house.storage, '2026-11')
const reports = () => listGuideReports(house.storage)

async function asked(locale: Locale = 'zh-CN'): Promise<Citizen> {
  const citizen = await openCitizen(client, locale)
  expect((await citizen.take({ said: QUESTION[locale] })).outcome).toBe('answered')
  return citizen
}

test('a rating is kept with what it is about, and a second one of the same replaces it', async () => {
  const citizen = await asked()
  await rate(citizen, { grade: 4, turnId: 'turn-1' })
  const { body, headers } = await rate(citizen, { grade: 5, turnId: 'turn-1', reason: '很清楚' })
  expect([body, headers.get('content-language')]).toEqual([
    { kept: true, note: '谢谢您，评价收到了。还有事，接着说。' },
    'zh-CN',
  ])
  expect(await ratings()).toEqual([
    {
      grade: 5,
      words: '很清楚',
      service: 'id-card',
      section: 'fee',
      locale: 'zh-CN',
      at: expect.any(Number),
    },
  ])
  expect(await reports()).toEqual([])
})

test('without a turn the filing is rated', async () => {
  const citizen = await openCitizen(client)
  const { reference } = await file(citizen, 'zh-CN', 'choice')
  await rate(citizen, { grade: 3 })
  expect(await ratings()).toMatchObject([{ grade: 3, reference, service: 'cross-province-medical' }])
})

test('a low grade to an answer reaches the editors, and the note says who hears of it', async () => {
  const zh = await rate(await asked(), { grade: 2, turnId: 'turn-1' })
  expect(zh.body['note']).toMatch(/^对不住.*写指南的人.*12345/)
  const en = await rate(await asked('en'), { grade: 1, turnId: 'turn-1' })
  expect([en.body['note'], en.headers.get('content-language')]).toEqual([
    expect.stringMatching(/sorry.*guides.*12345/),
    'en',
  ])
  expect(await reports()).toMatchObject([
    { service: 'id-card', section: 'fee', locale: 'en', grade: 1 },
    { service: 'id-card', section: 'fee', locale: 'zh-CN', grade: 2, guideAsOf: expect.stringMatching(/^2026-/) },
  ])
})

test('a low grade alone is no word against a guide; a reason that says so is one, whatever the grade', async () => {
  const citizen = await asked()
  const low = await rate(citizen, { grade: 1, reason: '等得太久' })
  expect(low.body['note']).toMatch(/12345/)
  expect(await reports()).toEqual([])
  const told = await rate(citizen, { grade: 5, reason: '都好，就是费用过时了，问 13800138000' })
  expect(told.body['note']).toContain('写指南的人')
  expect(await reports()).toMatchObject([{ service: 'id-card', words: '都好，就是费用过时了，问 138****8000' }])
})

test('a password in the reason is not kept, and the citizen is warned', async () => {
  const { body } = await rate(await asked(), { grade: 5, reason: '我的密码是 abc12345' })
  expect(body['note']).toMatch(/密码.*96110/)
  expect(JSON.stringify(await ratings())).not.toContain('abc12345')
})

test.each([
  [{}, 'grade'],
  [{ grade: 0 }, 'grade'],
  [{ grade: 6 }, 'grade'],
  [{ grade: 4.5 }, 'grade'],
  [{ grade: '5' }, 'grade'],
  [{ grade: 5, reason: ' \u200b' }, 'reason'],
  [{ grade: 5, reason: '长'.repeat(501) }, 'reason'],
  [{ grade: 5, turnId: 'a b' }, 'turnId'],
  [{ grade: 5, score: 5 }, undefined],
])('%j is refused', async (body, field) => {
  const { status, body: told } = await rate(await openCitizen(client), body)
  expect([status, told['code'], told['field']]).toEqual([400, 'bad-field', field])
  expect(await ratings()).toEqual([])
})

test('only the holder of the token rates', async () => {
  const citizen = await asked()
  const other = await openCitizen(client)
  const call = `POST /v1/conversations/${citizen.id}/rating`
  const codes = [
    await client.send(call, { body: { grade: 5 } }),
    await client.send(call, { body: { grade: 5 }, token: other.token }),
    await client.send('POST /v1/conversations/nobody/rating', { body: { grade: 5 }, token: other.token }),
  ].map(({ body }) => body['code'])
  expect(codes).toEqual(['no-token', 'wrong-token', 'no-such-conversation'])
  expect(await ratings()).toEqual([])
})

test('rating is counted with the turns', async () => {
  const citizen = await openCitizen(client)
  const statuses = []
  for (let count = 0; count < 61; count += 1) statuses.push((await rate(citizen, { grade: 5 })).status)
  expect([statuses.at(-2), statuses.at(-1)]).toEqual([200, 429])
  expect(await ratings()).toHaveLength(1)
})

test('a turn that is not of this conversation cannot be rated', async () => {
  const citizen = await asked()
  const call = `/v1/conversations/${citizen.id}/rating`
  const response = await house.app.request(call, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${citizen.token}` },
    body: JSON.stringify({ grade: 5, turnId: 'turn-9' }),
  })
  expect([response.status, await response.json()]).toMatchObject([400, { code: 'bad-field', field: 'turnId' }])
  expect(await ratings()).toEqual([])
})
