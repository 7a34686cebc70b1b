// Streams as a real server sends them: event by event, and a turn outlives the connection of who asked.
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { edge } from '../../functions/channels/web/edge.ts'
import { replyStream } from '../../functions/channels/web/reply-stream.ts'
import { COMMENT, type TurnEvent, writtenEvent } from '../../functions/channels/web/turn-event.ts'
import type { History } from '../../functions/conversation/conversations.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { type House, openHouse } from '../house.ts'
import { checkedClient } from './checked-client.ts'
import { MORNING, openCitizen } from './citizen.ts'

let house: House
let server: ReturnType<typeof createAdaptorServer>
beforeEach(async () => {
  house = await openHouse({ now: () => MORNING })
})
afterEach(async () => {
  server.close()
  await house.close()
})

async function serve(app: Hono) {
  server = createAdaptorServer({ fetch: app.fetch }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return async (path: string, token: string, body: object) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    }
    const sending = request({ port, host: '127.0.0.1', path, method: 'POST', headers }).end(JSON.stringify(body))
    const [response] = (await once(sending, 'response')) as [IncomingMessage]
    return response.setEncoding('utf8')
  }
}

test('every event arrives before the next one is told, through the whole edge', async () => {
  const told: TurnEvent[] = [
    { event: 'delta', data: { part: 0, text: '先\n去' } },
    { event: 'delta', data: { part: 0, text: '派出所。' } },
    { event: 'part', data: { kind: 'say', text: '先\n去派出所。', generated: true } },
  ]
  let next = Promise.withResolvers<void>()
  const app = new Hono()
  const log = () => undefined
  edge(app, { log, portals: [] })
  app.post('/slow', (c) =>
    replyStream(c, log, async (tell) => {
      for (const event of told) {
        await next.promise
        next = Promise.withResolvers()
        tell(event)
      }
      await next.promise
    }),
  )
  const response = await (await serve(app))('/slow', 'x', {})
  let heard = ''
  response.on('data', (text: string) => (heard += text))
  let expected = COMMENT
  await vi.waitFor(() => expect(heard).toBe(expected), { timeout: 10_000 })
  for (const event of told) {
    next.resolve()
    expected += writtenEvent(event)
    await vi.waitFor(() => expect(heard).toBe(expected), { timeout: 10_000 })
  }
  next.resolve()
  await once(response, 'end')
  expect(heard).toBe(expected)
})

test('a turn whose client hangs up is carried out all the same, and found again by its id', async () => {
  const gate = Promise.withResolvers<void>()
  const turn = vi.fn<House['conversations']['turn']>(async (input) => {
    await gate.promise
    return house.conversations.turn(input)
  })
  const front = await openHouse({ now: () => MORNING, web: { conversations: { ...house.conversations, turn } } })
  const citizen = await openCitizen(checkedClient(house.app))
  const turns = `/v1/conversations/${citizen.id}/turns`
  const body = { id: 'left-early', said: '居住证怎么办' }
  const response = await (await serve(front.app))(turns, citizen.token, body)
  await once(response, 'data')
  response.destroy()
  await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 10_000 })
  gate.resolve()
  await vi.waitFor(() => expect(front.lines).toHaveLength(1), { timeout: 10_000 })
  expect(JSON.parse(front.lines[0] ?? '')).toMatchObject({
    event: 'request-aborted',
    route: '/v1/conversations/:id/turns',
    status: 499,
  })
  const history = await citizen.send<History>(`GET /v1/conversations/${citizen.id}`)
  const kept = history.body.turns.find(({ turnId }) => turnId === body.id)?.reply
  expect(kept?.outcome).toBe('answered')
  expect((await citizen.send<Reply>(`POST ${turns}`, { body })).body).toEqual(kept)
  expect(turn).toHaveBeenCalledOnce()
  await front.close()
})

function connections(): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
}
