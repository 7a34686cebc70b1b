// What comes between question and receipt, by plain forms: slips, asides, ways back and out, a person, another language.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MORNING } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { answerOpen } from './answer-open.ts'
import { type FormBrowser, formBrowser } from './form-browser.ts'

let house: House
let browser: FormBrowser
let clock = MORNING
beforeEach(async () => {
  clock = MORNING
  house = await openHouse({ now: () => clock })
  browser = formBrowser(house.parts)
  await browser.open('/talk')
})
afterEach(() => house.close())

/** Up to the question for this slot. */
async function upTo(slot: string): Promise<void> {
  await say('我要办跨省异地就医备案')
  for (let steps = 0; slotOpen() !== slot; steps += 1) {
    if (steps > 20 || slotOpen() === undefined) throw new Error(`It never asks for ${slot}`)
    await answerOpen(browser)
  }
}
const slotOpen = () => browser.page().forms.find(({ fields }) => 'slot' in fields)?.fields['slot']
const say = (free: string) => browser.press(/^(发送|Send)$/, { free })
const box = (name: string) => browser.page().forms.flatMap(({ fields }) => (name in fields ? [fields[name]] : []))[0]
const turns = async () => {
  const [, id = ''] = /=([^.]+)\./.exec(browser.cookie ?? '') ?? []
  return (await house.conversations.history(id))?.turns ?? []
}

test('to look at the page opens nothing and keeps nothing', async () => {
  const { status, headers } = await browser.open('/talk')
  expect([status, headers.get('set-cookie'), headers.get('cache-control')]).toEqual([200, null, 'no-store'])
  expect(browser.page().text).toContain('12345')
})

test('a question is answered with its figure, its words and where they come from', async () => {
  await say('身份证丢了补办要多少钱')
  const { now, html, path, headers } = browser.page()
  expect(now).toMatch(/您说： ?身份证丢了补办要多少钱/)
  expect(now).toContain('40 元')
  expect(html).toContain('href="/guides/id-card#fee"')
  expect(path).toBe('/talk#now')
  expect([headers.get('cache-control'), headers.get('content-language')]).toEqual(['no-store', 'zh-CN'])
})

test('a value that does not pass is told beside its box, with what was written, and asked again', async () => {
  await upTo('insured-id')
  const wrong = '12010119000101009'
  const page = await browser.press('下一步', { said: wrong })
  expect(page.status).toBe(422)
  expect(page.html).toMatch(/<p class="talk-fault" id="fault" role="alert">[^<]*18/)
  expect(page.html).toMatch(/<input[^>]*aria-describedby="fault hint"[^>]*aria-invalid="true"/s)
  expect(box('said')).toBe(wrong)
  expect(/<title>([^<]*)</.exec(page.html)?.[1]).toMatch(/18/)
  // By reload it is a page like any other, and the number is not kept for it.
  await browser.open('/talk')
  expect(browser.page().html).not.toContain(wrong)
  expect(browser.page().now).toContain('120**********1009')
  await answerOpen(browser, '11010119000101009X')
  expect(slotOpen()).toBe('insured-region')
})

test('nothing filled in, half a date and a text without end are told, and no turn is taken', async () => {
  await upTo('insured-id')
  const before = (await turns()).length
  const empty = await browser.press('下一步', { said: ' ' })
  expect([empty.status, empty.html.includes('还没有填')]).toEqual([422, true])
  const long = await say('长'.repeat(4001))
  expect([long.status, box('free')?.length]).toEqual([422, 4001])
  expect((await turns()).length).toBe(before)
  await browser.open('/talk')
  while (slotOpen() !== 'start-date') await answerOpen(browser)
  const half = await browser.press('下一步', { year: '2026', month: '11' })
  expect([half.status, box('year'), box('month'), box('day')]).toEqual([422, '2026', '11', ''])
  expect(half.text).toContain('请把年、月、日都填上')
  await browser.press('下一步', { year: '２０２６', month: '11月', day: '25' })
  expect(slotOpen()).toBe('mobile')
  expect((await turns()).at(-1)?.said).toBe('2026-11-25')
})

