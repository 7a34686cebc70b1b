// The page of a guide: complete without script, the same words as the API, honest about region, review and age.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCALES } from '../../functions/filings/filing.ts'
import { FACETS } from '../../functions/knowledge/guide.ts'
import type { ResolvedGuide } from '../../functions/knowledge/resolve-guide.ts'
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

/** A reader of a site in which every guide is changed so. */
function changed(change: (guide: ResolvedGuide) => Partial<ResolvedGuide>) {
  const guide: typeof house.catalogue.guide = (...asked) => {
    const real = house.catalogue.guide(...asked)
    return real && { ...real, ...change(real) }
  }
  return pageReader({ ...house.parts, catalogue: { ...house.catalogue, guide } })
}

test('each guide is whole in both languages: headings in their order, every word, figure, phone and source', async () => {
  for (const locale of LOCALES) {
    for (const { service } of house.catalogue.services(locale)) {
      const guide = house.catalogue.guide(service, locale)
      const { html, words } = await read(`/guides/${service}?locale=${locale}`)
      expect([...html.matchAll(/<section class="section" id="([a-z]+)"/g)].map(([, id]) => id)).toEqual([...FACETS])
      for (const { question = '', text } of guide?.sections ?? []) {
        const lines = text.split('\n').map((line) => line.replace(/^(- |\d+\. )/, ''))
        for (const line of [question, ...lines]) expect(words).toContain(squeezed(line))
      }
      for (const { facet, kind, label, value } of guide?.facts ?? []) {
        if ((facet === 'fee' || facet === 'time') && kind !== 'phone') expect(words).toContain(squeezed(label + value))
      }
      for (const { number } of guide?.phones ?? []) expect(html).toContain(`href="tel:${number}"`)
      for (const { title } of guide?.sources ?? []) expect(words).toContain(squeezed(title))
      expect(words).toContain(squeezed(guide?.authority ?? ''))
      expect(html).not.toMatch(/\{[a-z][a-z0-9-]*\}/)
      expect(html).toContain(`data-bangban="ask:${service}"`)
      expect(html.includes(`data-bangban="file:${service}"`)).toBe(guide?.filing)
    }
  }
})

test('a figure that is not firm is told in words and never as a figure', async () => {
  const { html, words } = await read('/guides/id-card')
  expect(words).toContain('临时身份证以当地规定为准')
  expect(html).toMatch(/<span class="figure"><b>40<\/b> 元<\/span>/)
})

test('Chinese words in an English guide are marked as Chinese', async () => {
  expect((await read('/guides/id-card?locale=en')).html).toContain('(<span lang="zh-CN">居民身份证法</span>)')
})

test.each([
  { query: '', usual: undefined, words: '适用：全国' },
  { query: '?region=371100', usual: undefined, words: '适用：山东省日照市' },
  { query: '?region=371102004', usual: undefined, words: '适用：山东省日照市东港区' },
  { query: '', usual: '371100', words: '适用：山东省日照市' },
  { query: '?region=abc', usual: '371100', words: '适用：全国' },
  { query: '?region=999999', usual: undefined, words: '适用：全国' },
])('with “$query”, usually $usual, it says $words', async ({ query, usual, words }) => {
  const page = await pageReader({ ...house.parts, ...(usual && { region: usual }) })(`/guides/id-card${query}`)
  expect(page.status).toBe(200)
  expect(page.words).toContain(words)
  expect(page.words).toContain('这件事全国一样，在哪儿都按这个办。')
  expect(page.html.includes('data-region=')).toBe(!words.endsWith('全国'))
})

test('what a region has written itself says so, section by section and figure by figure', async () => {
  const local = changed(({ sections, facts }) => ({
    sections: sections.map((each) => (each.facet === 'where' ? { ...each, region: '371100' } : each)),
    facts: facts.map((each) => (each.id === 'fee-replace' ? { ...each, region: '370000' } : each)),
  }))
  const { words } = await local('/guides/id-card?region=371100')
  expect(words).toContain('去哪办按山东省日照市的规定')
  expect(words).toContain('40元按山东省的规定')
  expect(words.split('的规定').length - 1).toBe(2)
  expect(words).not.toContain('这件事全国一样')
})

test.each([
  { path: '/guides/residence-permit', says: '这件事按居住地的规定办。', own: true },
  { path: '/guides/residence-permit?region=620000', says: '这件事按居住地的规定办。', own: false },
  { path: '/guides/residence-permit?region=620000&locale=en', says: 'the place where you live', own: true },
  { path: '/guides/newborn-birth?region=371102', says: '需要什么按山东省日照市的规定', own: true },
  { path: '/guides/maternity-allowance?region=371102', says: '按山东省的规定', own: true },
])('$path tells whose rules decide, and when its place has written nothing', async ({ path, says, own }) => {
  const { words } = await read(path)
  expect(words).toContain(squeezed(says))
  expect(words.includes('当地没有另外写')).toBe(!own)
})

