// A filing of eight agencies as its citizen meets it: one receipt, one view, one thing at a time; on the web, by phone and by status.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { AgencyMessage, CaseUpdate } from '../../functions/filings/delivery/agency-api.ts'
import { dropDeadLetters, listDeadLetters } from '../../functions/filings/delivery/dead-letters.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { signedUpdate } from '../api/agency.ts'
import { type Client, checkedClient } from '../api/checked-client.ts'
import { type House, openHouse } from '../house.ts'
import { askIn } from './filled-in.ts'
import { rest } from './open-agency.ts'

const START = Date.parse('2026-11-21T09:00:00+08:00')
const SERVICE = 'newborn-birth'
const PLACE = '山东省日照市东港区'

let house: House
let client: Client
let sent: AgencyMessage[]
let sequences: Map<string, number>
let reference: string
/** The conversation at the API. */
let token: string
let send: (input: { said?: string; choice?: string }) => Promise<Reply>

beforeEach(async () => {
  sent = []
  sequences = new Map()
  house = await openHouse({
    now: () => new Date(START),
    // Every agency takes what it gets; what it says of it later is told by the tests.
    agencies: async (message) => {
      sent.push(message)
      const { reference: about, agency, message: received } = message.data
      return { update: update({ reference: about, agency, received, state: 'accepted' }) }
    },
  })
  client = checkedClient(house.app)
  ;({ send, token } = await open('web'))
  const reply = await file(send)
  reference = reply.parts.find((part) => part.kind === 'receipt')?.reference ?? ''
})
afterEach(() => house.close())

async function open(channel: 'web' | 'phone') {
  const { id, token: secret } = await house.conversations.open({ locale: 'zh-CN', channel })
  let count = 0
  const take = async (input: { said?: string; choice?: string }): Promise<Reply> => {
    const reply = await house.conversations.turn({ id: `turn-${(count += 1)}`, conversationId: id, ...input })
    if (!reply) throw new Error('there is no such conversation')
    await rest()
    return reply
  }
  return { send: take, token: `${id}.${secret}`, id }
}

async function file(take: typeof send): Promise<Reply> {
  let reply = await take({ choice: `file:${SERVICE}` })
  for (let ask = askIn(reply); ask; ask = askIn(reply))
    reply = await take({ said: ask.slot === 'hukou-region' ? PLACE : ask.input.example })
  for (let more = 0; reply.outcome === 'reviewing' && more < 20; more += 1) reply = await take({ said: '确认提交' })
  return reply
}

function update(about: Partial<CaseUpdate> & Pick<CaseUpdate, 'reference' | 'agency'>): CaseUpdate {
  const sequence = (sequences.get(about.agency) ?? 0) + 1
  sequences.set(about.agency, sequence)
  return { case: 'A-1', sequence, received: 1, state: 'accepted', at: '2026-11-21T09:00:00+08:00', ...about }
}

/** An agency calls back; nobody works the outbox off. */
async function tell(agency: string, state: CaseUpdate['state'], more: Partial<CaseUpdate> = {}): Promise<void> {
  const { status } = await client.send(
    'POST /v1/agency/updates',
    signedUpdate(house, update({ reference, agency, state, ...more })),
  )
  expect(status).toBe(200)
  await rest()
}

const to = (agency: string) => sent.filter(({ data }) => data.agency === agency)
const textOf = (reply: Reply) => JSON.stringify(reply.parts)
const receiptOf = (reply: Reply) => reply.parts.find((part) => part.kind === 'receipt')
const stepsOf = (reply: Reply) => Object.fromEntries(receiptOf(reply)?.agencies.map(({ id, step }) => [id, step]) ?? [])
const wish = (slot: string, zh: string) => ({ more: [{ slot, reason: { 'zh-CN': zh, en: 'Please once more.' } }] })
const note = (zh: string) => ({ note: { 'zh-CN': zh, en: 'Please ask.' } })

