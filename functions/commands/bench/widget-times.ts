// How long a citizen with an old phone and a poor link waits for the button, the panel and the first words.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { findChromium, launchChromium } from './chromium.ts'
import { percentile } from './percentile.ts'
import { POOR, poorLink } from './poor-link.ts'
import { startServer } from './server-process.ts'

export interface WidgetTime {
  page: string
  /** From what until what. */
  time: string
  /** Median of fresh visits with nothing in the cache. */
  ms: number
  slowestMs: number
  budgetMs: number | undefined
  verdict: 'kept' | 'MISSED' | ''
}

const VISITS = 5
/** What the widget promises; the greeting has none, for it needs the service as well. */
const BUDGETS = { button: 700, panel: 1500, greeting: undefined }
const TOLD = {
  button: 'host page parsed → button usable',
  panel: 'tap → panel drawn, its box takes keys',
  greeting: 'tap → greeting shown',
}

type Times = Record<keyof typeof BUDGETS, number>

/**
 * Visits a small page of another origin that embeds the widget, and the portal itself, as `npm start` serves them.
 * @param named path of the browser, when it lies in none of the usual places
 * @returns undefined, and one line of why, where there is no Chromium
 */
export async function benchWidgetTimes(
  progress: (text: string) => void,
  named?: string,
): Promise<WidgetTime[] | undefined> {
  const chromium = findChromium(named)
  if (chromium === undefined) {
    progress('no Chromium found, so the widget is not timed: install it, or name it with --chromium')
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), 'bangban-widget-times-'))
  const host = await openHost()
  const server = await startServer(folder, { BANGBAN_PORTALS: host.origin })
  host.embed(server.url)
  const browser = await launchChromium(chromium)
  try {
    const rows: WidgetTime[] = []
    for (const [page, address] of [
      ['another origin', host.origin],
      ['the portal', server.url],
    ] as const) {
      progress(`visiting ${page} ${VISITS} times on a poor link …`)
      const visits: Times[] = []
      while (visits.length < VISITS) visits.push(await visit(browser, address))
      rows.push(...rowsOf(page, visits))
    }
    return rows
  } finally {
    await browser.close()
    await server.kill()
    host.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function rowsOf(page: string, visits: Times[]): WidgetTime[] {
  return (Object.keys(BUDGETS) as (keyof Times)[]).map((name) => {
    const times = visits.map((each) => each[name])
    const ms = Math.round(percentile(times, 0.5))
    const budgetMs = BUDGETS[name]
    const verdict = budgetMs === undefined ? '' : ms <= budgetMs ? 'kept' : 'MISSED'
    return { page, time: TOLD[name], ms, slowestMs: Math.round(Math.max(...times)), budgetMs, verdict }
  })
}

/** One visit of somebody who has never been there, with a finger. */
async function visit(browser: Browser, address: string): Promise<Times> {
  const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, locale: 'zh-CN' }
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    await page.addInitScript({ content: WATCH })
    await poorLink(page, POOR)
    await page.goto(address)
    const button = await seen(page, 'button')
    await page.locator('bangban-widget .opener').tap()
    const panel = await seen(page, 'panel')
    const greeting = await seen(page, 'greeting')
    const tapped = await seen(page, 'tapped')
    await takesKeys(page)
    return { button: button - (await seen(page, 'parsed')), panel: panel - tapped, greeting: greeting - tapped }
  } finally {
    await context.close()
  }
}

/** A box that is drawn and takes no keys would make a good figure and a bad panel. */
async function takesKeys(page: Page): Promise<void> {
  const box = page.locator('bangban-widget .foot textarea')
  await box.tap()
  await page.keyboard.type('a')
  if ((await box.inputValue()) !== 'a') throw new Error('the box of the panel is drawn, and takes no keys')
}

async function seen(page: Page, name: keyof Times | 'tapped' | 'parsed'): Promise<number> {
  const time = await page.waitForFunction(
    (which): number | undefined => Reflect.get(Reflect.get(globalThis, Symbol.for('times')), which),
    name,
  )
  return (await time.jsonValue()) ?? Number.NaN
}

/**
 * Runs in the page, as text because nothing here is compiled for browsers. Looks once a frame whether a thing is there
 * and lies on top where it stands; what is there in one frame is on the screen by the next.
 */
const WATCH = `{
  const times = (window[Symbol.for('times')] = {})
  addEventListener('DOMContentLoaded', (event) => (times.parsed = event.timeStamp))
  addEventListener('pointerdown', (event) => (times.tapped ??= event.timeStamp), true)
  const wanted = { button: '.opener', panel: 'dialog[open] .foot textarea', greeting: 'dialog[open] [role=log] .message' }
  const root = () => document.querySelector('bangban-widget')?.shadowRoot
  const onTop = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = width && height && root().elementFromPoint(x + width / 2, y + Math.min(height / 2, 20))
    return top && (top === element || element.contains(top))
  }
  const look = () => {
    for (const [name, selector] of Object.entries(wanted)) {
      const element = root()?.querySelector(selector)
      if (!element || !onTop(element)) continue
      delete wanted[name]
      requestAnimationFrame(() => (times[name] = performance.now()))
    }
    if (Object.keys(wanted).length > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}`

/** A small page of another origin. */
async function openHost() {
  let html = ''
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    embed(base: string) {
      html = `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>某市</title>
        <script src="${base}/widget/bangban.js" async></script><h1>某市政务</h1>${'<p>通知公告</p>'.repeat(20)}`
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
