// Turns as server-sent events: the same reply as over JSON, told while it comes, and nothing lost with a connection.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMENT } from '../../functions/channels/web/turn-event.ts'
import type { Conversations } from '../../functions/conversation/conversations.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { type House, openHouse } from '../house.ts'
import { checkedClient, schemaAt } from './checked-client.ts'
import { type Citizen, MORNING, openCitizen } from './citizen.ts'
import type { SentEvent } from './event-lines.ts'

const EVENTS = 'text/event-stream'
const TURN = { id: 'one', said: '身份证丢了补办要多少钱' }

const houses: House[] = []
let house: House
beforeEach(async () => {
  house = await openHouse({ now: () => MORNING })
  houses.push(house)
})
afterEach(async () => {
  await Promise.all(houses.splice(0).map((each) => each.close()))
})

/** A second front of the same conversations, whose turns go through `turn`. */
async function front(turn: (own: Conversations) => Conversations['turn']): Promise<House> {
  const conversations = { ...house.conversations, turn: turn(house.conversations) }
  const opened = await openHouse({ now: () => MORNING, web: { conversations } })
  houses.push(opened)
  return opened
}

function stream(citizen: Citizen, more: { body?: unknown; token?: string; accept?: string } = {}) {
  const { body = TURN, accept = EVENTS, ...rest } = more
  const call = `POST /v1/conversations/${citizen.id}/turns`
  return citizen.send<SentEvent[]>(call, { body, headers: { Accept: accept }, ...rest })
}

function overJson(citizen: Citizen) {
  return citizen.send<Reply>(`POST /v1/conversations/${citizen.id}/turns`, { body: TURN })
}

describe('a streamed turn', () => {
  test('tells at once that it hears, then each part in order, then the whole reply, which JSON gets too', async () => {
    const citizen = await openCitizen(checkedClient(house.app))
    const { text, body, headers } = await stream(citizen)
    const { body: reply } = await overJson(citizen)
    expect(reply.parts.length).toBeGreaterThan(1)
    expect(text.startsWith(COMMENT)).toBe(true)
    expect(body).toEqual([...reply.parts.map((data) => ({ event: 'part', data })), { event: 'done', data: reply }])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'content-language': 'zh-CN',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    })
  })

  test('is one line of the log, when it has ended', async () => {
    const { app, lines } = await front(
      ({ turn }) =>
        (input) =>
          turn(input),
    )
    const citizen = await openCitizen(checkedClient(app))
    lines.length = 0
    await stream(citizen)
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ event: 'request', route: '/v1/conversations/:id/turns', method: 'POST', status: 200 }),
    ])
  })

  test('of an id that came before tells the same reply again', async () => {
    const citizen = await openCitizen(checkedClient(house.app))
    const first = await stream(citizen)
    expect((await stream(citizen)).text).toBe(first.text)
  })

  test('is refused in plain HTTP before it runs, whatever was accepted', async () => {
    const { app } = await openLimited()
    const citizen = await openCitizen(checkedClient(app))
    const refusal = async (more: Parameters<typeof stream>[1]) => {
      const { status, headers } = await stream(citizen, more)
      return [status, headers.get('content-type')]
    }
    const type = 'application/problem+json'
    expect(await refusal({ token: `${citizen.id}.x` })).toEqual([401, type])
    expect(await refusal({ body: { id: 'a' } })).toEqual([400, type])
    expect((await stream(citizen)).status).toBe(200)
    expect(await refusal({ body: { ...TURN, id: 'two' } })).toEqual([429, type])
  })

  async function openLimited(): Promise<House> {
    const limited = await openHouse({ now: () => MORNING, web: { limits: { turnsAMinute: 1 } } })
    houses.push(limited)
    return limited
  }

  test('that breaks says so as an event and is logged once, and its cause is told to nobody', async () => {
    const cause = new Error('the disk is full')
    const { app, lines } = await front(() => () => Promise.reject(new Error('cannot write', { cause })))
    const citizen = await openCitizen(checkedClient(app))
    lines.length = 0
    const { status, body, text, headers } = await stream(citizen)
    const instance = `urn:request:${headers.get('x-request-id')}`
    expect(status).toBe(200)
    expect(body).toEqual([
      { event: 'error', data: expect.objectContaining({ code: 'internal', status: 500, instance }) },
    ])
    expect(text).not.toMatch(/disk|write/)
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        event: 'request-failed',
        level: 'error',
        error: 'Error: cannot write <- Error: the disk is full',
      }),
      expect.objectContaining({ event: 'request', status: 200 }),
    ])
  })

  test('whose store is out is answered in words, as over JSON', async () => {
    const { app, conversations } = house
    const citizen = await openCitizen(checkedClient(app))
    const web = { conversations: { ...conversations, summary: () => Promise.reject(new Error('out')) } }
    const out = await openHouse({ now: () => MORNING, web })
    houses.push(out)
    const call = `POST /v1/conversations/${citizen.id}/turns`
    const request = { body: TURN, token: citizen.token, headers: { Accept: EVENTS } }
    const { body } = await checkedClient(out.app).send<SentEvent[]>(call, request)
    expect(body.at(-1)?.event).toBe('done')
  })

  test('of a conversation that is erased meanwhile says so as an event', async () => {
    const { app } = await front((own) => async (input) => {
      await own.erase(input.conversationId)
      return own.turn(input)
    })
    const { body } = await stream(await openCitizen(checkedClient(app)))
    expect(body).toEqual([
      { event: 'error', data: expect.objectContaining({ code: 'no-such-conversation', status: 404 }) },
    ])
  })
})

const PART = { event: 'part', data: { kind: 'say', text: '好', generated: true } }

test.each([
  { sent: [PART, { event: 'delta', data: { part: 0, text: '先' } }], fits: true },
  { sent: [{ event: 'delta', data: { part: -1, text: '先' } }], fits: false },
  { sent: [{ event: 'delta', data: { text: '先' } }], fits: false },
  { sent: [{ ...PART, event: 'done' }], fits: false },
  { sent: [{ ...PART, event: 'other' }], fits: false },
  { sent: [{ event: 'error', data: { code: 'internal' } }], fits: false },
])('the document knows the form of every event: $sent → $fits', ({ sent, fits }) => {
  expect(schemaAt('components', 'schemas', 'TurnEvents')(sent)).toBe(fits)
})
