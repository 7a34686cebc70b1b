// Everything that can be wrong with a request, each with its status and its code, and nothing of it said back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROBLEMS } from '../../functions/channels/web/problem-table.ts'
import type { ProblemCode } from '../../functions/channels/web/problems.ts'
import { paperRequestId } from '../../functions/filings/delivery/paper-request.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { AGENCY_SECRET, type House, openHouse } from '../house.ts'
import { jpeg } from '../papers/pictures.ts'
import { signed, update } from './agency.ts'
import { type Client, checkedClient, type Request } from './checked-client.ts'
import { type Citizen, MORNING, openCitizen } from './citizen.ts'

/** Stands in every wrong request; no answer and no log line may hold it. */
const PRIVATE = '13800138000'

let house: House
let client: Client
let citizen: Citizen
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING, web: { limits: { wrongPhonesADay: 1 } } })
  client = checkedClient(house.app)
  citizen = await openCitizen(client)
})
afterAll(() => house.close())

type Case = [call: string, request: Request | undefined, code: ProblemCode, field?: string]

const OPEN = 'POST /v1/conversations'
const TURN = 'POST /v1/conversations/{id}/turns'
const STATUS = 'POST /v1/filings/BB-0000-0000-0000/status'
const RESUME = 'POST /v1/resume'
const json = { 'Content-Type': 'application/json' }
const PAPER = 'GET /v1/agency/papers/BB-0000-0000-0000/household-register'
const ABOUT_PAPER = paperRequestId({ reference: 'BB-0000-0000-0000', slot: 'household-register', agency: 'police' })
const photo = new File([jpeg()], `${PRIVATE}.jpg`, { type: 'image/jpeg' })
const large = `{"said":"${'x'.repeat(17 * 1024)}"}`

const data = update({ reference: 'BB-0000-0000-0000', agency: 'police' })
const UNKNOWN_CASE = signed(JSON.stringify({ type: 'case.changed', timestamp: data.at, data }), MORNING.getTime())

