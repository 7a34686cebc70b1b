// What the model costs is counted, and where a cap or the switch says so it is not asked.
import { afterEach, expect, test } from 'vitest'
import type { Guest } from '../../functions/conversation/model/guest.ts'
import { countUsage, switchModel, usageOf } from '../../functions/conversation/model/usage.ts'
import { ModelError } from '../../functions/models/language-model.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Key, Storage } from '../../functions/storage/storage.ts'
import { MORNING } from '../api/citizen.ts'
import { guestOf, toyModel } from './toy-guest.ts'
import { openTalk, talkIn, type Talk } from './talk.ts'
import { TIMED } from '../timed.ts'

const UNHEARD = '那个玩意儿刷不出来了整不明白'
const TODAY = '2026-11-21'
const open: Talk[] = []
afterEach(() => Promise.all(open.splice(0).map(({ house }) => house.close())))

async function talkWith(more: Partial<Guest> = {}, now = () => MORNING) {
  const toy = toyModel({ proposes: () => ({ do: 'out-of-scope', services: [], facets: [], id: '' }) })
  const talk = await openTalk(guestOf(toy.language, more), 'zh-CN', { now })
  open.push(talk)
  return { ...talk, toy, storage: talk.house.storage }
}

test('calls, tokens and cost are counted by the day', async () => {
  const { take, storage } = await talkWith({ price: { input: 2, output: 10 } })
  for (let i = 0; i < 3; i += 1) await take({ said: UNHEARD })
  expect(await usageOf(storage, TODAY)).toEqual({
    calls: 3,
    inputTokens: 300,
    outputTokens: 60,
    cost: expect.closeTo((300 * 2 + 60 * 10) / 1e6, 12),
  })
  expect(await usageOf(storage, '2026-11-20')).toMatchObject({ calls: 0 })
})

test('a conversation that has cost its share goes on by rules; another is not touched', async () => {
  const { take, toy, house } = await talkWith({ conversationTokens: 240 })
  for (let i = 0; i < 4; i += 1) await take({ said: UNHEARD })
  expect(toy.prompts).toHaveLength(2)
  await (await talkIn(house)).take({ said: UNHEARD })
  expect(toy.prompts).toHaveLength(3)
})

test('a day that has cost its share goes on by rules, in every conversation, until the next', async () => {
  let now = MORNING
  const { take, toy, house } = await talkWith({ dayTokens: 120 }, () => now)
  await take({ said: UNHEARD })
  const other = await talkIn(house)
  const { reply } = await other.take({ said: UNHEARD })
  expect(reply.outcome).toBe('not-found')
  expect(toy.prompts).toHaveLength(1)
  now = new Date(MORNING.getTime() + 86_400_000)
  await (await talkIn(house)).take({ said: UNHEARD })
  expect(toy.prompts).toHaveLength(2)
})

test('switched off it is not asked from the next turn on, and asked again when it is on', async () => {
  const { take, toy, storage } = await talkWith()
  await switchModel(storage, true)
  expect((await take({ said: UNHEARD })).reply.outcome).toBe('not-found')
  expect(toy.prompts).toEqual([])
  await switchModel(storage, false)
  expect((await take({ said: UNHEARD })).reply.outcome).toBe('out-of-scope')
})

test('a model that has failed three times is left in peace for half a minute', async () => {
  let now = MORNING
  let calls = 0
  const broken = guestOf({
    propose() {
      calls += 1
      return Promise.reject(new ModelError('refused'))
    },
    async *write() {},
    warm: async () => {},
  })
  const talk = await openTalk(broken, 'zh-CN', { now: () => now })
  open.push(talk)
  for (let i = 0; i < 6; i += 1) await (await talkIn(talk.house)).take({ said: UNHEARD })
  expect(calls).toBe(3)
  now = new Date(MORNING.getTime() + 31_000)
  await (await talkIn(talk.house)).take({ said: UNHEARD })
  expect(calls).toBe(4)
})

test('a hundred turns at once are all counted, and nobody waits for it', TIMED, async () => {
  const memory = memoryStorage(() => MORNING.getTime())
  const pause = () => new Promise((resolve) => setTimeout(resolve, 4))
  const slow = {
    ...memory,
    get: async (key: Key) => (await pause(), memory.get(key)),
    put: async (...args: Parameters<Storage['put']>) => (await pause(), memory.put(...args)),
  }
  const begun = performance.now()
  const used = { calls: 1, inputTokens: 10, outputTokens: 1, cost: 0 }
  await Promise.all(Array.from({ length: 100 }, (_, i) => countUsage(slow, TODAY, `conversation ${i}`, used)))
  expect(await usageOf(slow, TODAY)).toMatchObject({ calls: 100, inputTokens: 1000, outputTokens: 100 })
  expect(performance.now() - begun).toBeLessThan(1_500)
})
