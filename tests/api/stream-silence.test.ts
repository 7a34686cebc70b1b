// While a turn takes its time, comments show that the connection lives: under a clock that the test moves.
import { setImmediate } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterEach, expect, test, vi } from 'vitest'
import { replyStream } from '../../functions/channels/web/reply-stream.ts'
import { COMMENT, type TurnEvent, writtenEvent } from '../../functions/channels/web/turn-event.ts'

afterEach(() => vi.useRealTimers())

async function listen(run: Parameters<typeof replyStream>[2]) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const app = new Hono().post('/', (c) => replyStream(c, () => undefined, run))
  const reader = (await app.request('/', { method: 'POST' })).body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('There is no stream')
  let heard = ''
  const ended = (async () => {
    for (let read = await reader.read(); !read.done; read = await reader.read()) heard += read.value
  })()
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    // What was sent is read now: nothing on the way needs a clock.
    for (let round = 0; round < 10; round += 1) await setImmediate()
    return heard
  }
  return { after, ended, hangUp: () => reader.cancel() }
}

test('a comment comes after every ten seconds of silence, and none after its end', async () => {
  const delta: TurnEvent = { event: 'delta', data: { part: 0, text: '先' } }
  const { after, ended } = await listen(async (tell) => {
    await sleep(26_000)
    tell(delta)
    await sleep(14_000)
  })
  const quiet = COMMENT.repeat(3)
  expect(await after(9_999)).toBe(COMMENT)
  expect(await after(1)).toBe(COMMENT.repeat(2))
  expect(await after(10_000)).toBe(quiet)
  expect(await after(6_000)).toBe(quiet + writtenEvent(delta))
  expect(await after(9_999)).toBe(quiet + writtenEvent(delta))
  expect(await after(1)).toBe(quiet + writtenEvent(delta) + COMMENT)
  expect(await after(4_000)).toBe(quiet + writtenEvent(delta) + COMMENT)
  await ended
  expect(vi.getTimerCount()).toBe(0)
})

test('none is made for who hung up, and what is told then harms nothing', async () => {
  const gate = Promise.withResolvers<void>()
  const run = vi.fn<Parameters<typeof replyStream>[2]>(async (tell) => {
    await gate.promise
    tell({ event: 'delta', data: { part: 0, text: '先' } })
  })
  const { after, hangUp } = await listen(run)
  expect(await after(1)).toBe(COMMENT)
  await hangUp()
  expect(vi.getTimerCount()).toBe(0)
  gate.resolve()
  expect(await after(20_000)).toBe(COMMENT)
  await expect(run.mock.results[0]?.value).resolves.toBeUndefined()
})

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
