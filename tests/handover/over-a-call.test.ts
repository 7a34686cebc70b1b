// From the line to the desk: who asks for a person by telephone is put through, called back, or leaves a ticket.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agentApp } from '../../functions/channels/agent/agent-app.ts'
import { findCard, openCards } from '../../functions/conversation/handover/card-store.ts'
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import { openAgency, type OpenAgency } from '../delivery/open-agency.ts'
import { type House, openHouse } from '../house.ts'
import { type Fields, phoneOf, post } from '../phone/telephone.ts'

const PATH = '/v1/phone/twilio'
const KEY = 'the key of the desk!'
const FROM = '13900139000'
const HOURS = '1-5 09:00-17:00'
const MONDAY_MORNING = '2026-11-23T10:00:00+08:00'
let clock = 0
const now = () => new Date(clock)
let house: House
let agency: OpenAgency

beforeEach(async () => {
  clock = Date.parse(MONDAY_MORNING)
  agency = await openAgency({ now, house: () => house })
  house = await openHouse({ now, agencies: agency.door })
})
afterEach(() => house.close())

let calls = 0
/** A call over the signed webhook: each answer names the step that comes next. */
function line(from = `+86${FROM}`) {
  const { app } = phoneOf(house, { desk: openDesk({ ...house.handover, hours: HOURS, phone: '02885550000' }) })
  const call: Fields = { CallSid: `CA${String((calls += 1)).padStart(32, '0')}`, From: from, CallStatus: 'in-progress' }
  let path = PATH
  const step = async (fields: Fields = {}) => {
    const { xml, status } = await post(app, path, { ...call, ...fields })
    expect(status).toBe(200)
    path = /(\/v1\/phone\/twilio\?n=\d+)/.exec(xml)?.[1] ?? path
    return xml
  }
  return {
    step,
    say: (words: string) => step({ SpeechResult: words, Confidence: '0.9' }),
    notTaken: () => step({ DialCallStatus: 'no-answer' }),
    taken: () => step({ DialCallStatus: 'completed', DialCallDuration: '95' }),
  }
}

async function agent() {
  const app = agentApp({ ...house.parts, handover: house.handover, agentKey: KEY })
  const send = (path: string, form?: Record<string, string>, cookie = '') =>
    app.request(path, {
      headers: { origin: 'http://localhost', cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
  const cookie = (await send('/agent/sign-in', { key: KEY })).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    get: async (path: string) => (await send(path, undefined, cookie)).text(),
    post: async (path: string, form: Record<string, string> = {}) => (await send(path, form, cookie)).text(),
  }
}

async function upTo(handover: ReturnType<typeof line>): Promise<string> {
  await handover.step()
  await handover.say('居住证去哪办')
  return handover.say('转人工')
}

test('within the hours the call goes to the desk, and when the person has spoken the card is over', async () => {
  const call = line()
  expect(await upTo(call)).toMatch(/<Dial[^>]*>.*02885550000/)
  const [card] = await openCards(house.storage)
  expect(card).toMatchObject({ state: 'waiting', hasNumber: true })
  expect(card?.handed?.card).toMatchObject({ title: '居住证', channel: 'phone' })
  await call.taken()
  expect(await openCards(house.storage)).toEqual([])
})

test('nobody takes it: a call back is noted, an agent takes the card, sees the number and calls', async () => {
  const call = line()
  await upTo(call)
  expect(await call.notTaken()).toContain('回电话')
  expect(await call.say('好')).toContain('记下了')
  const desk = await agent()
  const list = await desk.get('/agent')
  expect(list).toContain('请回电')
  expect(list).not.toContain('139')
  const [card] = await openCards(house.storage)
  await desk.post(`/agent/cards/${card?.id}/take`)
  expect(await desk.get(`/agent/cards/${card?.id}`)).toContain(`tel:${FROM}`)
  await desk.post(`/agent/cards/${card?.id}/end`, { how: 'called-back' })
  expect(await openCards(house.storage)).toEqual([])
  expect(house.lines.join('\n')).not.toContain(FROM)
})

test('out of hours nobody is rung; the call back that nobody made is a ticket the next day', async () => {
  clock = Date.parse('2026-11-21T20:00:00+08:00')
  const call = line()
  const offered = await upTo(call)
  expect(offered).not.toContain('<Dial')
  expect(offered).toContain('回电话')
  await call.say('好')
  clock += 24 * 3600_000
  await house.conversations.workOutbox()
  await agency.work()
  expect(await openCards(house.storage)).toEqual([])
  expect(house.lines.join('\n')).not.toMatch(/dead-letter|failed|139/)
})

test('who wants no call back hears the number of a ticket, and the number finds it', async () => {
  clock = Date.parse('2026-11-21T20:00:00+08:00')
  const call = line()
  await upTo(call)
  const [card] = await openCards(house.storage)
  expect(await call.step({ Digits: '2' })).toContain('编号')
  await agency.rest()
  await agency.work()
  expect(await openCards(house.storage)).toEqual([])
  const { reference = '' } = (await findCard(house.storage, card?.id ?? '')) ?? {}
  const asked = await house.app.request(`/v1/filings/${reference}/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneLast4: FROM.slice(-4) }),
  })
  expect(await asked.json()).toMatchObject({ service: 'hotline-12345', agencies: [{ code: 'accepted' }] })
})

test('a caller who hides their number cannot be called back: the offer becomes a ticket', async () => {
  clock = Date.parse('2026-11-21T20:00:00+08:00')
  const call = line('+266696687')
  await upTo(call)
  expect(await call.say('好')).toContain('编号')
})