test.each([
  { region: '', shown: [], hidden: ['“爱山东”', '中山市公开', '山东日照', '“随申办”'] },
  { region: '371102', shown: ['“爱山东”', '山东日照'], hidden: ['中山市公开', '“随申办”', '“粤省事”'] },
  { region: '442000', shown: ['中山市公开', '“粤省事”'], hidden: ['“爱山东”', '山东日照', '“随申办”'] },
  { region: '620000', shown: [], hidden: ['“爱山东”', '中山市公开', '山东日照', '“粤省事”'] },
])('in “$region” only the sources of this place and of the nation are named', async ({ region, shown, hidden }) => {
  const { html } = await read(`/guides/newborn-birth${region && `?region=${region}`}`)
  const sources = /<section class="sources"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  for (const title of ['户口登记条例', '母婴保健法', '育儿补贴申领', ...shown]) expect(sources).toContain(title)
  for (const title of hidden) expect(sources).not.toContain(title)
})

test('what comes next in life is offered in the order in which it comes', async () => {
  const { html } = await read('/guides/newborn-birth')
  const related = /<nav class="related"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
  expect(related).toContain('您可能还要办')
  const order = [...related.matchAll(/href="\/guides\/([a-z0-9-]+)"/g)].map(([, service]) => service)
  expect(order).toEqual(house.catalogue.guide('newborn-birth', 'zh-CN')?.related)
  expect(order).not.toEqual([...order].toSorted((a = '', b = '') => a.localeCompare(b)))
})

test('each common question has an address of its own', async () => {
  const { html } = await read('/guides/id-card')
  const ids = [...html.matchAll(/<div class="question" id="(faq-\d+)"/g)].map(([, id]) => id)
  const common = house.catalogue.guide('id-card', 'zh-CN')?.sections.filter(({ question }) => question) ?? []
  expect(ids).toEqual(common.map((_, index) => `faq-${index + 1}`))
})

test('links keep language and region', async () => {
  const { html } = await read('/guides/id-card?locale=en&region=371100')
  expect(html).toContain('href="/guides/passport?locale=en&amp;region=371100"')
  expect(html).toContain('<a href="/guides/id-card?region=371100" lang="zh-CN" hreflang="zh-CN">')
})

test('review and dates are told as they are', async () => {
  const sample = await read('/guides/id-card')
  expect(sample.words).toContain('样例指南，未经主管部门审核')
  expect(sample.words).toContain('2026年11月21日核对最晚2027年5月21日再核对')
  const review = { by: '云港市公安局', on: '2026-11-20' }
  const reviewed = await changed(() => ({ reviewed: true, review }))('/guides/id-card')
  expect(reviewed.words).toContain('云港市公安局，2026年11月20日审核')
  expect(reviewed.words).not.toContain('未经主管部门审核')
})

test('past its review date it warns from the next day on and gives phones', async () => {
  const warning = '这份指南本该在2027年5月21日前再核对'
  now = new Date('2027-05-21T23:59:00+08:00')
  expect((await read('/guides/cross-province-medical')).words).not.toContain(warning)
  now = new Date('2027-05-22T00:00:00+08:00')
  const { html, words } = await read('/guides/cross-province-medical')
  now = MORNING
  expect(words).toContain(warning)
  expect(/<div class="warning"[\s\S]*?href="tel:(\d+)"/.exec(html)?.[1]).toBe('12393')
})

test('markup in a guide is shown and never run', async () => {
  const evil = `<script>alert(1)</script>" onclick='x' &amp;`
  const attacked = changed(({ sections, facts, phones }) => ({
    title: evil,
    authority: evil,
    phrases: [evil],
    sections: sections.map((each) => ({
      ...each,
      text: `${evil}\n- ${evil}`,
      ...(each.question && { question: evil }),
    })),
    facts: facts.map((each) => ({ ...each, label: evil, value: `1 ${evil}` })),
    phones: phones.map(() => ({ name: evil, number: evil })),
    sources: [{ id: 'x', title: evil, url: 'javascript:alert(1)', asOf: '2026-01-01' }],
  }))
  for (const path of ['/guides/id-card', '/', '/guides']) {
    const { html } = await attacked(path)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain('href="javascript')
    expect(html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonclick/)
  }
  expect((await attacked('/guides/id-card')).words).toContain(squeezed(evil))
})