test('an aside keeps the question, and back, skip and stop stand on every one of them', async () => {
  await upTo('insured-name')
  await say('这个要多少钱')
  expect(slotOpen()).toBe('insured-name')
  expect(browser.page().now).toMatch(/您说： ?这个要多少钱/)
  await browser.press('上一步')
  expect(slotOpen()).toBe('for-whom')
  await browser.press('先停下')
  expect(slotOpen()).toBeUndefined()
  await browser.press({ value: 'resume' })
  expect(slotOpen()).toBeDefined()
})

test('at the review each row can be changed, and only an explicit yes submits', async () => {
  await upTo('mobile')
  while (slotOpen() !== undefined) await answerOpen(browser)
  expect(browser.page().now).toContain('请核对')
  expect(browser.page().now).not.toContain('13800138000')
  await browser.press({ value: 'change:mobile' })
  expect(slotOpen()).toBe('mobile')
  await answerOpen(browser, '13900139000')
  expect(browser.page().now).toContain('139****9000')
  await browser.press(/提交/)
  expect(browser.page().now).toMatch(/BB- ?\w{4}- ?\w{4}- ?\w{4}/)
})

test('what may be left out is skipped, and a paper is brought later', async () => {
  await upTo('address')
  await browser.press('跳过')
  expect(slotOpen()).toBe('residence-proof')
  await browser.press('后补')
  expect(browser.page().now).toContain('请核对')
  expect(browser.page().now).toContain('去窗口时带')
  expect(browser.page().now).not.toContain('朝阳区')
})

test('a person is one button away everywhere, and the question can be answered by the page before', async () => {
  await upTo('insured-name')
  const { forms } = browser.page()
  const form = forms.find(({ fields }) => 'slot' in fields && 'said' in fields)
  await browser.press('人工')
  expect(browser.page().html).toContain('href="tel:12345"')
  await browser.post('/talk', { ...form?.fields, said: '王小明' })
  expect(slotOpen()).toBe('insured-id')
})

test('danger comes first, with a number to tap', async () => {
  await upTo('insured-name')
  await say('家里着火了')
  expect(browser.page().html).toMatch(/<div class="talk-emergency">.*?href="tel:119"/s)
})

test('the language is changed by a button and stays, whatever the address says', async () => {
  await upTo('insured-name')
  await browser.press('English')
  expect(browser.page().path).toBe('/talk?locale=en#now')
  expect(browser.page().now).toMatch(/Step \d+ of \d+/)
  await browser.open('/talk')
  expect(browser.page().html).toContain('<html lang="en">')
  await browser.press('中文')
  expect(browser.page().headers.get('content-language')).toBe('zh-CN')
})

test('larger text is a link that loses nothing', async () => {
  await upTo('insured-name')
  expect(browser.page().html).toContain('<a class="nav-size" href="/talk?size=large">')
  await browser.open('/talk?size=large')
  expect(browser.page().html).toContain('class="elder large"')
  await answerOpen(browser)
  expect(browser.page().path).toBe('/talk?size=large#now')
})

