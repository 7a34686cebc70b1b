// Proves that the site a browser test opens is the real one, and that its link can be made poor, slow or cut.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { poorLink } from '../../functions/commands/bench/poor-link.ts'
import { describeInBrowser } from './browser-test.ts'
import { type OpenSite, openSite, STRICT_CSP } from './open-site.ts'
import { TIMED } from '../timed.ts'

describeInBrowser('the opened site', (openPage) => {
  let site: OpenSite
  beforeEach(async () => {
    site = await openSite()
  })
  afterEach(() => site.close())

  test('serves the portal, the widget as it was built, and the API', async () => {
    const page = await openPage()
    const loaded: Record<string, string | undefined> = {}
    page.on('response', (response) => {
      loaded[new URL(response.url()).pathname] = response.headers()['content-encoding']
    })
    await page.goto(site.origin)
    expect(await page.locator('h1').count()).toBe(1)
    expect(loaded).toMatchObject({ '/widget/bangban.js': 'br', '/portal/print.css': 'br' })
    const health = await page.evaluate(async () => (await fetch('/healthz')).status)
    expect(health).toBe(200)
  })

  test('a portal elsewhere embeds the widget under a strict policy and may call the API; another origin may not', async () => {
    const page = await openPage()
    const calls = (origin: string) =>
      page.evaluate((url) => {
        const sent = fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
        return sent.then(({ status }) => status).catch(() => 'refused')
      }, `${origin}/v1/conversations`)
    const html = '<!doctype html><html lang="zh-CN"><title>门户</title>{widget}'
    await page.goto(site.host({ html, csp: STRICT_CSP }))
    expect(site.asked).toContain('GET /widget/bangban.js')
    expect(await calls(site.origin)).toBe(201)
    const stranger = await openSite()
    await page.goto(stranger.host({ html: '<title>x</title>' }))
    expect(await calls(site.origin)).toBe('refused')
    await stranger.close()
  })

  test('answers come late, are cut, or are replaced, as a test says', async () => {
    const page = await openPage()
    await page.goto(site.origin)
    const ask = () =>
      page.evaluate(async () => {
        const begun = performance.now()
        const status = await fetch('/healthz')
          .then((response) => response.status)
          .catch(() => 'cut')
        return { status, took: performance.now() - begun }
      })
    site.slow(300, /health/)
    const slow = await ask()
    expect(slow.status).toBe(200)
    expect(slow.took).toBeGreaterThan(290)
    site.slow(0)
    site.down(true)
    expect((await ask()).status).toBe('cut')
    site.down(false)
    site.instead(() => new Response(null, { status: 418 }))
    expect((await ask()).status).toBe(418)
    site.instead(undefined)
    expect((await ask()).status).toBe(200)
  })

  test('a poor link delays and throttles, and a slow processor slows', TIMED, async () => {
    const page = await openPage()
    const measure = () =>
      page.evaluate(async () => {
        const begun = performance.now()
        await (await fetch('/load')).arrayBuffer()
        const loaded = performance.now()
        for (let index = 0, sum = 0; index < 2e7; index += 1) sum += Math.sqrt(index)
        return { load: loaded - begun, work: performance.now() - loaded }
      })
    site.instead((request) =>
      request.url.endsWith('/load')
        ? new Response(new Uint8Array(20_000), { headers: { 'Cache-Control': 'no-store' } })
        : undefined,
    )
    await page.goto(site.origin)
    // A machine with other work is slow by itself now and then: the best of three is the machine.
    const best = async () => {
      const all = [await measure(), await measure(), await measure()]
      return { load: Math.min(...all.map(({ load }) => load)), work: Math.min(...all.map(({ work }) => work)) }
    }
    const good = await best()
    await poorLink(page)
    const poor = await best()
    // 400 ms, and 20 kB at 400 kbit/s.
    expect(poor.load).toBeGreaterThan(750)
    expect(poor.work).toBeGreaterThan(good.work * 1.3)
  })
})
