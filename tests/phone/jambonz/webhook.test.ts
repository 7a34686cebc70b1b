// The jambonz line: what its server sends, signed as the vendor's own client verifies it, and verbs as that client takes them.
import { createHmac } from 'node:crypto'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSignedByJambonz } from '../../../functions/channels/phone/jambonz/signature.ts'
import { verbs } from '../../../functions/channels/phone/jambonz/verbs.ts'
import type { PhoneAppParts } from '../../../functions/channels/phone/phone-app.ts'
import { type House, openHouse } from '../../house.ts'
import { phoneOf } from '../telephone.ts'

interface Vendor {
  WebhookResponse: {
    verifyJambonzSignature(secret: string): (request: object, response: object, next: () => void) => void
    /** One method a verb; each throws where its schema is broken. */
    new (): Record<string, (payload: object) => unknown>
  }
}
/** It has no types, and is CommonJS. */
const { WebhookResponse } = createRequire(import.meta.url)('@jambonz/node-client') as Vendor

const SECRET = 'wh_a-secret-for-tests'
const PUBLIC_URL = 'https://ban.example.gov.cn'
/** The vendor's verifier looks at the clock of this machine. */
const NOW = new Date(Math.floor(Date.now() / 1000) * 1000)
const SECONDS = NOW.getTime() / 1000

const signature = (body: string, at = SECONDS, secret = SECRET) =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`

/** What a feature server of jambonz 0.9 says of a call with every request. */
const CALL = {
  call_sid: '5a3d1c46-8d0f-4f31-9d3b-0f0f7a1b2c3d',
  direction: 'inbound',
  from: '13800138000',
  to: '02312345',
  call_id: 'c0ffee@sbc',
  sip_status: 200,
  sip_reason: 'OK',
  call_status: 'in-progress',
  account_sid: 'a',
  trace_id: 'b',
  application_sid: 'c',
  fs_sip_address: '10.0.0.1:5060',
  originating_sip_ip: '10.0.0.2',
  api_base_url: 'http://jambonz.internal/v1',
}
const speech = (transcript: string, confidence = 0.9) => ({
  reason: 'speechDetected',
  speech: { language_code: 'zh-CN', channel_tag: 1, is_final: true, alternatives: [{ transcript, confidence }] },
})

type Verbs = { verb: string; [name: string]: unknown }[]

let house: House
let app: ReturnType<typeof phoneOf>['app']
let count = 0
beforeAll(async () => {
  house = await openHouse({ now: () => NOW })
  ;({ app } = phoneOf(house, jambonz()))
}, 60_000)
afterAll(() => house.close())

function jambonz(): Partial<PhoneAppParts> {
  return { jambonz: { secret: SECRET, publicUrl: () => PUBLIC_URL } }
}

const newCall = () => ({ ...CALL, call_sid: `${CALL.call_sid}-${(count += 1)}` })

async function post(query: string, told: object, { signed = signature }: { signed?: typeof signature } = {}) {
  const body = JSON.stringify(told)
  const response = await app.request(`/v1/phone/jambonz${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'jambonz-signature': signed(body) },
    body,
  })
  return { status: response.status, verbs: (await response.json()) as Verbs }
}

/** The vendor's own client builds the same answer of it. @throws Error for a verb or a property that is none */
function accepted(all: Verbs): void {
  const response = new WebhookResponse()
  for (const { verb, ...payload } of all) response[verb]?.(payload)
  expect(JSON.parse(JSON.stringify(response))).toEqual(all)
}

const heard = (all: Verbs) => JSON.stringify(all).replace(/<[^>]*>/g, '')

describe('signature', () => {
  const body = JSON.stringify({ ...CALL, from: '+8613800138000', words: '身份证' })

  function vendorAccepts(header: string, sent: string): boolean {
    try {
      let isThrough = false
      const request = { get: () => header, body: JSON.parse(sent) as object, url: '/' }
      WebhookResponse.verifyJambonzSignature(SECRET)(request, {}, () => (isThrough = true))
      return isThrough
    } catch {
      return false
    }
  }

  test.each([
    ['as it should be', signature(body), true],
    ['beside one of an older secret', `${signature(body, SECONDS, 'older')},${signature(body).split(',')[1]}`, true],
    ['of five minutes ago', signature(body, SECONDS - 295), true],
    ['of six minutes ago', signature(body, SECONDS - 360), false],
    ['by another secret', signature(body, SECONDS, 'another'), false],
    ['over another body', signature(`${body} `), false],
    ['of another moment', signature(body).replace(/^t=\d+/, `t=${SECONDS - 1}`), false],
    ['without a moment', signature(body).replace(/^t=\d+,/, ''), false],
    ['of another scheme', signature(body).replace('v1=', 'v0='), false],
    ['empty', '', false],
  ])('%s: we and the vendor judge alike', (_, header, expected) => {
    expect(isSignedByJambonz(SECRET, header, body, SECONDS)).toBe(expected)
    expect(vendorAccepts(header, body)).toBe(expected)
  })

  test('of tomorrow is refused, though the vendor takes it', () => {
    expect(isSignedByJambonz(SECRET, signature(body, SECONDS + 86_400), body, SECONDS)).toBe(false)
  })
})

