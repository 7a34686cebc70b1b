// What a citizen does in the widget: asks, corrects, files to the receipt, comes back, prints, ends it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { type OpenSite, openSite } from './open-site.ts'

describeInBrowser('a conversation in the widget', (openPage) => {
  let site: OpenSite
  let they: Citizen
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    site.asked.length = 0
    they = citizen(await openPage())
    await they.page.goto(site.origin)
  })

  test('nothing but the button is loaded until it is touched', async () => {
    await they.widget.locator('.opener').waitFor()
    expect(site.asked.filter((call) => /panel|\/v1\//.test(call))).toEqual([])
    await they.open()
    const asked = site.asked.filter((call) => /panel|\/v1\//.test(call))
    expect(asked[0]).toMatch(/^GET \/widget\/panel-[0-9a-f]{8}\.js$/)
    // What the service can hear and say is asked beside it.
    expect(asked.slice(1).sort()).toEqual(['GET /v1/capabilities', 'POST /v1/conversations'])
  })

  test('a question is answered with the fact large, the papers drawn, and its source at the heading', async () => {
    await they.open()
    await they.say('身份证丢了补办要多少钱')
    const figure = they.message.locator('.fact b').first()
    expect(await figure.textContent()).toBe('40')
    const size = (place: typeof figure) =>
      place.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(await size(figure)).toBeGreaterThan(1.5 * (await size(they.message.locator('.text').first())))

    const [guide] = await Promise.all([
      they.page.context().waitForEvent('page'),
      they.message.locator('.origin a').first().click(),
    ])
    await guide.waitForLoadState()
    expect(new URL(guide.url()).pathname + new URL(guide.url()).hash).toBe('/guides/id-card#fee')
    expect(await guide.locator('#fee').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(400)
    await guide.close()

    await they.tap('要带什么')
    expect(await they.message.locator('.paper-mark svg').count()).toBeGreaterThan(2)
  })

  test('a tile of the page opens the widget at its service', async () => {
    await they.page.locator('[data-bangban^="ask:id-card"]').first().click()
    await they.replied()
    await expect.poll(() => they.message.locator('.origin').count()).toBe(1)
    expect(await they.message.locator('.origin').first().textContent()).toContain('身份证')
    expect(new URL(they.page.url()).pathname).toBe('/')
  })

  test('a filing goes to its receipt by its own controls, with a correction on the way', async () => {
    await they.open()
    await they.say('我要办异地就医备案')
    await they.fillIn()
    const row = (label: string) => they.message.locator('.review dl > div', { hasText: label })
    expect(await row('看病人姓名').locator('dd').first().textContent()).toBe('王小明')
    expect(await row('看病人身份证号').locator('dd').first().textContent()).toBe('110***********009X')

    await they.tap('改看病人姓名')
    await they.answer('李大花')
    expect(await row('看病人姓名').locator('dd').first().textContent()).toBe('李大花')
    await they.tap('确认提交')
    const reference = await they.message.locator('.reference').textContent()
    expect(reference).toMatch(/^BB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await they.message.locator('.states').textContent()).toContain('参保地医保经办机构')

    await they.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await they.message.getByRole('button', { name: '复制编号' }).click()
    await expect.poll(() => they.widget.locator('.quiet-line').textContent()).toBe('已复制')
    expect(await they.page.evaluate(() => navigator.clipboard.readText())).toBe(reference)
  })

  test('a wrong number says what is wrong, and the question stands again', async () => {
    await they.open()
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.answer()
    await they.answer('李大花')
    await they.answer('110101190001010099')
    expect(await they.message.textContent()).toContain('这个号码对不上')
    expect(await they.message.locator('.ask h3').textContent()).toBe('看病人的身份证号是多少？')
    // One slip is mended, not all of it written anew.
    expect(await they.message.locator('.ask input').inputValue()).toBe('110101 1900 0101 0099')
    await they.message.locator('.ask input').fill('')
    // A question written in the box is answered, and is no wrong number.
    await they.answer('为什么要身份证号')
    expect(await they.message.locator('.fault').textContent()).toBe('')
    expect(await they.message.locator('.ask input').inputValue()).toBe('')
    await they.tap('下一步')
    expect(await they.message.locator('.fault').textContent()).toBe('还没有填。')
  })

  test('a reload in the middle loses nothing', async () => {
    await they.open()
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.answer()
    await they.answer('李大花')
    const before = await they.widget.locator('[role=log]').innerText()
    site.asked.length = 0
    await they.page.reload()
    await they.replied()
    const asked = site.asked.filter((call) => call.includes('/v1/') && !call.endsWith('/capabilities'))
    expect(asked.map((call) => call.split('/')[0])).toEqual(['GET '])
    expect(await they.message.locator('.ask h3').textContent()).toBe('看病人的身份证号是多少？')
    const given = await they.widget.locator('.given').allTextContents()
    expect(given).toEqual(['您说：我要办异地就医备案', '您说：同意', '您说：给自己办', '您说：李大花'])
    expect((await they.widget.locator('[role=log]').innerText()).replace(/\s+/g, '')).toBe(before.replace(/\s+/g, ''))
    await they.answer()
    expect(await they.message.locator('.ask h3').textContent()).toBe('医保是在哪个省、哪个市交的？')
  })

  test('a panel that stood open comes back without taking the focus from the page', async () => {
    await they.page.setViewportSize({ width: 1280, height: 900 })
    await they.open()
    await they.page.reload()
    await they.replied()
    expect(await they.page.evaluate(() => document.activeElement?.localName)).toBe('body')
    await they.page.keyboard.press('Tab')
    expect(await they.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
  })

  test('a reply does not take the focus from who has gone on to the page', async () => {
    await they.page.setViewportSize({ width: 1280, height: 900 })
    await they.open()
    site.slow(500, /turns$/)
    await they.widget.locator('.foot textarea').fill('身份证要带什么')
    await they.widget.locator('.foot textarea').press('Enter')
    await they.page.locator('.plain-link').focus()
    await they.replied()
    site.slow(0)
    expect(await they.page.evaluate(() => document.activeElement?.className)).toBe('plain-link')
  })

  test('the receipt alone is printed, and the host page is as it was', async () => {
    await they.open()
    await they.say('我要办异地就医备案')
    await they.fillIn()
    await they.tap('确认提交')
    await they.page.evaluate(() => {
      window.print = () => (document.body.dataset['printed'] = String(document.adoptedStyleSheets.length))
    })
    await they.message.getByRole('button', { name: '打印' }).click()
    await they.page.emulateMedia({ media: 'print' })
    const seen = await they.page.locator('body').innerText()
    expect(await they.page.locator('body').getAttribute('data-printed')).toBe('1')
    expect(await they.page.locator('main').isVisible()).toBe(false)
    const paper = await they.page.locator('.paper').innerText()
    expect(paper).toContain('BB-')
    expect(paper).toMatch(/请带.*身份证原件/)
    expect(paper).not.toContain('复制编号')
    expect(seen).not.toContain('常办的事')
    await they.page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await they.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
    expect(await they.page.locator('.paper').count()).toBe(0)
  })

  test('Escape uncovers what lies beneath the panel and has the focus', async () => {
    await they.page.setViewportSize({ width: 1280, height: 900 })
    await they.open()
    await they.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = '#main'
      link.className = 'beneath'
      link.textContent = '页面上的链接'
      document.body.prepend(link)
      link.attributeStyleMap.set('position', 'fixed')
      link.attributeStyleMap.set('bottom', '200px')
      link.attributeStyleMap.set('right', '200px')
      link.focus()
    })
    await they.page.keyboard.press('Escape')
    expect(await they.widget.locator('dialog').isVisible()).toBe(false)
    expect(await they.page.evaluate(() => document.activeElement?.className)).toBe('beneath')
  })

  test('a trembling finger does not answer the next question too', async () => {
    const trembling = citizen(await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true }))
    await trembling.page.goto(site.origin)
    await trembling.open()
    await trembling.say('我要办异地就医备案')
    await trembling.answer()
    const { x, y, width, height } = (await trembling.message.locator('.tile').first().boundingBox())!
    for (const wait of [120, 120, 0]) {
      await trembling.page.touchscreen.tap(x + width / 2, y + height / 2)
      await trembling.page.waitForTimeout(wait)
    }
    await trembling.replied()
    const given = await trembling.widget.locator('.given').allTextContents()
    expect(given).toEqual(['您说：我要办异地就医备案', '您说：同意', '您说：给自己办'])
  })

  test('what was given and not answered is not lost by a reload', async () => {
    await they.open()
    await they.say('身份证要带什么')
    site.down(true, /turns$/)
    await they.widget.locator('.foot textarea').fill('多久办好')
    await they.widget.locator('.foot textarea').press('Enter')
    await they.widget.locator('.trouble').waitFor()
    site.down(false)
    await they.page.reload()
    await they.replied()
    expect(await they.widget.locator('.given').allTextContents()).toEqual(['您说：身份证要带什么', '您说：多久办好'])
    expect(await they.message.textContent()).toContain('60 日')
  })

  test('buttons that stand in no reply are in the history too', async () => {
    await they.open()
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.answer()
    await they.tap('上一步')
    await they.widget.locator('.human').click()
    await they.replied()
    const given = await they.widget.locator('.given').allTextContents()
    await they.page.reload()
    await they.replied()
    expect(await they.widget.locator('.given').allTextContents()).toEqual(given)
    expect(given.slice(-2)).toEqual(['您说：上一步', '您说：人工'])
    await they.tap('继续办')
    expect(await they.message.locator('.ask').count()).toBe(1)
  })

  test('ending it erases it, and a new one begins', async () => {
    await they.open()
    await they.say('身份证要带什么')
    const kept = await they.page.evaluate(() => sessionStorage.getItem('bangban-conversation'))
    const { id, token } = JSON.parse(kept ?? '{}') as { id: string; token: string }
    await they.widget.getByRole('button', { name: '结束并清除' }).click()
    await they.widget.getByRole('button', { name: '都删掉' }).click()
    await expect.poll(() => they.widget.locator('[role=log]').innerText()).toBe('都删掉了。')
    expect(await they.page.evaluate(() => sessionStorage.getItem('bangban-conversation'))).toBe(null)
    const gone = await fetch(`${site.origin}/v1/conversations/${id}`, { headers: { authorization: `Bearer ${token}` } })
    expect(gone.status).toBe(404)
    await they.widget.getByRole('button', { name: '重新开始' }).click()
    await they.replied()
    expect(await they.message.textContent()).toContain('您好，我是帮办')
  })

  test('in English from the switch on, in the middle of a filing too', async () => {
    await they.open()
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.widget.getByRole('button', { name: 'English' }).click()
    await they.replied()
    expect(await they.message.locator('.ask h3').textContent()).toBe(
      'Is this for yourself or for someone in your family?',
    )
    expect(await they.widget.locator('.human').textContent()).toBe('Human')
    expect(await they.widget.locator('dialog').getAttribute('lang')).toBe('en')
    expect(await they.message.innerText()).toMatch(/^[^\p{Script=Han}]*$/u)
    await they.fillIn()
    await they.tap('Submit')
    expect(await they.message.locator('.receipt h3').textContent()).toBe('Your pre-application is in')
  })
})
