// Reminders: nobody is reminded who has not said yes; each is sent once, never at night, and its number is gone afterwards.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isNamed } from '../../functions/conversation/reminders/is-named.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { Channel } from '../../functions/conversation/turn.ts'
import type { Noticed } from '../../functions/filings/notices/notice.ts'
import { noticeHttp } from '../../functions/filings/notices/notice-http.ts'
import { afterQuietHours } from '../../functions/filings/notices/quiet-hours.ts'
import { STYLES } from '../portal/read-page.ts'
import { site } from '../../functions/channels/web/site.ts'
import { listNotices } from '../../functions/sandbox-agency/notice-store.ts'
import { sandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { NO_FILES } from '../portal/read-page.ts'
import { AGENCY_SECRET, type House, openHouse } from '../house.ts'

const DAY = 24 * 3_600_000
const MOBILE = '13800138000'

let now: number
let bare: Storage
let house: House
let sent: { to: string; text: string; stop: string; id: string }[]
let answer: Noticed
let down: boolean
beforeEach(async () => {
  now = Date.parse('2026-11-21T09:00:00+08:00')
  sent = []
  answer = { state: 'sent' }
  down = false
  bare = memoryStorage(() => now)
  house = await openHouse({
    now: () => new Date(now),
    storage: bare,
    random: () => 1,
    notices: async (notice, id) => {
      if (down) return { state: 'later', fault: 'unreachable' }
      sent.push({ ...notice, id })
      return answer
    },
  })
})
afterEach(() => house.close())

async function begin(channel: Channel = 'web', locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { id } = await house.conversations.open({ locale, channel })
  let count = 0
  const take = async (turn: { said?: string; choice?: string; digits?: string }): Promise<Reply> => {
    const reply = await house.conversations.turn({ id: `turn-${(count += 1)}`, conversationId: id, ...turn })
    if (!reply) throw new Error('the conversation is gone')
    return reply
  }
  const say = (said: string) => take({ said })
  const file = async (service = 'cross-province-medical') => {
    let reply = await take({ choice: `file:${service}` })
    for (let ask = openAsk(reply); ask; ask = openAsk(reply)) reply = await say(ask.input.example)
    return take({ choice: 'yes' })
  }
  return { id, take, say, file }
}

const openAsk = ({ parts }: Reply) => parts.findLast((part) => part.kind === 'ask')
const textOf = ({ parts }: Reply) => parts.map((part) => ('text' in part ? part.text : '')).join('\n')
const idsOf = ({ parts }: Reply) =>
  parts.flatMap((part) => (part.kind === 'choose' ? part.options.map(({ id }) => id) : []))

/** All reminders in the store, as they lie there. */
async function atRest(): Promise<string> {
  const keys = await bare.due(Number.MAX_SAFE_INTEGER, 1000)
  const items = await Promise.all(keys.map((key) => bare.get(key)))
  return JSON.stringify(items)
}

/** The morning on which it is due. */
const MORNING = Date.parse('2026-11-28T09:00:00+08:00')

async function remindedOf(channel: Channel = 'web') {
  const citizen = await begin(channel)
  await citizen.file()
  await citizen.say('到期提醒我')
  const given = await citizen.say('好')
  return { ...citizen, given }
}

test('it is offered with the receipt, asked once, and a yes is needed', async () => {
  const citizen = await begin()
  const receipt = await citizen.file()
  expect(idsOf(receipt)).toContain('remind:ask')
  const asked = await citizen.take({ choice: 'remind:ask' })
  expect(textOf(asked)).toMatch(/11 月 28 日.*手机号存到那天，发完就删.*尾号 8000/u)
  expect(textOf(asked)).not.toContain(MOBILE)
  expect(idsOf(asked)).toEqual(['remind:yes', 'remind:other', 'remind:no'])
  now = MORNING
  await house.conversations.workOutbox()
  expect(sent).toEqual([])
})

test('with the yes it is sent on its morning, once however often it is looked for, and its number is gone', async () => {
  const { given } = await remindedOf()
  expect(textOf(given)).toContain('11 月 28 日上午提醒您，发到尾号 8000')
  expect(await atRest()).not.toContain(MOBILE)
  now = MORNING - 1
  await house.conversations.workOutbox()
  expect(sent).toEqual([])
  now = MORNING
  await Promise.all([house.conversations.workOutbox(), house.conversations.workOutbox()])
  await house.conversations.workOutbox()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.to).toBe(MOBILE)
  expect(sent[0]?.text).toMatch(
    /^【帮办】您的办事提醒。接着办请找帮办，或打12345。不想再收，点：https:\/\/ban\.example\/stop\/[\w-]{22}$/u,
  )
  const due = await bare.due(Number.MAX_SAFE_INTEGER, 100)
  expect(due.filter(({ partition }) => partition.startsWith('reminders#'))).toEqual([])
})

