// Proves that the widget is a good guest: a host page under a strict policy is the same with it and without it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { citizen } from './citizen.ts'
import { globalNames, namesAdded } from './measure/globals.ts'
import { watchLayoutShift } from './measure/layout-shift.ts'
import { computedStyles, HOSTILE_STYLES, styleDifferences, type Styles } from './measure/style-leak.ts'
import { type OpenSite, openSite, STRICT_CSP } from './open-site.ts'

const BODY = `<header id="head"><nav><a href="#x" id="link">通知</a></nav></header>
  <main id="main"><h1>某市政务</h1><p id="text">今天<b>放假</b>。</p>
  <form id="form"><label>姓名 <input id="name" value="王小明"></label><select id="pick"><option>一</option></select>
  <textarea id="long"></textarea><button id="go" type="button">查</button><input type="checkbox" id="check"></form>
  <ul id="list"><li>甲</li><li>乙</li></ul><dialog id="own" open>门户自己的</dialog><table><tr><td>表</td></tr></table></main>
  <div style="block-size: 1500px"></div><footer id="foot">页脚</footer>`
const HEAD = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>某市</title>'
const pageWith = (body: string) => `${HEAD}</head><body>${body}</body></html>`
const script = (attribute = '') => `<script src="{site}/widget/bangban.js" ${attribute}></script>`
const WIDGET = 'bangban-widget'
const OWN = ['html', 'body', 'body *:not(bangban-widget, script)']
/** What a page does that means no harm, and what one does that means it. */
const NASTY = {
  'the styles of a careless page': HOSTILE_STYLES,
  'a page that unsets everything': '* { all: unset !important }',
  'a page that hides what it does not know':
    'bangban-widget, body > :not(main) { display: none !important; opacity: 0 }',
  'a page that moves, turns and clips what it does not know':
    'bangban-widget { position: static !important; inset: 0 !important; transform: scale(.2) !important; filter: blur(9px) !important; clip-path: circle(1px) !important; z-index: -1 !important; visibility: hidden !important; contain: strict !important }',
  'a page of very large letters': 'html { font-size: 40px; line-height: 3; word-break: break-all; zoom: 1 } ',
  'a page that styles all controls':
    'button, dialog, p, svg, textarea { display: none !important; font-size: 3px !important } ::placeholder { color: red !important } dialog::backdrop { background: red !important }',
}

