// What the line has lost is sent again by itself: how long it waits, what it does not repeat, and what is told of it.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { History } from '../../../functions/conversation/conversations.ts'
import { listen, type Listening } from '../../browser/listen.ts'
import { eventStream } from '../../browser/event-stream.ts'
import { answerTurns, problem, replyWith } from '../../browser/turns.ts'
import { type House, openHouse } from '../../house.ts'
import { type Sheet, sheet } from './sheet.ts'
import { type Kept, talkPage, type TalkPage } from './talk-page.ts'
import { TIMED } from '../../timed.ts'

const MORNING = new Date('2026-10-16T01:00:00Z')
/** So long that whatever comes by the clock fails the test. */
const NEVER = 60_000
const PATIENCE = { firstByte: 100, silence: 100, whole: 5000, wait: 10, longestWait: 20 }
const ASKED = { said: '身份证丢了补办要多少钱' }

let house: House
let server: Listening
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING })
  server = await listen(() => house.app.fetch)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

let kept: Kept
let pages: TalkPage[]
beforeEach(() => {
  kept = new Map()
  pages = []
})
afterEach(() => {
  server.instead(undefined)
  server.down(false)
  for (const page of pages) page.leave()
})

/** Loads the page of this tab, or of its duplicate, and waits for nothing. */
async function load({ waits = {}, tab = kept } = {}): Promise<{ page: TalkPage; on: Sheet }> {
  const on = sheet()
  const page = await talkPage(server.origin, tab, on.shown, { ...PATIENCE, ...waits })
  pages.push(page)
  void page.talk.begin('zh-CN')
  return { page, on }
}

async function greeted(how: Parameters<typeof load>[0] = {}): ReturnType<typeof load> {
  const loaded = await load(how)
  await expect.poll(() => loaded.on.greetings).toBe(1)
  return loaded
}

/** What the service has of the conversation, but for the greeting. */
async function onServer(tab = kept): Promise<History['turns']> {
  const { id, token } = JSON.parse(tab.get('bangban-conversation') ?? '{}') as { id: string; token: string }
  const headers = { authorization: `Bearer ${token}` }
  const history = (await (await fetch(`${server.origin}/v1/conversations/${id}`, { headers })).json()) as History
  return history.turns.slice(1)
}

const answered = (on: Sheet, count: number) => expect.poll(() => on.exchanges.length).toBe(1 + count)

test.each([
  ['a proxy’s page', () => new Response('<h1>Bad Gateway</h1>', { status: 502 }), 'offline'],
  [
    'a page to log in at',
    () => new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } }),
    'offline',
  ],
  ['500', () => problem(500, 'internal'), 'internal'],
  [
    'an error event',
    (request: Request) =>
      request.headers.get('accept')?.includes('event-stream')
        ? eventStream(['error', { status: 500, code: 'internal' }]).response
        : problem(500, 'internal'),
    'internal',
  ],
  ['too many at once', () => problem(429, 'too-many-requests'), 'too-many-requests'],
])('%s three times: it goes out a fourth time by itself, as the same turn', async (_, answer, code) => {
  const { page, on } = await greeted()
  let refused = 0
  answerTurns(server, (request) => (refused++ < 3 ? answer(request) : undefined))
  page.talk.give(ASKED)
  await answered(on, 1)
  expect([...new Set(on.tried)]).toEqual([code])
  expect(on.failed).toEqual([])
  expect(await onServer()).toHaveLength(1)
})

test.each([
  [400, 'bad-field'],
  [413, 'body-too-large'],
])('what will not be taken is not repeated: %i, and what comes after it goes out', TIMED, async (status, code) => {
  const { page, on } = await greeted()
  let sent = 0
  answerTurns(server, () => (sent++ === 0 ? problem(status, code) : undefined))
  page.talk.give({ said: '一' })
  page.talk.give(ASKED)
  await answered(on, 1)
  expect([sent, on.tried, on.failed]).toEqual([2, [], [code]])
})

test('a refusal that is none of these waits for a press, and is not lost', async () => {
  const { page, on } = await greeted()
  answerTurns(server, () => new Response('no', { status: 403 }))
  page.talk.give(ASKED)
  await expect.poll(() => on.failed).toEqual(['offline'])
  server.instead(undefined)
  server.asked.length = 0
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(server.asked).toEqual([])
  page.talk.retry()
  await answered(on, 1)
})