test('wished again it replaces the one before: nobody is texted twice of one matter', async () => {
  const { say } = await remindedOf()
  await say('到期提醒我')
  await say('好')
  now = MORNING
  await house.conversations.workOutbox()
  expect(sent).toHaveLength(1)
})

test('the text names what harms nobody, and neither person nor matter where it could shame', async () => {
  expect(
    ['people', 'housing', 'learning', 'business', 'community'].map((topic) => isNamed({ topic } as never)),
  ).toEqual(Array.from({ length: 5 }, () => true))
  expect(['care', 'health', 'work', undefined].map((topic) => isNamed({ topic } as never))).toEqual([
    false,
    false,
    false,
    false,
  ])
  const citizen = await begin()
  await citizen.file('residence-permit')
  await citizen.say('到期提醒我')
  await citizen.say('好')
  now = MORNING
  await house.conversations.workOutbox()
  expect(sent[0]?.text).toContain('您的办事提醒：居住证')
  expect(sent[0]?.text).not.toContain('王')
})

test('another mobile is asked for, a wrong one is told so, and a no keeps nothing', async () => {
  const citizen = await begin()
  await citizen.file()
  await citizen.say('到期提醒我')
  await citizen.say('换个手机号')
  expect(textOf(await citizen.say('1390013'))).toMatch(/手机号/u)
  expect(textOf(await citizen.say('13900139000'))).toContain('尾号 9000')
  expect(textOf(await citizen.say('不用了'))).toContain('不提醒')
  now = MORNING
  await house.conversations.workOutbox()
  expect(sent).toEqual([])
})

test('after other talk the number is taken from the filing, while that still has it', async () => {
  const citizen = await begin()
  const receipt = await citizen.file()
  expect(idsOf(receipt)).toContain('remind:ask')
  await citizen.say('身份证补办多少钱')
  const asked = await citizen.say('到期提醒我')
  // Nothing was delivered here, so the filing itself still has it.
  expect(textOf(asked)).toContain('尾号 8000')
})

test('it waits out the night', async () => {
  expect(afterQuietHours(Date.parse('2026-11-21T20:59:59+08:00'))).toBe(Date.parse('2026-11-21T20:59:59+08:00'))
  expect(afterQuietHours(Date.parse('2026-11-21T21:00:00+08:00'))).toBe(Date.parse('2026-11-22T08:00:00+08:00'))
  expect(afterQuietHours(Date.parse('2026-11-22T07:59:59+08:00'))).toBe(Date.parse('2026-11-22T08:00:00+08:00'))
  expect(afterQuietHours(Date.parse('2026-11-22T08:00:00+08:00'))).toBe(Date.parse('2026-11-22T08:00:00+08:00'))
  await remindedOf()
  // Nobody worked the outbox by day.
  now = Date.parse('2026-11-28T23:30:00+08:00')
  await house.conversations.workOutbox()
  now = Date.parse('2026-11-29T07:59:00+08:00')
  await house.conversations.workOutbox()
  expect(sent).toEqual([])
  now = Date.parse('2026-11-29T08:00:00+08:00')
  await house.conversations.workOutbox()
  expect(sent).toHaveLength(1)
})

test('a service that is down gets it later under the same id, and after two days it is given up', async () => {
  await remindedOf()
  down = true
  now = MORNING
  await house.conversations.workOutbox()
  await house.conversations.workOutbox()
  expect(sent).toEqual([])
  down = false
  now += 30_000
  await house.conversations.workOutbox()
  expect(sent).toHaveLength(1)

  const { file, say } = await begin()
  await file()
  await say('到期提醒我')
  await say('好')
  down = true
  for (now += 7 * DAY + DAY; now < MORNING + 18 * DAY; now += 3_600_000) await house.conversations.workOutbox()
  down = false
  await house.conversations.workOutbox()
  expect(sent).toHaveLength(1)
  expect(house.lines.join('\n')).toContain('reminder-given-up')
  expect(house.lines.join('\n')).not.toContain(MOBILE)
})

