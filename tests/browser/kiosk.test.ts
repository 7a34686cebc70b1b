// Proves that on a shared screen nothing of the one before is left: by the clock, after a sleep, and by no way back.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { type OpenSite, openSite } from './open-site.ts'

const QUESTION = '身份证丢了补办要多少钱'

describeInBrowser('a shared screen', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  /** Somebody has asked on it, in large letters. */
  async function used(page: Page, path = ''): Promise<void> {
    await page.clock.install()
    await page.goto(
      path ||
        site.host({
          html: `<!doctype html><html lang="zh-CN"><title>大厅</title><body><h1>大厅</h1><script src="{site}/widget/bangban.js" data-kiosk></script></body></html>`,
        }),
    )
    const they = citizen(page)
    if (!path) await they.open()
    await they.replied()
    await they.say(QUESTION)
    await they.widget.locator('.head .mode').click()
    await they.widget.locator('.foot textarea').fill('我叫王小明')
  }
  const warning = (page: Page) => page.locator('dialog.kiosk')
  const deletions = () => site.asked.filter((each) => each.startsWith('DELETE'))
  const isClean = async (page: Page) => {
    expect(await page.locator('bangban-widget .given').count()).toBe(0)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  }

  test('after four and a half minutes it asks, large and aloud; one button, or any touch, stays; half a minute more clears all, on the server too', async () => {
    site.asked.length = 0
    const page = await openPage()
    await page.addInitScript(() => {
      const said: string[] = []
      speechSynthesis.speak = (utterance) => void said.push(utterance.text)
      Object.defineProperty(window, Symbol.for('said'), { value: said })
    })
    await used(page)
    await page.clock.runFor(4 * 60_000)
    expect(await warning(page).isVisible()).toBe(false)
    await page.clock.runFor(31_000)
    await warning(page).waitFor()
    expect(await warning(page).getAttribute('role')).toBe('alertdialog')
    const button = warning(page).getByRole('button', { name: '我还在' })
    expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true)
    const box = await button.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(60)
    expect(await page.evaluate(() => Reflect.get(window, Symbol.for('said')) as string[])).toEqual([
      expect.stringContaining('您还在吗'),
    ])
    await button.click()
    await warning(page).waitFor({ state: 'hidden' })
    // All is as it was, and the time begins anew, as often as they wish.
    expect(await page.locator('bangban-widget .given').count()).toBe(1)
    for (let times = 0; times < 3; times += 1) {
      await page.clock.runFor(4 * 60_000 + 40_000)
      await warning(page).waitFor()
      await page.keyboard.press('Escape')
      await warning(page).waitFor({ state: 'hidden' })
    }
    expect(deletions()).toEqual([])
    await page.clock.runFor(5 * 60_000 + 2000)
    await page.locator('bangban-widget .opener').waitFor()
    await expect.poll(deletions).toHaveLength(1)
    await isClean(page)
    await citizen(page).open()
    expect(await page.locator('.foot textarea').inputValue()).toBe('')
    expect(
      await page.locator('dialog.panel:not(.kiosk)').evaluate((element) => getComputedStyle(element).fontSize),
    ).toBe('18px')
  })

  test('a machine that slept is clear before its next user has touched anything, also when the line is down', async () => {
    site.asked.length = 0
    const page = await openPage()
    await used(page)
    site.asked.length = 0
    site.down(true, /conversations/)
    // Timers do not run while it sleeps.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
    await page.clock.setFixedTime(await page.evaluate(() => Date.now() + 3_600_000))
    await page.mouse.click(5, 5)
    await isClean(page)
    expect(await page.locator('bangban-widget .opener').isVisible()).toBe(true)
    // The browser asks whether it may, and hears nothing.
    await expect.poll(() => site.asked.filter((each) => each.startsWith('OPTIONS'))).not.toEqual([])
    expect(deletions()).toEqual([])
    site.down(false)
    await page.clock.runFor(31_000)
    await expect.poll(deletions).toHaveLength(1)
  })

  test('a frame begins again by itself, in the language it began in, and makes nothing for nobody', async () => {
    const page = await openPage()
    await used(page, `${site.origin}/frame?kiosk`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('dialog.panel[lang=en]').first().waitFor()
    await page.clock.runFor(5 * 60_000 + 2000)
    await page.locator('dialog.panel[lang=zh-CN]:not(.kiosk)').waitFor()
    await page.locator('article', { hasText: '您好' }).waitFor()
    await isClean(page)
    site.asked.length = 0
    await page.clock.runFor(20 * 60_000)
    expect(await warning(page).isVisible()).toBe(false)
    expect(site.asked).toEqual([])
  })

  test('leaving, coming back and reloading show nothing, and the server has forgotten it', async () => {
    site.asked.length = 0
    const page = await openPage()
    await used(page)
    await page.goto(`${site.origin}/guides`)
    await expect.poll(deletions).toHaveLength(1)
    await page.goBack()
    await page.locator('bangban-widget .opener').waitFor()
    await isClean(page)
    await citizen(page).open()
    await citizen(page).say(QUESTION)
    await page.reload()
    await page.locator('bangban-widget .opener').waitFor()
    await isClean(page)
    await expect.poll(deletions).toHaveLength(2)
  })

  test('a link tells its address and leads nowhere, and what was kept before is gone', async () => {
    const page = await openPage()
    await page.addInitScript(() => localStorage.setItem('bangban-size', '2'))
    await used(page)
    const link = page.locator('bangban-widget article a[href^=http], bangban-widget article a[href^=tel]').first()
    await link.click()
    await page.locator('bangban-widget .kiosk-link').first().waitFor()
    expect(page.context().pages()).toHaveLength(1)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })
})
