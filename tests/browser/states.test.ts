// Measures every state in several looks, and compares what a screen reader has to tell there with a script that is kept.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { installEars } from './ears.ts'
import { hearing } from './hearing.ts'
import { type Demands, everything } from './measure/everything.ts'
import { watchGestures } from './measure/gestures.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { script } from './script.ts'
import { states } from './states.ts'
import { voices } from './voices.ts'

interface Look {
  locale: 'zh-CN' | 'en'
  width: number
  height: number
  colorScheme: 'light' | 'dark'
  /** 0 is the usual one, 1 to 3 the elder mode at 24, 30 and 36 px. */
  size: 0 | 1 | 2 | 3
  reducedMotion?: 'reduce'
  /** Name of the script that is kept of it. */
  script?: string
}

/** Both languages, usual and elder, light and dark: each with each. */
const LOOKS: Look[] = [
  { locale: 'zh-CN', width: 390, height: 844, colorScheme: 'light', size: 0, script: 'usual.zh-CN' },
  { locale: 'en', width: 1440, height: 900, colorScheme: 'dark', size: 0, script: 'usual.en' },
  { locale: 'en', width: 320, height: 640, colorScheme: 'light', size: 0 },
  { locale: 'zh-CN', width: 768, height: 1024, colorScheme: 'dark', size: 0, reducedMotion: 'reduce' },
  { locale: 'zh-CN', width: 320, height: 700, colorScheme: 'light', size: 3 },
  { locale: 'en', width: 390, height: 844, colorScheme: 'dark', size: 2, script: 'elder.en' },
  { locale: 'zh-CN', width: 768, height: 1024, colorScheme: 'dark', size: 1, script: 'elder.zh-CN' },
  { locale: 'en', width: 360, height: 740, colorScheme: 'light', size: 3, reducedMotion: 'reduce' },
]

/** MIIT's app rules of 2021 ask 18 px and 60 px of the elder version; its lines and 7:1 are asked of ourselves. */
const ELDER = { contrast: 7, text: 18, target: 60, lines: { lines: 1.5, paragraphs: 1.3 } }
const USUAL = { contrast: 7, text: 15, target: 44 }

/** Loads while the finger comes down, and opens when it is lifted; the microphone may be held as well as tapped. */
const MEANT = ['button.opener', 'button.opener.large', 'button.filled.microphone'].map((it) => `pointerdown on ${it}`)

const SCRIPTS = join(import.meta.dirname, 'scripts')

/** A page with little on it: the portal's own pages are looked at by themselves. */
function plainPage(locale: string): string {
  const embedded = `<script src="/widget/bangban.js" data-locale="${locale}"></script>`
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>门户 Portal</title><main><h1 style="line-height: 1.5">门户 Portal</h1></main>${embedded}`
}

describeInBrowser('every state', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test.each(LOOKS)('$locale, $width px, $colorScheme, size $size', { timeout: 300_000, retry: 0 }, async (look) => {
    const { locale, width, height, colorScheme, size, reducedMotion, script: kept } = look
    const page = await openPage({ viewport: { width, height }, colorScheme, ...(reducedMotion && { reducedMotion }) })
    await page.addInitScript((chosen) => localStorage.setItem('bangban-size', chosen), String(size))
    await page.route(`${site.origin}/plain`, (route) =>
      route.fulfill({ contentType: 'text/html', body: plainPage(locale) }),
    )
    const told = script(page, await hearing(page))
    const gestures = await watchGestures(page, MEANT)
    await installEars(page)
    await voices(page, ['zh-CN', 'en-US'])
    // Whether it can be read aloud is known before the greeting comes: what is heard of it is the same in any run.
    const able = page.waitForResponse(`${site.origin}/v1/capabilities`)
    await page.route(`${site.origin}/v1/conversations`, async (route) => {
      await (await able).finished()
      await route.continue()
    })
    await page.goto(`${site.origin}/plain`)
    const faults: string[] = []
    const wayToAPerson = new Set<string>()
    let [looked, controls] = [0, 0]
    for await (const state of states(citizen(page), site, locale)) {
      looked += 1
      if (kept) await told.note(state)
      const isElder = size > 0 && state !== 'button'
      const demands: Demands = { ...(isElder ? ELDER : USUAL), still: reducedMotion === 'reduce' }
      const found = await everything(page, demands)
      controls += found.controls
      if (state !== 'button')
        wayToAPerson.add(JSON.stringify(await page.locator('bangban-widget .human').boundingBox()))
      faults.push(...found.faults.map((fault) => `${state}: ${fault}`))
    }
    faults.push(...(await gestures()))
    expect(looked).toBeGreaterThan(47)
    expect.soft(controls).toBeGreaterThan(450)
    // WCAG 2.2 SC 3.2.6: it stands in the same place in every state.
    expect.soft([...wayToAPerson]).toHaveLength(1)
    expect.soft([...new Set(faults)]).toEqual([])
    // Anew by `npx vitest run tests/browser/states.test.ts -u`; never in CI.
    if (kept) await expect(told.text()).toMatchFileSnapshot(join(SCRIPTS, `${kept}.txt`))
  })
})