test('it rings: the greeting stands in a gather, with keys and speech, and the way back counts the steps', async () => {
  const { status, verbs: all } = await post('', { ...newCall(), call_status: 'trying' })
  expect(status).toBe(200)
  expect(all).toMatchObject([
    {
      verb: 'gather',
      actionHook: `${PUBLIC_URL}/v1/phone/jambonz?n=1`,
      input: ['digits', 'speech'],
      bargein: true,
      dtmfBargein: true,
      timeout: 8,
      numDigits: 1,
      recognizer: { vendor: 'default', language: 'zh-CN', asrTimeout: 1.5 },
      say: { text: expect.stringMatching(/^<speak><prosody rate="90%">.*人工/) },
    },
  ])
  accepted(all)
}, 60_000)

test('a call in English asks, is answered, and is put through', async () => {
  const call = newCall()
  const rung = await post('?locale=en', call)
  expect(rung.verbs[0]).toMatchObject({ recognizer: { language: 'en-US' } })
  const asked = await post('?n=1', { ...call, ...speech('how much does a new identity card cost') })
  expect(heard(asked.verbs)).toMatch(/yuan|fee|free|cost/i)
  const person = await post('?n=2', { ...call, ...speech('human') })
  expect(person.verbs).toMatchObject([
    { verb: 'say' },
    {
      verb: 'dial',
      answerOnBridge: true,
      actionHook: `${PUBLIC_URL}/v1/phone/jambonz?n=3`,
      target: [{ type: 'phone' }],
    },
  ])
  accepted(person.verbs)
  const back = await post('?n=3', { ...call, dial_call_sid: 'x', dial_call_status: 'no-answer', dial_sip_status: 480 })
  expect(back.verbs[0]).toMatchObject({ verb: 'gather' })
}, 60_000)

test.each(['fr', '', '__proto__', 'constructor'])(
  'the language "%s" is none: the call begins in Chinese',
  async (locale) => {
    const { verbs: all } = await post(`?locale=${locale}`, newCall())
    expect(all[0]).toMatchObject({ recognizer: { language: 'zh-CN' } })
  },
  60_000,
)

test('0 is keyed, and a repeated request gets the same answer and changes nothing', async () => {
  const call = newCall()
  await post('', call)
  const keyed = { ...call, reason: 'dtmfDetected', digits: '0' }
  const first = await post('?n=1', keyed)
  expect(first.verbs.at(-1)).toMatchObject({ verb: 'dial' })
  expect(await post('?n=1', keyed)).toEqual(first)
}, 60_000)

test('a step that has not come yet is a conflict; a call that is over is hung up', async () => {
  const call = newCall()
  await post('', call)
  expect((await post('?n=7', call)).status).toBe(409)
  expect((await post('', { ...call, call_status: 'completed' })).verbs).toEqual([])
  expect(await post('?n=1', { ...call, ...speech('你好') })).toEqual({ status: 410, verbs: [{ verb: 'hangup' }] })
}, 60_000)

test('what is not signed, no JSON or no call is refused as a problem', async () => {
  const call = newCall()
  expect(await post('', call, { signed: () => 't=1,v1=00' })).toMatchObject({
    status: 403,
    verbs: { code: 'wrong-signature' },
  })
  expect(await post('', { call_sid: '' })).toMatchObject({ status: 400, verbs: { code: 'bad-field' } })
  expect(await post('?n=one', call)).toMatchObject({ status: 400, verbs: { code: 'bad-field' } })
  const form = await app.request('/v1/phone/jambonz', { method: 'POST', body: 'a=b' })
  expect(form.status).toBe(415)
  const broken = await app.request('/v1/phone/jambonz', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'jambonz-signature': signature('{') },
    body: '{',
  })
  expect(await broken.json()).toMatchObject({ code: 'bad-json' })
}, 60_000)

test('without a secret there is no such route', async () => {
  const { app: without } = phoneOf(house)
  const body = JSON.stringify(CALL)
  const headers = { 'content-type': 'application/json', 'jambonz-signature': signature(body) }
  const { status } = await without.request('/v1/phone/jambonz', { method: 'POST', headers, body })
  expect(status).toBe(404)
})

test('every kind of step is verbs that the vendor knows', () => {
  const say = [{ text: '好的 & <再见>', locale: 'zh-CN' as const, pace: 0.75, pause: 400 }]
  const listen = {
    do: 'listen',
    next: 2,
    locale: 'en',
    hints: ['fee'],
    keys: 'number',
    startMs: 9500,
    endMs: 2000,
  } as const
  const steps = [
    { say, then: listen },
    { say: [], then: listen },
    { say, then: { do: 'wait', next: 2 } },
    { say, then: { do: 'transfer', to: '12345', next: 2, card: 'c' } },
    { say, then: { do: 'hang-up' } },
  ] as const
  const all = steps.map(({ then, say: words }) =>
    verbs({ say: [...words], then: then as never }, (n) => `https://x/?n=${n}`),
  )
  for (const each of all) accepted(each)
  expect(all.map((each) => each.map(({ verb }) => verb))).toEqual([
    ['gather'],
    ['gather'],
    ['say', 'redirect'],
    ['say', 'dial'],
    ['say', 'hangup'],
  ])
  expect(all[0]?.[0]).toMatchObject({ maxDigits: 24, finishOnKey: '#', timeout: 10, recognizer: { asrTimeout: 2 } })
  expect(all[1]?.[0]).not.toHaveProperty('say')
  expect(heard(all[4] ?? [])).toContain('好的 &amp; &lt;再见&gt;')
})
