// A guide as it is in a place: what the store has counts on the page, at the API and in an answer, and breaks none of them.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import type { guide } from '../../functions/channels/web/contract/answers.ts'
import type { RegionOverride } from '../../functions/knowledge/guide.ts'
import { rowKey } from '../../functions/knowledge/regional-rows.ts'
import { writeRow } from '../../functions/knowledge/write-row.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { type House, openHouse } from '../house.ts'
import { pageReader, squeezed } from '../portal/read-page.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { MORNING } from './citizen.ts'

const TOWNSHIP = '371102001'
const VILLAGE = '371102001001'
const FEE = 'fee-replace'
const WHERE = { 'zh-CN': '去石臼街道便民服务中心。', en: 'Go to the Shijiu service centre.' }

let now = MORNING
const storage = memoryStorage(() => now.getTime())
let house: House
let client: Client
beforeAll(async () => {
  house = await openHouse({ now: () => now, storage })
  client = checkedClient(house.app)
})
beforeEach(() => {
  now = new Date(now.getTime() + 60_000)
})
afterAll(() => house.close())

const section = (text: string) => [{ facet: 'where' as const, text, region: TOWNSHIP }]
const row = (fee: number): RegionOverride => ({
  facts: [{ id: FEE, value: fee, firm: true, source: 'card-law', asOf: '2026-11-05' }],
  sections: { 'zh-CN': section(WHERE['zh-CN']), en: section(WHERE.en) },
})
const ask = async (query: string) => (await client.send<z.infer<typeof guide>>(`GET /v1/guides/id-card${query}`)).body
const feeIn = async (query: string) => {
  const found = (await ask(query)).facts.find(({ id }) => id === FEE)
  return [found?.value, found?.region]
}

test('a stored row is shown in its place and all that lies in it, in both languages, and nowhere else', async () => {
  const before = await feeIn('')
  await writeRow(storage, { service: 'id-card', region: TOWNSHIP }, row(7), now)
  for (const region of [TOWNSHIP, VILLAGE]) {
    expect(await feeIn(`?region=${region}`)).toEqual(['7 元', TOWNSHIP])
    const where = (await ask(`?region=${region}&locale=en`)).sections.find(({ facet }) => facet === 'where')
    expect(where).toMatchObject({ text: WHERE.en, region: TOWNSHIP })
  }
  expect([await feeIn(''), await feeIn('?region=371102'), await feeIn('?region=440300')]).toEqual([
    before,
    before,
    before,
  ])
})

test('the page of the guide shows the same words and figures', async () => {
  const read = pageReader(house.parts)
  const local = await read(`/guides/id-card?region=${VILLAGE}`)
  expect([local.status, local.words]).toEqual([200, expect.stringContaining(squeezed(WHERE['zh-CN']))])
  expect(local.html).toMatch(/<span class="figure"><b>7<\/b> 元<\/span>/)
  expect((await read('/guides/id-card?region=371102')).words).not.toContain(squeezed(WHERE['zh-CN']))
})

test('an answer in a conversation says it too, and whose words these are', async () => {
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'web', region: VILLAGE })
  const reply = await house.conversations.turn({ id: '1', conversationId: id, said: '身份证丢了补办要多少钱' })
  expect([reply?.outcome, JSON.stringify(reply?.parts)]).toEqual(['answered', expect.stringContaining('7 元')])
})

test('what is written now counts a minute later', async () => {
  const at = `?region=${TOWNSHIP}`
  await feeIn(at)
  await writeRow(storage, { service: 'id-card', region: TOWNSHIP }, row(8), now)
  now = new Date(now.getTime() + 59_999)
  expect(await feeIn(at)).toEqual(['7 元', TOWNSHIP])
  now = new Date(now.getTime() + 1)
  expect(await feeIn(at)).toEqual(['8 元', TOWNSHIP])
})

test('a broken row breaks no page, no answer and no turn, and is logged once', async () => {
  const service = 'passport'
  // `region` is a field that the house seals where it is its own.
  await storage.put(rowKey(service, '371100'), { facts: 'half', region: '371100' }, { expected: 0 })
  const before = house.lines.length
  const { body, status } = await client.send<z.infer<typeof guide>>(`GET /v1/guides/${service}?region=${VILLAGE}`)
  expect([status, body.facts.every(({ region }) => region !== '371100')]).toEqual([200, true])
  expect((await pageReader(house.parts)(`/guides/${service}?region=371100`)).status).toBe(200)
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'web', region: '371100' })
  now = new Date(now.getTime() + 60_000)
  const reply = await house.conversations.turn({ id: '1', conversationId: id, said: '护照多少钱' })
  expect(reply?.outcome).toBe('answered')
  const told = house.lines.slice(before).filter((line) => line.includes('regional-row-broken'))
  expect(told).toEqual(['{"event":"regional-row-broken","service":"passport","region":"371100"}'])
})

test('an address that names no service is looked up nowhere', async () => {
  const asked: unknown[] = []
  const { regionalRows } = house.parts
  const parts = {
    ...house.parts,
    regionalRows: { read: (...what: [string[], string[]]) => (asked.push(what), regionalRows.read(...what)) },
  }
  expect((await pageReader(parts)('/guides/no-such?region=371100')).status).toBe(404)
  expect(asked).toEqual([])
})
