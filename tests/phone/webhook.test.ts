// The webhook as Twilio uses it: what is signed is taken, step by step and once, and nothing else is.
import { createHash } from 'node:crypto'
import twilio from 'twilio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { callStore } from '../../functions/channels/phone/call-store.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { type House, openHouse } from '../house.ts'
import { type Fields, phoneOf, post, PUBLIC_URL, send, signedForm, TOKEN } from './telephone.ts'

const MORNING = new Date('2026-11-23T09:00:00+08:00')
const PATH = '/v1/phone/twilio'

const bare = memoryStorage(() => MORNING.getTime())
let house: House
let app: Hono
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING, storage: bare })
  app = phoneOf(house).app
})
afterAll(() => house.close())

let calls = 0
const newCall = (): Fields & { CallSid: string } => ({
  CallSid: `CA${String((calls += 1)).padStart(32, '0')}`,
  AccountSid: 'AC00000000000000000000000000000000',
  From: '+8613900139000',
  To: '+8612345',
  CallStatus: 'in-progress',
  Direction: 'inbound',
  ApiVersion: '2010-04-01',
})
const said = (words: string): Fields => ({ SpeechResult: words, Confidence: '0.91' })

/** What is kept of a call, whole. */
const kept = async ({ CallSid }: { CallSid: string }) =>
  JSON.stringify(await callStore(house.storage, () => MORNING.getTime()).load(CallSid))

test('a call is greeted, answered and goes on step by step', async () => {
  const call = newCall()
  const rung = await post(app, PATH, call)
  expect(rung).toMatchObject({ status: 200, type: 'text/xml; charset=utf-8' })
  expect(rung.xml).toContain('input="speech dtmf" language="cmn-Hans-CN"')
  expect(rung.xml).toContain(`action="${PUBLIC_URL}${PATH}?n=1"`)
  expect(rung.xml).toContain('机器')
  const answered = await post(app, `${PATH}?n=1`, { ...call, ...said('身份证丢了怎么补') })
  expect(answered.xml).toContain('身份证')
  expect(answered.xml).toContain('?n=2')
})

test('a number for English is greeted and heard in English', async () => {
  const { xml } = await post(app, `${PATH}?locale=en`, newCall())
  expect(xml).toContain('language="en-US"')
  expect(xml).toContain('voice="Polly.Joanna-Neural"')
  expect(xml).toMatch(/\bmachine\b/i)
})

describe('a form that is not signed for this address is refused', () => {
  const refused = async (path: string, headers: Record<string, string>, body: string) => {
    const { status, xml } = await send(app, path, headers, body)
    expect(status).toBe(403)
    expect(JSON.parse(xml)).toMatchObject({ code: 'wrong-signature' })
  }

  test('a field that was changed, added or taken away', async () => {
    const call = newCall()
    const { headers } = signedForm(PATH, call)
    const { To: _, ...fewer } = call
    for (const forged of [{ ...call, From: '+8613800138000' }, { ...call, Digits: '0' }, fewer])
      await refused(PATH, headers, new URLSearchParams(forged).toString())
  })

  test('another query, http for https, the host of the request, no signature, another token', async () => {
    const call = newCall()
    const { headers, raw } = signedForm(PATH, call)
    await refused(`${PATH}?n=1`, headers, raw)
    await refused(PATH, signedForm(PATH, call, PUBLIC_URL.replace('https', 'http') + PATH).headers, raw)
    await refused(PATH, signedForm(PATH, call, `http://localhost${PATH}`).headers, raw)
    await refused(PATH, { 'content-type': 'application/x-www-form-urlencoded' }, raw)
    await refused(PATH, signedForm(PATH, call, PUBLIC_URL + PATH, 'another-token').headers, raw)
    expect(await kept(call)).toBeUndefined()
  })

  test('what is no form is told so, and nothing of a body that is too large is read', async () => {
    const { headers, raw } = signedForm(PATH, newCall())
    const json = await send(app, PATH, { ...headers, 'content-type': 'application/json' }, raw)
    expect([json.status, JSON.parse(json.xml).code]).toEqual([415, 'unsupported-form'])
    const large = signedForm(PATH, { ...newCall(), SpeechResult: '我'.repeat(6000) })
    expect((await send(app, PATH, large.headers, large.raw)).status).toBe(413)
  })
})

