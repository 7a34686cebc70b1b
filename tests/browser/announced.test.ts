// What assistive technology hears in the widget: each finished reply once, every fault, and a name for each control.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { type Heard, hearing } from './hearing.ts'
import type { Eyes } from './measure/eyes.ts'
import { lookAt } from './measure/look-at.ts'
import { accessibilityTree } from './names.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { states } from './states.ts'

const CONTROLS =
  /^(?:button|link|textbox|searchbox|combobox|checkbox|radio|dialog|spinbutton|DisclosureTriangle|progressbar|ProgressIndicator|log)$/

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

  test.each(['zh-CN', 'en'] as const)(
    'in every state each control has a name, in %s',
    { timeout: 120_000 },
    async (locale) => {
      await they.page.goto(`${site.origin}/?locale=${locale}`)
      const faults: string[] = []
      let controls = 0
      for await (const state of states(they, site, locale)) {
        const tree = await accessibilityTree(they.page)
        const reached = tree.filter(({ role }) => CONTROLS.test(role))
        controls += reached.length
        const found = [
          ...reached.filter(({ name }) => name === '').map(({ role }) => `a ${role} without a name`),
          ...tree
            .filter(({ role }) => /^(?:image|img|graphics)/i.test(role))
            .map(({ name }) => `a drawing is told: ${name}`),
          ...(await lookAt(they.page, unlikeItsLabel, undefined)),
          ...(await lookAt(they.page, headingFaults, undefined)),
          ...(await lookAt(they.page, languageFaults, undefined)),
        ]
        faults.push(...found.map((fault) => `${state}: ${fault}`))
      }
      expect([...new Set(faults)]).toEqual([])
      expect(controls).toBeGreaterThan(1000)
    },
  )
})

/** WCAG 2.2 SC 2.5.3: who speaks to the computer says what stands there. */
function unlikeItsLabel({ elements, isShown, where }: Eyes): string[] {
  const squeezed = (text: string) => text.toLowerCase().replaceAll(/[\s\p{P}]/gu, '')
  return elements()
    .filter((element) => element.matches('button, a, input, textarea') && isShown(element))
    .flatMap((element) => {
      const name = element.getAttribute('aria-label')
      const label =
        element instanceof HTMLElement ? element.innerText || (element.getAttribute('placeholder') ?? '') : ''
      return name === null || squeezed(name).includes(squeezed(label))
        ? []
        : [`“${label}” is called “${name}”: ${where(element)}`]
    })
}

/** In the panel: one name on top, and no level left out below it. */
function headingFaults({ elements }: Eyes): string[] {
  const headings = elements().filter(
    (element) => element.matches('dialog :is(h1, h2, h3, h4, h5, h6)') && element.checkVisibility(),
  )
  return headings.flatMap((heading, place) => {
    const level = Number(heading.localName[1])
    const before = Number(headings[place - 1]?.localName[1] ?? 1)
    return level > before + 1 ? [`h${level} after h${before}: “${heading.textContent}”`] : []
  })
}

/** Each message says its language, and so does the panel. */
function languageFaults({ elements }: Eyes): string[] {
  return elements()
    .filter((element) => element.matches('dialog, article.message'))
    .flatMap((element) => {
      const lang = element.getAttribute('lang')
      const letters = element.querySelector('h3, .words, .answer')?.textContent ?? ''
      const isChinese = /\p{Script=Han}/u.test(letters)
      if (lang !== 'zh-CN' && lang !== 'en') return [`${element.localName} without its language`]
      return element.localName === 'article' && lang === 'en' && isChinese && !/[a-z]/i.test(letters)
        ? [`told as English: ${letters.slice(0, 20)}`]
        : []
    })
}
