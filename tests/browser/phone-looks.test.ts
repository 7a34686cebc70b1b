// Looks at the telephone in every state and several looks: axe, contrast, sizes, nothing cut off, and the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser } from './browser-test.ts'
import { caller } from './caller.ts'
import { axeFaults } from './measure/axe.ts'
import { contrast } from './measure/contrast.ts'
import { overflow } from './measure/overflow.ts'
import { targets } from './measure/targets.ts'
import { textSizes } from './measure/text-sizes.ts'
import { type OpenPhone, openPhoneSite } from './open-phone.ts'

const LOOKS = [
  { locale: 'zh-CN', width: 320, height: 640, colorScheme: 'light' },
  { locale: 'en', width: 320, height: 640, colorScheme: 'dark' },
  { locale: 'en', width: 390, height: 844, colorScheme: 'light' },
  { locale: 'zh-CN', width: 1440, height: 900, colorScheme: 'dark' },
] as const

const WORDS = {
  'zh-CN': { ring: '打中文热线', say: '身份证丢了补办要多少钱', notTaken: '没人接', hangUp: '挂断' },
  en: { ring: 'Call the English line', say: 'I lost my ID card', notTaken: 'No one answers', hangUp: 'Hang up' },
}

async function faults(page: Page, state: string): Promise<string[]> {
  const found = [
    ...(await axeFaults(page)),
    ...(await contrast(page, 7)).faults,
    ...(await textSizes(page, 15)).faults,
    ...(await targets(page, 26)).faults,
    ...(await overflow(page)).faults,
  ]
  return found.map((fault) => `${state}: ${fault}`)
}

describeInBrowser('the telephone', (openPage) => {
  let site: OpenPhone
  beforeAll(async () => {
    site = await openPhoneSite()
  }, 120_000)
  afterAll(() => site.close())

  test.each(LOOKS)('$locale, $width px, $colorScheme', { timeout: 120_000 }, async (look) => {
    const { locale, width, height, colorScheme } = look
    const words = WORDS[locale]
    const page = await openPage({ viewport: { width, height }, colorScheme })
    await page.clock.install()
    await page.goto(`${site.origin}/phone?locale=${locale}`)
    await page.locator('summary').click()
    const telephone = caller(page)
    const found = await faults(page, 'before')
    await telephone.ring(words.ring)
    found.push(...(await faults(page, 'greeted')))
    await telephone.say(words.say)
    await telephone.page.getByLabel(/杂音|Noise/u).selectOption('30')
    await telephone.say(words.say)
    found.push(...(await faults(page, 'answered')))
    await telephone.press('0')
    await telephone.until(page.getByRole('button', { name: words.notTaken }))
    found.push(...(await faults(page, 'dialling')))
    await page.getByRole('button', { name: words.hangUp, exact: true }).click()
    await page.getByRole('button', { name: words.ring }).waitFor()
    found.push(...(await faults(page, 'over')))
    expect([...new Set(found)]).toEqual([])
  })

  test('its keys, and all that makes a call, are 60 px and more', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } })
    await page.goto(`${site.origin}/phone`)
    await caller(page).ring()
    const sides = await page.locator('.phone button, .phone input').evaluateAll((all) =>
      all.map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return Math.min(width, height)
      }),
    )
    expect(sides.length).toBeGreaterThan(13)
    expect(Math.min(...sides.filter((side) => side > 0))).toBeGreaterThanOrEqual(60)
  })

  test('the keyboard alone is enough: it calls, presses keys, says, and hangs up', async () => {
    const page = await openPage()
    await page.clock.install()
    await page.goto(`${site.origin}/phone`)
    const lines = page.locator('.caption.line')
    const focused = () => page.evaluate(() => document.querySelector('button:focus')?.textContent ?? '')
    for (let step = 0; step < 20 && !(await focused()).includes('打中文热线'); step += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await lines.first().waitFor()
    expect(await focused()).toContain('挂断')
    await page.locator('#mouth').focus()
    await page.keyboard.type('0')
    expect(await lines.count()).toBe(1)
    await page.keyboard.press('Backspace')
    await page.keyboard.type('我要办异地就医备案')
    await page.keyboard.press('Enter')
    await lines.nth(1).waitFor()
    await page.locator('.captions').focus()
    await page.keyboard.press('1')
    await lines.nth(2).waitFor()
    expect(await page.locator('.caption.caller').last().textContent()).toContain('按了 1')
    await page.getByLabel('电脑键盘上的数字当按键').uncheck()
    await page.keyboard.press('1')
    expect(await page.locator('.caption.caller').count()).toBe(2)
  })

  test('at 400 % nothing is cut off', async () => {
    const page = await openPage({ viewport: { width: 320, height: 256 } })
    await page.goto(`${site.origin}/phone`)
    await caller(page).ring()
    expect((await overflow(page)).faults).toEqual([])
  })

  test('nothing is asked for anywhere but at the house itself, and the policy is kept', async () => {
    const page = await openPage()
    const others: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) others.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`${site.origin}/phone`)
    await caller(page).ring()
    expect([others, complaints]).toEqual([[], []])
  })
})