const cases: Case[] = [
  [OPEN, { raw: `{"locale":"${PRIVATE}`, headers: json }, 'bad-json'],
  [OPEN, { raw: new Uint8Array([0x22, 0xff, 0xfe, 0x22]), headers: json }, 'bad-json'],
  [OPEN, { body: [PRIVATE] }, 'bad-field'],
  [OPEN, { body: PRIVATE }, 'bad-field'],
  [OPEN, { body: null }, 'bad-field'],
  [OPEN, { body: { locale: PRIVATE } }, 'bad-field', 'locale'],
  [OPEN, { body: { region: PRIVATE } }, 'bad-field', 'region'],
  [OPEN, { body: { region: '999999' } }, 'bad-field', 'region'],
  [OPEN, { body: { region: '999999001' } }, 'bad-field', 'region'],
  [OPEN, { body: { channel: 'fax' } }, 'bad-field', 'channel'],
  [OPEN, { body: { [PRIVATE]: true } }, 'bad-field'],
  [OPEN, { raw: '{"__proto__":{"locale":"en"}}', headers: json }, 'bad-field'],
  [
    OPEN,
    { raw: `locale=${PRIVATE}`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    'unsupported-media-type',
  ],
  [OPEN, { raw: '{}', headers: { 'Content-Type': 'text/plain' } }, 'unsupported-media-type'],
  [OPEN, { raw: '{}', headers: { 'Content-Type': 'application/json; charset=gb18030' } }, 'unsupported-media-type'],
  [OPEN, { raw: large, headers: json }, 'body-too-large'],
  [TURN, {}, 'bad-field', 'id'],
  [TURN, { body: { said: PRIVATE } }, 'bad-field', 'id'],
  [TURN, { body: { id: `a b${PRIVATE}`, said: 'x' } }, 'bad-field', 'id'],
  [TURN, { body: { id: 'a'.repeat(65), said: 'x' } }, 'bad-field', 'id'],
  [TURN, { body: { id: 'greeting.', said: 'x' } }, 'bad-field', 'id'],
  [TURN, { body: { id: 'a' } }, 'bad-field', 'said'],
  [TURN, { body: { id: 'a', said: '' } }, 'bad-field', 'said'],
  [TURN, { body: { id: 'a', said: ' \t\n\u3000' } }, 'bad-field', 'said'],
  [TURN, { body: { id: 'a', said: '\u200B\uFEFF\u2060\u{E0041}\u3164\u0007\uFE0F' } }, 'bad-field', 'said'],
  [TURN, { body: { id: 'a', said: '  ', choice: 'x' } }, 'bad-field', 'said'],
  [TURN, { body: { id: 'a', said: 13_800_138_000 } }, 'bad-field', 'said'],
  [TURN, { body: { id: 'a', said: 'x'.repeat(4001) } }, 'bad-field', 'said'],
  [TURN, { body: { id: 'a', choice: `${PRIVATE} 号` } }, 'bad-field', 'choice'],
  [TURN, { body: { id: 'a', upload: '../x' } }, 'bad-field', 'upload'],
  [TURN, { body: { id: 'a', said: 'x', digits: PRIVATE } }, 'bad-field'],
  [TURN, { body: { id: 'a', said: 'x' }, token: '' }, 'no-token'],
  [TURN, { body: { id: 'a', said: 'x' }, headers: { Authorization: `Basic ${PRIVATE}` } }, 'no-token'],
  [TURN, { body: { id: 'a', said: 'x' }, token: PRIVATE }, 'no-token'],
  [TURN, { body: { id: 'a', said: 'x' }, token: `{id}.${PRIVATE}` }, 'wrong-token'],
  [TURN, { body: { id: 'a', said: 'x' }, headers: { Accept: 'text/html' } }, 'not-acceptable'],
  [`POST /v1/conversations/${PRIVATE}/turns`, { body: { id: 'a', said: 'x' } }, 'no-such-conversation'],
  [`GET /v1/conversations/${PRIVATE}`, {}, 'no-such-conversation'],
  ['GET /v1/conversations/%E0%A4%A', {}, 'no-such-conversation'],
  ['GET /v1/conversations/{id}', { token: '' }, 'no-token'],
  ['GET /v1/conversations/{id}', { token: '{id}.x' }, 'wrong-token'],
  ['DELETE /v1/conversations/{id}', { token: '{id}.x' }, 'wrong-token'],
  [`GET /v1/filings/${PRIVATE}`, {}, 'no-such-filing'],
  ['GET /v1/filings/BB-0000-0000-0000', {}, 'no-such-filing'],
  ['GET /v1/filings/BB-0000-0000-0000', { token: '' }, 'no-token'],
  ['GET /v1/filings/BB-0000-0000-0000', { token: `${PRIVATE}.x` }, 'wrong-token'],
  [STATUS, { body: { phoneLast4: PRIVATE } }, 'bad-field', 'phoneLast4'],
  [STATUS, { body: { phoneLast4: 8000 } }, 'bad-field', 'phoneLast4'],
  [STATUS, { body: { phoneLast4: '8000', phone: PRIVATE } }, 'bad-field'],
  [STATUS, { body: { phoneLast4: '8000' } }, 'no-match'],
  [STATUS, { body: { phoneLast4: '8000' } }, 'status-locked'],
  ['POST /v1/filings/nonsense/status', { body: { phoneLast4: '8000' } }, 'no-match'],
  [RESUME, {}, 'bad-field', 'code'],
  [RESUME, { body: { code: PRIVATE } }, 'bad-field', 'code'],
  [RESUME, { body: { code: '382 91' } }, 'bad-field', 'code'],
  [RESUME, { body: { code: '382910', check: PRIVATE } }, 'bad-field', 'check'],
  [RESUME, { body: { code: '382910', phone: PRIVATE } }, 'bad-field'],
  [RESUME, { body: { code: '038291' } }, 'no-such-code'],
  ['POST /v1/agency/updates', { body: { data: PRIVATE }, token: '' }, 'bad-signature'],
  ['POST /v1/agency/updates', { ...signed(`{"type":"${PRIVATE}`, MORNING.getTime()), token: '' }, 'bad-json'],
  [
    'POST /v1/agency/updates',
    { ...signed(`{"type":"${PRIVATE}"}`, MORNING.getTime()), token: '' },
    'bad-field',
    'type',
  ],
  ['POST /v1/agency/updates', UNKNOWN_CASE, 'no-such-case'],
  [PAPER, { token: '' }, 'bad-signature'],
  [PAPER, { headers: { ...sign(AGENCY_SECRET, ABOUT_PAPER, '', MORNING.getTime()) }, token: '' }, 'no-such-paper'],
  ['POST /v1/conversations/{id}/uploads', { form: { file: photo } }, 'no-uploads'],
  ['POST /v1/conversations/{id}/uploads', { form: { file: photo }, token: '{id}.x' }, 'wrong-token'],
  ['POST /v1/speech/audio', { body: { text: PRIVATE, locale: 'en' } }, 'no-speech'],
  ['POST /v1/speech/transcriptions', { form: { file: PRIVATE } }, 'no-speech'],
  ['GET /v1/guides?locale=fr', undefined, 'bad-field', 'locale'],
  [`GET /v1/guides/id-card?region=${PRIVATE}`, undefined, 'bad-field', 'region'],
  ['GET /v1/guides?region=000000', undefined, 'bad-field', 'region'],
  ['GET /v1/guides/id-card?region=999999', undefined, 'bad-field', 'region'],
  ['GET /v1/search?q=a&region=123456', undefined, 'bad-field', 'region'],
  [`GET /v1/guides/${PRIVATE}`, undefined, 'no-such-guide'],
  ['GET /v1/guides/__proto__', undefined, 'no-such-guide'],
  ['GET /v1/search', undefined, 'bad-field', 'q'],
  ['GET /v1/search?q=%20', undefined, 'bad-field', 'q'],
  [`GET /v1/search?q=${'x'.repeat(201)}`, undefined, 'bad-field', 'q'],
  ['GET /v1/search?q=a&k=0', undefined, 'bad-field', 'k'],
  ['GET /v1/search?q=a&k=21', undefined, 'bad-field', 'k'],
  ['GET /v1/search?q=a&k=many', undefined, 'bad-field', 'k'],
  ['GET /v1/regions', undefined, 'bad-field', 'q'],
  [`GET /v1/regions?q=${PRIVATE.repeat(4)}`, undefined, 'bad-field', 'q'],
  [`GET /v1/${PRIVATE}`, undefined, 'not-found'],
  ['GET /v1/conversations/', undefined, 'not-found'],
  ['PUT /v1/conversations', { body: {} }, 'method-not-allowed'],
  ['GET /v1/conversations/{id}/turns', undefined, 'method-not-allowed'],
]

test.each(cases)('%s %j → %s %s', async (call, request = {}, code, field) => {
  const at = (text: string) => text.replace('{id}', citizen.id)
  const { token = citizen.token } = request
  const { token: _, ...rest } = request
  const before = house.lines.length
  const answer = await client.send(at(call), { ...rest, ...(token && { token: at(token) }) })
  const { status, title, detail } = PROBLEMS[code]
  expect(answer.status).toBe(status)
  expect(answer.body).toEqual({
    type: `urn:problem-type:bangban:${code}`,
    title,
    status,
    code,
    detail,
    instance: `urn:request:${answer.headers.get('x-request-id')}`,
    ...(field && { field }),
  })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.has('www-authenticate')).toBe(status === 401)
  expect(answer.headers.has('retry-after')).toBe(status === 429)
  const told = [answer.text, ...house.lines.slice(before)].join('\n')
  expect(told).not.toContain(PRIVATE)
  expect(told).not.toContain(citizen.token)
})

