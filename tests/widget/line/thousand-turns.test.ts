// A thousand turns over a link that loses every fifth request: none is lost, none is doubled, and what is shown is so.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { History } from '../../../functions/conversation/conversations.ts'
import { seeded } from '../../../functions/channels/phone/simulator/seeded.ts'
import { memoryStorage } from '../../../functions/storage/memory.ts'
import type { Patience } from '../../../web-widget/patience.ts'
import { listen, type Listening } from '../../browser/listen.ts'
import { type House, openHouse } from '../../house.ts'
import { type LossyLine, lossyLine } from './lossy-line.ts'
import { type Sheet, sheet } from './sheet.ts'
import { type Kept, talkPage, type TalkPage } from './talk-page.ts'

const MORNING = new Date('2026-10-16T01:00:00Z')
/** The real ones are a thousand times what a machine needs that talks to itself. */
const QUICK: Patience = { firstByte: 600, silence: 600, whole: 900, wait: 4, longestWait: 30 }
const CITIZENS = 4
const TURNS = 250
const SAID = ['身份证丢了补办要多少钱', '要带什么', '多久办好', '去哪办', '居住证怎么办', '你好', '为什么', '再说一遍']

let house: House
let server: Listening
let line: LossyLine
/** Heads of conversations that were ever written anew. */
let opened = 0
beforeAll(async () => {
  const storage = memoryStorage(() => MORNING.getTime())
  const put: typeof storage.put = async (key, value, options) => {
    const done = await storage.put(key, value, options)
    if (key.sort === 'head' && options?.expected === 0 && done !== 'conflict') opened += 1
    return done
  }
  const limits = { turnsAMinute: 100_000 }
  house = await openHouse({ now: () => MORNING, storage: { ...storage, put }, web: { limits } })
  server = await listen(() => house.app.fetch)
  line = await lossyLine(server.origin, { seed: 20, latency: [1, 6] })
})
afterAll(async () => {
  await line.close()
  await server.close()
  await house.close()
})

test('a conversation that is opened over it is opened once, though the page is loaded again meanwhile', async () => {
  line.lose(0.5)
  const before = opened
  const greeted: Sheet[] = []
  // A few at a time: what a machine cannot do at once is no fault of the line.
  for (let seed = 0; seed < 60; seed += 6) {
    greeted.push(...(await Promise.all([0, 1, 2, 3, 4, 5].map((more) => openTwice(seed + more)))))
  }
  line.lose(0)
  expect(opened - before).toBe(60)
  expect(greeted.map(({ greetings, exchanges }) => [greetings, exchanges.length])).toEqual(greeted.map(() => [1, 1]))
})

async function openTwice(seed: number): Promise<Sheet> {
  const kept: Kept = new Map()
  const load = async (on: Sheet) => {
    const page = await talkPage(line.origin, kept, on.shown, QUICK)
    void page.talk.begin('zh-CN')
    return page
  }
  const first = await load(sheet())
  await new Promise((resolve) => setTimeout(resolve, seeded(seed)() * 30))
  first.leave()
  const on = sheet()
  await load(on)
  while (on.greetings === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  return on
}

interface Visit {
  kept: Kept
  /** Turns as they were given, over all pages. */
  given: string[]
  reloads: number
  seen: Sheet[]
}

// Ten seconds of a machine that has nothing else to do.
test(
  'of 1,000 turns with every fifth request lost none is lost and none is doubled',
  { timeout: 120_000 },
  async () => {
    line.lose(0.2)
    const visits = await Promise.all(Array.from({ length: CITIZENS }, (_, seed) => visit(seed)))
    line.lose(0)
    for (const { kept, given, seen } of visits) {
      const { id, token } = JSON.parse(kept.get('bangban-conversation') ?? '{}') as { id: string; token: string }
      const headers = { authorization: `Bearer ${token}` }
      const history = (await (await fetch(`${server.origin}/v1/conversations/${id}`, { headers })).json()) as History
      // On the server: each once, in the order given.
      expect(history.turns.slice(1).map(({ turnId }) => turnId)).toEqual(given)
      expect(given).toHaveLength(TURNS)
      expect(new Set(given).size).toBe(TURNS)
      // On the page: just that.
      const last = seen.at(-1)
      expect(last?.exchanges).toEqual(history.turns.map(({ turnId, reply }) => ({ turn: turnId, reply })))
      expect(last?.open).toEqual([])
      expect(kept.get('bangban-unsent')).toBeUndefined()
      expect(seen.flatMap(({ faults, failed }) => [...faults, ...failed])).toEqual([])
      expect(seen.map(({ greetings }) => greetings)).toEqual(seen.map(() => 1))
    }
    // The line was as poor as it is said to be.
    const { carried, ...losses } = line.fates
    const lost = Object.values(losses).reduce((sum, count) => sum + count)
    expect(lost / (lost + carried)).toBeGreaterThan(0.17)
    expect(Math.min(...Object.values(losses))).toBeGreaterThan(3)
    expect(visits.reduce((sum, { reloads }) => sum + reloads, 0)).toBeGreaterThan(20)
  },
)

/** Says things, now and then several at once, and loads the page again now and then, whatever it is at. */
async function visit(seed: number): Promise<Visit> {
  const random = seeded(seed + 1)
  const done: Visit = { kept: new Map(), given: [], reloads: -1, seen: [] }
  let page: TalkPage | undefined
  let on = sheet()
  const load = async () => {
    page?.leave()
    on = sheet()
    done.seen.push(on)
    done.reloads += 1
    page = await talkPage(line.origin, done.kept, on.shown, QUICK)
    void page.talk.begin('zh-CN')
    return page
  }
  const rest = async (open: number) => {
    while (on.open.length > open || on.exchanges.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  page = await load()
  while (done.given.length < TURNS) {
    const before = on.open.length
    page.talk.give({ said: SAID[Math.floor(random() * SAID.length)] ?? '' })
    done.given.push(...on.open.slice(before))
    if (random() < 0.05) {
      // In the middle of whatever is on its way.
      await new Promise((resolve) => setTimeout(resolve, random() * 20))
      page = await load()
    }
    if (random() < 0.7) await rest(Math.floor(random() * 3))
  }
  await rest(0)
  // Those that were open on an earlier page are answered on this one.
  return { ...done, seen: done.seen.filter((each) => each === on || each.greetings > 0) }
}
