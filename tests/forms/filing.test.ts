// Whole conversations by plain forms: from the front page to the receipt, with all that comes between.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAgency } from '../delivery/open-agency.ts'
import { MORNING, PERSONAL, SENSITIVE } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { answerOpen } from './answer-open.ts'
import { formBrowser } from './form-browser.ts'

let house: House
beforeAll(async () => {
  const now = () => MORNING
  const agency = await openAgency({ now, house: () => house })
  house = await openHouse({ now, agencies: agency.door })
})
afterAll(() => house.close())

/** Shown masked wherever they stand; a name and an address are shown to who wrote them. */
const NUMBERS = SENSITIVE.slice(0, 2)

const LANGUAGES = [
  { locale: 'zh-CN', query: '', begin: '我要办跨省异地就医备案', submit: /确认提交|提交/, receipt: '编号' },
  {
    locale: 'en',
    query: '?locale=en',
    begin: 'Start the filing to see a doctor in another province',
    submit: /submit/i,
    receipt: 'Reference',
    change: 'Change:',
  },
]

describe.each(LANGUAGES)('in $locale', ({ query, begin, submit, receipt }) => {
  test('from the front page to the receipt, each question by its own control', async () => {
    const browser = formBrowser(house.parts)
    await browser.open(`/${query}`)
    await browser.press(/^(发送|Send)$/, { free: begin })
    const steps: string[] = []
    while (/name="slot"/.test(browser.page().html)) {
      if (steps.length > 30) throw new Error(`The questions have no end: ${steps.join(' ')}`)
      steps.push(await answerOpen(browser))
    }
    expect(steps.length).toBeGreaterThan(7)
    await browser.press(submit)
    const page = browser.page()
    expect(page.now).toContain(receipt)
    expect(page.now).toMatch(/BB- ?\w{4}- ?\w{4}- ?\w{4}/)
    expect(page.html).not.toMatch(new RegExp(NUMBERS.join('|')))
    expect(house.lines.join('\n')).not.toMatch(new RegExp(PERSONAL.join('|')))
  })
})
