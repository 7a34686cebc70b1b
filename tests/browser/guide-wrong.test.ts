// Under an answer one quiet button says that the guide is wrong; it names the guide and the heading.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { openSite, type OpenSite } from './open-site.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describeInBrowser('saying that a guide is wrong', (openPage) => {
  test('sends which guide and heading, is gone from the answer then, and is in the history by its words', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 } })
    const sent: unknown[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/turns')) sent.push(request.postDataJSON())
    })
    await page.goto(site.origin)
    const they = citizen(page)
    await they.open()
    await they.say('身份证丢了补办要多少钱')
    await they.tap('指南有误？')
    expect(sent.at(-1)).toMatchObject({ choice: 'wrong:id-card:fee' })
    const answer = they.widget.locator('.answer').first()
    await expect.poll(() => answer.getByRole('button').allTextContents()).toEqual(['打印'])
    await page.reload()
    await they.replied()
    expect(await they.widget.locator('.given').allTextContents()).toEqual([
      '您说：身份证丢了补办要多少钱',
      '您说：指南有误？',
    ])
  })
})
