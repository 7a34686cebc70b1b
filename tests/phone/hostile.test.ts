// Whoever is on the line, or pretends to be: forged, repeated, out of order, far too long, or full of signs. Nothing breaks,
// nothing gets out unescaped, nothing that was said is logged.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { readXml } from '../calls/xml.ts'
import { type House, openHouse } from '../house.ts'
import { type Fields, phoneOf, send, signedForm } from './telephone.ts'

const PATH = '/v1/phone/twilio'

let house: House
let app: Hono
beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-23T09:00:00+08:00') })
  app = phoneOf(house).app
})
afterAll(() => house.close())

let calls = 0
function newCall(): Fields {
  calls += 1
  return {
    CallSid: `CA${String(calls).padStart(32, 'f')}`,
    AccountSid: 'AC00000000000000000000000000000000',
    From: '+8613900139000',
    To: '+8612345',
    CallStatus: 'in-progress',
    Direction: 'inbound',
    ApiVersion: '2010-04-01',
  }
}
const said = (words: string): Fields => ({ SpeechResult: words, Confidence: '0.9' })
const step = (n: number | string) => `${PATH}?n=${n}`

/** Whatever was sent: never a breakage, and what is markup is well formed. */
async function harmless(path: string, fields: Fields, forge: { token?: string; url?: string; sent?: Fields } = {}) {
  const { headers, raw } = signedForm(path, fields, forge.url, forge.token)
  const body = forge.sent ? new URLSearchParams({ ...fields, ...forge.sent }).toString() : raw
  const answer = await send(app, path, headers, body)
  expect(answer.status, `${path} ${JSON.stringify(fields).slice(0, 200)}\n${answer.xml}`).toBeLessThan(500)
  if (answer.type?.startsWith('text/xml')) {
    readXml(answer.xml)
    // XML 1.0 has no room for these, not even escaped.
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(answer.xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  } else expect(JSON.parse(answer.xml)).toMatchObject({ status: answer.status, code: expect.any(String) })
  return answer
}

describe('forged', () => {
  test.each([
    ['another token', { token: 'a-guess' }],
    ['fields changed on the way', { sent: { CallSid: 'CAother', SpeechResult: '我要转人工' } }],
    ['a field added', { sent: { extra: '1' } }],
    ['signed for another step', { url: `https://ban.example.gov.cn${PATH}?n=7` }],
    ['signed for http', { url: `http://ban.example.gov.cn${PATH}` }],
    ['signed for another host', { url: `https://evil.example.com${PATH}` }],
  ])('%s: refused, and the call does not exist', async (_, forge) => {
    const call = newCall()
    const answer = await harmless(PATH, call, forge)
    expect(answer.status).toBe(403)
    expect((await harmless(step(1), { ...call, ...said('身份证') })).status).toBe(410)
  })

  test('no signature at all, or one that is no base64', async () => {
    for (const signature of [undefined, '', '???', 'A'.repeat(5000)]) {
      const response = await app.request(PATH, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(signature !== undefined && { 'x-twilio-signature': signature }),
        },
        body: new URLSearchParams(newCall()).toString(),
      })
      expect(response.status).toBe(403)
    }
  })
})

describe('repeated and out of order', () => {
  test('the same step twelve times at once is one turn, and the same words', async () => {
    const call = newCall()
    await harmless(PATH, call)
    await harmless(step(1), { ...call, ...said('我要办异地就医备案') })
    const answers = await Promise.all(Array.from({ length: 12 }, () => harmless(step(2), { ...call, ...said('同意') })))
    expect(new Set(answers.map(({ xml }) => xml)).size).toBe(1)
    // Had it counted twice the question after this one would stand.
    expect((await harmless(step(3), { ...call, ...said('给自己办') })).xml).toContain('名字')
  })

  test('the ringing twelve times at once is one call', async () => {
    const call = newCall()
    const rung = await Promise.all(Array.from({ length: 12 }, () => harmless(PATH, call)))
    expect(new Set(rung.map(({ xml }) => xml)).size).toBe(1)
  })

  test('other words under a number that was taken change nothing', async () => {
    const call = newCall()
    await harmless(PATH, call)
    const first = await harmless(step(1), { ...call, ...said('身份证补办多少钱') })
    expect((await harmless(step(1), { ...call, ...said('转人工') })).xml).toBe(first.xml)
  })

  test('a step that has not come yet is refused, and the call goes on where it was', async () => {
    const call = newCall()
    await harmless(PATH, call)
    for (const n of [2, 3, 99, 9999]) expect((await harmless(step(n), { ...call, ...said('好') })).status).toBe(409)
    expect((await harmless(step(1), { ...call, ...said('身份证补办多少钱') })).xml).toContain('40 元')
  })

  test('after the end everything is refused, the ringing too', async () => {
    const call = newCall()
    await harmless(PATH, call)
    await harmless(step(1), { ...call, ...said('身份证补办多少钱') })
    await harmless(PATH, { ...call, CallStatus: 'completed' })
    for (const path of [PATH, step(1), step(2)]) {
      const late = await harmless(path, { ...call, ...said('转人工') })
      expect(late.status).toBe(410)
      expect(late.xml).not.toContain('Dial')
    }
    // The end is told more than once too.
    expect((await harmless(PATH, { ...call, CallStatus: 'completed' })).status).toBe(200)
  })

  test.each(['-1', '1.5', '1e3', 'x', '', '00000000001', '９', '1;2', "1'--"])('a step numbered %j', async (n) => {
    const call = newCall()
    await harmless(PATH, call)
    expect((await harmless(step(encodeURIComponent(n)), { ...call, ...said('好') })).status).toBeLessThan(500)
  })
})

