// Looks at the portal's pages in several looks, without script, on paper, and with the widget as their guest.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { axeFaults } from './measure/axe.ts'
import { contrast } from './measure/contrast.ts'
import { overflow } from './measure/overflow.ts'
import { targets } from './measure/targets.ts'
import { textSizes } from './measure/text-sizes.ts'
import { type OpenSite, openSite } from './open-site.ts'

const FILING = '/guides/cross-province-medical'
/** What was looked for, and a place that is two: the page has all that it can have. */
const ASKED = '/guides?q=养老金&place=朝阳'
const PAGES = ['/', '/guides', FILING, ASKED, '/guides/nothing']

interface Look {
  look: string
  query: string
  /** Pixels of the root text. */
  text: number
  context: BrowserContextOptions
}

const view = (width: number, height: number, more: BrowserContextOptions = {}): BrowserContextOptions => ({
  viewport: { width, height },
  ...more,
})

const LOOKS: Look[] = [
  { look: 'zh, 390 px', query: '', text: 18, context: view(390, 844) },
  { look: 'en, 1440 px, dark', query: '?locale=en', text: 18, context: view(1440, 900, { colorScheme: 'dark' }) },
  { look: 'zh, 320 px, largest', query: '?size=largest', text: 30, context: view(320, 700) },
  { look: 'en, 320 px, largest', query: '?locale=en&size=largest', text: 30, context: view(320, 700) },
  {
    look: 'en, 768 px, dark, large',
    query: '?locale=en&size=large',
    text: 24,
    context: view(768, 1024, { colorScheme: 'dark' }),
  },
  { look: 'zh, 390 px, forced colours', query: '', text: 18, context: view(390, 844, { forcedColors: 'active' }) },
  { look: 'zh, 1280 × 1024 px at 400 %', query: '', text: 18, context: view(320, 256) },
]

/** A page whose address has a query of its own keeps it. */
function at(path: string, query: string): string {
  return path + (path.includes('?') ? query.replace('?', '&') : query)
}

