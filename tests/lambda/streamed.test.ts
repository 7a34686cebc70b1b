// What is sent to a client that goes away: it ends, whoever makes it is told, and what is still to be done is done.
import { Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { streamed } from '../../functions/channels/web/lambda/streamed.ts'
import { functionUrlEvent } from './events.ts'

globalThis.awslambda = { streamifyResponse: (handler) => handler, HttpResponseStream: { from: (stream) => stream } }
afterAll(() => (globalThis.awslambda = undefined))

/** A body without end, which tells whether it was left. */
function endless() {
  const left = vi.fn<() => void>()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await pause(5)
      controller.enqueue(new Uint8Array(64))
    },
    cancel: left,
  })
  return { left, answer: async () => new Response(body) }
}

/** Takes a byte at a time, and the first piece never or all of them. */
const taking = (takes: boolean) => new Writable({ highWaterMark: 1, write: (_, __, done) => void (takes && done()) })

test.each([
  ['while its stream is full', false, undefined],
  ['between two pieces', true, undefined],
  ['with an error', false, new Error('reset')],
])('a client that goes %s is not waited for', async (_, takes, reason) => {
  const { left, answer } = endless()
  const afterwards = vi.fn<() => Promise<void>>(async () => {})
  const client = taking(takes)
  client.on('error', () => undefined)
  const handled = streamed(answer, afterwards)(functionUrlEvent('GET /'), client).catch((error: Error) => error.message)
  await pause(30)
  expect(afterwards).not.toHaveBeenCalled()
  client.destroy(reason)
  expect(await handled).toBe(reason?.message)
  expect(left).toHaveBeenCalledOnce()
  expect(afterwards).toHaveBeenCalledOnce()
})

test('what is still to be done is done when the body breaks, and the handler fails', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('broken')) })
  const afterwards = vi.fn<() => Promise<void>>(async () => {})
  const handler = streamed(async () => new Response(body), afterwards)
  await expect(handler(functionUrlEvent('GET /'), taking(true))).rejects.toThrow('broken')
  expect(afterwards).toHaveBeenCalledOnce()
})

test('a slow client gets everything, and each wait for it is over when it goes on', async () => {
  const pieces: string[] = []
  let listeners = 0
  const slow = new Writable({
    highWaterMark: 1,
    write(piece: Buffer, _, done) {
      pieces.push(piece.toString())
      listeners = Math.max(listeners, slow.listenerCount('close'))
      setTimeout(done, 1)
    },
  })
  const words = Array.from({ length: 9 }, (_, n) => `${n} `)
  const body = ReadableStream.from(words.map((word) => Buffer.from(word)))
  await streamed(
    async () => new Response(body),
    async () => {},
  )(functionUrlEvent('GET /'), slow)
  await vi.waitFor(() => expect(slow.writableFinished).toBe(true), { timeout: 10_000 })
  expect(pieces).toEqual(words)
  expect(listeners).toBeLessThan(2)
})