describe('it is stopped', () => {
  test('in words', async () => {
    const { say } = await remindedOf()
    expect(textOf(await say('别再提醒了'))).toContain('不再提醒了，手机号已删掉')
    now = MORNING
    await house.conversations.workOutbox()
    expect(sent).toEqual([])
  })

  test('in English words, also where none was set', async () => {
    const { say } = await begin('web', 'en')
    expect(textOf(await say('stop reminding me'))).toContain('No reminder was set')
  })

  test('by the link, with one press and without script; looking stops nothing', async () => {
    await remindedOf()
    now = MORNING
    answer = { state: 'later', fault: 'status-503' }
    await house.conversations.workOutbox()
    const link = new URL(sent[0]?.stop ?? '')
    const app = site(house.parts, NO_FILES, STYLES)
    const page = await app.request(link.pathname)
    const html = await page.text()
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(html).toMatch(new RegExp(`<form method="post" action="${link.pathname}">`))
    expect(html).toContain('<button')
    expect(html).not.toContain('<script')
    expect(await (await app.request(link.pathname, { method: 'POST' })).text()).toContain('不再提醒')
    now += 60_000
    await house.conversations.workOutbox()
    expect(sent).toHaveLength(1)
    expect((await app.request('/stop/nothing', { method: 'POST' })).status).toBe(404)
    // The word that stops it is told to no log.
    expect(house.lines.join('\n')).not.toContain(link.pathname.slice(6))
  })

  test('by erasing the conversation, also when the next turn comes late', async () => {
    const { id } = await remindedOf()
    await house.conversations.erase(id)
    now = MORNING
    await house.conversations.workOutbox()
    expect(sent).toEqual([])
    expect(await bare.due(Number.MAX_SAFE_INTEGER, 100)).not.toContainEqual(
      expect.objectContaining({ partition: expect.stringMatching(/^reminders#/) }),
    )
  })

  test('and a turn after it does not bring it back', async () => {
    const { id, say } = await remindedOf()
    await say('别再提醒了')
    await say('你好')
    expect(await house.conversations.history(id)).toBeDefined()
    now = MORNING
    await house.conversations.workOutbox()
    expect(sent).toEqual([])
  })
})

test('by telephone it is offered in one sentence and the number is keyed', async () => {
  const { file, take, say } = await begin('phone')
  let reply = await take({ choice: 'file:cross-province-medical' })
  expect(file).toBeTypeOf('function')
  for (let ask = openAsk(reply); ask; ask = openAsk(reply)) reply = await say(ask.input.example)
  for (let count = 0; count < 12 && reply.outcome !== 'submitted'; count += 1) reply = await say('确认提交')
  expect(reply.outcome).toBe('submitted')
  expect(reply.parts.map((part) => ('text' in part ? part.text : ''))).toContain('要提醒，说“到期提醒我”。')
  expect(textOf(await say('到期提醒我'))).toContain('尾号 8000')
  await say('换个手机号')
  expect(textOf(await take({ digits: '13900139000' }))).toContain('尾号 9000')
  await say('好')
  now = MORNING
  await house.conversations.workOutbox()
  expect(sent.map(({ to }) => to)).toEqual(['13900139000'])
})

test('the sandbox takes a message once, and keeps no number', async () => {
  const storage = memoryStorage(() => now)
  const { app } = sandboxAgency({
    storage,
    now: () => now,
    secret: AGENCY_SECRET,
    filings: () => undefined,
    send: async () => 200,
  })
  const door = noticeHttp({
    url: 'http://agency.test/notices',
    secret: AGENCY_SECRET,
    now: () => now,
    fetch: async (url, init) => app.fetch(new Request(url, init)),
  })
  const notice = { to: MOBILE, text: '【帮办】您的办事提醒。', stop: 'https://ban.example/stop/abc' }
  expect(await door(notice, 'reminder.1')).toEqual({ state: 'sent' })
  expect(await door(notice, 'reminder.1')).toEqual({ state: 'sent' })
  expect(await listNotices(storage)).toEqual([
    { id: 'reminder.1', at: now, to: '138****8000', text: '【帮办】您的办事提醒。' },
  ])
  expect(await door({ ...notice, to: '12345' }, 'reminder.2')).toEqual({ state: 'refused', fault: 'refused-422' })
  const wrong = noticeHttp({
    url: 'http://agency.test/notices',
    secret: Buffer.alloc(32, 7),
    now: () => now,
    fetch: async (url, init) => app.fetch(new Request(url, init)),
  })
  expect(await wrong(notice, 'reminder.3')).toEqual({ state: 'later', fault: 'status-401' })
})
