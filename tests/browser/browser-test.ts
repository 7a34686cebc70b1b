// Describes tests in a real browser, one for the file; where there is none they are skipped and their names say why.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { TIMED } from '../timed.ts'
import { findChromium, launchChromium } from '../../functions/commands/bench/chromium.ts'

/** Opens a page that shares nothing with any other; it is closed after the test. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>

const WHY_SKIPPED = ' (no Chromium found: install it, or name it in CHROMIUM, to run the browser tests)'

/**
 * A browser beside the other tests on a small machine takes its time; what must be fast is measured, not timed out. What
 * moves on a page by itself, or has the focus for a moment, depends on time too: hence `TIMED`.
 */
const TIMEOUT_MS = 60_000

/**
 * Like `describe`. What a page throws and no test expects fails the test that opened it: a broken page can look well.
 * `npm test` lists what is skipped with its name, and so the reason; with `REQUIRE_ALL` a skip is a failure.
 */
export function describeInBrowser(name: string, body: (openPage: OpenPage) => void): void {
  const chromium = findChromium(process.env['CHROMIUM'])
  const missing = chromium === undefined
  describe.skipIf(missing)(`${name}${missing ? WHY_SKIPPED : ''}`, { timeout: TIMEOUT_MS, ...TIMED }, () => {
    let browser: Browser | undefined
    const thrown: Error[] = []

    beforeAll(async () => {
      if (chromium !== undefined) browser = await launchChromium(chromium)
    })
    afterAll(async () => {
      await browser?.close()
    })
    afterEach(async () => {
      await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
      const [first] = thrown.splice(0)
      if (first) throw new Error(`The page threw: ${first.message}`, { cause: first })
    })

    body(async (options = {}) => {
      if (browser === undefined) throw new Error('the browser is opened in beforeAll: open pages in tests')
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
      const page = await context.newPage()
      page.on('pageerror', (error) => thrown.push(error))
      return page
    })
  })
}
