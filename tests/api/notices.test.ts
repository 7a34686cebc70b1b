// What a place announces, where citizens meet it: the greeting, the call, the question, the API and the pages; never past its end.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { site } from '../../functions/channels/web/site.ts'
import type { Announcement } from '../../functions/knowledge/announced/announcement.ts'
import { writeAnnouncement } from '../../functions/knowledge/announced/write-announcement.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'
import { NO_FILES, STYLES } from '../portal/read-page.ts'
import { checkedClient } from './checked-client.ts'

let now: number
let storage: Storage
let house: House
beforeEach(async () => {
  now = Date.parse('2026-11-21T09:00:00+08:00')
  storage = memoryStorage(() => now)
  house = await openHouse({ now: () => new Date(now), storage })
  await announce({ id: 'typhoon', kind: 'emergency' })
  await announce({ id: 'water', kind: 'notice', title: { 'zh-CN': '停水通知', en: 'Water is off' } })
  await announce({ id: 'hall', kind: 'notice', title: { 'zh-CN': '大厅改时间', en: 'New opening hours' } })
  await announce({ id: 'third', kind: 'notice', title: { 'zh-CN': '第三条', en: 'The third one' } })
})
afterEach(() => house.close())

async function announce(about: Partial<Announcement>): Promise<void> {
  const one: Announcement = {
    id: 'x',
    kind: 'notice',
    title: { 'zh-CN': '台风红色预警', en: 'Typhoon red alert' },
    text: { 'zh-CN': '请待在家里。看 https://www.gov.cn/a', en: 'Please stay indoors.' },
    from: '2026-11-21T08:00:00+08:00',
    until: '2026-11-21T18:00:00+08:00',
    region: '371100',
    phone: '12345',
    ...about,
  }
  expect(await writeAnnouncement(storage, one, now)).toBe('written')
}

const OVER = Date.parse('2026-11-21T18:00:00+08:00')
const textsOf = ({ parts }: Reply) => parts.flatMap((part) => ('text' in part ? [part.text] : []))
const idsOf = ({ parts }: Reply) =>
  parts.flatMap((part) => (part.kind === 'say' && part.announced ? [part.announced.id] : []))

test('the greeting has emergencies and up to two notices, after the word that this is a machine', async () => {
  const { reply } = await house.conversations.open({ locale: 'zh-CN', channel: 'web', region: '371102' })
  expect(idsOf(reply)).toEqual(['typhoon', 'water', 'hall'])
  expect(textsOf(reply)[0]).toContain('机器')
  expect(textsOf(reply)[1]).toBe('紧急通知：台风红色预警\n请待在家里。看 https://www.gov.cn/a\n有事打 12345。')
  const elsewhere = await house.conversations.open({ locale: 'zh-CN', channel: 'web', region: '110101' })
  expect(idsOf(elsewhere.reply)).toEqual([])
})

test('a call hears the emergency alone, in one sentence between the machine and the offer', async () => {
  const { reply } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone', region: '371100' })
  expect(reply.spoken.split('\n').join('')).toMatch(/机器助手.*紧急通知：台风红色预警，有事打.*。.*您要办什么/u)
  expect(reply.spoken).not.toContain('停水')
})

test('past its end nobody is told again: not by repeating, not by history, not by opening anew', async () => {
  const { id } = await house.conversations.open({
    locale: 'zh-CN',
    channel: 'web',
    region: '371100',
    key: 'k'.repeat(32),
  })
  const say = async (said: string, turn: string) =>
    (await house.conversations.turn({ id: turn, conversationId: id, said })) as Reply
  expect(idsOf(await say('再说一遍', 'a'))).toContain('typhoon')
  now = OVER
  const again = await say('再说一遍', 'b')
  expect([idsOf(again), again.spoken.includes('台风')]).toEqual([[], false])
  const history = await house.conversations.history(id)
  expect(JSON.stringify(history)).not.toContain('台风')
  expect(idsOf(await say('有啥通知', 'c'))).toEqual([])
})

test('whoever asks hears all of it, in the middle of a form too, and the form goes on', async () => {
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'web', region: '371100' })
  let count = 0
  const take = async (turn: object) =>
    (await house.conversations.turn({ id: `t-${(count += 1)}`, conversationId: id, ...turn })) as Reply
  expect(idsOf(await take({ said: '最近有什么通知吗' }))).toEqual(['typhoon', 'water', 'hall', 'third'])
  expect(idsOf(await take({ said: 'any notices?' }))).toHaveLength(4)
  await take({ choice: 'file:cross-province-medical' })
  const amid = await take({ said: '有啥通知' })
  expect(idsOf(amid)).toHaveLength(4)
  expect(amid.parts.at(-1)?.kind).toBe('ask')
  for (const said of ['录取通知书丢了怎么办', '收到缴费通知要做什么'])
    expect(idsOf(await take({ said })), said).toEqual([])
})

test('the API tells them in a language, for a place, and to no cache', async () => {
  const client = checkedClient(house.app)
  const { body, headers } = await client.send<{ notices: { id: string; title: string; text: string }[] }>(
    'GET /v1/notices?region=371102&locale=en',
  )
  expect(body.notices.map(({ id }) => id)).toEqual(['typhoon', 'water', 'hall', 'third'])
  expect(body.notices[0]).toMatchObject({ title: 'Typhoon red alert', text: 'Please stay indoors.', kind: 'emergency' })
  expect(headers.get('cache-control')).toBe('no-store')
  expect((await client.send('GET /v1/notices?region=999999')).status).toBe(400)
  now = OVER
  expect((await client.send<{ notices: [] }>('GET /v1/notices?region=371102')).body.notices).toEqual([])
})

test('the pages have a banner that says so in words, with known links, and no cache keeps it', async () => {
  const app = site(house.parts, NO_FILES, STYLES)
  for (const path of ['/?region=371100', '/guides?region=371100']) {
    const page = await app.request(path)
    const html = await page.text()
    expect(html).toMatch(/role="status"/)
    expect(html).toContain('紧急通知：台风红色预警')
    expect(html).toContain('<a href="https://www.gov.cn/a" rel="noopener">')
    expect(page.headers.get('cache-control')).toBe('no-store')
  }
  now = OVER
  expect(await (await app.request('/?region=371100')).text()).not.toContain('台风')
})

test('the list of papers is a page to print: boxes, large letters, and nothing of anybody in its address', async () => {
  const app = site(house.parts, NO_FILES, STYLES)
  const page = await app.request('/checklist/residence-permit?size=large')
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html).toContain('材料清单：')
  expect(html).toContain('申请人照片')
  expect(html).toMatch(/“申请理由”是“有工作”/u)
  expect(html.match(/class="box"/gu)?.length).toBeGreaterThan(3)
  expect(html).toContain('<link rel="stylesheet" href="/portal/checklist.css" />')
  expect(html).toContain('href="/portal/print.css" media="print"')
  expect((await app.request('/checklist/residence-permit?locale=en')).status).toBe(200)
  expect((await app.request('/checklist/nothing-of-ours')).status).toBe(404)
  // A guide without a form has no list of papers.
  expect((await app.request('/checklist/cable-tv')).status).toBe(404)
})
