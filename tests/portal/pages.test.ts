// The pages of the site: in both languages, whole without script, under a strict policy, and logged by route.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../functions/filings/filing.ts'
import { TOPICS } from '../../functions/knowledge/guide.ts'
import type { Speech } from '../../functions/speech/speech.ts'
import { MORNING } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { pageReader, squeezed, STYLES } from './read-page.ts'

let house: House
let read: ReturnType<typeof pageReader>
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING })
  read = pageReader(house.parts)
})
afterAll(() => house.close())

const PATHS = ['/', '/guides', '/guides/id-card', '/guides/nothing-of-the-kind']

describe.each(PATHS)('%s', (path) => {
  test.each([
    { query: '', lang: 'zh-CN', other: 'en', link: `${path === PATHS[3] ? '/' : path}?locale=en` },
    { query: '?locale=en', lang: 'en', other: 'zh-CN', link: path === PATHS[3] ? '/' : path },
    { query: '?locale=fr', lang: 'zh-CN', other: 'en', link: `${path === PATHS[3] ? '/' : path}?locale=en` },
  ])('with “$query” is in $lang and leads to itself in $other', async ({ query, lang, other, link }) => {
    const { html, headers } = await read(path + query)
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain(`<a href="${link}" lang="${other}" hreflang="${other}">`)
    expect([headers.get('content-language'), headers.get('content-type')]).toEqual([lang, 'text/html; charset=UTF-8'])
  })

  test('runs the widget and nothing else', async () => {
    const { html, headers } = await read(path)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/widget/bangban.js" data-locale="zh-CN" async>'])
    expect(html.match(/<style.*?<\/style>/g)).toEqual([`<style>${STYLES}</style>`])
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|javascript:/)
    const hash = createHash('sha256').update(STYLES).digest('base64')
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${hash}'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    )
    expect(headers.get('permissions-policy')).toBe('microphone=(self), camera=(), geolocation=()')
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'same-origin'])
  })

  test('has each id once, and one main heading', async () => {
    const { html } = await read(path)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})

test('pages may reach the live recogniser by its address alone, and only where there is one', async () => {
  const origin = 'wss://transcribestreaming.us-east-1.amazonaws.com:8443'
  const hears = { provider: 'aws' as const, hears: [], transcribe: neverAsked, speak: neverAsked }
  const policyWith = async (speech: Speech) => {
    const { headers } = await pageReader({ ...house.parts, speech })('/')
    return headers.get('content-security-policy')
  }
  expect(await policyWith({ ...hears, live: { origin, session: neverAsked } })).toContain(
    `; connect-src 'self' ${origin}; `,
  )
  expect(await policyWith(hears)).toContain("; connect-src 'self'; ")
})

const neverAsked = () => Promise.reject(new Error('a page asks nobody'))

test.each(LOCALES)(
  'the front page offers what people often need by real links that the widget takes over, and the rest by topic (%s)',
  async (locale) => {
    const { html } = await read(`/?locale=${locale}`)
    const query = locale === 'en' ? '?locale=en' : ''
    for (const { service, filing } of house.catalogue.featured(locale)) {
      expect(html).toContain(`href="/guides/${service}${query}" data-bangban="ask:${service}"`)
      expect(html.includes(`data-bangban="file:${service}"`)).toBe(filing)
    }
    for (const topic of TOPICS) expect(html).toContain(`href="/guides${query}#${topic}"`)
    expect(html).toContain(`<a class="button button-big" href="/guides${query}" data-bangban="">`)
  },
)

test('the front page tells only what the guides know: hours and emergency numbers of the hotline', async () => {
  const { html, words } = await read('/')
  expect(words).toContain(squeezed('每天 24 小时都能打'))
  for (const number of ['12345', '110', '119', '120']) expect(html).toContain(`href="tel:${number}"`)
  const guide: typeof house.catalogue.guide = (service, ...rest) =>
    service === 'hotline-12345' ? undefined : house.catalogue.guide(service, ...rest)
  const without = await pageReader({ ...house.parts, catalogue: { ...house.catalogue, guide } })('/')
  expect(without.html).toContain('href="tel:12345"')
  expect(without.html).not.toMatch(/tel:1(10|19|20)"|小时/)
})

test.each([
  { query: '', look: '', widget: '', next: 'size=large', word: '长辈版' },
  { query: '?size=large', look: 'elder large', widget: '1', next: 'size=largest', word: '字再大' },
  { query: '?size=largest', look: 'elder largest', widget: '2', next: '', word: '普通版' },
  { query: '?size=usual', look: '', widget: '', next: 'size=large', word: '长辈版' },
  { query: '?size=Large', look: '', widget: '', next: 'size=large', word: '长辈版' },
  { query: '?size=large&size=largest', look: 'elder large', widget: '1', next: 'size=largest', word: '字再大' },
])(
  'with “$query” page and widget are “$look”, and the switch says $word',
  async ({ query, look, widget, next, word }) => {
    const { html, status } = await read(`/guides/id-card${query}`)
    expect(status).toBe(200)
    expect(/<html lang="zh-CN"(?: class="([^"]*)")?>/.exec(html)?.[1] ?? '').toBe(look)
    expect(/<script[^>]* data-size="([^"]*)"/.exec(html)?.[1] ?? '').toBe(widget)
    expect(/<script[^>]* data-mode="([^"]*)"/.exec(html)?.[1] ?? '').toBe(widget && 'elder')
    expect(html).toContain(`<a class="nav-size" href="/guides/id-card${next && `?${next}`}">${word}</a>`)
  },
)

