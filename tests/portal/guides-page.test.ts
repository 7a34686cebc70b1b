// The page of all guides: under heads, by cards alone; and what is looked for, with the heading that answers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCALES } from '../../functions/filings/filing.ts'
import { TOPICS } from '../../functions/knowledge/guide.ts'
import { MORNING } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { pageReader, squeezed } from './read-page.ts'

let now = MORNING
let house: House
let read: ReturnType<typeof pageReader>
beforeAll(async () => {
  house = await openHouse({ now: () => now })
  read = pageReader(house.parts)
})
afterAll(() => house.close())

const look = (q: string, more = '') => read(`/guides?q=${encodeURIComponent(q)}${more}`)

/** Where the results lead, in their order. */
function results(html: string): string[] {
  return [...html.matchAll(/<a class="row-title" href="([^"]*)"/g)].map(([, href = '']) => href)
}

test.each(LOCALES)(
  'every service stands once, under the head of its topic, in the order of topics (%s)',
  async (locale) => {
    const { html } = await read(`/guides?locale=${locale}`)
    const heads = [...html.matchAll(/<section class="topic" aria-labelledby="([a-z]+)">([\s\S]*?)<\/section>/g)]
    expect(heads.map(([, topic]) => topic)).toEqual([...TOPICS])
    const listed = heads.flatMap(([, topic, list = '']) =>
      [...list.matchAll(/href="\/guides\/([a-z0-9-]+)/g)].map(([, service]) => ({ topic, service })),
    )
    const byId = (a: { service?: string | undefined }, b: { service?: string | undefined }) =>
      (a.service ?? '') < (b.service ?? '') ? -1 : 1
    expect(listed.toSorted(byId)).toEqual(
      house.catalogue.services(locale).map(({ topic, service }) => ({ topic, service })),
    )
    for (const topic of TOPICS) expect(html).toContain(`<a href="#${topic}">`)
  },
)

test('a service without a topic stands under a head of its own, at the end', async () => {
  const services: typeof house.catalogue.services = (locale) =>
    house.catalogue
      .services(locale)
      .map(({ topic, ...card }) => (card.service === 'id-card' || !topic ? card : { ...card, topic }))
  const { html } = await pageReader({ ...house.parts, catalogue: { ...house.catalogue, services } })('/guides')
  expect(html).toMatch(/<h2 id="other">其他<\/h2> <ul class="lines"> <li> <a class="line" href="\/guides\/id-card">/)
})

test('a list tells what can be filled in here, and opens no guide for it', async () => {
  const opened: string[] = []
  const guide: typeof house.catalogue.guide = (service, ...rest) => {
    opened.push(service)
    return house.catalogue.guide(service, ...rest)
  }
  const { html } = await pageReader({ ...house.parts, catalogue: { ...house.catalogue, guide } })('/guides')
  expect(opened).toEqual(['hotline-12345'])
  const filed = [
    ...html.matchAll(/href="\/guides\/([a-z-]+)"><span class="line-title">[^<]*<\/span> <span class="badge"/g),
  ]
  // The hotline stands above the list.
  const known = house.catalogue.services('zh-CN').map(({ service }) => service)
  const filings = known.filter((service) => house.catalogue.filing(service) && service !== 'hotline-12345')
  expect(filings).toContain('cross-province-medical')
  expect(filings).not.toContain('passport')
  expect(new Set(filed.map(([, service]) => service))).toEqual(new Set(filings))
})

test.each([
  ['身份证丢了补办要多少钱', '', '/guides/id-card#fee', '身份证：多少钱'],
  ['身份证', '', '/guides/id-card#how', '身份证：怎么办'],
  ['小孩能办身份证吗', '', '/guides/id-card#faq-', '身份证：小孩能办身份证吗？'],
  ['低保要什么材料', '', '/guides/minimum-living#materials', '低保和临时救助：需要什么'],
  [
    'how much is a residence permit',
    '&locale=en',
    '/guides/residence-permit?locale=en#fee',
    'Residence permit: What it costs',
  ],
  ['护照怎么办', '&locale=en', '/guides/passport?locale=en#how', 'Passport: How to apply'],
  ['passport', '', '/guides/passport#how', '护照：怎么办'],
])('“%s” (%s) leads to %s', async (q, more, href, words) => {
  const page = await look(q, more)
  expect(results(page.html)[0]).toContain(href)
  expect(page.words).toContain(squeezed(words))
})

test('a result tells the first line under its heading, as it is in the place', async () => {
  expect((await look('身份证丢了补办要多少钱')).words).toContain('丢了补办40元')
  const { words } = await look('新生儿出生一件事怎么办', '&region=371102')
  expect(words).toContain('在日照，8个部门的事可以一起办')
})

test('of a guide past its review date the line is left out', async () => {
  now = new Date('2027-05-22T00:00:00+08:00')
  const { html, words } = await look('身份证丢了补办要多少钱')
  now = MORNING
  expect(results(html)[0]).toBe('/guides/id-card#fee')
  expect(words).not.toContain('丢了补办40元')
})

test('words that several guides fit show each, and where else they stand', async () => {
  const { html, words } = await look('养老金')
  const found = results(html)
  expect(found.length).toBeGreaterThan(3)
  expect(new Set(found.map((href) => href.split('#')[0])).size).toBe(found.length)
  expect(words).toContain('这些指南提到了')
})

test('where no guide fits it says so kindly, with a number to call and the words ready to ask', async () => {
  const { status, html, words } = await look('火星飞船')
  expect([status, results(html)]).toEqual([200, []])
  expect(words).toContain('没有正好讲“火星飞船”的指南。')
  expect(html).toMatch(/found-how">[\s\S]{0,200}href="tel:12345"/)
  expect(html).toContain('data-bangban="say:火星飞船"')
  for (const topic of TOPICS) expect(html).toContain(`href="/guides#${topic}"`)
})

test('who writes of danger into the box is told whom to call first', async () => {
  const { html, words } = await look('家里着火了')
  expect(/role="alert"[\s\S]*?href="tel:(\d+)"/.exec(html)?.[1]).toBe('119')
  expect(words).toContain('马上打119')
  expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('id="found"'))
})

test('what is looked for is nobody else’s: not cached, not logged, and masked where it tells of a person', async () => {
  const before = house.lines.length
  const { html, headers } = await look('身份证 510202200001010017 <script>')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(html).not.toContain('510202200001010017')
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(house.lines.slice(before).join()).not.toMatch(/身份证|5102/)
})

test.each(['', '&q=', '&q=%20'])('without words (%j) it is the whole list', async (more) => {
  const { html, headers } = await read(`/guides?locale=zh-CN${more}`)
  expect(html).toContain('id="people"')
  // Something may be announced any minute.
  expect(headers.get('cache-control')).toBe('public, max-age=20')
})

test('language, size and place are switched with the words kept', async () => {
  const { html } = await look('公积金', '&region=371100')
  const q = `q=${encodeURIComponent('公积金')}`
  expect(html).toContain(`<a class="nav-size" href="/guides?${q}&amp;region=371100&amp;size=large">`)
  expect(html).toContain(`<a href="/guides?${q}&amp;locale=en&amp;region=371100" lang="en"`)
  expect(html).toContain(`<a href="/guides?${q}">看全国的</a>`)
})
