// A line to a house that loses what it carries: before it arrives, after the work is done, in the middle, or in silence.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { seeded } from '../../../functions/channels/phone/simulator/seeded.ts'

/** What becomes of a request. `silent`: it was answered, and nothing comes, and nobody hangs up. */
export type Fate = 'carried' | 'before' | 'after' | 'middle' | 'silent'

export interface LossyLine {
  origin: string
  /** How many requests met each fate. */
  fates: Record<Fate, number>
  /** Of all bodies so far, both ways; bodies that were cut count as far as they came. */
  bytes: { up: number; down: number }
  /** From now on this share is lost, for paths that fit; the others are carried. */
  lose(share: number, paths?: RegExp): void
  close(): Promise<void>
}

export interface LineOptions {
  seed: number
  /** There and back, from and to, in milliseconds. */
  latency: readonly [number, number]
  /** Each answer comes at this speed, by itself. */
  kbitPerSecond?: number
}

const LOSSES = ['before', 'after', 'middle'] as const
/** Of what is lost, so much is lost in silence: each costs whoever waits a while. */
const SILENT = 0.05

/** Opens the line on a port of its own; nothing is lost before `lose`. */
export async function lossyLine(house: string, { seed, latency, kbitPerSecond }: LineOptions): Promise<LossyLine> {
  const random = seeded(seed)
  const fates: Record<Fate, number> = { carried: 0, before: 0, after: 0, middle: 0, silent: 0 }
  const bytes = { up: 0, down: 0 }
  let lost = (_path: string) => 0

  const fateOf = (path: string): Fate => {
    const loss = random() < SILENT ? 'silent' : (LOSSES[Math.floor(random() * LOSSES.length)] ?? 'before')
    const fate = random() < lost(path) ? loss : 'carried'
    fates[fate] += 1
    return fate
  }
  const arrive = async (body: Buffer) => {
    bytes.down += body.length
    if (kbitPerSecond) await wait((body.length * 8) / kbitPerSecond)
  }

  async function carry(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const fate = fateOf(from.url ?? '')
    const [least, most] = latency
    const there = (least + random() * (most - least)) / 2
    const sent = await buffer(from)
    bytes.up += sent.length
    await wait(there)
    if (fate === 'before') return void to.destroy()
    const answer = await ask(house, from, sent)
    // A stream is carried piece by piece: what is cut in the middle has begun.
    const pieces: Buffer[] = []
    const cutAt = fate === 'middle' ? random() : 1
    if (fate === 'after' || fate === 'silent') {
      await buffer(answer)
      if (fate === 'after') to.destroy()
      return
    }
    await wait(there)
    to.writeHead(answer.statusCode ?? 502, answer.headers)
    for await (const piece of answer) {
      pieces.push(piece)
      if (fate === 'middle') continue
      await arrive(piece)
      to.write(piece)
    }
    if (fate === 'middle') {
      const whole = Buffer.concat(pieces)
      const part = whole.subarray(0, Math.floor(whole.length * cutAt))
      await arrive(part)
      // Cut only when it has left: what was destroyed earlier would not have been sent.
      to.write(part, () => to.destroy())
      return
    }
    to.end()
  }

  const server = createServer((from, to) => {
    carry(from, to).catch(() => to.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    fates,
    bytes,
    lose(share, paths = /^/) {
      lost = (path) => (paths.test(path) ? share : 0)
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function ask(house: string, { method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer) {
  const asking = request(new URL(url, house), { method, headers })
  asking.end(body)
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  return answer
}