describe('a repeated step', () => {
  test('gets the same TwiML to the letter, and changes nothing', async () => {
    const call = newCall()
    await post(app, PATH, call)
    const step = { ...call, ...said('我要办居住证') }
    const first = await post(app, `${PATH}?n=1`, step)
    const before = await kept(call)
    expect(await post(app, `${PATH}?n=1`, step)).toEqual(first)
    // Other words under the same number are no new words.
    expect(await post(app, `${PATH}?n=1`, { ...call, ...said('转人工') })).toEqual(first)
    expect(await kept(call)).toBe(before)
  })

  test('in two processes at once is one step', async () => {
    const call = newCall()
    await post(app, PATH, call)
    const other = phoneOf(house).app
    const step = { ...call, ...said('居住证多少钱') }
    const answers = await Promise.all([app, other, app, other].map((each) => post(each, `${PATH}?n=1`, step)))
    expect(new Set(answers.map(({ xml }) => xml)).size).toBe(1)
    expect(answers[0]?.xml).toContain('?n=2')
    expect((await post(app, `${PATH}?n=2`, { ...call, ...said('谢谢') })).status).toBe(200)
  })

  test('rings once, however often the first is sent', async () => {
    const call = newCall()
    const answers = await Promise.all([1, 2, 3].map(() => post(app, PATH, call)))
    expect(new Set(answers.map(({ xml }) => xml)).size).toBe(1)
  })

  test('that has not come yet, or is long gone, is out of step', async () => {
    const call = newCall()
    await post(app, PATH, call)
    const early = await post(app, `${PATH}?n=5`, { ...call, ...said('你好') })
    expect([early.status, JSON.parse(early.xml).code]).toEqual([409, 'out-of-step'])
    for (let n = 1; n <= 6; n += 1) await post(app, `${PATH}?n=${n}`, { ...call, ...said('慢一点') })
    expect((await post(app, `${PATH}?n=1`, { ...call, ...said('慢一点') })).status).toBe(409)
  })
})

describe('after the end', () => {
  const END = { CallStatus: 'completed' }
  const OVER = '<Hangup/>'

  test('every step is refused, the first as well, and only a mark is left', async () => {
    const call = newCall()
    await post(app, PATH, call)
    await post(app, `${PATH}?n=1`, { ...call, ...said('我的手机号是13800138000') })
    expect(await post(app, PATH, { ...call, ...END })).toMatchObject({ status: 200 })
    for (const path of [PATH, `${PATH}?n=1`, `${PATH}?n=2`]) {
      const replayed = await post(app, path, { ...call, ...said('转人工') })
      expect(replayed.status).toBe(410)
      expect(replayed.xml).toContain(OVER)
    }
    expect(await kept(call)).toBe('"ended"')
  })

  test('a step of a call that was never known is refused too', async () => {
    expect((await post(app, `${PATH}?n=3`, { ...newCall(), ...said('你好') })).status).toBe(410)
  })

  test('who says goodbye hears it, and the line hangs up', async () => {
    const call = newCall()
    await post(app, PATH, call)
    const { xml } = await post(app, `${PATH}?n=1`, { ...call, ...said('谢谢，再见') })
    expect(xml).toMatch(/再见.*<Hangup\/>/)
    expect((await post(app, `${PATH}?n=2`, { ...call, ...said('喂') })).status).toBe(410)
  })
})

test('nothing of a call is readable at rest, in a log, or in the address', async () => {
  const call = { ...newCall(), From: '+8613800138001' }
  await post(app, PATH, call)
  const { xml } = await post(app, `${PATH}?n=1`, { ...call, ...said('我叫王小明，身份证号510202200001010017') })
  expect(house.lines.join('\n')).not.toMatch(/王小明|510202|13800138001|CA0000/)
  const addresses = [...xml.matchAll(/action="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses).toEqual([`${PUBLIC_URL}${PATH}?n=2`])
  const partition = `call#${createHash('sha256').update(call.CallSid).digest('hex')}`
  const [item] = await bare.list(partition, '')
  expect(Object.keys(item?.value ?? {})).toEqual(['within'])
  expect(item?.value['within']).toMatch(/^s1\.[\w-]+$/)
})

test('the signature is the one of the vendor’s own library', () => {
  const fields = { CallSid: 'CA1', From: '+8613900139000', SpeechResult: '王小明 & <a>', Digits: '' }
  const { headers } = signedForm(PATH, fields)
  const signature = headers['x-twilio-signature']
  expect(twilio.validateRequest(TOKEN, signature, PUBLIC_URL + PATH, fields)).toBe(true)
})
