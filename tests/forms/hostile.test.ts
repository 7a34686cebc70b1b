// Who means no good, by plain forms: other sites, forged cookies, huge bodies, markup in words, too much at once.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MORNING } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { type FormBrowser, formBrowser, HOST } from './form-browser.ts'

let house: House
let browser: FormBrowser
beforeEach(async () => {
  house = await openHouse({ now: () => MORNING })
  browser = formBrowser(house.parts)
  await browser.open('/talk')
  await browser.press('发送', { free: '身份证丢了怎么补' })
})
afterEach(() => house.close())

const idIn = (cookie = '') => /=([^.]+)\./.exec(cookie)?.[1] ?? ''
const count = async (cookie = browser.cookie) => (await house.conversations.history(idIn(cookie)))?.turns.length

test.each([
  { from: 'another site', headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' } },
  { from: 'a sister site', headers: { Origin: 'http://sister.localhost', 'Sec-Fetch-Site': 'same-site' } },
  { from: 'nowhere', headers: { Origin: 'null' } },
  { from: 'another page, by an old browser', headers: { Referer: 'https://elsewhere.example/talk' } },
])('a form from $from does nothing, even with the right key', async ({ headers }) => {
  const form = browser.page().forms.find(({ fields }) => 'free' in fields)
  const before = await count()
  const plain = formBrowser(house.parts, {})
  plain.cookie = browser.cookie
  for (const path of ['/talk', '/talk/end', '/talk/code']) {
    const page = await plain.post(path, { ...form?.fields, free: '人工', code: '123456' }, { headers })
    expect([page.status, page.text.includes('从别的网站发来')]).toEqual([403, true])
  }
  expect(await count()).toBe(before)
})

test.each([
  { browserKind: 'one that names its page alone', headers: { Referer: `${HOST}/talk` } },
  { browserKind: 'one that names nothing', headers: {} },
])('an old browser goes on by the key of its page: $browserKind', async ({ headers }) => {
  const old = formBrowser(house.parts, headers)
  await old.open('/talk')
  await old.press('发送', { free: '身份证丢了怎么补' })
  await old.press('发送', { free: '要多少钱' })
  expect(old.page().now).toContain('40 元')
})

test('a form without a key, from a browser that does not say where it was sent, is only shown', async () => {
  const before = await count()
  const silent = formBrowser(house.parts, {})
  silent.cookie = browser.cookie
  const page = await silent.post('/talk', { free: '我要办异地就医备案' })
  expect([page.status, await count()]).toEqual([409, before])
  expect(page.html).toMatch(/<textarea[^>]*name="free"[^>]*>\s?我要办异地就医备案<\/textarea>/s)
  await silent.press('发送')
  expect(await count()).toBe((before ?? 0) + 1)
})

test("another's key, a forged cookie and a foreign token open nothing", async () => {
  const mine = browser.page().forms.find(({ fields }) => 'free' in fields)?.fields
  const other = formBrowser(house.parts)
  await other.open('/talk')
  await other.press('发送', { free: '我要迁户口' })
  const before = await count(other.cookie)
  const crossed = await other.post('/talk', { ...mine, free: '要多少钱' })
  expect([crossed.status, await count(other.cookie)]).toEqual([409, before])
  expect((await other.post('/talk/end', { key: mine?.['key'] ?? '' })).path).toBe('/talk?note=moved#now')
  expect(await count(other.cookie)).toBe(before)
  const [name = '', word = ''] = browser.cookie?.split('=') ?? []
  for (const forged of [
    'x',
    `${idIn(other.cookie)}.${word.split('.')[1]}`,
    `${word}x`,
    '<script>.1',
    `${idIn(word)}.`,
  ]) {
    const thief = formBrowser(house.parts)
    thief.cookie = `${name}=${forged}`
    const page = await thief.open('/talk')
    expect([page.status, thief.cookie, page.text.includes('您说')]).toEqual([410, undefined, false])
  }
})

test('the cookie goes nowhere else, is no secret of the page, and is secure where the site is', async () => {
  expect(browser.page().html).not.toContain(browser.cookie?.split('.')[1])
  const app = (publicUrl?: string) => {
    const fresh = formBrowser({ ...house.parts, ...(publicUrl && { publicUrl }) })
    return fresh.post('/talk', { free: '你好' }).then(() => fresh.cookie ?? '')
  }
  expect(await app()).toMatch(/^bangban-talk=/)
  expect(await app('https://ban.example.gov.cn')).toMatch(/^__Secure-bangban-talk=/)
})

test('markup in words, names and addresses is shown as it was written', async () => {
  const bad = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
  const page = await browser.press('发送', { free: bad })
  expect(page.html).not.toMatch(/<script|<img/)
  expect(page.now).toContain('alert(1)')
  const wrong = await browser.press('Send', { free: `${bad}${'长'.repeat(4001)}` })
  expect([wrong.status, /<script|<img/.test(wrong.html)]).toEqual([422, false])
  for (const query of [`note=${bad}`, `locale=${bad}`, `size=${bad}`, `region=${bad}`, `place=${bad}`]) {
    expect((await browser.open(`/talk?${encodeURI(query)}`)).html).not.toMatch(/<script|<img/)
  }
})

test('a huge body, another kind of body and another method are refused', async () => {
  const huge = await browser.post('/talk', { free: 'x'.repeat(60_000) })
  expect([huge.status, huge.text.includes('太长')]).toEqual([413, true])
  const json = await browser.post('/talk', '{"free":"人工"}', { headers: { 'Content-Type': 'application/json' } })
  expect(json.status).toBe(415)
  expect((await browser.open('/talk/nothing')).status).toBe(404)
})

test('who is too quick is told so with the words kept, and a code cannot be guessed', async () => {
  const parts = { ...house.parts, limits: { turnsAMinute: 1, conversationsAMinute: 1, wrongCodesAnHour: 2 } }
  const quick = formBrowser(parts)
  await quick.open('/talk')
  await quick.press('发送', { free: '身份证丢了怎么补' })
  await quick.press('发送', { free: '要多少钱' })
  const page = await quick.press('发送', { free: '要带什么' })
  expect([page.status, page.headers.get('retry-after'), page.text.includes('太快了')]).toEqual([429, '60', true])
  expect(page.html).toMatch(/<textarea[^>]*name="free"[^>]*>\s?要带什么<\/textarea>/s)
  const next = formBrowser(parts)
  expect((await next.post('/talk', { free: '你好' })).status).toBe(429)
  await next.open('/talk/code')
  for (let tries = 0; tries < 2; tries += 1) await next.press('接着办', { code: '000000' })
  expect((await next.press('接着办', { code: '000000' })).status).toBe(429)
})

test('nothing that was said stands in the log or in an address', async () => {
  await browser.press('发送', { free: '我叫王小明，手机 13800138000' })
  expect(browser.page().path).toBe('/talk#now')
  expect(house.lines.join('\n')).not.toMatch(/王小明|13800138000|身份证丢了/)
  expect(house.lines.map((line) => JSON.parse(line).route)).toContain('/talk')
})

test('what breaks is told without its cause', async () => {
  const broken = formBrowser({
    ...house.parts,
    conversations: { ...house.conversations, history: () => Promise.reject(new Error('the table is gone')) },
  })
  broken.cookie = browser.cookie
  const page = await broken.open('/talk')
  expect([page.status, page.text.includes('暂时打不开'), page.text.includes('table')]).toEqual([500, true, false])
})