test('a token is one word: a right secret under another id opens nothing', async () => {
  const [, secret = ''] = citizen.token.split('.')
  const { token: other } = await openCitizen(client)
  const call = `GET /v1/conversations/${citizen.id}`
  expect((await client.send(call, { token: `${other.split('.')[0]}.${secret}` })).body['code']).toBe('wrong-token')
  expect((await client.send(call, { token: other })).body['code']).toBe('wrong-token')
  expect((await client.send(call, { token: citizen.token })).status).toBe(200)
})

test('a method that an address does not have is answered with those it has', async () => {
  const allowed = async (call: string) => (await client.send(call)).headers.get('allow')
  expect(await allowed('PUT /v1/conversations')).toBe('POST')
  expect(await allowed('POST /v1/conversations/x')).toBe('GET, HEAD, DELETE')
  expect(await allowed('DELETE /healthz')).toBe('GET, HEAD')
})

test('breakage is logged once with the id of its request, and its cause is told to nobody', async () => {
  const cause = new Error('the disk is full')
  const storage = { ...memoryStorage(() => 0), add: () => Promise.reject(new Error('cannot count', { cause })) }
  const broken = await openHouse({ now: () => MORNING, storage })
  const failing = checkedClient(broken.app)
  const answer = await failing.send(OPEN, { headers: { 'X-Request-Id': 'one-request' } })
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal', instance: 'urn:request:one-request' } })
  expect(answer.text).not.toMatch(/count|disk/)
  expect(broken.lines.filter((line) => line.includes('request-failed'))).toEqual([
    '{"level":"error","event":"request-failed","requestId":"one-request","error":"Error: cannot count <- Error: the disk is full"}',
  ])
  for (const code of failing.codes) client.codes.add(code)
})

/**
 * The common limit, what a house that can hear and speak refuses, what one that takes photos refuses, what only a door on Lambda
 * is handed, what a portal brings, and the telephone's.
 */
const ELSEWHERE = [
  'no-portal',
  'bad-identity',
  'identity-expired',
  'identity-used',
  'other-identity',
  'out-of-step',
  'unsupported-form',
  'wrong-signature',
  'foreign-page',
  'dead-line',
  'no-agent-desk',
  'too-many-requests',
  'recording-too-long',
  'unsupported-recording',
  'no-live-speech',
  'speech-failed',
  'speech-slow',
  'bad-request',
  'check-needed',
  'wrong-check',
  'code-locked',
  'picture-type',
  'picture-heic',
  'picture-broken',
  'picture-too-large',
  'picture-not-kept',
  'too-many-pictures',
]

test('every code of the table was seen here, but for those that have tests of their own', () => {
  expect([...client.codes, ...ELSEWHERE].toSorted()).toEqual(Object.keys(PROBLEMS).toSorted())
})
