// Turns over HTTP: the same id gets the same reply, whatever races, and every reply says its language.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { History } from '../../functions/conversation/conversations.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { type House, openHouse } from '../house.ts'
import { checkedClient } from './checked-client.ts'
import { MORNING, openCitizen } from './citizen.ts'

interface Opened {
  id: string
  token: string
  reply: Reply
}

const KEY = 'key-of-a-test-with-thirty-two-signs'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING, web: { region: '371100' } })
})
afterAll(() => house.close())

test('a turn id that comes again gets the identical reply, later turns or not', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const turns = `POST /v1/conversations/${citizen.id}/turns`
  const first = await citizen.send(turns, { body: { id: 'one', said: '身份证丢了补办要多少钱' } })
  expect(first.body['outcome']).toBe('answered')
  expect((await citizen.send(turns, { body: { id: 'one', said: '身份证丢了补办要多少钱' } })).text).toBe(first.text)
  await citizen.send(turns, { body: { id: 'two', said: '要带什么' } })
  expect((await citizen.send(turns, { body: { id: 'one', said: '别的话' } })).text).toBe(first.text)
  const history = await citizen.send<History>(`GET /v1/conversations/${citizen.id}`)
  expect(history.body.turns.map(({ turnId }) => turnId)).toEqual(['greeting.', 'one', 'two'])
})

test('twelve turns that race all get their own reply, and none is lost', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const ids = Array.from({ length: 12 }, (_, index) => `racing-${index}`)
  const send = (id: string) =>
    citizen.send<Reply>(`POST /v1/conversations/${citizen.id}/turns`, { body: { id, said: '居住证怎么办' } })
  const replies = await Promise.all(ids.map(send))
  expect(replies.map(({ status, body }) => [status, body.turnId, body.outcome])).toEqual(
    ids.map((id) => [200, id, 'answered']),
  )
  const history = await citizen.send<History>(`GET /v1/conversations/${citizen.id}`)
  expect(history.body.turns.map(({ n }) => n)).toEqual(Array.from({ length: 13 }, (_, index) => index))
  expect(history.body.turns.map(({ turnId }) => turnId).toSorted()).toEqual(['greeting.', ...ids].toSorted())
})

test('twelve racing turns with one id are one turn', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const body = { id: 'same', said: '12345 是什么' }
  const send = () => citizen.send(`POST /v1/conversations/${citizen.id}/turns`, { body })
  const replies = await Promise.all(Array.from({ length: 12 }, send))
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
  const history = await citizen.send<History>(`GET /v1/conversations/${citizen.id}`)
  expect(history.body.turns).toHaveLength(2)
})

test('a conversation without a region gets the usual one, and Chinese without a language', async () => {
  const client = checkedClient(house.app)
  const { body, headers } = await client.send<{ id: string; token: string; reply: Reply }>('POST /v1/conversations')
  expect([body.reply.locale, headers.get('content-language')]).toEqual(['zh-CN', 'zh-CN'])
  const { body: shown } = await client.send(`GET /v1/conversations/${body.id}`, { token: body.token })
  expect(shown).toMatchObject({ region: '371100', channel: 'web' })
})

test('a key opens one conversation, however often and at whatever time it is sent', async () => {
  const client = checkedClient(house.app)
  const open = (key: string) => client.send<Opened>('POST /v1/conversations', { body: { key } })
  const racing = await Promise.all(Array.from({ length: 5 }, () => open(KEY)))
  expect(racing.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(new Set(racing.map(({ text }) => text)).size).toBe(1)
  const [first] = racing
  if (!first) throw new Error('nothing was opened')
  const { id, token } = first.body
  // Neither is the key, or one of the other: ids stand in logs.
  expect(new Set([id, token.split('.')[1], KEY]).size).toBe(3)
  const turn = { token, body: { id: 'one', said: '身份证丢了补办要多少钱' } }
  const answered = await client.send<Reply>(`POST /v1/conversations/${id}/turns`, turn)
  expect((await open(KEY)).body).toEqual({ id, token, reply: answered.body })
  expect((await open(KEY.replace('k', 'K'))).body.id).not.toBe(id)
  const history = await client.send<History>(`GET /v1/conversations/${id}`, { token })
  expect(history.body.turns.map(({ turnId }) => turnId)).toEqual(['greeting.', 'one'])
})

test('who holds only the key of a conversation that goes on elsewhere learns nothing of it', async () => {
  const client = checkedClient(house.app)
  const open = () => client.send<Opened>('POST /v1/conversations', { body: { key: `${KEY}-2` } })
  const first = await open()
  const { id, token } = first.body
  await client.send(`POST /v1/conversations/${id}/turns`, { token, body: { id: 'one', said: '居住证怎么办' } })
  const made = await client.send<{ code: string }>(`POST /v1/conversations/${id}/resume-code`, { token })
  await client.send('POST /v1/resume', { body: { code: made.body.code } })
  expect((await open()).text).toBe(first.text)
  expect((await client.send(`GET /v1/conversations/${id}`, { token })).status).toBe(401)
})

test('a key that could be guessed is refused', async () => {
  const client = checkedClient(house.app)
  const { status, body } = await client.send('POST /v1/conversations', { body: { key: '1234' } })
  expect([status, body['code'], body['field']]).toEqual([400, 'bad-field', 'key'])
})

test('who asks in English is answered in English, and the header says so', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const { headers, body } = await citizen.send(`POST /v1/conversations/${citizen.id}/turns`, {
    body: { id: 'a', said: 'How do I replace a lost ID card?' },
  })
  expect([body['locale'], headers.get('content-language')]).toEqual(['en', 'en'])
})

test('tokens are secrets of 256 bits, one a conversation', async () => {
  const client = checkedClient(house.app)
  const tokens = await Promise.all(Array.from({ length: 5 }, async () => (await openCitizen(client)).token))
  for (const token of tokens) expect(token).toMatch(/^[\w-]{22}\.[\w-]{43}$/)
  expect(new Set(tokens.map((token) => token.split('.')[1])).size).toBe(5)
})

test('a text that is too long to read is answered kindly, not refused', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const { outcome, spoken } = await citizen.take({ said: '我想问一下身份证的事情。'.repeat(100) })
  expect(outcome).not.toBe('answered')
  expect(spoken).toContain('太长')
})
