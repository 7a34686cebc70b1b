// Speech over HTTP: recordings and texts as citizens send them, with a real provider on the loopback behind.
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../functions/channels/web/limits.ts'
import { PROBLEMS } from '../../functions/channels/web/problem-table.ts'
import { openHouse } from '../house.ts'
import { heard, MP3, refuses } from '../speech/audio-provider.ts'
import { recorded, wav } from '../speech/recordings.ts'
import { checkedClient } from './checked-client.ts'
import { MORNING, openCitizen } from './citizen.ts'
import { openSpeechHouse, type SpeechHouse, upload } from './speech-house.ts'

const HEAR = 'POST /v1/speech/transcriptions'
const SAY = 'POST /v1/speech/audio'
const PRIVATE = '13800138000'

let now: Date
let there: SpeechHouse
let { provider, house, client, citizen } = {} as SpeechHouse
beforeEach(async () => {
  now = MORNING
  there = await openSpeechHouse(() => now)
  ;({ provider, house, client, citizen } = there)
})
afterEach(() => there.close())

describe('a text aloud', () => {
  test('is sound, and what is masked stays masked', async () => {
    const text = `${'好'.repeat(580)}138****8000，对吗？`
    const { status, headers, bytes } = await citizen.send(SAY, { body: { text, locale: 'zh-CN', pace: 0.5 } })
    expect([status, headers.get('content-type')]).toEqual([200, 'audio/mpeg'])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(bytes).toEqual(MP3)
    expect(provider.asked[0]?.json).toMatchObject({ input: text, speed: 0.5 })
  })

  test.each([
    [{ text: '好'.repeat(601), locale: 'zh-CN' }, 'text'],
    [{ text: ' \n', locale: 'zh-CN' }, 'text'],
    [{ text: '好' }, 'locale'],
    [{ text: '好', locale: 'zh-CN', pace: 3 }, 'pace'],
    [{ text: '好', locale: 'zh-CN', voice: PRIVATE }, undefined],
  ])('%j is refused', async (body, field) => {
    const answer = await citizen.send(SAY, { body })
    expect([answer.body['code'], answer.body['field']]).toEqual(['bad-field', field])
    expect(provider.asked).toHaveLength(0)
  })
})

const form = () => ({ form: { file: upload(wav(1)) } })
const text = { body: { text: '您好', locale: 'zh-CN' } }

