// Proves what docs/embed.md promises to portals: several on a page, methods, events, themes, frames.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HAPPENINGS } from '../../web-widget/host/events.ts'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { listen } from './listen.ts'
import { type OpenSite, openSite, STRICT_CSP } from './open-site.ts'

const HEAD = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>某市</title>'
const pageWith = (body: string, head = '') => `${HEAD}${head}</head><body>${body}</body></html>`
const SCRIPT = '<script src="{site}/widget/bangban.js"></script>'
const QUESTION = '身份证丢了补办要多少钱'

interface Widget extends HTMLElement {
  open(): Promise<boolean>
  close(): Promise<boolean>
  say(words: string): Promise<boolean>
  ask(service: string): Promise<boolean>
  file(service: string): Promise<boolean>
  setLocale(locale: string): Promise<boolean>
  setMode(mode: string): Promise<boolean>
  end(): Promise<boolean>
}

describeInBrowser('a portal', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  /** What the page hears, from before the script has come. */
  async function heard(page: Page): Promise<() => Promise<{ type: string; detail: unknown }[]>> {
    await page.addInitScript((names: string[]) => {
      const all: { type: string; detail: unknown }[] = []
      for (const name of names) {
        document.addEventListener(`bangban:${name}`, (event) => {
          all.push({ type: event.type.slice(8), detail: (event as CustomEvent).detail })
        })
      }
      Object.defineProperty(window, Symbol.for('heard'), { value: all })
    }, HAPPENINGS)
    return () => page.evaluate(() => Reflect.get(window, Symbol.for('heard')) as { type: string; detail: unknown }[])
  }
  /** Runs on the widget of the page, through the queue. */
  const onWidget = async <Result>(page: Page, act: (widget: Widget) => Result | Promise<Result>): Promise<Result> => {
    const widget = await page.evaluateHandle(
      () =>
        new Promise<Widget>((resolve) => {
          const { bangban = [] } = Object.assign(window, { bangban: Reflect.get(window, 'bangban') ?? [] }) as {
            bangban?: ((widget: Widget) => void)[]
          }
          bangban.push(resolve)
        }),
    )
    // The handle is of the element: what is awaited is what the act gives.
    return widget.evaluate<Result>(act as never)
  }
  const at = (page: Page, id: string) => page.locator(`#${id}`)

  test('its scripts open, ask, file, write, change language and mode, close and end; each is told, with nothing of the citizen', async () => {
    const page = await openPage()
    const events = await heard(page)
    await page.goto(site.host({ html: pageWith(SCRIPT) }))
    const they = citizen(page)
    expect(await onWidget(page, (widget) => widget.ask('id-card'))).toBe(true)
    await they.widget.locator('.given', { hasText: '这件事怎么办' }).waitFor()
    await they.replied()
    await onWidget(page, (widget) => widget.say('身份证丢了补办要多少钱'))
    await they.message.getByText('40 元').first().waitFor()
    await onWidget(page, (widget) => widget.file('cross-province-medical'))
    await they.message.locator('.ask').waitFor()
    await onWidget(page, (widget) => widget.setMode('elder'))
    expect(await they.widget.locator('dialog.panel').evaluate((e) => getComputedStyle(e).fontSize)).toBe('24px')
    await onWidget(page, (widget) => widget.setLocale('en'))
    await they.widget.locator('dialog.panel[lang=en]').waitFor()
    await they.replied()
    await onWidget(page, (widget) => widget.close())
    await they.widget.locator('.opener', { hasText: 'Ask Bangban' }).waitFor()
    await onWidget(page, (widget) => widget.end())
    await onWidget(page, (widget) => widget.open())
    await they.widget.locator('dialog.panel').waitFor()
    const told = await events()
    expect(told.map(({ type }) => type)).toEqual([
      'ready',
      'open',
      'reply',
      'reply',
      'reply',
      'reply',
      'close',
      'ended',
      'open',
    ])
    expect(told.filter(({ detail }) => detail).map(({ detail }) => detail)).toEqual(
      ['answered', 'answered', 'asked', 'answered'].map((outcome) => ({ outcome })),
    )
  })

  test('a filing that is handed in and a call for a person are told by their names alone', async () => {
    const page = await openPage()
    const events = await heard(page)
    await page.goto(site.host({ html: pageWith(SCRIPT) }))
    const they = citizen(page)
    await they.open()
    await they.say('我要办异地就医备案')
    await they.fillIn()
    await they.message.locator('.primary').last().click()
    await they.message.locator('.receipt').waitFor()
    await they.widget.getByRole('button', { name: '人工' }).first().click()
    await expect.poll(async () => (await events()).map(({ type }) => type)).toContain('handover')
    const told = await events()
    expect(told.filter(({ type }) => type === 'submitted')).toEqual([{ type: 'submitted', detail: null }])
    expect(new Set(told.flatMap(({ detail }) => Object.keys(detail ?? {})))).toEqual(new Set(['outcome']))
  })

  test('danger is nobody else’s business, and what does not work is told by its code', async () => {
    const page = await openPage()
    const events = await heard(page)
    await page.goto(site.host({ html: pageWith(SCRIPT) }))
    const they = citizen(page)
    await they.open()
    await they.say('我不想活了')
    expect((await events()).at(-1)).toEqual({ type: 'reply', detail: { outcome: 'answered' } })
    await page.route('**/turns', (route) => route.abort())
    await they.widget.locator('.foot textarea').fill('户口')
    await they.widget.locator('.foot textarea').press('Enter')
    await expect.poll(async () => (await events()).at(-1)).toEqual({ type: 'error', detail: { code: 'offline' } })
  })

  test('what is asked for before the script has come is done, and by elements that the page has placed', async () => {
    const page = await openPage()
    const early = '<script>(window.bangban ??= []).push((widget) => widget.say("身份证丢了补办要多少钱"))</script>'
    await page.goto(site.host({ html: pageWith(`${early}${SCRIPT}`) }))
    await page.locator('bangban-widget [role=log]').getByText(QUESTION).waitFor()
    await page.goto(
      site.host({
        html: pageWith(
          `<bangban-widget id="one"></bangban-widget><script src="{site}/widget/bangban.js" data-position="none"></script>`,
        ),
      }),
    )
    await page.locator('#one .opener').waitFor()
    expect(await page.locator('bangban-widget').count()).toBe(1)
    expect(await onWidget(page, (widget) => widget.id)).toBe('one')
  })

  test('one amid an article opens in its flow with its guide, moves nothing, and has one conversation with the one at the side', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 900 } })
    const html = pageWith(
      `<main><p>丢了身份证</p><bangban-widget id="in" data-position="inline" data-service="id-card"></bangban-widget>
      <bangban-widget id="own" data-position="inline" data-conversation="own"></bangban-widget><p id="after">后面</p></main>${SCRIPT}`,
    )
    const address = site.host({ html })
    await page.goto(address)
    const inline = at(page, 'in')
    await inline.locator('.opener').waitFor()
    const top = await at(page, 'after').evaluate((element) => element.getBoundingClientRect().top + scrollY)
    await inline.locator('.opener').click()
    await inline.locator('article', { hasText: '派出所' }).waitFor()
    expect(await at(page, 'after').evaluate((element) => element.getBoundingClientRect().top + scrollY)).toBe(top)
    // Escape closes what lies over a page, and this does not.
    await page.keyboard.press('Escape')
    expect(await inline.locator('dialog.panel').isVisible()).toBe(true)

    const side = page.locator('body > bangban-widget')
    await side.locator('.opener').click()
    await side.locator('article', { hasText: '派出所' }).waitFor()
    await side.locator('.foot textarea').fill(QUESTION)
    await side.locator('.foot textarea').press('Enter')
    await side.locator('article', { hasText: '40 元' }).first().waitFor()
    // The other learns of it by itself, and each shows it once.
    await inline.locator('article', { hasText: '40 元' }).first().waitFor()
    for (const widget of [inline, side]) expect(await widget.locator('.given', { hasText: QUESTION }).count()).toBe(1)
    await inline.locator('.foot textarea').fill('要多久')
    await inline.locator('.foot textarea').press('Enter')
    await side.locator('.given', { hasText: '要多久' }).waitFor()

    const own = at(page, 'own')
    await own.locator('.opener').click()
    await own.locator('article').first().waitFor()
    expect(await own.locator('.given').count()).toBe(0)
    await inline.locator('.quiet-line:empty').waitFor({ state: 'attached' })
    const articles = await inline.locator('article').count()
    // A reload brings each back as it was, and asks of no guide again.
    await page.goto(address)
    await inline.locator('.given', { hasText: '要多久' }).waitFor()
    expect(await inline.locator('article').count()).toBe(articles)

    await onWidget(page, (widget) => widget.end())
    await expect.poll(() => inline.locator('.given').count()).toBe(0)
    expect(await own.locator('article').count()).toBeGreaterThan(0)
  })

  test('on a telephone nothing opens over the page by itself', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 } })
    await page.goto(
      site.host({
        html: pageWith(`<bangban-widget id="in" data-position="inline" data-open></bangban-widget>${SCRIPT}`),
      }),
    )
    await at(page, 'in').locator('.opener').waitFor()
    await page.waitForTimeout(300)
    expect(await page.locator('dialog.panel').count()).toBe(0)
    await at(page, 'in').locator('.opener').click()
    await at(page, 'in').locator('.close').waitFor()
    const box = await at(page, 'in').locator('dialog.panel').boundingBox()
    expect([box?.width, box?.height]).toEqual([390, 844])
  })

  test('what is not known falls back, and is said once', async () => {
    const page = await openPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    const odd =
      'data-locale="fr" data-size="9" data-mode="huge" data-theme="pink" data-position="top" data-colour="red" data-v-12ab data-service="../x"'
    await page.goto(site.host({ html: pageWith(`<script src="{site}/widget/bangban.js" ${odd}></script>`) }))
    await citizen(page).open()
    const ours = said.filter((text) => text.startsWith('Bangban:'))
    expect(new Set(ours.map((text) => /data-(\w+)/.exec(text)?.[1]))).toEqual(
      new Set(['colour', 'locale', 'mode', 'position', 'service', 'size', 'theme']),
    )
    expect(ours).toHaveLength(7)
    expect(await page.locator('bangban-widget').getAttribute('data-position')).toBe('right')
  })

  test('its colours are taken where they can be read, and elsewhere left out with a word in the console', async () => {
    const page = await openPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    const look = async (css: string, data = '') => {
      said.length = 0
      await page.goto(
        site.host({
          html: pageWith(`<script src="{site}/widget/bangban.js" ${data}></script>`, `<style>:root{${css}}</style>`),
        }),
      )
      await onWidget(page, (widget) => widget.open())
      return page.locator('bangban-widget .human').evaluate((element) => getComputedStyle(element).backgroundColor)
    }
    const OURS = 'rgb(18, 66, 122)'
    expect(await look('--bangban-accent: #8c1d18; --bangban-tint: #fbeeec')).toBe('rgb(140, 29, 24)')
    expect(said).toEqual([])
    // 4.5:1 and not 7:1: for everybody but elders.
    expect(await look('--bangban-accent: rgb(176 42 32)')).toBe('rgb(176, 42, 32)')
    expect(said.join()).toMatch(/accent on --bangban-card is 6\.\d\d:1: below 7:1/)
    expect(await look('--bangban-accent: rgb(176 42 32)', 'data-size="1"')).toBe(OURS)
    expect(await look('--bangban-accent: #ff8800')).toBe(OURS)
    expect(said.join()).toMatch(/--bangban-on-accent on --bangban-accent is 2\.\d\d:1: below 4.5:1/)
    expect(await look('--bangban-accent: #12427a80')).toBe(OURS)
    expect(said.join()).toContain('no opaque colour')
    // Dark when the page says so, whatever the system says.
    expect(
      await look(
        '--bangban-dark-accent: #ffb4ab; --bangban-dark-on-accent: #3b0907; --bangban-dark-accent-pressed: #ffd3cd',
        'data-theme="dark"',
      ),
    ).toBe('rgb(255, 180, 171)')
  })

  test('it prints one card from amid the page', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 900 } })
    await page.addInitScript(() => {
      window.print = () => undefined
    })
    await page.goto(
      site.host({
        html: pageWith(
          `<main><p>门户</p><bangban-widget id="in" data-position="inline" data-service="id-card"></bangban-widget></main>${SCRIPT}`,
        ),
      }),
    )
    await at(page, 'in').locator('.opener').click()
    await at(page, 'in').getByRole('button', { name: '打印' }).first().click()
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() => document.body.innerText)
    expect(seen).not.toContain('门户')
    expect(await page.locator('.paper').isVisible()).toBe(true)
  })

  test('in a frame it fills it, needs no storage, tells only a portal that is known what happens, and nobody else may frame it', async () => {
    const page = await openPage()
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
      }
    })
    const html = `${HEAD}<style>iframe{inline-size:380px;block-size:600px}</style></head><body><iframe src="{site}/frame?locale=en&service=id-card&office=Records" title="x" allow="microphone"></iframe></body></html>`
    await page.addInitScript(() => {
      const all: unknown[] = []
      window.addEventListener('message', ({ data, origin }) => all.push([origin, data.type, data.detail ?? null]))
      Object.defineProperty(window, Symbol.for('told'), { value: all })
    })
    await page.goto(site.host({ html }))
    const inside = page.frameLocator('iframe')
    await inside.locator('article', { hasText: 'police station' }).waitFor()
    expect(await inside.locator('.head h2').textContent()).toBe('Records')
    expect(await inside.locator('dialog.panel').evaluate((e) => [e.clientWidth, e.clientHeight])).toEqual([380, 600])
    expect(await inside.locator('.close').isVisible()).toBe(false)
    await inside.locator('.foot textarea').press('Escape')
    expect(await inside.locator('dialog.panel').isVisible()).toBe(true)
    const told = await page.evaluate(() => Reflect.get(window, Symbol.for('told')) as unknown)
    expect(told).toEqual([
      [site.origin, 'bangban:ready', null],
      [site.origin, 'bangban:open', null],
      [site.origin, 'bangban:reply', { outcome: 'answered' }],
    ])
    // Alone in a tab no link lends it the name of an office.
    await page.goto(`${site.origin}/frame?office=Records`)
    await page.locator('article').first().waitFor()
    expect(await page.locator('.head h2').textContent()).toBe('帮办')

    const stranger = await listen(
      () => () =>
        new Response(`<iframe src="${site.origin}/frame"></iframe>`, { headers: { 'Content-Type': 'text/html' } }),
    )
    await page.goto(stranger.origin)
    await page.waitForTimeout(500)
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${site.origin}/frame`)
    await stranger.close()
  })

  test('the page of the frame and the gallery keep a strict policy', async () => {
    const page = await openPage()
    const refused: string[] = []
    page.on('console', (message) => /Content Security|Refused/.test(message.text()) && refused.push(message.text()))
    for (const path of ['/embed', '/embed?locale=en', '/frame?kiosk']) {
      await page.goto(site.origin + path)
      await page.locator('dialog.panel').first().waitFor()
    }
    expect(refused).toEqual([])
  })

  test('the copy-paste page of the docs runs under its own policy', async () => {
    const { copyPastePage } = await import('./embed-docs.ts')
    const page = await openPage()
    const refused: string[] = []
    page.on(
      'console',
      (message) => /Content Security|Refused|integrity/.test(message.text()) && refused.push(message.text()),
    )
    const { html, csp } = await copyPastePage(`${site.origin}/widget/version.json`)
    await page.goto(site.host({ html, csp }))
    await page.getByText('问问要多少钱').click()
    await page.locator('body > bangban-widget article', { hasText: '40 元' }).first().waitFor()
    await at(page, 'id-card').locator('.opener').click()
    await at(page, 'id-card').locator('article', { hasText: '派出所' }).first().waitFor()
    expect(refused).toEqual([])
    expect(csp.replaceAll(/\s+/g, ' ')).toBe(STRICT_CSP)
  })
})