describe('a page that lies behind', () => {
  test('answers no other question by its old button, and says where things are', async () => {
    await upTo('insured-name')
    const form = browser.page().forms.find(({ fields }) => 'slot' in fields && 'said' in fields)
    await answerOpen(browser)
    const before = (await turns()).length
    const page = await browser.post('/talk', { ...form?.fields, said: '李四' })
    expect(page.status).toBe(409)
    expect(page.text).toContain('已经过去了')
    expect([slotOpen(), box('free'), (await turns()).length]).toEqual(['insured-id', '李四', before])
  })

  test('takes free words for no answer to the question that waits now', async () => {
    await upTo('insured-name')
    const form = browser.page().forms.find(({ fields }) => 'free' in fields)
    await answerOpen(browser)
    const page = await browser.post('/talk', { ...form?.fields, free: '李四' })
    expect([page.status, slotOpen(), box('free')]).toEqual([409, 'insured-id', '李四'])
  })

  test('the same form twice is one turn, also when both are under way at once', async () => {
    await upTo('for-whom')
    await answerOpen(browser)
    const count = (await turns()).length
    await browser.again()
    expect((await turns()).length).toBe(count)
    const form = browser.page().forms.find(({ fields }) => 'slot' in fields && 'said' in fields)
    const sent = { ...form?.fields, said: '王小明' }
    await Promise.all([browser.post('/talk', sent), browser.post('/talk', sent)])
    expect((await turns()).length).toBe(count + 1)
    expect(slotOpen()).toBe('insured-id')
  })

  test('submits once, however often the last button is pressed', async () => {
    await upTo('mobile')
    while (slotOpen() !== undefined) await answerOpen(browser)
    await browser.press(/提交/)
    const [reference] = /BB-.{14}/.exec(browser.page().now.replaceAll(' ', '')) ?? []
    await browser.again()
    expect(browser.page().now.replaceAll(' ', '')).toContain(reference)
    const [, id = ''] = /=([^.]+)\./.exec(browser.cookie ?? '') ?? []
    expect((await house.conversations.summary(id))?.submitted).toHaveLength(1)
  })
})

describe('ending', () => {
  test('asks once more, erases, and leaves the browser with nothing', async () => {
    await upTo('insured-name')
    const cookie = browser.cookie
    await browser.open('/talk/end')
    expect(browser.page().text).toContain('不删，接着办')
    await browser.press('都删掉')
    expect([browser.cookie, browser.page().path]).toEqual([undefined, '/talk?note=ended#now'])
    expect(browser.page().text).toContain('都删掉了')
    // A tab that still has the cookie is told kindly, and its words are not lost.
    browser.cookie = cookie
    expect((await browser.post('/talk', { key: 'x', free: '要带什么' })).status).toBe(410)
    expect([browser.cookie, box('free')]).toEqual([undefined, '要带什么'])
  })

  test('names what was submitted before it erases', async () => {
    await upTo('mobile')
    while (slotOpen() !== undefined) await answerOpen(browser)
    await browser.press(/提交/)
    await browser.open('/talk/end')
    expect(browser.page().text).toMatch(/已经提交的 BB-/)
  })

  test('after a day the conversation is gone, and a new one begins', async () => {
    await say('身份证丢了怎么补')
    clock = new Date(clock.getTime() + 25 * 3_600_000)
    const page = await browser.open('/talk')
    expect([page.status, browser.cookie]).toEqual([410, undefined])
    await say('身份证丢了怎么补')
    expect(browser.page().now).toContain('身份证')
  })
})

describe('going on by six digits', () => {
  test('from here to another browser, with the check, and here it ends', async () => {
    await upTo('address')
    await browser.press('换个设备接着办')
    const code = /\d{3} \d{3}/.exec(browser.page().now)?.[0] ?? ''
    const other = formBrowser(house.parts)
    await other.open('/talk/code')
    expect((await other.press('接着办', { code: '12' })).status).toBe(422)
    await other.press('接着办', { code })
    expect(other.page().text).toContain('最后四位')
    expect((await other.press('接着办', { check: '1111' })).text).toContain('对不上')
    await other.press('接着办', { check: '009x' })
    expect(other.page().path).toBe('/talk#now')
    expect(other.page().forms.some(({ fields }) => fields['slot'] === 'address')).toBe(true)
    expect((await browser.open('/talk')).status).toBe(410)
  })

  test('a code that is none says so', async () => {
    await browser.open('/talk/code')
    const page = await browser.press('接着办', { code: '000 000' })
    expect([page.status, page.text.includes('没有这个码')]).toEqual([422, true])
  })
})