describe.each([
  ['hearing', HEAR, form, 'recordingsAMinute'],
  ['saying', SAY, () => text, 'textsAloudAMinute'],
] as const)('%s', (_, call, sent, limit) => {
  test("needs a conversation of one's own", async () => {
    expect((await client.send(call, sent())).body['code']).toBe('no-token')
    expect((await client.send(call, { ...sent(), token: `${citizen.id}.x` })).body['code']).toBe('wrong-token')
    await citizen.send(`DELETE /v1/conversations/${citizen.id}`)
    expect((await citizen.send(call, sent())).body['code']).toBe('no-such-conversation')
    expect(provider.asked).toHaveLength(0)
  })

  test('has an end for a minute, in one conversation and from one address', async () => {
    for (let n = 0; n < LIMITS[limit]; n += 1) expect((await citizen.send(call, sent())).status).toBe(200)
    const refused = await citizen.send(call, sent())
    expect([refused.body['code'], refused.headers.get('retry-after')]).toEqual(['too-many-requests', '60'])
    expect((await (await openCitizen(client)).send(call, sent())).status).toBe(200)
    const { app } = await openHouse({ now: () => now, web: { ...house.parts, limits: { speechAMinute: 2 } } })
    const others = await Promise.all([1, 2, 3].map(() => openCitizen(checkedClient(app))))
    const answers = []
    for (const other of others)
      answers.push((await checkedClient(app).send(call, { ...sent(), token: other.token })).status)
    // The house before has counted too.
    expect(answers).toEqual([429, 429, 429])
    now = new Date(now.getTime() + 60_000)
    expect((await citizen.send(call, sent())).status).toBe(200)
  })

  test.each([
    ['refuses', refuses(400, PRIVATE), 'speech-failed', 'refused: 400'],
    ['is overrun', refuses(429, PRIVATE), 'speech-failed', 'rate-limited: 429'],
    ['talks nonsense', { body: `<p>${PRIVATE}`, type: 'text/html' }, 'speech-failed', 'unusable: '],
    ['breaks off', { ...heard(PRIVATE.repeat(999)), breaks: 'cut' }, 'speech-failed', 'unreachable'],
    ['is silent', { ...heard(PRIVATE), breaks: 'stall' }, 'speech-slow', 'slow: '],
  ] as const)('with a provider that %s ends in a way out, and quotes nothing', async (__, told, code, trouble) => {
    provider.answers(told)
    const { status, body, text: said } = await citizen.send(call, sent())
    expect([status, body['code'], body['detail']]).toEqual([PROBLEMS[code].status, code, PROBLEMS[code].detail])
    expect(body['detail']).toContain('type instead')
    const lines = house.lines.filter((line) => line.includes('speech-failed'))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', trouble: expect.stringContaining(trouble) })
    expect(said + house.lines.join('\n')).not.toContain(PRIVATE)
  })

  test('leaves nothing behind but counts, and in the log one line without a word', async () => {
    const before = JSON.stringify(await house.conversations.history(citizen.id))
    const lines = house.lines.length
    expect((await citizen.send(call, sent())).status).toBe(200)
    expect(JSON.stringify(await house.conversations.history(citizen.id))).toBe(before)
    const [line = '', ...more] = house.lines.slice(lines)
    expect(more).toEqual([])
    expect(Object.keys(JSON.parse(line) as object)).toEqual([
      'level',
      'event',
      'route',
      'method',
      'status',
      'ms',
      'requestId',
    ])
  })

  test('without a provider is not there, and the capabilities say so', async () => {
    const mute = await openHouse({ now: () => now })
    const asking = checkedClient(mute.app)
    const { token } = await openCitizen(asking)
    expect((await asking.send(call, { ...sent(), token })).body).toMatchObject({ status: 404, code: 'no-speech' })
    expect((await asking.send('GET /v1/capabilities')).body['speech']).toBe('none')
    expect((await client.send('GET /v1/capabilities')).body['speech']).toBe('openai')
    await mute.close()
  })
})

describe('over a real server', () => {
  let server: ReturnType<typeof createAdaptorServer>
  beforeEach(async () => {
    server = createAdaptorServer({ fetch: house.app.fetch }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => server.close())

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  test("a browser's upload comes through; a larger one and one without a token are refused, and the next goes well", async () => {
    const send = async (bytes: Buffer, token = citizen.token) => {
      const body = new FormData()
      body.set('file', upload(bytes))
      const headers = { Authorization: `Bearer ${token}` }
      return (await fetch(`${address()}/v1/speech/transcriptions`, { method: 'POST', headers, body })).status
    }
    expect(await send(wav(60, { rate: 16_000 }))).toBe(200)
    expect(await send(wav(40, { rate: 48_000 }))).toBe(413)
    expect(await send(wav(60, { rate: 16_000 }), 'x.y')).toBe(404)
    expect(await send(recorded('tone.webm'))).toBe(200)
  })

  test('who hangs up ends the exchange with the provider as well', async () => {
    provider.answers({ ...heard('x'), breaks: 'stall' })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${citizen.token}` }
    const asking = request(`${address()}/v1/speech/audio`, { method: 'POST', headers })
    asking.on('error', () => undefined)
    asking.end(JSON.stringify(text.body))
    await vi.waitFor(() => expect(provider.asked).toHaveLength(1), { timeout: 10_000 })
    asking.destroy()
    expect(await provider.asked[0]?.end).toBe('left')
    await vi.waitFor(() => expect(house.lines.at(-1)).toContain('"request-aborted"'), { timeout: 10_000 })
    expect(house.lines.join()).not.toContain('speech-failed')
  })

  test('who hangs up in the middle of a recording has sent nothing wrong', async () => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 5000,
      authorization: `Bearer ${citizen.token}`,
    }
    const sending = request(`${address()}/v1/speech/transcriptions`, { method: 'POST', headers })
    sending.on('error', () => undefined)
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n')
    await vi.waitFor(async () => expect(await connectionsOf()).toBe(1), { timeout: 10_000 })
    sending.destroy()
    await vi.waitFor(() => expect(house.lines.at(-1)).toContain('"request-aborted"'), { timeout: 10_000 })
    expect(provider.asked).toHaveLength(0)
  })

  const connectionsOf = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
})
