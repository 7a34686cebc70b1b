// What WCAG 2.2 asks of how the widget behaves: pressing, hovering, waiting, writing twice, what is wrong, and words of any length.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import { describeInBrowser } from './browser-test.ts'
import { type Citizen, citizen } from './citizen.ts'
import { changesByItself } from './measure/by-itself.ts'
import { overflow } from './measure/overflow.ts'
import { outOfReach } from './measure/reach.ts'
import { type OpenSite, openSite } from './open-site.ts'
import { answerTurns, replyWith, type TurnSent, watchTurns } from './turns.ts'

const AN_HOUR = 3_600_000
const LONG = 'Pneumonoultramicroscopicsilicovolcanoconiosis-Rechtsschutzversicherungsgesellschaften'

describeInBrowser('WCAG 2.2', (openPage) => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(() => site.instead(undefined))

  async function begin(page: Page, size = 0): Promise<Citizen & { turns: TurnSent[] }> {
    await page.addInitScript((chosen) => localStorage.setItem('bangban-size', chosen), String(size))
    const turns = watchTurns(page)
    await page.goto(site.origin)
    const they = citizen(page)
    await they.open()
    return { ...they, turns }
  }

  const ask = (slot: string, type: 'name' | 'mobile' | 'address' | 'date' | 'resident-id'): ReplyPart => ({
    kind: 'ask',
    filing: 'made-up',
    slot,
    label: slot,
    text: '这一项是多少？',
    input: { type, optional: false, example: type === 'date' ? '2026-12-01' : '1' },
    progress: { step: 1, of: 2 },
  })

  test('1.3.5: what is written of oneself is named for the browser to fill in', async () => {
    const they = await begin(await openPage())
    const named = async (part: ReplyPart) => {
      answerTurns(site, () => Response.json(replyWith(part)))
      await they.say('下一项')
      const boxes = they.message.locator('.ask :is(input, textarea)')
      return boxes.evaluateAll((all) => all.map((box) => box.getAttribute('autocomplete')))
    }
    expect(await named(ask('name', 'name'))).toEqual(['name'])
    expect(await named(ask('mobile', 'mobile'))).toEqual(['tel'])
    expect(await named(ask('address', 'address'))).toEqual(['street-address'])
    expect(await named(ask('birth-date', 'date'))).toEqual(['bday-year', 'bday-month', 'bday-day'])
    // A day of something else, and numbers that HTML has no name for.
    expect(await named(ask('from-date', 'date'))).toEqual(['off', 'off', 'off'])
    expect(await named(ask('id-number', 'resident-id'))).toEqual(['off'])
  })

  test('1.4.13 and 3.2.1: nothing comes up, goes or happens where a pointer rests or the focus stands', async () => {
    const they = await begin(await openPage())
    await they.say('我要办异地就医备案')
    await they.answer()
    const before = they.turns.length
    const text = () => they.widget.locator('dialog').innerText()
    const words = await text()
    const controls = they.widget.locator('dialog :is(button, input, textarea, summary, a):visible')
    expect(await controls.count()).toBeGreaterThan(8)
    for (const control of await controls.all()) {
      await control.hover()
      await control.focus()
      expect(await text()).toBe(words)
    }
    expect(await they.widget.locator('[title]').count()).toBe(0)
    expect(they.turns).toHaveLength(before)
  })

  test('2.5.2: pressed, slid off and let go, nothing happens', async () => {
    const they = await begin(await openPage())
    await they.say('我要办异地就医备案')
    await they.answer()
    const before = they.turns.length
    const html = () => they.widget.evaluate((widget) => widget.shadowRoot?.querySelector('dialog')?.innerHTML)
    const shown = await html()
    const buttons = await they.widget.locator('dialog :is(button, summary):visible').all()
    expect(buttons.length).toBeGreaterThan(8)
    for (const button of buttons) {
      // Holding is what the microphone is for; a tap does the same, and sliding off throws away what was said.
      if (await button.evaluate((it) => it.matches('.microphone, .mic'))) continue
      await button.scrollIntoViewIfNeeded()
      await button.hover()
      await they.page.mouse.down()
      await they.page.mouse.move(3, 3)
      await they.page.mouse.up()
    }
    expect(await html()).toBe(shown)
    expect(they.turns).toHaveLength(before)
    expect(await they.widget.locator('dialog').isVisible()).toBe(true)
  })

  test('2.2.1 and 2.2.2: an hour goes by over a question half answered, and nothing is gone, new or moved', async () => {
    const page = await openPage()
    await page.clock.install()
    const they = await begin(page, 1)
    await they.say('我要办异地就医备案')
    await they.answer()
    await they.answer()
    await they.message.locator('input').fill('王小')
    expect(await changesByItself(page, AN_HOUR)).toEqual([])
    expect(await they.message.locator('input').inputValue()).toBe('王小')
    await they.answer('王小明')
    expect(await they.message.locator('.ask').count()).toBe(1)
  })

  test('3.3.1, 3.3.3 and 3.3.7: what is wrong is said at its box, which keeps what was written', async () => {
    const they = await begin(await openPage())
    await they.say('我要办异地就医备案')
    for (const words of [undefined, undefined, '王小明']) await they.answer(words)
    await they.answer('110101190001010099')
    const box = they.message.locator('.ask input')
    expect((await box.inputValue()).replaceAll(' ', '')).toBe('110101190001010099')
    const told = await box.evaluate((input) => ({
      invalid: input.getAttribute('aria-invalid'),
      why: (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent)
        .join(' '),
    }))
    expect(told.invalid).toBe('true')
    expect(told.why).toContain('这个号码对不上，可能有一位写错了。')
  })

  test('3.3.8: a code may be pasted as it was copied', async () => {
    const page = await openPage()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const they = await begin(page)
    await they.widget.getByRole('button', { name: '接着办（输入六位码）' }).click()
    await page.evaluate(() => navigator.clipboard.writeText(' 382 104 '))
    const box = they.widget.locator('.resume input')
    expect(await box.getAttribute('autocomplete')).toBe('one-time-code')
    await box.focus()
    await page.keyboard.press('Control+V')
    await they.widget.locator('.resume .primary').click()
    // The six digits were taken for a code, though for none that exists.
    await they.widget.locator('.resume .fault', { hasText: '没有这个码' }).waitFor()
  })

  test.each([
    ['18 px', 0],
    ['36 px', 3],
  ])('1.4.10: words longer than the window break, at 320 px and %s', async (_, size) => {
    const they = await begin(await openPage({ viewport: { width: 320, height: 568 } }), size)
    const choices = [
      { id: 'a', label: LONG, help: LONG },
      { id: 'b', label: 'No' },
    ]
    const parts: ReplyPart[] = [
      {
        kind: 'say',
        text: `Read https://example.org/${'folder/'.repeat(12)}${LONG} first.\n- ${LONG}`,
        generated: true,
        facts: [{ facet: 'fee', label: LONG, value: '1234567890.00 yuan' }],
        sources: [{ service: 'id-card', section: 'fee', title: LONG, asOf: '2026-10-01' }],
      },
      {
        kind: 'ask',
        filing: 'made-up',
        slot: 'choice',
        label: LONG,
        text: `${LONG}?`,
        why: LONG,
        input: { type: 'choice', optional: true, choices, example: 'a' },
        progress: { step: 1, of: 2 },
      },
    ]
    answerTurns(site, () => Response.json({ ...replyWith(...parts), locale: 'en' }))
    await they.say(LONG)
    const found = await overflow(they.page)
    expect(found.measured).toBeGreaterThan(10)
    expect([...found.faults, ...(await outOfReach(they.page))]).toEqual([])
  })
})