describeInBrowser('the page that the widget is a guest of', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  /** Violations of the page's policy, as they happen. */
  async function violations(page: Page): Promise<() => Promise<string[]>> {
    await page.addInitScript(() => {
      const seen: string[] = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        seen.push(`${violatedDirective} ${blockedURI} ${sample}`)
      })
      Object.defineProperty(window, Symbol.for('violations'), { value: seen })
    })
    return () => page.evaluate(() => Reflect.get(window, Symbol.for('violations')) as string[])
  }
  const button = (page: Page) => page.locator('bangban-widget .opener')
  const close = (page: Page) => page.locator('bangban-widget').getByRole('button', { name: '关上' }).click()

  test('a strict policy has nothing to refuse, from the button to an answer and a question', async () => {
    const page = await openPage()
    const refused = await violations(page)
    await page.goto(site.host({ html: pageWith(`<main>门户</main>${script()}`), csp: STRICT_CSP }))
    const they = citizen(page)
    await they.open()
    await they.say('身份证丢了补办要多少钱')
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.widget.getByRole('button', { name: '长辈版' }).click()
    expect(await they.message.locator('.ask').count()).toBe(1)
    expect(await refused()).toEqual([])
    // And it would have been told: an inline style is refused.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
    await expect.poll(refused).toHaveLength(1)
  })

  test.each([
    ['wide', { width: 1280, height: 800 }],
    ['narrow', { width: 360, height: 640 }],
  ])('nothing moves on a %s page, with the button, with the panel open, and with it closed', async (_, viewport) => {
    const page = await openPage({ viewport })
    const shifts = await watchLayoutShift(page)
    await page.goto(site.host({ html: pageWith(`${BODY}${script('async')}`) }))
    await button(page).waitFor()
    await page.evaluate(() => scrollTo(0, 300))
    const width = await page.evaluate(() => document.documentElement.clientWidth)
    // A slow panel, so that what moves is not taken for what the tap did.
    site.slow(700, /panel/)
    await citizen(page).open()
    site.slow(0)
    expect(await page.evaluate(() => [scrollY, document.documentElement.clientWidth])).toEqual([300, width])
    await close(page)
    await page.waitForTimeout(700)
    expect(await shifts()).toEqual({ sum: 0, moved: [] })
    expect(await page.evaluate(() => [scrollY, document.documentElement.clientWidth])).toEqual([300, width])
  })

  test('but for `bangban` no name is left on the window, nor anything in the head', async () => {
    const page = await openPage()
    const left = async (html: string) => {
      await page.goto(site.host({ html: pageWith(html) }))
      if (html.includes('bangban')) {
        await citizen(page).open()
        await close(page)
      }
      const head = await page.evaluate(() => document.head.childElementCount + document.adoptedStyleSheets.length)
      return { names: await globalNames(page), head }
    }
    const without = await left(BODY)
    const withIt = await left(BODY + script())
    expect(namesAdded(without.names, withIt.names)).toEqual(['bangban'])
    expect(withIt.head).toBe(without.head)
  })

  test('no element of the page looks different, its own controls and counted places included', async () => {
    const page = await openPage()
    const counted = '<style>body > :nth-child(4) { color: rgb(1, 2, 3) } :focus { outline: 1px solid red }</style>'
    const look = async (widget: string) => {
      await page.goto(site.host({ html: `${HEAD}${widget}${counted}</head><body>${BODY}</body></html>` }))
      return () => computedStyles(page, OWN)
    }
    const without = await (await look(''))()
    const styles = await look(script('async'))
    await button(page).waitFor()
    expect(styleDifferences(without, await styles())).toEqual([])
    await citizen(page).open()
    expect(styleDifferences(without, await styles())).toEqual([])
    await close(page)
    expect(styleDifferences(without, await styles())).toEqual([])
  })

  /** The element itself, and all that is inside it: the button, then the panel with an answer. */
  async function widgetStyles(css: string): Promise<Styles[]> {
    const page = await openPage()
    await page.goto(site.host({ html: pageWith(`<style>${css}</style><main>门户</main>${script()}`) }))
    await button(page).waitFor()
    const closed = [await computedStyles(page, [WIDGET]), await computedStyles(page, [WIDGET], true)]
    const they = citizen(page)
    await they.open()
    await they.say('身份证丢了补办要多少钱')
    await page.mouse.move(5, 5)
    return [...closed, await computedStyles(page, [WIDGET], true)]
  }

  let plain: Promise<Styles[]> | undefined
  test.each(Object.entries(NASTY))('the widget looks the same on %s', async (_, nasty) => {
    const expected = await (plain ??= widgetStyles(''))
    const under = await widgetStyles(nasty)
    expect(under.flatMap((styles, place) => styleDifferences(expected[place] ?? {}, styles))).toEqual([])
  })

  test.each([
    ['in the head', `${HEAD}${script()}</head><body>${BODY}</body></html>`],
    ['in the head with async', `${HEAD}${script('async')}</head><body>${BODY}</body></html>`],
    ['in the head with defer', `${HEAD}${script('defer')}</head><body>${BODY}</body></html>`],
    ['at the end of the body', pageWith(BODY + script())],
    ['on a page that has nothing else', script()],
    ['twice', pageWith(`${script()}${BODY}${script('async')}`)],
  ])('it works with the script %s, and stands last', async (_, html) => {
    const page = await openPage()
    await page.goto(site.host({ html }))
    await citizen(page).open()
    expect(await page.locator('bangban-widget').count()).toBe(1)
    expect(await page.evaluate(() => document.body.lastElementChild?.localName)).toBe('bangban-widget')
  })

  test('the script that a page adds later works too', async () => {
    const page = await openPage()
    await page.goto(site.host({ html: pageWith(BODY) }))
    await page.evaluate((src) => {
      const added = document.createElement('script')
      added.src = src
      document.head.append(added)
    }, `${site.origin}/widget/bangban.js`)
    await citizen(page).open()
  })

  test('on a portal that may not call the service it says so, with the hotline, and keeps what is written', async () => {
    const strange = await openSite({ web: { portals: [] } })
    const page = await openPage()
    await page.goto(strange.host({ html: pageWith(BODY + script()) }))
    await button(page).click()
    const widget = page.locator('bangban-widget')
    await widget.locator('.trouble').waitFor()
    await widget.locator('.foot textarea').fill('身份证要带什么')
    await widget.locator('.foot textarea').press('Enter')
    await expect.poll(() => widget.locator('.thread').innerText()).toMatch(/再送一次，您不用动[^]*再试一次[^]*12345/)
    expect(await widget.locator('[role=log]').innerText()).toContain('身份证要带什么')
    await strange.close()
  })
})
