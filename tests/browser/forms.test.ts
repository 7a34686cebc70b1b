// Somebody without script in a browser: from the front page to the receipt by forms alone, and every page of them is sound.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { axeFaults } from './measure/axe.ts'
import { contrast } from './measure/contrast.ts'
import { overflow } from './measure/overflow.ts'
import { targets } from './measure/targets.ts'
import { textSizes } from './measure/text-sizes.ts'
import { openSite, type OpenSite } from './open-site.ts'

interface Look {
  look: string
  query: string
  /** What a finger has to hit, in px. */
  target: number
  context: BrowserContextOptions
}

const LOOKS: Look[] = [
  { look: 'zh, 320 px', query: '', target: 44, context: { viewport: { width: 320, height: 700 } } },
  {
    look: 'en, 390 px, dark',
    query: '?locale=en',
    target: 44,
    context: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  },
  {
    look: 'zh, elder, 320 px',
    query: '?size=largest',
    target: 60,
    context: { viewport: { width: 320, height: 700 } },
  },
]

describeInBrowser('the conversation without script', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  const say = async (page: Page, words: string) => {
    await page.locator('#free').fill(words)
    await page.locator('.talk-free button, .talk-begin button').click()
    await page.locator('#now').waitFor()
  }

  /** Answers the open question by its control, with its example. */
  async function answer(page: Page): Promise<void> {
    const asked = page.locator('.talk-answer')
    const before = await page.locator('.talk-free input[name=mark]').getAttribute('value')
    const box = asked.locator('input:not([type=hidden]), textarea').first()
    if ((await box.count()) > 0) {
      const hint = (await page.locator('#hint').textContent()) ?? ''
      const quoted = /[“"](.+)[”"]/u.exec(hint)?.[1]
      const plain = /(?:比如|For example) (.+?)(?: (?:末位|If it ends).*)?$/u.exec(hint.trim())?.[1]
      await box.fill(quoted ?? plain ?? '')
      const find = asked.locator('button[value=find]')
      if ((await find.count()) > 0) {
        await find.click()
        await asked.locator('button[name=place]').first().click()
      } else await asked.locator('button[value=answer]').click()
    } else await asked.locator('button').first().click()
    await page.locator(`.talk-free input[name=mark]:not([value="${before}"])`).waitFor({ state: 'attached' })
  }

  async function fillIn(page: Page): Promise<void> {
    for (let steps = 0; steps < 30 && (await page.locator('.talk-ask').count()) > 0; steps += 1) await answer(page)
    if ((await page.locator('.talk-ask').count()) > 0) throw new Error('The questions have no end')
  }

  test.each([
    { locale: 'zh-CN', query: '', wish: '我要办跨省异地就医备案' },
    { locale: 'en', query: '?locale=en', wish: 'I want to file for medical care in another province' },
  ])('files from the front page to the receipt with script off ($locale)', async ({ query, wish }) => {
    const page = await openPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await page.goto(`${site.origin}/${query}`)
    await say(page, wish)
    await fillIn(page)
    await page.locator('button[value^="yes"]').click()
    const reference = (await page.locator('.talk-reference').textContent())?.replaceAll(/\s/g, '') ?? ''
    expect(reference).toMatch(/^BB-\w{4}-\w{4}-\w{4}$/)
    // Again by reload, and back and forth: nothing is filed twice, and nothing personal stands in an address.
    await page.reload()
    expect((await page.locator('.talk-reference').textContent())?.replaceAll(/\s/g, '')).toBe(reference)
    expect(page.url()).toBe(`${site.origin}/talk${query}#now`)
    expect(await page.context().cookies(`${site.origin}/guides`)).toEqual([])
    expect(await page.context().cookies(`${site.origin}/talk`)).toMatchObject([
      { name: 'bangban-talk', path: '/talk', httpOnly: true, sameSite: 'Strict', expires: -1 },
    ])
  })

  test('with script on the page is the same, and the widget is not there twice', async () => {
    const page = await openPage()
    await page.goto(`${site.origin}/talk`)
    await say(page, '身份证丢了怎么补')
    expect(await page.locator('#now').textContent()).toContain('身份证')
    expect(await page.locator('bangban-widget, script').count()).toBe(0)
  })

  test('the keyboard alone is enough', async () => {
    const page = await openPage({ javaScriptEnabled: false })
    await page.goto(`${site.origin}/`)
    await page.locator('#free').focus()
    await page.keyboard.insertText('我要办跨省异地就医备案')
    await page.keyboard.press('Enter')
    await page.locator('.talk-ask').waitFor()
    await page.locator('button[value=agree]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.talk-progress').getByText('第 2 步').waitFor()
  })

  test.each(LOOKS)('is sound on every page: $look', { timeout: 120_000 }, async ({ query, target, context }) => {
    // Axe runs as script, so a page that is looked at may run some; the pages themselves have none.
    const page = await openPage({ ...context, bypassCSP: true })
    const found: string[] = []
    const look = async (where: string) => {
      const measures = [
        await contrast(page, 4.5),
        await textSizes(page, 15),
        await targets(page, target),
        await overflow(page),
      ]
      const faults = [...(await axeFaults(page)), ...measures.flatMap((measure) => measure.faults)]
      found.push(...faults.map((fault) => `${where}: ${fault}`))
    }
    await page.goto(`${site.origin}/talk${query}`)
    await look('start')
    await say(page, '120')
    await say(page, query.includes('en') ? 'How much does a new ID card cost?' : '身份证丢了补办要多少钱')
    await look('answer')
    await page.locator('.talk-human button').click()
    await look('person')
    await say(page, query.includes('en') ? 'there is a fire in my house' : '家里着火了')
    await page.locator('.talk-emergency').waitFor()
    await look('emergency')
    await say(
      page,
      query.includes('en') ? 'Start the filing to see a doctor in another province' : '我要办跨省异地就医备案',
    )
    await look('consent')
    const seen = new Set<string>()
    for (let steps = 0; steps < 30 && (await page.locator('.talk-ask').count()) > 0; steps += 1) {
      const kind = (await page.locator('.talk-answer').innerHTML()).replaceAll(/"[^"]*"|>[^<]*</g, '')
      const button = page.locator('.talk-answer button[value=answer]')
      if (!seen.has(kind) && (await button.count()) > 0) {
        await button.click()
        await look(`question ${seen.size}, nothing filled in`)
      }
      seen.add(kind)
      await answer(page)
    }
    await look('review')
    await page.locator('button[value^="yes"]').click()
    await page.locator('.talk-ticket').waitFor()
    await page.locator('.talk-earlier').evaluate((details) => details.setAttribute('open', ''))
    await look('receipt')
    for (const where of ['code', 'end']) {
      await page.locator(`a[href^="/talk/${where}"]`).click()
      await look(where)
      await page.goBack()
    }
    expect(found).toEqual([])
  })
})
