// Places over HTTP: found by what people call them, named in the language asked for.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import type { regionList } from '../../functions/channels/web/contract/answers.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { MORNING } from './citizen.ts'

let house: House
let client: Client
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING })
  client = checkedClient(house.app)
})
afterAll(() => house.close())

function find(q: string, more = '') {
  return client.send<z.infer<typeof regionList>>(`GET /v1/regions?q=${encodeURIComponent(q)}${more}`)
}

test.each([
  { q: '日照', more: '', first: { code: '371100', name: '山东省日照市' } },
  { q: ' 日照 ', more: '&locale=en', first: { code: '371100', name: 'Rizhao, Shandong' } },
  { q: 'Rizhao', more: '', first: { code: '371100', name: '山东省日照市' } },
  { q: '北京市朝阳区', more: '', first: { code: '110105', name: '北京市朝阳区' } },
  { q: 'Chongqing', more: '&locale=en', first: { code: '500000', name: 'Chongqing' } },
])('“$q$more” finds $first.name first, and a cache may keep it', async ({ q, more, first }) => {
  const { body, headers } = await find(q, more)
  expect(body.regions[0]).toEqual(first)
  expect(headers.get('cache-control')).toBe('private, max-age=300')
  expect(headers.get('content-language')).toBe(more === '' ? 'zh-CN' : 'en')
})

test('a name that many places have gives as many as asked for, best first', async () => {
  const named = '城关 新华 鼓楼 和平'
  const all = house.catalogue.places.find(named).map(({ code }) => code)
  expect(all.length).toBeGreaterThan(8)
  const codes = async (more: string) => (await find(named, more)).body.regions.map(({ code }) => code)
  expect(await codes('')).toEqual(all.slice(0, 8))
  expect(await codes('&k=2')).toEqual(all.slice(0, 2))
  expect(await codes('&k=20')).toEqual(all.slice(0, 20))
})

test('what is no place finds none', async () => {
  expect((await find('没有这个地方')).body).toEqual({ regions: [] })
})

test.each([
  { q: '', more: '', field: 'q' },
  { q: '  ', more: '', field: 'q' },
  { q: '长'.repeat(41), more: '', field: 'q' },
  { q: '日照', more: '&k=0', field: 'k' },
  { q: '日照', more: '&k=21', field: 'k' },
  { q: '日照', more: '&locale=fr', field: 'locale' },
])('“$q” $more is refused for $field, and no cache keeps that', async ({ q, more, field }) => {
  const { status, body, headers } = await find(q, more)
  expect([status, body]).toEqual([400, expect.objectContaining({ code: 'bad-field', field })])
  expect(headers.get('cache-control')).toBe('no-store')
})