const FORM_BYTES = 16 * 1024
const isTooMuch = (words: string) => new URLSearchParams({ words }).toString().length > FORM_BYTES

describe('words that are none', () => {
  const MARKUP = '</Say></Gather><Dial>+8613800138000</Dial><Say>'
  test.each([
    ['markup', MARKUP],
    ['markup in a question', `身份证${MARKUP}怎么补`],
    ['SSML', '<break time="10s"/><prosody rate="1%">身份证</prosody>'],
    ['entities', '&lt;Dial&gt;&#x3c;Hangup/&#x3e;&amp;&xxe;'],
    ['a doctype', '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>&xxe;'],
    ['CDATA', ']]><![CDATA[<Dial>1</Dial>]]>'],
    ['control characters', '\u0000\u0001\u0008身份\u000b证\u001b[31m怎么补\u007f'],
    ['half of a pair', '身份证\ud800怎么\udc00补'],
    ['signs nobody sees', '身\u200b份\u202e证\u2066怎么补\ufeff\u{e0041}'],
    ['no characters of Unicode', '身份证\ufffe怎么补\uffff'],
    ['a formula', '=HYPERLINK("http://evil.example","x")'],
    ['paths and queries', "../../etc/passwd'; DROP TABLE calls; --"],
    ['a template', '${process.env.OPENAI_API_KEY}{{7*7}}<%= 1 %>'],
    ['blanks', '   \n\t  '],
    ['ten thousand characters', '身份证怎么补，'.repeat(1500)],
    ['ten thousand of one', '一'.repeat(10_000)],
    ['ten thousand Latin letters', 'a'.repeat(10_000)],
    ['ten thousand digits', '5'.repeat(10_000)],
    ['signs only', '？！。，…—（）《》“”'.repeat(200)],
    ['faces', '👵🏻📞'.repeat(500)],
  ])('%s', async (_, words) => {
    const call = newCall()
    await harmless(PATH, call)
    const answer = await harmless(step(1), { ...call, ...said(words) })
    // No telephone says more in one breath than fits a form of the usual size.
    expect(answer.status).toBe(isTooMuch(words) ? 413 : 200)
    expect(answer.xml).not.toContain('<Dial>+8613800138000')
    // In a name it would be read back: there it is said as words, or asked for again.
    const form = newCall()
    await harmless(PATH, form)
    await harmless(step(1), { ...form, ...said('我要办异地就医备案') })
    await harmless(step(2), { ...form, ...said('同意') })
    await harmless(step(3), { ...form, ...said('给自己办') })
    const named = await harmless(step(4), { ...form, ...said(words) })
    expect(named.xml).not.toContain('<Dial>+8613800138000')
    await harmless(step(5), { ...form, ...said(words) })
  })
})

describe('keys that are none', () => {
  test.each([
    'abc',
    '1a2b',
    '１２３',
    '#',
    '##',
    '**',
    '*0#',
    '0#',
    '٣',
    '1'.repeat(32),
    '1'.repeat(5000),
    '<1>',
    '-1',
    '1.5',
    ' 1 ',
  ])('%j', async (digits) => {
    const call = newCall()
    await harmless(PATH, call)
    expect((await harmless(step(1), { ...call, Digits: digits })).status).toBe(200)
    const form = newCall()
    await harmless(PATH, form)
    await harmless(step(1), { ...form, ...said('我要办异地就医备案') })
    expect((await harmless(step(2), { ...form, Digits: digits })).status).toBe(200)
  })
})

