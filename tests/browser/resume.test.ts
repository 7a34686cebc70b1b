// Six digits in the panel: what was begun on a call goes on here, and what was begun here goes on elsewhere.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { filledIn } from './states.ts'

describeInBrowser('a resume code', (openPage) => {
  let site: OpenSite
  let they: Citizen
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    they = citizen(await openPage())
    await they.page.goto(site.origin)
  })

  const button = (name: string) => they.widget.getByRole('button', { name })
  const box = () => they.widget.getByRole('textbox', { name: /接续码|最后四位/ })
  const alert = () => they.widget.locator('.resume [role=alert]').textContent()
  const focused = () =>
    they.widget.evaluate((element) => {
      const { activeElement } = element.shadowRoot ?? {}
      return activeElement?.id || activeElement?.className
    })

  test('with the keyboard alone a call goes on here: code, check, the open question; a reload shows it again', async () => {
    const code = await filledIn(site.house)
    await they.open()
    await button('接着办（输入六位码）').press('Enter')
    expect(await focused()).toBe('resume-box')
    expect(await box().getAttribute('inputmode')).toBe('numeric')
    expect(await box().getAttribute('autocomplete')).toBe('one-time-code')
    await they.page.keyboard.type('38')
    await they.page.keyboard.press('Enter')
    expect(await alert()).toContain('六位数字')
    expect(await focused()).toBe('resume-box')
    // As it was written down or pasted: in groups, full width.
    await box().fill(` ${code.slice(0, 3)} ${code.slice(3)} `)
    expect(await alert()).toBe('')
    await they.page.keyboard.press('Enter')
    await they.widget.getByText('再核对一下').waitFor()
    expect(await focused()).toBe('resume-box')
    expect(await box().inputValue()).toBe('')
    await they.page.keyboard.type('9999')
    await they.page.keyboard.press('Enter')
    await expect.poll(alert).toContain('对不上')
    await box().fill('0017')
    await they.page.keyboard.press('Enter')
    await they.message.locator('.ask').waitFor()
    expect(await focused()).toBe('message')
    expect(await they.message.textContent()).toContain('接上了')
    expect(await they.widget.locator('[role=log]').textContent()).toContain('510***********0017')
    expect(await they.widget.locator('.resume').count()).toBe(0)
    await they.answer()
    await they.page.reload()
    await they.replied()
    expect(await they.widget.locator('[role=log]').textContent()).toContain('接上了')
    expect(await they.message.locator('.ask').count()).toBe(1)
  })

  test('the code of a conversation here is shown large, works on another device, and then this page has ended', async () => {
    await they.open()
    expect(await button('换个设备接着办').isVisible()).toBe(false)
    await they.say('身份证丢了补办要多少钱')
    expect(await button('接着办（输入六位码）').isVisible()).toBe(false)
    await button('换个设备接着办').click()
    await they.widget.locator('.carry .code').waitFor()
    expect(await focused()).toContain('carry')
    expect(await they.widget.locator('.carry').textContent()).toMatch(/10月17日星期六.*9:00前/)
    const code = ((await they.widget.locator('.carry .code > :first-child').textContent()) ?? '').replace(' ', '')
    await button('记下了').click()
    expect(await they.widget.locator('.carry').count()).toBe(0)
    const resumed = await site.house.conversations.resume({ code, channel: 'phone' })
    expect(resumed).toMatchObject({
      reply: { parts: expect.arrayContaining([expect.objectContaining({ kind: 'say' })]) },
    })
    await they.widget.locator('.foot textarea').fill('要带什么')
    await they.widget.locator('.foot textarea').press('Enter')
    await expect.poll(() => they.widget.locator('.trouble').textContent()).toContain('在别处接着办')
  })

  test('asked for in words it comes as an answer, and stands in no history later', async () => {
    await they.open()
    await they.say('我想换手机接着办')
    const shown = (await they.message.locator('.facts b').textContent()) ?? ''
    expect(shown).toMatch(/^[1-9]\d{2} \d{3}$/)
    await they.say('身份证要带什么')
    await they.page.reload()
    await they.replied()
    expect(await they.widget.locator('[role=log]').textContent()).not.toContain(shown)
  })

  test('without a network the code stays in its box, and goes through when it is back', async () => {
    const code = await filledIn(site.house)
    await they.open()
    await button('接着办（输入六位码）').click()
    await box().fill(code)
    await they.page.context().setOffline(true)
    await button('接着办').click()
    await expect.poll(alert).toContain('码还能用')
    expect(await box().inputValue()).toBe(code)
    await they.page.context().setOffline(false)
    await button('接着办').click()
    await they.widget.getByText('再核对一下').waitFor()
    await button('先不了').click()
    expect(await they.widget.locator('.resume').count()).toBe(0)
  })
})
