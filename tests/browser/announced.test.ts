// What assistive technology hears in the widget: each finished reply once, and every fault.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { type Heard, hearing } from './hearing.ts'
import { type OpenSite, openSite } from './open-site.ts'

describeInBrowser('what is announced', (openPage) => {
  let site: OpenSite
  let they: Citizen
  let heard: Heard[]
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    site.instead(undefined)
    const page = await openPage()
    heard = await hearing(page)
    they = citizen(page)
    await page.goto(site.origin)
  })
  const inLog = () => heard.filter(({ how }) => how === 'log').map(({ text }) => text)

  test('each reply once and whole, what was given too, and nothing again after a reload', async () => {
    await they.open()
    expect(inLog()).toEqual([expect.stringContaining('您好，我是帮办')])
    heard.length = 0
    await they.say('身份证丢了补办要多少钱')
    expect(inLog()).toEqual([expect.stringMatching(/^您说：\s*身份证丢了补办要多少钱$/), expect.stringContaining('40')])
    expect(heard).toContainEqual({ how: 'status', text: '正在查办事指南' })
    await they.say('我要办异地就医备案')
    heard.length = 0
    await they.answer()
    expect(inLog()).toEqual([expect.stringMatching(/^您说：\s*同意/), expect.stringContaining('给')])
    heard.length = 0
    await they.page.reload()
    await they.replied()
    expect(await they.widget.locator('article.message').count()).toBe(4)
    expect(inLog()).toEqual([])
    await they.answer()
    expect(inLog()).toHaveLength(2)
  })

  test('nothing half said while a reply streams', async () => {
    await they.open()
    heard.length = 0
    const pieces = ['办身份证', '先带户口簿', '再去派出所。']
    let go: (() => void) | undefined
    const event = (name: string, data: object) =>
      new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
    const parts = [{ kind: 'say', text: pieces.join(''), generated: true }]
    const done = { turnId: 'x', outcome: 'answered', locale: 'zh-CN', parts, spoken: '', notice: '我是自动办事助手' }
    site.instead((request) => {
      if (!request.url.endsWith('/turns')) return undefined
      const body = new ReadableStream({
        async start(stream) {
          for (const text of pieces) {
            await new Promise<void>((resolve) => (go = resolve))
            stream.enqueue(event('delta', { part: 0, text }))
          }
          await new Promise<void>((resolve) => (go = resolve))
          stream.enqueue(event('done', done))
          stream.close()
        },
      })
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
    })
    await they.widget.locator('.foot textarea').fill('身份证怎么办')
    await they.widget.locator('.foot textarea').press('Enter')
    let seen = ''
    for (const piece of pieces) {
      await expect.poll(() => go).toBeDefined()
      go?.()
      go = undefined
      seen += piece
      const label = 'AI 生成，以指南原文为准'
      await expect.poll(() => they.widget.locator('.coming').innerText()).toMatch(new RegExp(`^${seen}\\s+${label}$`))
      expect(inLog()).toEqual([expect.stringMatching(/^您说：\s*身份证怎么办$/)])
    }
    await expect.poll(() => go).toBeDefined()
    go?.()
    await they.replied()
    const told = `${pieces.join('')} AI 生成，以指南原文为准`
    expect(heard.filter(({ text }) => text.includes('户口簿'))).toEqual([{ how: 'log', text: told }])
  })

  test('a fault is announced, tied to its box, and the focus goes there', async () => {
    await they.open()
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.answer()
    heard.length = 0
    await they.message.getByRole('button', { name: '下一步' }).click()
    expect(heard).toEqual([{ how: 'alert', text: '还没有填。' }])
    const box = they.message.locator('input')
    const tied = await box.evaluate((input) => ({
      invalid: input.getAttribute('aria-invalid'),
      focused: (input.getRootNode() as ShadowRoot).activeElement === input,
      described: (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent)
        .join(' '),
    }))
    expect(tied).toEqual({ invalid: 'true', focused: true, described: expect.stringContaining('还没有填。') })
    await box.pressSequentially('王')
    expect(await box.getAttribute('aria-invalid')).toBe(null)
  })

  test('what could not be sent is announced too, once, however often it is tried', async () => {
    await they.open()
    heard.length = 0
    site.instead((request) => (request.method === 'POST' ? new Response(null, { status: 500 }) : undefined))
    await they.widget.locator('.foot textarea').fill('身份证怎么办')
    await they.widget.locator('.foot textarea').press('Enter')
    await they.widget.locator('.trouble').waitFor()
    await expect.poll(() => site.asked.filter((call) => call.endsWith('/turns')).length).toBeGreaterThan(3)
    expect(heard.filter(({ how }) => how === 'alert' || how === 'status')).toEqual([
      { how: 'status', text: '正在查办事指南' },
      { how: 'status', text: '网不太好，正在再送一次，您不用动' },
    ])
  })
})