describe('fields that are strange', () => {
  test.each([
    '',
    'anonymous',
    '+266696687',
    'sip:alice@example.com',
    'client:1',
    '<script>',
    '+86',
    '1'.repeat(500),
    "' OR 1=1",
  ])('a call from %j is taken', async (from) => {
    const call = { ...newCall(), From: from }
    expect((await harmless(PATH, call)).status).toBe(200)
    const answer = await harmless(step(1), { ...call, ...said('转人工') })
    expect(answer.xml).toContain('<Dial')
    const next = await harmless(step(2), { ...call, DialCallStatus: 'no-answer' })
    expect((await harmless(step(3), { ...call, Digits: '1' })).status, next.xml).toBe(200)
  })

  test.each(['', '-1', '2', 'NaN', '1e999', 'high', '0.5.5'])('a confidence of %j', async (confidence) => {
    const call = newCall()
    await harmless(PATH, call)
    const answer = await harmless(step(1), { ...call, SpeechResult: '身份证补办多少钱', Confidence: confidence })
    expect(answer.xml).toContain('40 元')
  })

  test.each(['', 'x'.repeat(10_000), '../x', '#', 'call#1', '\u0000'])('a call called %j', async (callSid) => {
    await harmless(PATH, { ...newCall(), CallSid: callSid })
  })

  test('hardly any field at all', async () => {
    await harmless(PATH, {})
    expect((await harmless(PATH, { CallSid: 'CAonly' })).status).toBe(200)
    expect((await harmless(step(1), { CallSid: 'CAonly' })).status).toBe(200)
  })

  test('a line to a person that ends although there was none', async () => {
    const call = newCall()
    await harmless(PATH, call)
    for (const status of ['completed', 'no-answer', 'busy', 'nonsense']) {
      await harmless(step(1), { ...call, DialCallStatus: status })
    }
  })

  test('an unknown language', async () => {
    for (const locale of ['fr', '', '__proto__', 'constructor', 'zh-CN']) {
      expect((await harmless(`${PATH}?locale=${locale}`, newCall())).status).toBeLessThan(500)
    }
  })
})

test('a form that is none, and a body without end', async () => {
  const bodies: [string, string][] = [
    ['application/json', '{"CallSid":"CA1"}'],
    ['text/xml', '<x/>'],
    ['application/x-www-form-urlencoded', '%%%=%&&&==;'],
    ['application/x-www-form-urlencoded', `SpeechResult=${'a'.repeat(3_000_000)}`],
    ['multipart/form-data; boundary=x', '--x--'],
    ['', ''],
  ]
  for (const [type, body] of bodies) {
    const response = await app.request(PATH, { method: 'POST', body, headers: type ? { 'content-type': type } : {} })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
  }
  for (const method of ['GET', 'PUT', 'DELETE', 'HEAD']) {
    const response = await app.request(PATH, { method })
    expect([404, 405]).toContain(response.status)
  }
})

test('nothing that was said, keyed or shown is logged', async () => {
  const sid = 'CA0123456789abcdef0123456789abcdef'
  const call = { ...newCall(), CallSid: sid, From: '+8613700137000' }
  const words = [
    '我要办异地就医备案',
    '同意',
    '给自己办',
    '欧阳小满',
    '510202200001010025',
    '山东日照',
    '北京',
    '长住',
    '跟孩子住',
    '今天',
  ]
  await harmless(PATH, call)
  for (const [at, one] of words.entries()) await harmless(step(at + 1), { ...call, ...said(one) })
  await harmless(step(words.length + 1), { ...call, Digits: '13600136000' })
  await harmless(step(99), { ...call, ...said('欧阳小满') })
  await harmless(step('x'), { ...call, ...said('欧阳小满') })
  await harmless(step(words.length + 2), { ...call, ...said('转人工') })
  await harmless(step(words.length + 2), { ...call, ...said('欧阳小满') }, { token: 'wrong' })
  const logged = house.lines.join('\n')
  for (const secret of ['欧阳', '5102022000', '13600136000', '13700137000', '异地就医备案', '日照', sid]) {
    expect(logged, secret).not.toContain(secret)
  }
})
