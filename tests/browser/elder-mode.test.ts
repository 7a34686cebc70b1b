// Elder mode as an old person meets it: one switch, larger letters, one step a screen, and all of it by saying so.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { type OpenSite, openSite } from './open-site.ts'

const PHONE = { width: 390, height: 700 }

describeInBrowser('elder mode', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  async function begin(query = ''): Promise<{ page: Page; they: Citizen; size: () => Promise<string> }> {
    const page = await openPage({ viewport: PHONE })
    await page.goto(`${site.origin}/${query}`)
    const they = citizen(page)
    await they.open()
    const size = () => they.widget.locator('dialog').evaluate((panel) => getComputedStyle(panel).fontSize)
    return { page, they, size }
  }
  const button = ({ widget }: Citizen, name: string) => widget.getByRole('button', { name, exact: true })

  test('one switch, and one control from 24 to 36 px; both keep their place and are remembered', async () => {
    const { page, they, size } = await begin()
    await they.say('我要办异地就医备案')
    expect(await size()).toBe('18px')
    expect(await button(they, '字再大').count()).toBe(0)
    expect(await button(they, '长辈版').getAttribute('aria-pressed')).toBe('false')
    await button(they, '长辈版').click()
    expect(await button(they, '长辈版').getAttribute('aria-pressed')).toBe('true')
    const human = await button(they, '人工').boundingBox()
    const control = they.widget.locator('.letters')
    const before = await control.boundingBox()
    const sizes = [await size()]
    for (const name of ['字再大', '字再大', '字小点']) {
      expect(await control.textContent()).toBe(name)
      await control.click()
      sizes.push(await size())
    }
    expect(sizes).toEqual(['24px', '30px', '36px', '24px'])
    expect(await control.boundingBox()).toEqual(before)
    expect(await button(they, '人工').boundingBox()).toEqual(human)
    await control.click()
    await page.reload()
    await they.replied()
    expect(await size()).toBe('30px')
    await button(they, '长辈版').click()
    await page.reload()
    await they.replied()
    expect(await size()).toBe('18px')
  })

  test.each([
    ['1', '24px'],
    ['2', '30px'],
  ])('a size %s kept before there was a mode counts as elder at %s', async (kept, px) => {
    const page = await openPage({ viewport: PHONE })
    await page.addInitScript((text) => localStorage.setItem('bangban-size', text), kept)
    await page.goto(site.origin)
    const they = citizen(page)
    await they.open()
    expect(await they.widget.locator('dialog').evaluate((panel) => getComputedStyle(panel).fontSize)).toBe(px)
    expect(await button(they, '长辈版').getAttribute('aria-pressed')).toBe('true')
  })

  test.each([
    ['data-mode="elder"', '24px'],
    ['data-mode="elder" data-size="3"', '36px'],
    ['data-size="2"', '30px'],
    ['data-mode="usual" data-size="2"', '18px'],
    ['data-mode="huge"', '18px'],
  ])('a host page sets it with %s', async (attributes, px) => {
    const page = await openPage({ viewport: PHONE })
    const script = `<script src="{site}/widget/bangban.js" data-locale="zh-CN" ${attributes}></script>`
    await page.goto(site.host({ html: `<!doctype html><html lang="zh-CN"><title>门户</title>${script}` }))
    const they = citizen(page)
    await they.open()
    expect(await they.widget.locator('dialog').evaluate((panel) => getComputedStyle(panel).fontSize)).toBe(px)
  })

  test('said in the middle of a filing it is done, the question stands again, and a reload keeps it', async () => {
    const { page, they, size } = await begin()
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.answer()
    const slot = await they.message.locator('.ask').getAttribute('data-slot')
    await they.say('字太小了')
    expect(await size()).toBe('24px')
    expect(await they.message.locator('.ask').getAttribute('data-slot')).toBe(slot)
    await they.say('字再大一点')
    expect(await size()).toBe('30px')
    await page.reload()
    await they.replied()
    expect(await size()).toBe('30px')
    // What was said before a reload is not obeyed again after another choice.
    await they.widget.locator('.letters').click()
    await page.reload()
    await they.replied()
    expect(await size()).toBe('36px')
    await they.say('普通版')
    expect(await size()).toBe('18px')
    expect(await they.message.locator('.ask').getAttribute('data-slot')).toBe(slot)
  })

  test('only the newest is on the screen; what came before is behind one button and comes back', async () => {
    const { they } = await begin('?size=large')
    const shown = () => they.widget.locator('[role=log] > *').filter({ visible: true }).count()
    expect(await button(they, '看前面说过的').count()).toBe(0)
    await they.say('身份证要带什么')
    await they.say('身份证怎么办')
    expect(await shown()).toBe(2)
    await button(they, '看前面说过的').click()
    expect(await shown()).toBe(5)
    expect(await they.widget.locator('.given').first().isVisible()).toBe(true)
    await button(they, '只看最新的').click()
    expect(await shown()).toBe(2)
    await button(they, '看前面说过的').click()
    await they.say('身份证丢了补办要多少钱')
    expect(await shown()).toBe(2)
    await button(they, '长辈版').click()
    expect(await shown()).toBe(7)
  })

  test('a long answer comes in pages, loses nothing, and its next step stays in sight', async () => {
    const { they } = await begin('?size=large')
    await they.say('身份证要带什么')
    const blocks = they.message.locator('.answer').first().locator('p, li')
    const all = await blocks.count()
    const visible = () => blocks.filter({ visible: true }).count()
    const more = they.message.getByRole('button', { name: '接着看' })
    expect(await visible()).toBeLessThan(all)
    while ((await more.count()) > 0) {
      const before = await visible()
      await more.first().click()
      expect(await visible()).toBeGreaterThan(before)
    }
    expect(await visible()).toBe(all)
    await they.say('异地就医备案怎么办')
    const next = they.message.locator('.choose .primary')
    const [foot, step] = [await they.widget.locator('.foot').boundingBox(), await next.boundingBox()]
    expect(step && foot && step.y >= 0 && step.y + step.height <= foot.y).toBe(true)
  })

  test('what comes back into sight is not announced again, and what is new is', async () => {
    const { they } = await begin('?size=large')
    await they.say('身份证要带什么')
    const live = they.widget.locator('[role=log] > *')
    await button(they, '看前面说过的').click()
    const said = await live.evaluateAll((all) =>
      all.map((each) => each.closest('[aria-live]')?.getAttribute('aria-live')),
    )
    expect(said).toEqual(['off', 'polite', 'polite'])
  })
})
