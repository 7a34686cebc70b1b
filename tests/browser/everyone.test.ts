// The widget and the page for eyes and hands of all kinds: far zoomed in, spaced out, in forced colours.
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { installEars } from './ears.ts'
import { keyboard } from './keyboard.ts'
import { withoutEdge } from './measure/edges.ts'
import { overflow } from './measure/overflow.ts'
import { outOfReach } from './measure/reach.ts'
import { spaceOut } from './measure/space-out.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { states } from './states.ts'
import { voices } from './voices.ts'

/** A window of 1280 × 1024 px at a zoom of 400 %. */
const FAR_ZOOMED_IN = { width: 320, height: 256 }
const NARROW = { width: 320, height: 640 }
const STATES = 41
const WAITED_MS = 500

describeInBrowser('everyone', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(() => {
    site.down(false)
    site.instead(undefined)
  })

  /** Looks in every state, and tells what was wrong where. */
  async function everywhere(page: Page, locale: 'zh-CN' | 'en', look: () => Promise<string[]>): Promise<string[]> {
    await installEars(page)
    await voices(page, ['zh-CN', 'en-US'])
    await page.goto(`${site.origin}/?locale=${locale}`)
    const faults: string[] = []
    let looked = 0
    for await (const state of states(citizen(page), site, locale)) {
      faults.push(...(await look()).map((fault) => `${state}: ${fault}`))
      looked += 1
    }
    expect(looked).toBeGreaterThan(STATES)
    return [...new Set(faults)]
  }

  const measured = async (page: Page) => {
    const { measured: texts, faults } = await overflow(page)
    expect(texts).toBeGreaterThan(0)
    return faults
  }

  test.each([
    ['400 %', 'zh-CN', FAR_ZOOMED_IN, 0],
    ['400 %', 'en', FAR_ZOOMED_IN, 0],
    ['400 % and 30 px', 'en', FAR_ZOOMED_IN, 2],
  ] as const)('at %s, %s, nothing is out of reach', { timeout: 150_000 }, async (_, locale, viewport, size) => {
    const page = await openPage({ viewport })
    await page.addInitScript((chosen) => localStorage.setItem('bangban-size', chosen), String(size))
    const look = async () => [...(await measured(page)), ...(await outOfReach(page))]
    expect(await everywhere(page, locale, look)).toEqual([])
  })

  test.each([
    ['400 %', FAR_ZOOMED_IN],
    ['320 px', NARROW],
  ])('at %s the pages too', { timeout: 90_000 }, async (_, viewport) => {
    const page = await openPage({ viewport })
    const faults: string[] = []
    for (const path of ['/', '/?locale=en', '/guides', '/guides/id-card', '/guides/cross-province-medical?locale=en']) {
      await page.goto(site.origin + path)
      await page.locator('bangban-widget .opener').waitFor()
      faults.push(...(await measured(page)).map((fault) => `${path}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

  test('at 400 % the focus is seen at every stop of the page and of a filing', { timeout: 120_000 }, async () => {
    const page = await openPage({ viewport: FAR_ZOOMED_IN })
    // What stands there while a reply is awaited is looked at too.
    await page.route('**/turns', async (route) => {
      await setTimeout(WAITED_MS)
      await route.continue()
    })
    await page.goto(site.origin)
    const keys = keyboard(page)
    await keys.tabTo(/button\.opener/)
    await keys.press('Enter')
    await keys.replied()
    await keys.tabTo(/form > textarea$/)
    await keys.write('我要办异地就医备案')
    await keys.press('Enter')
    expect(await keys.replied()).toMatchObject({ inMessage: true })
    await keys.tabTo(/^同意/)
    await keys.press('Enter')
    await keys.replied()
    const message = page.locator('bangban-widget article.message').last()
    for (let steps = 0; steps < 20 && (await message.locator('.ask').count()) > 0; steps += 1) await keys.answer()
    await keys.tabTo(/^确认提交/)
    await keys.press('Enter')
    await keys.replied()
    expect(await message.locator('.reference').count()).toBe(1)
    await keys.tabTo(/^打印/)
    await keys.tabTo(/^人工$/)
    expect([...new Set(keys.faults)]).toEqual([])
    expect(keys.looked()).toBeGreaterThan(80)
  })

  test.each([NARROW, { width: 1440, height: 900 }])(
    'text may be spaced out at $width px, and nothing is out of reach',
    { timeout: 150_000 },
    async (viewport) => {
      const page = await openPage({ viewport })
      const look = async () => {
        await spaceOut(page)
        const button = page.locator('bangban-widget button:visible').first()
        expect(await button.evaluate((it) => getComputedStyle(it).letterSpacing)).not.toBe('normal')
        return [...(await measured(page)), ...(viewport === NARROW ? await outOfReach(page) : [])]
      }
      expect(await everywhere(page, 'zh-CN', look)).toEqual([])
    },
  )

  test('in forced colours, light and dark, all has its edge', { timeout: 150_000 }, async () => {
    const page = await openPage({ viewport: NARROW, forcedColors: 'active' })
    const look = async () => {
      const faults: string[] = []
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' })
        faults.push(...(await withoutEdge(page)).map((fault) => `${colorScheme}: ${fault}`))
      }
      return faults
    }
    expect(await everywhere(page, 'zh-CN', look)).toEqual([])
    const keys = keyboard(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' })
      await page.goto(`${site.origin}/?locale=zh-CN`)
      for (let stops = 0; stops < 20; stops += 1) await keys.press('Tab')
      await keys.tabTo(/button\.opener/)
      await keys.press('Enter')
      await keys.replied()
      for (let stops = 0; stops < 12; stops += 1) await keys.press('Tab')
      // Left open, it would be open on the next page.
      await keys.press('Escape')
    }
    expect(keys.faults).toEqual([])
  })
})