test('eight have a share; two wait, and the whole is told in one sentence', async () => {
  expect(sent.map(({ data }) => data.agency).toSorted()).toEqual(
    ['birth-hospital', 'family-health', 'hukou-police', 'medical-insurance', 'service-hall', 'vaccination'].toSorted(),
  )
  const reply = await send({ choice: 'status' })
  expect(textOf(reply)).toContain('8 个部门：6 个在办，2 个在等前一个。')
  expect(receiptOf(reply)).toMatchObject({ done: 0, of: 8 })
  expect(textOf(reply)).toContain('等医保经办机构先办好')
})

test('who waits is sent its part at once when the one before is done, and gets it once', async () => {
  expect(to('premium-tax')).toEqual([])
  await tell('medical-insurance', 'done')
  expect(to('premium-tax')).toHaveLength(1)
  const { status } = await client.send(
    'POST /v1/agency/updates',
    signedUpdate(house, { reference, agency: 'medical-insurance', sequence: 2, state: 'done' }),
  )
  expect([status, to('premium-tax').length]).toEqual([200, 1])
  expect(to('card-office')).toEqual([])
})

test('a refusal halts who waits behind it, tells why and whom to call; done after all, it goes on', async () => {
  await tell('hukou-police', 'rejected', note('出生证和登记的对不上。'))
  const reply = await send({ choice: 'status' })
  expect(stepsOf(reply)).toMatchObject({ 'hukou-police': 'refused', 'card-office': 'stuck', 'premium-tax': 'held' })
  expect(textOf(reply)).toContain('要落户的派出所没有办成，这里先停着，请打电话问要落户的派出所')
  expect(textOf(reply)).toContain('出生证和登记的对不上')
  expect(reply.parts.find((part) => part.kind === 'handover')?.phones.length).toBeGreaterThan(0)
  expect(Object.keys((await findSubmission(house.storage, reference))?.payload.answers ?? {})).not.toEqual([])
  await tell('hukou-police', 'done')
  expect(to('card-office')).toHaveLength(1)
  expect(stepsOf(await send({ choice: 'status' }))).toMatchObject({ 'card-office': 'going' })
})

test('what stands still is listed for an operator, who may let go of it', async () => {
  await tell('hukou-police', 'rejected')
  await tell('medical-insurance', 'done')
  expect(await listDeadLetters(house.storage)).toMatchObject([
    { reference, agency: 'card-office', fault: 'waits-for hukou-police' },
  ])
  expect(await dropDeadLetters(house.storage, reference)).toEqual(['card-office'])
  const made = await findSubmission(house.storage, reference)
  expect(made?.payload.answers).toEqual({})
  expect(await listDeadLetters(house.storage)).toEqual([])
  await tell('hukou-police', 'done')
  expect(to('card-office')).toEqual([])
})

test('two that want something are served one after the other, and the others are left alone', async () => {
  await tell('vaccination', 'needs-more', wish('baby-name', '宝宝姓名看不清楚，请再填一遍。'))
  await tell('birth-hospital', 'needs-more', wish('hospital', '医院写全名。'))
  await tell('family-health', 'rejected', note('已经登记过了。'))
  const first = await send({ choice: 'status' })
  expect(askIn(first)).toMatchObject({ slot: 'hospital', progress: { step: 1, of: 1 } })
  expect(textOf(first)).toContain('预防接种点也要您补')
  await send({ said: '日照市妇幼保健院' })
  const handed = await send({ said: '确认提交' })
  expect(handed.outcome).toBe('submitted')
  const next = handed.parts.find((part) => part.kind === 'choose')?.options[0]
  expect(next).toMatchObject({ id: `supply:${reference}:vaccination`, label: '还要补给预防接种点（接种证）' })
  expect(askIn(await send({ choice: next?.id ?? '' }))).toMatchObject({ slot: 'baby-name' })
  await send({ said: '王小贝' })
  expect((await send({ said: '确认提交' })).outcome).toBe('submitted')
  expect(to('birth-hospital').at(-1)).toMatchObject({ data: { message: 2, answers: { hospital: '日照市妇幼保健院' } } })
  expect(to('vaccination').at(-1)).toMatchObject({ data: { message: 2, answers: { 'baby-name': '王小贝' } } })
  // A correction for one is nobody else's: neither sent nor undone.
  expect(sent.filter(({ type }) => type === 'filing.supplemented')).toHaveLength(2)
  expect(stepsOf(await send({ choice: 'status' }))).toMatchObject({ 'family-health': 'refused', vaccination: 'going' })
})