test.each([429, 503])('%i with Retry-After: only a press is sooner', TIMED, async (status) => {
  const { page, on } = await greeted()
  let sent = 0
  answerTurns(server, () => (sent++ === 0 ? problem(status, 'too-many-requests', { 'Retry-After': '30' }) : undefined))
  page.talk.give(ASKED)
  await expect.poll(() => on.tried).toHaveLength(1)
  page.tell('online')
  page.talk.give({ said: '多少钱' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(sent).toBe(1)
  page.talk.retry()
  await answered(on, 2)
  expect(sent).toBe(3)
})

test('when the line is back, what waits goes out at once', async () => {
  const { page, on } = await greeted({ waits: { wait: NEVER, longestWait: NEVER } })
  server.down(true)
  page.talk.give(ASKED)
  await expect.poll(() => on.tried).toEqual(['offline'])
  server.down(false)
  page.tell('online')
  await answered(on, 1)
})

test('a line that dies silently before the first byte is noticed', async () => {
  const { page, on } = await greeted()
  answerTurns(server, (request) =>
    request.headers.get('accept')?.includes('event-stream') ? new Promise(() => undefined) : undefined,
  )
  page.talk.give(ASKED)
  await answered(on, 1)
  // It was asked for in one piece at once: nobody was told of anything.
  expect(on.tried).toEqual([])
})

test('a line that dies silently in the middle is noticed, and nothing is shown twice or taken back', async () => {
  const { page, on } = await greeted()
  const part = { kind: 'say', text: '先说要紧的。', generated: false } as const
  const whole = replyWith(part, { kind: 'say', text: '带户口簿。', generated: false })
  const stream = eventStream()
  let sent = 0
  answerTurns(server, () => {
    sent += 1
    return sent === 1 ? stream.response : sent < 4 ? problem(502, 'dead') : Response.json(whole)
  })
  page.talk.give(ASKED)
  stream.send('part', part)
  await answered(on, 1)
  expect([sent, on.faults]).toEqual([4, []])
  expect(on.exchanges.at(-1)?.reply).toEqual(whole)
})

test('what was written before a reload is there while the line is not, and goes out in its order', async () => {
  const first = await greeted({ waits: { wait: NEVER, longestWait: NEVER } })
  server.down(true)
  first.page.talk.give(ASKED)
  first.page.talk.give({ said: '要带什么' })
  first.page.leave()
  const second = await load()
  await expect.poll(() => second.on.open).toHaveLength(2)
  second.page.talk.give({ said: '去哪办' })
  second.page.leave()
  const third = await load()
  await expect.poll(() => third.on.open).toHaveLength(3)
  server.down(false)
  await answered(third.on, 3)
  expect((await onServer()).map(({ said }) => said)).toEqual([ASKED.said, '要带什么', '去哪办'])
})

test('what was written before there was a conversation outlives a reload too', async () => {
  server.down(true)
  const first = await load()
  first.page.talk.give(ASKED)
  first.page.talk.give({ choice: 'ask:id-card', shown: '身份证' })
  await expect.poll(() => first.on.tried.length).toBeGreaterThan(0)
  first.page.leave()
  const second = await load()
  server.down(false)
  await answered(second.on, 2)
  expect(second.on.greetings).toBe(1)
  expect(await onServer()).toHaveLength(2)
})

test('a tab that is duplicated with turns on their way sends them as the same turns', async () => {
  const first = await greeted({ waits: { wait: NEVER, longestWait: NEVER } })
  server.down(true)
  first.page.talk.give(ASKED)
  first.page.talk.give({ said: '要带什么' })
  await expect.poll(() => first.on.tried).toEqual(['offline'])
  const copy: Kept = new Map(kept)
  server.down(false)
  const second = await load({ tab: copy })
  first.page.tell('online')
  await Promise.all([answered(first.on, 2), answered(second.on, 2)])
  first.page.talk.give({ said: '多久办好' })
  second.page.talk.give({ said: '去哪办' })
  await Promise.all([answered(first.on, 3), answered(second.on, 3)])
  const turns = (await onServer()).map(({ said }) => said)
  expect(turns.slice(0, 2)).toEqual([ASKED.said, '要带什么'])
  expect(new Set(turns.slice(2))).toEqual(new Set(['去哪办', '多久办好']))
  expect([kept, copy].map((tab) => tab.get('bangban-unsent'))).toEqual([undefined, undefined])
})

test('erasing goes out again by itself too, and what is given meanwhile begins anew', async () => {
  const { page, on } = await greeted()
  let asked = 0
  server.instead(({ method }) => (method === 'DELETE' && asked++ < 2 ? problem(500, 'internal') : undefined))
  const before = kept.get('bangban-conversation')
  const erased = page.talk.end()
  page.talk.give(ASKED)
  await erased
  await answered(on, 1)
  expect(asked).toBe(3)
  expect(kept.get('bangban-conversation')).not.toBe(before)
})

test('a page that comes back from the browser’s cache takes up what another page of the tab has done', async () => {
  const first = await greeted()
  first.page.talk.give(ASKED)
  await answered(first.on, 1)
  const second = await greeted()
  second.page.talk.give({ said: '要带什么' })
  await answered(second.on, 2)
  server.down(true)
  second.page.talk.give({ said: '去哪办' })
  second.page.leave()
  server.down(false)
  first.page.tell('pageshow')
  await answered(first.on, 3)
  expect((await onServer()).map(({ said }) => said)).toEqual([ASKED.said, '要带什么', '去哪办'])
})
