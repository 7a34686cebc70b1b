// The line of the telephone in the browser: what its page sends is signed and told to the webhook, and nobody else may send.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import type { Gather, LineAnswer, Verb } from '../../functions/channels/phone/simulator/line-answer.ts'
import { ownLine } from '../../functions/channels/phone/simulator/own-line.ts'
import { seeded } from '../../functions/channels/phone/simulator/seeded.ts'
import { simulator } from '../../functions/channels/phone/simulator/simulator.ts'
import { type House, openHouse } from '../house.ts'
import { phoneOf } from './telephone.ts'

const ORIGIN = 'http://localhost:3000'
const CALL = { callId: `CA00000000${'0a'.repeat(12)}`, locale: 'zh-CN' as const }

let house: House
let app: Hono
beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-23T09:00:00+08:00') })
  const line = ownLine(phoneOf(house).parts, { token: 'of this line alone', clock: () => 0, random: seeded(7) })
  app = simulator(line, house.parts.log, (_, next) => next())
})
afterAll(() => house.close())

function send(body: unknown, headers: Record<string, string> = {}): Response | Promise<Response> {
  return app.request(`${ORIGIN}/phone/line`, {
    method: 'POST',
    headers: { host: 'localhost:3000', origin: ORIGIN, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

async function told(body: object): Promise<LineAnswer> {
  const response = await send(body)
  expect(response.status).toBe(200)
  return (await response.json()) as LineAnswer
}

const gatherIn = ({ verbs }: LineAnswer) => verbs.find((verb): verb is Gather => verb.do === 'gather')
const wordsIn = (verbs: Verb[]): string =>
  verbs.map((verb) => (verb.do === 'say' ? verb.text : verb.do === 'gather' ? wordsIn(verb.say) : '')).join('')

describe('a call', () => {
  test('rings, is greeted, and is answered over the signed webhook', async () => {
    const rung = await told({ ...CALL, happening: { is: 'ringing' } })
    expect(wordsIn(rung.verbs)).toMatch(/机器.*人工/u)
    const gather = gatherIn(rung)
    expect(gather).toMatchObject({ language: 'cmn-Hans-CN', startMs: 8000, tellsSilence: true })
    expect(gather?.hints).toContain('人工')
    expect(rung.twiml).toMatch(/^<\?xml/)

    const happening = { is: 'said', words: '身份证丢了补办要多少钱' }
    const answered = await told({ ...CALL, action: gather?.action, happening })
    expect(wordsIn(answered.verbs)).toContain('40 元')
    expect(answered.heard).toBe('身份证丢了补办要多少钱')
  })

  test('in English rings at the English line', async () => {
    const rung = await told({
      ...CALL,
      callId: `CA00000000${'0b'.repeat(12)}`,
      locale: 'en',
      happening: { is: 'ringing' },
    })
    expect(gatherIn(rung)?.language).toBe('en-US')
  })

  test('is misheard as much as is wished', async () => {
    const call = { ...CALL, callId: `CA00000000${'0c'.repeat(12)}` }
    const rung = await told({ ...call, happening: { is: 'ringing' } })
    const words = '我想问一下身份证丢了补办要多少钱多久能够拿到手'
    const answered = await told({
      ...call,
      action: gatherIn(rung)?.action,
      happening: { is: 'said', words, noise: 0.3 },
    })
    expect(answered.heard).not.toBe(words)
    expect(answered.heard?.length).toBeGreaterThan(words.length / 2)
  })

  test('is over when the caller hangs up: its next step hangs up too', async () => {
    const call = { ...CALL, callId: `CA00000000${'0d'.repeat(12)}` }
    const rung = await told({ ...call, happening: { is: 'ringing' } })
    await told({ ...call, happening: { is: 'hung-up' } })
    const after = await told({ ...call, action: gatherIn(rung)?.action, happening: { is: 'said', words: '你好' } })
    expect(after).toMatchObject({ status: 410, verbs: [{ do: 'hang-up' }] })
  })

  test('says so when the webhook has no answer for a telephone', async () => {
    const response = await send({ ...CALL, action: '/v1/phone/twilio?n=900', happening: { is: 'silent' } })
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ code: 'dead-line' })
  })
})

describe('nobody else telephones here', () => {
  const ringing = { ...CALL, happening: { is: 'ringing' } }

  test.each([
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://localhost:3001' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page of another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_, headers) => {
    const response = await send(ringing, headers)
    expect(response.status).toBe(403)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'foreign-page' })
  })

  test('a form, which browsers send anywhere', async () => {
    const response = await send('callId=1', { 'content-type': 'application/x-www-form-urlencoded' })
    expect([response.status, await response.json()]).toMatchObject([415, { code: 'unsupported-media-type' }])
  })

  test('by anything but POST', async () => {
    const response = await app.request(`${ORIGIN}/phone/line`)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

describe('what is no request of the page', () => {
  test.each([
    ['a call that a vendor may have', { callId: `CA${'12345678'.repeat(4)}` }, 'callId'],
    ['an address elsewhere', { action: 'https://evil.example/v1/phone/twilio' }, 'action'],
    ['another address of this house', { action: '/v1/phone/twilio/../../conversations' }, 'action'],
    ['keys that no telephone has', { happening: { is: 'keyed', digits: '12a' } }, 'happening.digits'],
    ['too many words', { happening: { is: 'said', words: '话'.repeat(501) } }, 'happening.words'],
    ['more noise than a telephone', { happening: { is: 'said', words: '话', noise: 0.9 } }, 'happening.noise'],
    ['something that does not happen', { happening: { is: 'sung' } }, 'happening.is'],
    ['a language that nobody speaks here', { locale: 'fr' }, 'locale'],
  ])('%s', async (_, wrong, field) => {
    const response = await send({ ...CALL, happening: { is: 'ringing' }, ...wrong })
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toMatchObject([400, { code: 'bad-field', field }])
    expect(text).not.toMatch(/evil|sung|12a|话/)
  })

  test.each([
    ['no JSON', '{', 400, 'bad-json'],
    ['more than a page sends', `"${'话'.repeat(5000)}"`, 413, 'body-too-large'],
  ])('%s', async (_, body, status, code) => {
    const response = await send(body)
    expect([response.status, await response.json()]).toMatchObject([status, { code }])
  })
})

describe('the page', () => {
  test.each([
    ['/phone', 'zh-CN'],
    ['/phone?locale=en', 'en'],
    ['/phone?locale=<script>', 'zh-CN'],
  ])('%s', async (path, locale) => {
    const response = await app.request(ORIGIN + path)
    const html = await response.text()
    expect([response.status, response.headers.get('content-language')]).toEqual([200, locale])
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html.match(/<script/g)).toHaveLength(1)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toContain('unsafe')
  })
})
