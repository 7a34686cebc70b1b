// The widget on another site's page over a line like 2G: what it costs, and that nothing is lost or doubled on the way.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { History } from '../../functions/conversation/conversations.ts'
import { type LossyLine, lossyLine } from '../widget/line/lossy-line.ts'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { type OpenSite, openSite } from './open-site.ts'

const TURNS = 40
/** A page is loaded again after each of these, whatever it is at. */
const RELOADS = [3, 11, 12, 25, 36]
const ASKED = ['身份证丢了补办要多少钱', '要带什么', '多久办好', '居住证怎么办', '去哪办']

describeInBrowser('a line like 2G', (openPage) => {
  let site: OpenSite
  let line: LossyLine
  beforeAll(async () => {
    site = await openSite()
  })
  afterEach(() => line.close())
  afterAll(() => site.close())

  const hostPage = () =>
    site.host({
      html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><script src="${line.origin}/widget/bangban.js"></script></html>`,
    })

  test('opening it and taking a turn cost a few kilobytes', async () => {
    line = await lossyLine(site.origin, { seed: 2, latency: [300, 1000], kbitPerSecond: 40 })
    const they = citizen(await openPage())
    they.page.setDefaultTimeout(40_000)
    let panels = 0
    they.page.on('request', (request) => {
      if (request.url().includes('/panel')) panels += 1
    })
    const cost = async (step: () => Promise<unknown>) => {
      const before = { ...line.bytes, requests: line.fates.carried }
      await step()
      return {
        up: line.bytes.up - before.up,
        down: line.bytes.down - before.down,
        requests: line.fates.carried - before.requests,
      }
    }
    const button = await cost(() => they.page.goto(hostPage()))
    const opening = await cost(() => they.open())
    const first = await cost(() => they.say('身份证丢了补办要多少钱'))
    const second = await cost(() => they.say('要带什么'))
    // The loader.
    expect(button.down).toBeLessThan(8500)
    expect(button.requests).toBe(1)
    // The panel (once, though it is checked and then run), what the service can do, a preflight and the conversation.
    expect(opening.down).toBeLessThan(34_000)
    expect(opening.requests).toBe(4)
    expect(panels).toBe(1)
    // One of them a preflight, which not every browser keeps.
    expect(Math.max(first.requests, second.requests)).toBeLessThanOrEqual(2)
    expect(Math.max(first.up, second.up)).toBeLessThan(2500)
    expect(Math.max(first.down, second.down)).toBeLessThan(8000)
  })

  test('of forty turns with every fifth request lost, and the page loaded again amid them, none is lost or doubled', async () => {
    line = await lossyLine(site.origin, { seed: 9, latency: [30, 120], kbitPerSecond: 400, silent: 0 })
    const they = citizen(await openPage())
    they.page.setDefaultTimeout(20_000)
    // Each wait before it is sent again is as short as it may be.
    await they.page.addInitScript(() => {
      Math.random = () => 0
    })
    await they.page.goto(hostPage())
    line.lose(0.2, /^\/v1\//)
    await they.widget.locator('.opener').click()
    const box = they.widget.locator('.foot textarea')
    const said = Array.from({ length: TURNS }, (_, place) => `${ASKED[place % ASKED.length]}（${place + 1}）`)
    const shown = said.map((words) => `您说：${words}`)
    for (const [place, words] of said.entries()) {
      await box.fill(words)
      await box.press('Enter')
      if (RELOADS.includes(place)) await they.page.reload()
      // Sometimes the next is written before this one is answered.
      if (place % 3 === 2) await expect.poll(() => given().last().textContent()).toBe(shown[place])
      if (place % 3 === 2) await they.replied()
    }
    await expect.poll(() => they.widget.locator('.message').count(), { timeout: 40_000 }).toBe(TURNS + 1)
    await they.replied()
    line.lose(0)
    expect(await given().allTextContents()).toEqual(shown)
    const kinds = await they.widget
      .locator('[role=log] > *')
      .evaluateAll((all) => all.map(({ classList }) => classList[0]))
    expect(kinds).toEqual(['message', ...said.flatMap(() => ['given', 'message'])])
    const { id, token } = await they.page.evaluate(
      () => JSON.parse(sessionStorage.getItem('bangban-conversation') ?? '{}') as { id: string; token: string },
    )
    const headers = { authorization: `Bearer ${token}` }
    const history = (await (await fetch(`${site.origin}/v1/conversations/${id}`, { headers })).json()) as History
    expect(history.turns.slice(1).map((turn) => turn.said)).toEqual(said)
    const { carried, before, after, middle } = line.fates
    expect((before + after + middle) / (carried + before + after + middle)).toBeGreaterThan(0.08)

    function given() {
      return they.widget.locator('.given')
    }
  })
})
