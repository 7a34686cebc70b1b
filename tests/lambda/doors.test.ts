// The site through both doors on Lambda, as bundles and with the events of AWS: the same as on one machine.
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import { eventsOf } from '../api/event-lines.ts'
import { type Answered, buildAll, type Database, type Instance, openDatabase, PORTAL, startInstance } from './cloud.ts'
import { functionUrlEvent, httpApiEvent, type Sent } from './events.ts'

const TURN = { id: 'one', said: '身份证丢了补办要多少钱' }
const PROBLEM = 'application/problem+json'

let database: Database
let instance: Instance
beforeAll(async () => {
  const [{ dist }, opened] = await Promise.all([buildAll(), openDatabase()])
  database = opened
  instance = await startInstance(dist, database.settings)
}, 120_000)
afterAll(() => database.close())

describe.each([
  ['stream', functionUrlEvent],
  ['http', httpApiEvent],
] as const)('the door %s', (door, eventFor) => {
  const send = (call: string, sent?: Sent) => instance[door](eventFor(call, sent))
  const open = async () => {
    const answer = await send('POST /v1/conversations', { body: { locale: 'zh-CN' } })
    expect(answer.statusCode).toBe(201)
    return JSON.parse(answer.text) as { id: string; token: string; reply: Reply }
  }

  test('opens a conversation, answers a turn, shows it again and erases it', async () => {
    const { id, token, reply } = await open()
    expect(reply.locale).toBe('zh-CN')
    const answer = await send(`POST /v1/conversations/${id}/turns`, { body: TURN, token })
    expect(answer).toMatchObject({ statusCode: 200, cookies: [], isBase64Encoded: false })
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' })
    const told = JSON.parse(answer.text) as Reply
    expect(told.outcome).toBe('answered')
    const history = await send(`GET /v1/conversations/${id}`, { token })
    expect(JSON.parse(history.text)).toMatchObject({ turns: [{}, { turnId: 'one', reply: told }] })
    expect((await send(`DELETE /v1/conversations/${id}`, { token })).statusCode).toBe(200)
    expect(await problem(send(`GET /v1/conversations/${id}`, { token }))).toEqual([404, 'no-such-conversation'])
  })

  test('tells a turn as events, in the order of its parts', async () => {
    const { id, token } = await open()
    const headers = { accept: 'text/event-stream' }
    const { text, ...answer } = await send(`POST /v1/conversations/${id}/turns`, { body: TURN, token, headers })
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: false })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    })
    const events = eventsOf(text)
    expect(events.map(({ event }) => event)).toEqual([...events.slice(1).map(() => 'part'), 'done'])
    const reply = events.at(-1)?.data as Reply | undefined
    expect(events.slice(0, -1).map(({ data }) => data)).toEqual(reply?.parts)
  })

  test('reads a body that AWS has packed, and none that comes with a GET', async () => {
    const { id, token } = await open()
    const packed = await send(`POST /v1/conversations/${id}/turns`, { body: TURN, base64: true, token })
    expect((JSON.parse(packed.text) as Reply).outcome).toBe('answered')
    expect((await send('GET /healthz', { body: 'x' })).statusCode).toBe(200)
  })

  test.each<[string, Sent, [number, string]]>([
    [
      'POST /v1/conversations',
      { body: '{"locale"', headers: { 'content-type': 'application/json' } },
      [400, 'bad-json'],
    ],
    [
      'POST /v1/conversations',
      { body: '你好', headers: { 'content-type': 'text/plain' } },
      [415, 'unsupported-media-type'],
    ],
    ['POST /v1/conversations', { body: { locale: 'fr' } }, [400, 'bad-field']],
    ['POST /v1/conversations', { body: { locale: 'x'.repeat(20_000) } }, [413, 'body-too-large']],
    ['POST /v1/conversations/none/turns', { body: TURN }, [401, 'no-token']],
    ['POST /v1/conversations/none/turns', { body: TURN, token: 'none.none' }, [404, 'no-such-conversation']],
    ['PUT /v1/conversations', {}, [405, 'method-not-allowed']],
    ['GET /v1/nothing', {}, [404, 'not-found']],
    ['GET /widget/nothing.js', {}, [404, 'not-found']],
    ['GET /widget/..%2Findex.mjs', {}, [404, 'not-found']],
    ['GET /index.mjs', {}, [404, 'not-found']],
    ['GET /knowledge/en.idx', {}, [404, 'not-found']],
  ])('refuses %s, case %#', async (call, sent, refusal) => {
    expect(await problem(send(call, sent))).toEqual(refusal)
  })

  test.each<[string, Sent]>([
    ['TRACE /', {}],
    ['CONNECT /v1/conversations', {}],
    ['GE(T /', {}],
    ['GET /', { headers: { 'no name': 'x' } }],
  ])('refuses %s, which is no request, case %#', async (call, sent) => {
    instance.lines.length = 0
    expect(await problem(send(call, sent))).toEqual([400, 'bad-request'])
    expect(instance.lines).toEqual([expect.stringContaining('"event":"request-unreadable"')])
    expect((await send('GET /healthz')).statusCode).toBe(200)
  })

  test('sends pages, also packed, and for HEAD only their head', async () => {
    const page = await send('GET /', { headers: { accept: 'text/html' } })
    expect(page).toMatchObject({ statusCode: 200, isBase64Encoded: false })
    expect(page.text).toContain('<html lang="zh-CN"')
    const packed = await send('GET /', { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.isBase64Encoded).toBe(door === 'http')
    expect(gunzipSync(packed.bytes).toString()).toBe(page.text)
    const head = await send('HEAD /', { headers: { accept: 'text/html' } })
    expect([head.statusCode, head.text]).toEqual([200, ''])
    const english = await send('GET /guides', { query: 'locale=en', headers: { accept: 'text/html' } })
    expect(english.headers['content-language']).toBe('en')
    const missing = await send('GET /guides/%E6%97%A0', { headers: { accept: 'text/html' } })
    expect([missing.statusCode, missing.headers['content-type']]).toEqual([404, 'text/html; charset=UTF-8'])
  })

  test('sends the files that browsers load, plain and packed', async () => {
    const plain = await send('GET /widget/bangban.js')
    expect(plain).toMatchObject({ statusCode: 200, isBase64Encoded: false })
    expect(plain.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' })
    const packed = await send('GET /widget/bangban.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(packed.isBase64Encoded).toBe(door === 'http')
    expect(brotliDecompressSync(packed.bytes).toString()).toBe(plain.text)
    const [panel = ''] = /panel-[0-9a-z]{8}\.js/.exec(plain.text) ?? []
    expect((await send(`GET /widget/${panel}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await send('GET /portal/elder.css')).headers['content-type']).toBe('text/css; charset=utf-8')
    expect((await send('GET /widget/drawings.svg')).isBase64Encoded).toBe(false)
    expect(JSON.parse((await send('GET /openapi.json')).text)).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
    })
  })

  test('lets a portal call, with the hash of its bodies, and names each request', async () => {
    const preflight = await send('OPTIONS /v1/conversations', {
      headers: {
        origin: PORTAL,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-amz-content-sha256',
      },
    })
    expect(preflight.statusCode).toBe(204)
    expect(preflight.text).toBe('')
    expect(preflight.headers['access-control-allow-origin']).toBe(PORTAL)
    expect(preflight.headers['access-control-allow-headers']).toContain('X-Amz-Content-Sha256')
    const named = await send('GET /healthz', {
      headers: { 'x-request-id': 'one-request', origin: 'https://evil.example' },
    })
    expect(named.headers['x-request-id']).toBe('one-request')
    expect(named.headers).not.toHaveProperty('access-control-allow-origin')
    expect((await send('GET /healthz')).headers['x-request-id']).toMatch(/^[\w-]{36}$/)
  })

  test('logs one masked line a request, and nothing that was said', async () => {
    const { id, token } = await open()
    instance.lines.length = 0
    await send(`POST /v1/conversations/${id}/turns`, { body: { id: 'b', said: '我的电话是13800138000' }, token })
    expect(instance.lines).toHaveLength(1)
    expect(JSON.parse(instance.lines[0] ?? '')).toMatchObject({ event: 'request', method: 'POST', status: 200 })
    expect(instance.lines.join()).not.toMatch(/13800138000|电话/)
  })
})

async function problem(answering: Promise<Answered>): Promise<[number, string]> {
  const { statusCode, headers, text } = await answering
  expect(headers['content-type']).toBe(PROBLEM)
  expect(headers['cache-control']).toBe('no-store')
  const { code, status } = JSON.parse(text) as { code: string; status: number }
  expect(status).toBe(statusCode)
  return [statusCode, code]
}
