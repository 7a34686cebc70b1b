// Guides and search over HTTP: in both languages, for a region, and honest about what is a sample or overdue.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import type { guide, guideList, hits } from '../../functions/channels/web/contract/answers.ts'
import { FACETS } from '../../functions/knowledge/guide.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { MORNING } from './citizen.ts'

let now = MORNING
let house: House
let client: Client
beforeAll(async () => {
  house = await openHouse({ now: () => now, web: { region: '371100' } })
  client = checkedClient(house.app)
})
afterAll(() => house.close())

type Guide = z.infer<typeof guide>

test('the list has every guide in its language, and a cache may keep it', async () => {
  const { body, headers } = await client.send<z.infer<typeof guideList>>('GET /v1/guides?locale=en')
  expect(body.guides.map(({ service }) => service)).toEqual(
    house.catalogue.services('en').map(({ service }) => service),
  )
  expect(body.guides.find(({ service }) => service === 'id-card')).toMatchObject({ title: 'ID card', filing: false })
  expect(body.guides.filter(({ filing }) => filing).map(({ service }) => service)).toContain('cross-province-medical')
  expect([headers.get('content-language'), headers.get('cache-control')]).toEqual(['en', 'public, max-age=300'])
})

test('a guide has its sections in their order with headings, every figure filled in, and its sources', async () => {
  for (const { service } of house.catalogue.services('zh-CN')) {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { body } = await client.send<Guide>(`GET /v1/guides/${service}?locale=${locale}`)
      const order = body.sections.map(({ facet }) => FACETS.indexOf(facet))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(body.sections.length).toBeGreaterThan(5)
      expect(JSON.stringify(body)).not.toMatch(/\{[a-z][a-z0-9-]*\}/)
      const sources = body.sources.map(({ id }) => id)
      for (const fact of body.facts) expect(sources).toContain(fact.source)
      expect(body).toMatchObject({ service, locale, region: '371100' })
    }
  }
})

test.each([
  { locale: 'zh-CN', note: '样例指南，未经主管部门审核', heading: '多少钱' },
  { locale: 'en', note: 'sample guide, not reviewed by an authority', heading: 'What it costs' },
])('a guide that nobody reviewed says so ($locale)', async ({ locale, note, heading }) => {
  const { body } = await client.send<Guide>(`GET /v1/guides/id-card?locale=${locale}`)
  expect(body).toMatchObject({ reviewed: false, note })
  expect(body.sections.find(({ facet }) => facet === 'fee')?.heading).toBe(heading)
})

test('a guide past its review date says so from the next day on', async () => {
  const at = async (moment: string) => {
    now = new Date(moment)
    return (await client.send<Guide>('GET /v1/guides/id-card')).body
  }
  const { reviewBy } = await at('2026-11-21T09:00:00+08:00')
  expect((await at(`${reviewBy}T23:59:00+08:00`)).overdue).toBe(false)
  expect((await at('2029-01-01T00:00:00+08:00')).overdue).toBe(true)
  now = MORNING
})

test.each([
  { q: '身份证丢了怎么补', locale: 'zh-CN', service: 'id-card' },
  { q: 'see a doctor in another province', locale: 'en', service: 'cross-province-medical' },
])('search finds $service for “$q”, best first, and no cache keeps the words', async ({ q, locale, service }) => {
  const { body, headers } = await client.send<z.infer<typeof hits>>(
    `GET /v1/search?q=${encodeURIComponent(q)}&locale=${locale}&k=4`,
  )
  expect(body.hits).toHaveLength(4)
  expect(body.hits[0]?.service).toBe(service)
  const scores = body.hits.map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(headers.get('cache-control')).toBe('no-store')
})

test.each([
  { query: 'q=a', options: { locale: 'zh-CN', k: 5, region: '371100' } },
  { query: 'q=a&region=110105&locale=en&k=2', options: { locale: 'en', k: 2, region: '110105' } },
])('search looks where $query says, and in the usual region otherwise', async ({ query, options }) => {
  const asked: unknown[] = []
  const catalogue = { ...house.catalogue, search: (...call: unknown[]) => (asked.push(call), []) }
  const watched = await openHouse({ now: () => now, web: { region: '371100', catalogue } })
  await checkedClient(watched.app).send(`GET /v1/search?${query}`)
  await watched.close()
  expect(asked).toEqual([['a', options]])
})

test('what breaks is not cached, though guides are', async () => {
  const services = () => {
    throw new Error('the index is gone')
  }
  const broken = await openHouse({ now: () => now, web: { catalogue: { ...house.catalogue, services } } })
  const { status, headers } = await checkedClient(broken.app).send('GET /v1/guides')
  await broken.close()
  expect([status, headers.get('cache-control'), headers.get('content-language')]).toEqual([500, 'no-store', 'en'])
})

test('what the service says of itself is true', async () => {
  const { body } = await client.send('GET /v1/capabilities')
  const health = await client.send('GET /healthz')
  const capabilities = {
    locales: ['zh-CN', 'en'],
    stream: true,
    uploads: false,
    reminders: false,
    resume: true,
    speech: 'none',
    recordings: [],
    live: false,
    model: false,
  }
  expect(body).toEqual(capabilities)
  expect(health.body).toEqual({ status: 'ok', version: '0.0.0-test', knowledge: house.catalogue.hash })
})
