// Looks at every state in several looks: axe, contrast, sizes of text and targets, nothing cut off or wider than the window.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { axeFaults } from './measure/axe.ts'
import { contrast } from './measure/contrast.ts'
import { overflow } from './measure/overflow.ts'
import { targets } from './measure/targets.ts'
import { textSizes } from './measure/text-sizes.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { states } from './states.ts'

/** `size` 0 is the usual one, 1, 2 and 3 elder mode at 24, 30 and 36 px (standards: 7:1 and 60 px there). */
const LOOKS = [
  { locale: 'zh-CN', width: 390, height: 844, colorScheme: 'light', size: 0 },
  { locale: 'en', width: 1440, height: 900, colorScheme: 'dark', size: 0 },
  { locale: 'en', width: 320, height: 640, colorScheme: 'light', size: 0 },
  { locale: 'zh-CN', width: 320, height: 700, colorScheme: 'light', size: 3 },
  { locale: 'en', width: 390, height: 844, colorScheme: 'dark', size: 2 },
  { locale: 'zh-CN', width: 768, height: 1024, colorScheme: 'dark', size: 1 },
] as const

/** A page with little on it: the portal's own pages are looked at by themselves. */
function plainPage(locale: string): string {
  const script = `<script src="/widget/bangban.js" data-locale="${locale}"></script>`
  return `<!doctype html><html lang="${locale}"><title>门户 Portal</title><main><h1>门户 Portal</h1></main>${script}`
}

describeInBrowser('every state', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test.each(LOOKS)('$locale, $width px, $colorScheme, size $size', { timeout: 180_000 }, async (look) => {
    const { locale, width, height, colorScheme, size } = look
    const page = await openPage({ viewport: { width, height }, colorScheme })
    await page.addInitScript((kept) => localStorage.setItem('bangban-size', kept), String(size))
    await page.route(`${site.origin}/plain`, (route) =>
      route.fulfill({ contentType: 'text/html', body: plainPage(locale) }),
    )
    await page.goto(`${site.origin}/plain`)
    const elder = size > 0
    const faults: string[] = []
    let looked = 0
    for await (const state of states(citizen(page), site, locale)) {
      looked += 1
      const found = [
        ...(await axeFaults(page)),
        ...(await contrast(page, 7)).faults,
        ...(await textSizes(page, elder && state !== 'button' ? 18 : 15)).faults,
        ...(await targets(page, elder ? 60 : 44)).faults,
        ...(await overflow(page)).faults,
      ]
      faults.push(...found.map((fault) => `${state}: ${fault}`))
    }
    expect(looked).toBeGreaterThan(47)
    expect([...new Set(faults)]).toEqual([])
  })
})
