// Proves that a browser runs nothing of ours that has changed by a byte, and that pages which pin a version go on working.
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWidget } from '../../functions/commands/build-widget.ts'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { type OpenSite, openSite, STRICT_CSP } from './open-site.ts'

const CHANGED = { headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' } }

describeInBrowser('a page that pins the widget', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  async function pinnedPage(attributes = ''): Promise<string> {
    const { file, integrity } = (await (await fetch(`${site.origin}/widget/version.json`)).json()) as Record<
      string,
      string
    >
    const html = `<!doctype html><html lang="zh-CN"><title>x</title><body><script src="{site}${file}" integrity="${integrity}" crossorigin="anonymous" ${attributes}></script></body></html>`
    return site.host({ html, csp: STRICT_CSP })
  }
  /** From now on one byte more comes with files that fit. */
  function change(paths: RegExp): void {
    site.instead((request) => {
      const { pathname, origin } = new URL(request.url)
      if (!paths.test(pathname) || request.headers.has('x-original')) return undefined
      return fetch(origin + pathname, { headers: { 'x-original': '1' } })
        .then((original) => original.text())
        .then((text) => new Response(`${text} `, CHANGED))
    })
  }

  test('it works; a loader with a byte more does not run; a panel with a byte more does not, nor does the newest take its place', async () => {
    const page = await openPage()
    const address = await pinnedPage()
    await page.goto(address)
    await citizen(page).open()

    change(/bangban-/)
    const loaderPage = await openPage()
    await loaderPage.goto(address)
    await loaderPage.waitForTimeout(300)
    expect(await loaderPage.evaluate(() => customElements.get('bangban-widget') === undefined)).toBe(true)

    change(/panel/)
    site.asked.length = 0
    const panelPage = await openPage()
    await panelPage.goto(address)
    const button = panelPage.locator('bangban-widget .opener')
    await button.click()
    await button.getByText('12345').waitFor()
    expect(await panelPage.locator('dialog.panel').count()).toBe(0)
    expect(site.asked.filter((each) => each.includes('/widget/panel.js'))).toEqual([])
    // And the next tap finds it, when it is whole again.
    site.instead(undefined)
    await button.click()
    await panelPage.locator('bangban-widget dialog.panel').waitFor()
  })

  test('when its panel is gone the newest takes its place, and with data-strict nothing does', async () => {
    site.instead((request) =>
      /panel-/.test(request.url) ? new Response(null, { status: 404, ...CHANGED }) : undefined,
    )
    const page = await openPage()
    await page.goto(await pinnedPage())
    await citizen(page).open()
    await page.goto(await pinnedPage('data-strict'))
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await page.locator('bangban-widget .opener').click()
    await page.locator('bangban-widget .opener', { hasText: '12345' }).waitFor()
    site.instead(undefined)
  })

  test('a screen for many has no panel without what clears it', async () => {
    change(/kiosk/)
    const page = await openPage()
    await page.goto(await pinnedPage('data-kiosk'))
    await page.locator('bangban-widget .opener').click()
    await page.locator('bangban-widget .opener', { hasText: '12345' }).waitFor()
    expect(await page.locator('dialog.panel').count()).toBe(0)
    site.instead(undefined)
  })

  test('a build leaves those before it where they are, and the oldest of many go', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bangban-builds-'))
    const widget = join(folder, 'widget')
    await buildWidget(folder)
    const now = Date.now() / 1000
    for (let age = 1; age <= 10; age += 1) {
      for (const kind of ['bangban', 'panel']) {
        const file = join(widget, `${kind}-0000000${age % 10}.js`)
        await writeFile(file, 'old')
        await utimes(file, now - age * 100, now - age * 100)
      }
    }
    await buildWidget(folder)
    const left = (await readdir(widget)).filter((name) => /^(bangban|panel)-0000000/.test(name))
    expect(left).toHaveLength(16)
    expect(left).not.toContain('panel-00000000.js')
    const { file } = JSON.parse(await readFile(join(widget, 'version.json'), 'utf8')) as { file: string }
    expect(await readFile(join(folder, file))).toEqual(await readFile(join(widget, 'bangban.js')))
    await rm(folder, { recursive: true })
  })
})