/** The widget draws its own button, and is looked at by itself. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('bangban-widget .opener').waitFor()
}

async function rootText(page: Page): Promise<number> {
  return page.locator('html').evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize))
}

describeInBrowser("the portal's pages", (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test.each(LOOKS)('are sound: $look', { timeout: 180_000 }, async ({ query, text, context }) => {
    const page = await openPage(context)
    const elder = text > 18
    const found: string[] = []
    for (const path of PAGES) {
      await goTo(page, site.origin + at(path, query))
      expect(await rootText(page)).toBe(text)
      const measures = [
        await contrast(page, 7),
        await textSizes(page, elder ? 18 : 15),
        await targets(page, elder ? 60 : 44),
        await overflow(page),
      ]
      for (const { measured } of measures) expect(measured).toBeGreaterThan(7)
      const faults = [...(await axeFaults(page)), ...measures.flatMap((measure) => measure.faults)]
      found.push(...faults.map((fault) => `${path}: ${fault}`))
    }
    expect(found).toEqual([])
  })

  test('the switch stands at the same place of each page, and goes from size to size and back', async () => {
    const page = await openPage(view(390, 844, { javaScriptEnabled: false }))
    for (const query of ['?', '?size=large&', '?size=largest&', '?locale=en&']) {
      const places: unknown[] = []
      for (const path of PAGES) {
        await page.goto(site.origin + at(path, query))
        places.push(await page.locator('.nav-size').boundingBox())
      }
      expect(places[0]).toMatchObject({ x: expect.any(Number) })
      expect(places).toEqual(PAGES.map(() => places[0]))
    }
    await page.goto(`${site.origin}/guides/id-card?region=371100&size=huge`)
    for (const [word, size] of [
      ['长辈版', 24],
      ['字再大', 30],
      ['普通版', 18],
    ] as const) {
      await page.locator('.header').getByRole('link', { name: word, exact: true }).click()
      await expect.poll(() => rootText(page)).toBe(size)
      expect(await page.locator('.standing').textContent()).toContain('山东省日照市')
    }
    expect(new URL(page.url()).search).toBe('?region=371100')
  })

  test('without script tiles lead to guides, an address to its section, and the switches work', async () => {
    const page = await openPage({ javaScriptEnabled: false })
    await page.goto(`${site.origin}/?size=large`)
    expect(await page.locator('bangban-widget').count()).toBe(0)
    await page
      .locator('.tile', { hasText: '身份证' })
      .first()
      .click({ position: { x: 8, y: 8 } })
    expect(page.url()).toBe(`${site.origin}/guides/id-card?size=large`)
    await page.getByRole('link', { name: 'English' }).click()
    expect(page.url()).toBe(`${site.origin}/guides/id-card?locale=en&size=large`)
    expect(await page.locator('h1').textContent()).toBe('ID card')
    await page.goto(`${site.origin}/guides/id-card#fee`)
    const top = () => page.locator('#fee').evaluate((section) => section.getBoundingClientRect().top)
    expect(Math.abs(await top())).toBeLessThan(60)
    await page.goto(site.origin)
    await page.getByLabel('您想办什么事？').fill('居住证多少钱')
    await page.keyboard.press('Enter')
    await page.getByText('您在哪儿？').click()
    await page.getByLabel('说个地名').fill('日照东港')
    await page.getByRole('button', { name: '看当地的' }).click()
    expect(new URL(page.url()).searchParams.get('region')).toBe('371102')
    await page.getByRole('link', { name: '居住证：多少钱' }).click()
    expect(page.url()).toBe(`${site.origin}/guides/residence-permit?region=371102#fee`)
    expect(Math.abs(await top())).toBeLessThan(60)
  })

  test('a phone number in a sentence is as high as a finger', async () => {
    const page = await openPage({ javaScriptEnabled: false })
    for (const [size, least] of [
      ['usual', 44],
      ['large', 60],
      ['largest', 60],
    ] as const) {
      await page.goto(`${site.origin}${FILING}?size=${size}`)
      const boxes = await Promise.all((await page.locator('.section .phone').all()).map((phone) => phone.boundingBox()))
      expect(boxes.length).toBeGreaterThan(0)
      for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(least)
    }
  })

  test('on paper a guide has every section and no navigation, in black on white', async () => {
    const page = await openPage({ colorScheme: 'dark' })
    await goTo(page, `${site.origin}/guides/id-card?size=large`)
    const sections = await page.locator('.section').count()
    expect(sections).toBeGreaterThan(7)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count()
    expect(await shown('.section')).toBe(sections)
    expect([await shown('h1'), await shown('.sources'), await shown('.sample')]).toEqual([1, 1, 1])
    expect(await shown('nav, .actions, .footer-links, .skip, bangban-widget .opener')).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    expect((await contrast(page, 7)).faults).toEqual([])
  })

  test('what people say opens the widget, and those very words are answered', async () => {
    const page = await openPage()
    const they = citizen(page)
    await goTo(page, site.origin)
    const strip = page.locator('[data-bangban^="say:"]', { hasText: '身份证丢了' })
    const words = (await strip.getAttribute('data-bangban'))?.slice('say:'.length)
    await strip.click()
    await they.replied()
    await expect.poll(() => they.widget.locator('.given').allTextContents()).toEqual([`您说：${words}`])
    await expect.poll(() => they.message.locator('.origin').first().textContent()).toContain('身份证')
    expect(page.url()).toBe(`${site.origin}/`)
  })

  test('the widget opens as large as the page, until the citizen chooses another size', async () => {
    const page = await openPage()
    const they = citizen(page)
    const panel = they.widget.locator('dialog')
    for (const [query, size] of [
      ['?size=largest', 'panel elder larger'],
      ['', 'panel'],
      ['?size=large', 'panel elder'],
    ] as const) {
      await page.goto(`${site.origin}/${query}`)
      await they.widget.locator('.opener').click()
      await expect.poll(async () => (await panel.getAttribute('class'))?.trim()).toBe(size)
      await panel.press('Escape')
      await they.widget.locator('.opener').waitFor()
    }
    await they.widget.locator('.opener').click()
    await they.widget.getByRole('button', { name: '字再大' }).click()
    await they.widget.getByRole('button', { name: '长辈版' }).click()
    await page.reload()
    await expect.poll(async () => (await panel.getAttribute('class'))?.trim()).toBe('panel')
  })
})