test('every link to a page of ours keeps language, region and size, but for the one that changes it', async () => {
  const asked = { locale: 'en', region: '371100', size: 'large' }
  for (const path of PATHS) {
    const { html } = await read(`${path}?${new URLSearchParams(asked).toString()}`)
    // But for the one that takes the place back.
    const page = html.replaceAll(/<a href="[^"]*"(?=>All of China)/g, '')
    const links = [...page.matchAll(/<a( class="nav-size")? [^>]*?href="(\/(?:guides[^"]*)?(?:[?#][^"]*)?)"([^>]*)>/g)]
    expect(links.length).toBeGreaterThan(5)
    for (const [, isSwitch, href = '', more = ''] of links) {
      const { searchParams } = new URL(href.replaceAll('&amp;', '&'), 'http://localhost')
      const { locale, ...others } = asked
      expect(Object.fromEntries(searchParams)).toEqual({
        ...others,
        ...(!more.includes('hreflang') && { locale }),
        ...(isSwitch && { size: 'largest' }),
      })
    }
  }
})

test('the notice calls the guides samples only as long as one is', async () => {
  const notice = '还没有经主管部门审核'
  expect((await read('/')).words).toContain(notice)
  const services: typeof house.catalogue.services = (locale) =>
    house.catalogue.services(locale).map((card) => ({ ...card, reviewed: true }))
  const reviewed = await pageReader({ ...house.parts, catalogue: { ...house.catalogue, services } })('/')
  expect(reviewed.words).toContain('云港市是虚构的城市')
  expect(reviewed.words).not.toContain(notice)
})

test('a cache may keep the front page for twenty seconds, by encoding, and pages are sent compressed', async () => {
  const { headers } = await read('/', { 'Accept-Encoding': 'gzip' })
  expect([headers.get('cache-control'), headers.get('vary'), headers.get('content-encoding')]).toEqual([
    'public, max-age=20',
    'Accept-Encoding',
    'gzip',
  ])
})

test('an address that leads nowhere is told kindly to people and plainly to programs', async () => {
  for (const path of ['/guides/nothing', '/guides/id-card/more']) {
    const page = await read(path)
    expect([page.status, page.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(page.words).toContain('没有找到这一页')
    expect(page.html).toContain('href="tel:12345"')
    const answer = await read(path, { Accept: 'application/json' })
    expect([answer.status, JSON.parse(answer.html).code]).toEqual([404, 'not-found'])
  }
  expect(JSON.parse((await read('/nothing')).html).code).toBe('not-found')
})

test('what breaks is told without its cause, logged with it, and not cached', async () => {
  const featured = () => {
    throw new Error('the index is gone')
  }
  const page = await pageReader({ ...house.parts, catalogue: { ...house.catalogue, featured } })('/?region=371100')
  expect([page.status, page.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(page.words).toContain('这一页暂时打不开')
  expect(page.words).not.toContain('index')
  expect(house.lines.filter((line) => line.includes('the index is gone'))).toHaveLength(1)
})

test('everything else is the API, with its own headers and one line in the log', async () => {
  const before = house.lines.length
  const { headers, html } = await read('/healthz')
  expect(JSON.parse(html).status).toBe('ok')
  expect(headers.get('content-security-policy')).toContain("form-action 'none'")
  expect(house.lines.slice(before).map((line) => JSON.parse(line).route)).toEqual(['/healthz'])
})

test.each([
  ['/?from=wechat', '/'],
  ['/guides?locale=en', '/guides'],
  ['/guides/id-card?region=371100', '/guides/:service'],
  ['/guides/my-secret', '/guides/:service'],
  ['/guides/my/secret', 'none'],
  ['/widget/my-secret.js', '/widget/:file'],
])('a visit of %s is logged once, as %s', async (path, route) => {
  const before = house.lines.length
  await read(path)
  const lines = house.lines.slice(before)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'request', route, method: 'GET' }])
  expect(lines.join()).not.toMatch(/secret|wechat|371100/)
})
