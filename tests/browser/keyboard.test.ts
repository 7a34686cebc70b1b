// A citizen without a mouse: from the address bar to the receipt, and at every key the focus is seen.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { type Keyboard, keyboard } from './keyboard.ts'
import { type OpenSite, openSite } from './open-site.ts'

const LARGE_SCREEN = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

describeInBrowser('by keyboard alone', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(() => {
    site.down(false)
    site.instead(undefined)
  })

  /** @param size 1 and more: elder mode */
  async function begin(viewport: { width: number; height: number }, size = 0) {
    const page = await openPage({ viewport })
    await page.addInitScript((chosen) => localStorage.setItem('bangban-size', chosen), String(size))
    await page.goto(site.origin)
    const widget = page.locator('bangban-widget')
    await widget.locator('.opener').waitFor()
    return { page, widget, keys: keyboard(page) }
  }

  /** Opens the panel as the newest stop of the page. */
  async function open(keys: Keyboard) {
    await keys.tabTo(/button\.opener/, 'Shift+Tab')
    await keys.press('Enter')
    return keys.replied()
  }

  test('from the address bar over the tiles to the button', async () => {
    const { page, keys } = await begin(LARGE_SCREEN)
    expect((await keys.press('Tab')).where).toContain('a.skip')
    await keys.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
    const stops: string[] = []
    for (let focus = await keys.press('Tab'); !focus.where.includes('opener'); focus = await keys.press('Tab')) {
      expect(stops.length).toBeLessThan(120)
      stops.push(focus.where)
    }
    const tiles = await page.locator('.tile a').count()
    expect(tiles).toBeGreaterThan(2)
    expect(stops.filter((where) => where.includes('li.tile'))).toHaveLength(tiles)
    await page.keyboard.press('Enter')
    expect(await keys.replied()).toMatchObject({ inPanel: true })
    expect(keys.faults).toEqual([])
  })

  test.each([
    ['beside the page', LARGE_SCREEN, 0],
    ['over the whole screen, in elder mode', PHONE, 1],
  ])(
    'a question, then a filing to its receipt with a correction, %s',
    { timeout: 120_000 },
    async (_, viewport, size) => {
      const { page, widget, keys } = await begin(viewport, size)
      await open(keys)
      await keys.write('身份证丢了补办要多少钱')
      await keys.press('Enter')
      expect(await keys.replied()).toMatchObject({ inPanel: true })
      await keys.tabTo(/^要带什么/, 'Shift+Tab')
      await keys.press('Enter')
      expect(await keys.replied()).toMatchObject({ inMessage: true })

      await keys.tabTo(/form > textarea$/)
      await keys.write('我要办异地就医备案')
      await keys.press('Enter')
      await keys.replied()
      await keys.tabTo(/^同意/, 'Shift+Tab')
      await keys.press('Enter')
      expect(await keys.replied()).toMatchObject({ inMessage: true })
      await keys.tabTo(/^给自己办/)
      await keys.press('Space')
      expect(await keys.replied()).toMatchObject({ inMessage: true })
      await keys.tabTo(/^为什么问这个/)
      await keys.press('Enter')
      await keys.press('Space')
      await keys.tabTo(/language/, 'Shift+Tab')
      await keys.answer()
      expect(await keys.replied()).toMatchObject({ inMessage: true })
      const message = widget.locator('article.message').last()
      for (let steps = 0; steps < 20 && (await message.locator('.ask').count()) > 0; steps += 1) {
        expect(await keys.answer()).toMatchObject({ inMessage: true })
      }
      const rows = await message.locator('.review .quiet').allTextContents()
      expect(rows.length).toBeGreaterThan(5)
      for (let row = 0; row < rows.length; row += 1) await keys.tabTo(/^改/)
      for (let row = 1; row < rows.length; row += 1) await keys.tabTo(/^改/, 'Shift+Tab')
      await keys.tabTo(/^改看病人姓名/)
      await keys.press('Enter')
      await keys.replied()
      await keys.answer('李大花')
      expect(await message.locator('.review').textContent()).toContain('李大花')
      await keys.tabTo(/^确认提交/)
      await keys.press('Enter')
      expect(await keys.replied()).toMatchObject({ inMessage: true })
      expect(await message.locator('.reference').textContent()).toMatch(/^BB-/)

      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await keys.tabTo(/^复制编号/)
      expect((await keys.press('Enter')).name).toBe('复制编号')
      await expect.poll(() => widget.locator('.quiet-line').textContent()).toBe('已复制')
      await page.evaluate(() => (window.print = () => (document.body.dataset['printed'] = 'yes')))
      await keys.tabTo(/^打印/)
      expect((await keys.press('Enter')).name).toBe('打印')
      expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
      expect(keys.faults).toEqual([])
      expect(keys.looked()).toBeGreaterThan(100)
    },
  )
  test('Escape closes it and leads back to the button; it opens again at the same place', async () => {
    const { widget, keys } = await begin(LARGE_SCREEN)
    await open(keys)
    for (const words of ['身份证要带什么', '身份证丢了补办要多少钱']) {
      await keys.write(words)
      await keys.press('Enter')
      await keys.replied()
    }
    await keys.tabTo(/^来自/, 'Shift+Tab')
    await keys.tabTo(/^来自/, 'Shift+Tab')
    const place = () => widget.locator('.thread').evaluate((box) => Math.round(box.scrollTop))
    const [before, text] = [await place(), await widget.locator('[role=log]').innerText()]
    expect(before).toBeGreaterThan(100)
    for (const leave of ['Escape', '关上']) {
      if (leave !== 'Escape') await keys.tabTo(/^关上/, 'Shift+Tab')
      const seen = await place()
      expect((await keys.press(leave === 'Escape' ? leave : 'Enter')).where).toContain('button.opener')
      expect(await widget.locator('dialog').isVisible()).toBe(false)
      expect(await keys.press('Enter')).toMatchObject({ inPanel: true })
      expect(await place()).toBe(seen)
    }
    expect(await widget.locator('[role=log]').innerText()).toBe(text)
    expect(keys.faults).toEqual([])
  })

  test('over the whole screen Tab stays in the panel; beside the page it goes out and comes back', async () => {
    const phone = await begin(PHONE)
    await open(phone.keys)
    for (const key of [...Array<string>(24).fill('Tab'), ...Array<string>(24).fill('Shift+Tab')]) {
      const { inPanel, where } = await phone.keys.press(key)
      expect(inPanel || where === '').toBe(true)
    }
    const { keys } = await begin(LARGE_SCREEN)
    await open(keys)
    await keys.tabTo(/^发送$/)
    expect(await keys.tabTo(/a\.skip/)).toMatchObject({ inPanel: false })
    expect(await keys.tabTo(/^发送$/, 'Shift+Tab')).toMatchObject({ inPanel: true })
    expect([...keys.faults, ...phone.keys.faults]).toEqual([])
  })

  test('text size and language keep the focus', async () => {
    const { widget, keys } = await begin(PHONE)
    await open(keys)
    await keys.write('我要办异地就医备案')
    await keys.press('Enter')
    await keys.replied()
    await keys.tabTo(/^长辈版$/, 'Shift+Tab')
    expect((await keys.press('Enter')).name).toBe('长辈版')
    await keys.tabTo(/^字再大$/)
    for (const size of ['字再大', '字小点', '字再大']) expect((await keys.press('Enter')).name).toBe(size)
    await keys.tabTo(/^English$/)
    await keys.press('Enter')
    expect((await keys.replied()).name).toBe('中文')
    expect(await widget.locator('dialog').getAttribute('lang')).toBe('en')
    expect(keys.faults).toEqual([])
  })

  test('ending it asks first; both answers lead on', async () => {
    const { widget, keys } = await begin(LARGE_SCREEN)
    await open(keys)
    await keys.write('身份证要带什么')
    await keys.press('Enter')
    await keys.replied()
    await keys.tabTo(/^结束并清除/, 'Shift+Tab')
    expect((await keys.press('Enter')).where).toContain('ending')
    await keys.tabTo(/^不删/)
    expect((await keys.press('Enter')).name).toBe('结束并清除')
    await keys.press('Enter')
    await keys.tabTo(/^都删掉/)
    await keys.press('Enter')
    await expect.poll(() => widget.locator('[role=log]').innerText()).toBe('都删掉了。')
    expect(await keys.press('Tab')).toMatchObject({ name: '重新开始' })
    await keys.press('Enter')
    expect(await keys.replied()).toMatchObject({ inMessage: true })
    expect(keys.faults).toEqual([])
  })

  test('while a reply is awaited the focus waits in the panel, though its button is gone', async () => {
    const { widget, keys } = await begin(LARGE_SCREEN)
    await open(keys)
    await keys.write('我要办异地就医备案')
    await keys.press('Enter')
    await keys.replied()
    await keys.tabTo(/^同意/, 'Shift+Tab')
    site.slow(1500, /turns$/)
    expect(await keys.press('Enter')).toMatchObject({ inPanel: true, inMessage: false })
    expect(await widget.locator('.quiet-line').textContent()).not.toBe('')
    expect(await keys.replied()).toMatchObject({ inMessage: true })
    site.slow(0)
    expect(keys.faults).toEqual([])
  })

  test('what could not be sent is sent again from its card', async () => {
    const { page, widget, keys } = await begin(LARGE_SCREEN)
    await open(keys)
    await keys.write('身份证要带什么')
    await keys.press('Enter')
    await keys.replied()
    site.down(true, /turns$/)
    await keys.tabTo(/button\.row/, 'Shift+Tab')
    await keys.press('Enter')
    await widget.locator('.trouble').waitFor()
    await keys.tabTo(/^再试一次/)
    await keys.press('Enter')
    // Sent again in vain: the button stays where it is.
    await expect.poll(() => widget.locator('.quiet-line').textContent()).toContain('再送一次')
    expect((await keys.look('the failure')).name).toBe('再试一次')
    site.down(false)
    site.slow(800, /turns$/)
    await keys.press('Enter')
    expect(await keys.replied()).toMatchObject({ inMessage: true })
    site.slow(0)
    site.down(true, /turns$/)
    await keys.tabTo(/form > textarea$/)
    await keys.write('身份证要多少钱')
    await keys.press('Enter')
    await widget.locator('.trouble').waitFor()
    await keys.tabTo(/^再试一次/, 'Shift+Tab')
    site.down(false)
    await page.keyboard.press('Enter')
    expect(await keys.replied()).toMatchObject({ inPanel: true })
    expect(keys.faults).toEqual([])
  })

  test('a tile of the page opens it, and the focus goes along', async () => {
    const { page, keys } = await begin(LARGE_SCREEN)
    await keys.tabTo(/a\.tile-link/)
    await keys.press('Enter')
    expect(await keys.replied()).toMatchObject({ inPanel: true })
    expect(new URL(page.url()).pathname).toBe('/')
    await keys.press('Escape')
    expect(keys.faults).toEqual([])
  })
})
