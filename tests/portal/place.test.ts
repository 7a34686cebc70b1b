// A reader says where they are without script: one place is shown, of several they choose, and nothing is lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MORNING } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { pageReader } from './read-page.ts'

let house: House
let read: ReturnType<typeof pageReader>
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING })
  read = pageReader(house.parts)
})
afterAll(() => house.close())

/** The address with what stands in it, as a form would send it. */
function address(path: string, fields: Record<string, string>): string {
  return `${path}?${new URLSearchParams(fields).toString()}`
}

test.each([
  ['/', { place: '日照东港' }, '/?region=371102'],
  [
    '/guides',
    { place: '日照', q: '身份证', size: 'large' },
    address('/guides', { q: '身份证', region: '371100', size: 'large' }),
  ],
  ['/guides/id-card', { place: ' 371102004 ', locale: 'en' }, '/guides/id-card?locale=en&region=371102004'],
  ['/guides/id-card', { place: 'Rizhao', region: '310000' }, '/guides/id-card?region=371100'],
  ['/guides/%E7%A6%BB', { place: '日照' }, '/guides/%E7%A6%BB?region=371100'],
])('on %s one place of %j leads to %s', async (path, fields, there) => {
  const { status, headers } = await read(address(path, fields))
  expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([303, there, 'no-store'])
})

test('of several places one is chosen by a link that keeps everything else', async () => {
  const { status, html, words, headers } = await read('/guides?place=朝阳&q=身份证&locale=en&size=large')
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(words).toContain('Thereismorethanone“朝阳”')
  const query = `q=${encodeURIComponent('身份证')}&amp;locale=en`
  for (const [code, name] of [
    ['211300', 'Chaoyang, Liaoning'],
    ['110105', 'Chaoyang District, Beijing'],
  ]) {
    expect(html).toContain(`<a href="/guides?${query}&amp;region=${code}&amp;size=large">${name}</a>`)
  }
})

test('two places that were named are both offered', async () => {
  const { words, html } = await read('/?place=日照和北京')
  expect(words).toContain('山东省日照市北京市')
  expect(html).toContain('href="/?region=110000"')
})

test('what is no place is said kindly, and the page stays as it was', async () => {
  const { status, words, html } = await read('/guides/residence-permit?place=火星&region=371100')
  expect(status).toBe(200)
  expect(words).toContain('没有找到叫“火星”的地方。')
  expect(words).toContain('适用：山东省日照市')
  expect(html).toContain('href="/guides/id-card?region=371100"')
  expect(html).toContain('value="火星"')
})

test.each(['', ' ', '%20%20'])('nothing said (%j) is no question', async (said) => {
  const { words } = await read(`/guides?place=${said}`)
  expect(words).not.toContain('没有找到叫')
})

test('a number of a person is not shown again, and markup is shown as it is', async () => {
  const { html } = await read(address('/', { place: '13800138000<b>' }))
  expect(html).not.toMatch(/13800138000|<b>(?!\p{Script=Han})/u)
  expect(html).toContain('138****8000&lt;b&gt;')
})

test('a page says whose rules it shows, and takes it back', async () => {
  const { html, words } = await read('/guides/id-card?region=371102&locale=en&size=large')
  expect(words).toContain('AsitisinDonggangDistrict,Rizhao,Shandong')
  expect(html).toContain('<a href="/guides/id-card?locale=en&amp;size=large">All of China</a>')
  const nation = await read('/guides/id-card')
  expect(nation.words).toContain('您在哪儿？')
  expect(nation.words).not.toContain('看全国的')
})

test('where a place is the usual one, the nation can be asked for, and stays', async () => {
  const local = pageReader({ ...house.parts, region: '371100' })
  expect((await local('/guides/id-card')).html).toContain('<a href="/guides/id-card?region=">看全国的</a>')
  const { html, words } = await local('/guides/id-card?region=')
  expect(words).toContain('适用：全国')
  expect(html).toContain('href="/guides/passport?region="')
})

test('the form keeps language, size and what is looked for, and leaves out the place that it replaces', async () => {
  const { html } = await read('/guides?q=id+card&locale=en&region=371100&size=large')
  const form = /<details>[\s\S]*?<form class="asks" action="([^"]*)">([\s\S]*?)<\/form>/.exec(html)
  const fields = [...(form?.[2] ?? '').matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  expect(form?.[1]).toBe('/guides')
  expect(fields.map(([, name, value]) => [name, value])).toEqual([
    ['q', 'id card'],
    ['locale', 'en'],
    ['size', 'large'],
  ])
})

test('a page that is not there does not ask where its reader is', async () => {
  expect((await read('/guides/nothing')).words).not.toContain('您在哪儿')
})
