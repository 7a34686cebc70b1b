// Which form of a reply an Accept header asks for: JSON, events, or neither (RFC 9110 §12.5.1).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../house.ts'
import { checkedClient } from './checked-client.ts'
import { MORNING, openCitizen } from './citizen.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING })
})
afterAll(() => house.close())

const JSON_TYPE = 'application/json'
const EVENTS = 'text/event-stream; charset=utf-8'
const NEITHER = 'application/problem+json'

test.each([
  { accept: undefined, type: JSON_TYPE },
  { accept: '', type: JSON_TYPE },
  { accept: '*/*', type: JSON_TYPE },
  { accept: 'application/json', type: JSON_TYPE },
  { accept: 'application/*', type: JSON_TYPE },
  { accept: 'Text/HTML, */*;q=0.1', type: JSON_TYPE },
  { accept: 'text/event-stream', type: EVENTS },
  { accept: 'TEXT/Event-Stream;charset=utf-8', type: EVENTS },
  { accept: 'text/*', type: EVENTS },
  { accept: 'text/event-stream, application/json', type: EVENTS },
  { accept: 'application/json, text/event-stream', type: JSON_TYPE },
  { accept: 'text/event-stream, */*', type: EVENTS },
  { accept: '*/*, text/event-stream', type: JSON_TYPE },
  { accept: 'text/event-stream, application/json;q=0.5', type: EVENTS },
  { accept: 'application/json;q=0.5, text/event-stream', type: EVENTS },
  { accept: 'text/event-stream;q=0.5, application/json', type: JSON_TYPE },
  { accept: 'text/event-stream; q=0.5, */*', type: JSON_TYPE },
  { accept: '*/*;q=0.9, text/event-stream;q=0', type: JSON_TYPE },
  { accept: 'text/event-stream, application/json;q=0', type: EVENTS },
  { accept: 'application/json;q=0, */*', type: EVENTS },
  { accept: 'text/event-stream;q=much', type: EVENTS },
  { accept: 'text/event-stream;q=0.000', type: NEITHER },
  { accept: 'text/html, image/*', type: NEITHER },
  { accept: '*/*;q=0', type: NEITHER },
])('Accept: $accept → $type', async ({ accept, type }) => {
  const citizen = await openCitizen(checkedClient(house.app))
  const answer = await citizen.send(`POST /v1/conversations/${citizen.id}/turns`, {
    body: { id: 'a', said: '你好' },
    headers: accept === undefined ? {} : { accept },
  })
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.status).toBe(type === NEITHER ? 406 : 200)
})