test('a clearer photo is all that the police ask for', async () => {
  const wanted = wish('marriage-certificate', '结婚证的照片看不清楚，请再拍一张。')
  await tell('hukou-police', 'needs-more', wanted)
  const reply = await send({ choice: 'status' })
  expect(askIn(reply)).toMatchObject({
    slot: 'marriage-certificate',
    input: { type: 'attachment' },
    progress: { of: 1 },
  })
  expect(textOf(reply)).toContain('要落户的派出所要您补：结婚证的照片看不清楚')
})

test('by phone only the whole and what the citizen has to do is said; the rest is offered', async () => {
  const phone = await open('phone')
  await phone.send({ said: `查进度，编号${reference}` })
  await tell('vaccination', 'needs-more', wish('baby-name', '宝宝姓名看不清楚，请再填一遍。'))
  await tell('medical-insurance', 'done')
  const told = await phone.send({ said: '8000' })
  expect(told.outcome).toBe('status')
  expect(told.spoken).toContain('8 个部门：1 个看过了')
  expect(told.spoken).toContain('预防接种点要您补')
  expect(told.spoken).not.toContain('政务服务大厅')
  expect(told.spoken).toMatch(/还有 \d+ /u)
  const others = await phone.send({ said: '还有呢' })
  expect(others.spoken).toMatch(/医院|派出所/u)
})

test('status by token and by phone number tell the same', async () => {
  await tell('hukou-police', 'rejected', note('出生证和登记的对不上。'))
  await tell('vaccination', 'done')
  const byToken = await client.send(`GET /v1/filings/${reference}`, { token })
  const byPhone = await client.send(`POST /v1/filings/${reference}/status`, { body: { phoneLast4: '8000' } })
  expect(byPhone.body).toEqual(byToken.body)
  expect(byToken.body).toMatchObject({ done: 1, of: 8 })
  expect(byToken.body['summary']).toMatch(
    /^8 个部门：1 个看过了，4 个在办，1 个没有通过，1 个在等前一个，1 个停住了。$/u,
  )
  expect(byToken.body['agencies']).toContainEqual(
    expect.objectContaining({ id: 'card-office', code: 'halted', step: 'stuck' }),
  )
})

test('news of a joint filing names those that moved, and many at once as one whole', async () => {
  await send({ choice: 'status' })
  await tell('vaccination', 'done')
  const one = textOf(await send({ said: '补办身份证要多少钱' }))
  expect(one).toContain('预防接种点（接种证）：预申请看过了')
  expect(one).not.toContain('医保经办机构')
  for (const agency of ['birth-hospital', 'hukou-police', 'service-hall', 'family-health'])
    await tell(agency, 'in-progress')
  const many = textOf(await send({ said: '补办身份证要多少钱' }))
  expect(many).toContain('”8 个部门：1 个看过了')
})

test('the longest that eight agencies may say can be told', async () => {
  const long = (length: number) => ({ 'zh-CN': '长'.repeat(length), en: 'long'.repeat(length / 2) })
  const more = Array.from({ length: 5 }, () => ({ reason: long(80) }))
  for (const { data } of sent.slice()) await tell(data.agency, 'needs-more', { note: long(200), more })
  const reply = await send({ choice: 'status' })
  expect(reply.outcome).toBe('status')
  expect(textOf(reply)).toContain('也留了话')
  expect((await send({ said: '谢谢' })).outcome).toBe('answered')
})
