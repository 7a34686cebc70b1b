// A message left at night: fetched from its vendor, written down by a real job, masked, a ticket; and editors see what no guide answers.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discardRecording, fetchRecording, recordingIn } from '../../functions/channels/phone/twilio/recording.ts'
import {
  takeVoicemail,
  type Voicemail,
  type VoicemailParts,
} from '../../functions/channels/phone/voicemail/take-voicemail.ts'
import { closeContentGap, listContentGaps } from '../../functions/conversation/feedback/content-gap.ts'
import { wordsOfGuides } from '../../functions/conversation/feedback/words-of-guides.ts'
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import { switchModel } from '../../functions/conversation/model/usage.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { awsSpeech } from '../../functions/speech/aws-speech.ts'
import type { Speech } from '../../functions/speech/speech.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { s3Files } from '../../functions/storage/s3-files.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'
import { CREDENTIALS } from '../speech/aws-signature.ts'
import { wav } from '../speech/recordings.ts'
import { openS3Server, type S3Server } from '../speech/s3-server.ts'
import { type JobsServer, openJobsServer } from '../speech/transcribe-jobs-server.ts'
import { troubleOf } from '../speech/trouble-of.ts'

const NIGHT = Date.parse('2026-11-21T23:30:00+08:00')
const BUCKET = 'bangban-tests'
const ACCOUNT = `AC${'a'.repeat(32)}`
const RECORDING = `RE${'b'.repeat(32)}`
const TOKEN = 'a-token-for-tests'
const never = new AbortController().signal

let clock: number
let bare: Storage
let house: House
let store: S3Server
let jobs: JobsServer
let speech: Speech
let number = 0
beforeEach(async () => {
  clock = NIGHT
  bare = memoryStorage(() => clock)
  house = await openHouse({ now: () => new Date(clock), storage: bare })
  store = await openS3Server()
  jobs = await openJobsServer(store)
  const access = { region: 'us-east-1', credentials: CREDENTIALS }
  speech = awsSpeech({
    ...access,
    endpoint: jobs.url,
    bucket: BUCKET,
    shelf: s3Files({ ...access, bucket: BUCKET, endpoint: store.url }),
    newId: () => `id-${(number += 1)}`,
    failed: () => undefined,
    firstWaitMs: 20,
  })
})
afterEach(async () => {
  await house.close()
  await jobs.close()
  await store.close()
})

const parts = (more: Partial<VoicemailParts> = {}): VoicemailParts => ({
  storage: house.storage,
  catalogue: house.catalogue,
  desk: openDesk(house.handover),
  speech,
  now: () => new Date(clock),
  log: house.parts.log,
  signal: never,
  ...more,
})
const message = (more: Partial<Voicemail> = {}): Voicemail => ({
  id: RECORDING,
  locale: 'zh-CN',
  from: '+8613900139000',
  recording: async () => ({ bytes: new Uint8Array(wav(5)), type: 'audio/wav' }),
  ...more,
})
const ticketOf = async (receipt: string): Promise<Record<string, string>> =>
  (await findSubmission(house.storage, receipt))?.payload.answers ?? {}

describe('a message', { timeout: 60_000 }, () => {
  test('becomes one ticket in its own words, masked, to be called back by the number that the line showed', async () => {
    jobs.ends({ text: '我想办居住证，我的身份证号是510202200001010017，电话13800138000。' })
    const outcome = await takeVoicemail(message(), parts())
    expect(outcome).toMatchObject({ outcome: 'ticket', written: true, gap: false })
    const receipt = outcome.outcome === 'ticket' ? outcome.receipt : ''
    expect(receipt).toMatch(/^BB-/)
    const { matter, mobile } = await ticketOf(receipt)
    expect(mobile).toBe('13900139000')
    expect(matter).toContain('请回电。想办：居住证')
    expect(matter).toContain('电话留言：“我想办居住证，我的身份证号是510***********0017，电话138****8000。”')
    // Nothing of it stays on the way.
    expect([store.objects.size, jobs.there()]).toEqual([0, []])
    expect(house.lines.join('\n')).not.toMatch(/居住证|138|510202|13900139000/)
  })

  test('told again and again, and by two at once, stays one; its vendor’s copy is taken away once', async () => {
    let discarded = 0
    const told = message({ discard: async () => void (discarded += 1) })
    const both = await Promise.all([takeVoicemail(told, parts()), takeVoicemail(told, parts())])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['ticket', 'under-way'])
    const first = both.find(({ outcome }) => outcome === 'ticket')
    expect(await takeVoicemail(told, parts())).toEqual(first)
    expect([jobs.begun.length, discarded]).toEqual([1, 1])
  })

  test('that a process died over is taken up again, with the same ticket', async () => {
    const dies = new AbortController()
    jobs.ends('never')
    const dying = takeVoicemail(message(), parts({ signal: dies.signal })).catch((error: unknown) => error)
    await expect.poll(() => jobs.begun.length, { timeout: 20_000 }).toBe(1)
    dies.abort()
    expect(await dying).toBeInstanceOf(Error)
    expect(await takeVoicemail(message(), parts())).toEqual({ outcome: 'under-way' })
    clock += 16 * 60_000
    jobs.ends({ text: '我要办居住证' })
    expect(await takeVoicemail(message(), parts())).toMatchObject({ outcome: 'ticket', written: true })
  })

  test('that cannot be written down is a ticket all the same, and the recording stays', async () => {
    let discarded = 0
    const told = (id: string) => message({ id, discard: async () => void (discarded += 1) })
    jobs.ends('FAILED')
    const failed = await takeVoicemail(told('one'), parts())
    const { speech: _, ...mute } = parts()
    const unheard = await takeVoicemail(told('two'), mute)
    await switchModel(house.storage, true)
    const off = await takeVoicemail(told('three'), parts())
    for (const outcome of [failed, unheard, off]) {
      expect(outcome).toMatchObject({ outcome: 'ticket', written: false, gap: false })
      const { matter, mobile } = await ticketOf(outcome.outcome === 'ticket' ? outcome.receipt : '')
      expect([mobile, matter?.includes('请直接回电')]).toEqual(['13900139000', true])
    }
    expect([discarded, jobs.begun.length]).toEqual([0, 1])
    expect(house.lines.filter((line) => line.includes('voicemail-not-written'))).toHaveLength(1)
  })

  test('from a hidden number is called back by the mobile that was said in it', async () => {
    jobs.ends({ text: '请打我电话，幺三八零零幺三八零零零，谢谢。' })
    const outcome = await takeVoicemail(message({ from: 'anonymous' }), parts())
    const { matter, mobile } = await ticketOf(outcome.outcome === 'ticket' ? outcome.receipt : '')
    expect(mobile).toBe('13800138000')
    expect(matter).not.toContain('零零幺三八零零零')
  })

  test('of silence from a hidden number is nothing', async () => {
    jobs.ends({ text: '' })
    const { from: _, ...hidden } = message()
    expect(await takeVoicemail(hidden, parts())).toEqual({ outcome: 'empty' })
    jobs.ends({ text: '' })
    expect(await takeVoicemail(message({ id: 'another' }), parts())).toMatchObject({
      outcome: 'ticket',
      written: false,
    })
  })

  test('that is a cry for help says so first', async () => {
    jobs.ends({ text: '救命，我老伴倒在地上没有呼吸了' })
    const outcome = await takeVoicemail(message(), parts())
    const { matter } = await ticketOf(outcome.outcome === 'ticket' ? outcome.receipt : '')
    expect(matter).toMatch(/可能紧急.*120/)
  })

  test('in English, stored by the telephone exchange, is read where it lies and stays there', async () => {
    store.objects.set('calls/one.wav', { bytes: wav(5), type: 'audio/wav', encrypted: 'AES256' })
    jobs.ends({ text: 'I need a residence permit' })
    const recording = { bucket: 'calls', key: 'one.wav' }
    const outcome = await takeVoicemail(message({ locale: 'en', recording }), parts())
    const { matter } = await ticketOf(outcome.outcome === 'ticket' ? outcome.receipt : '')
    expect(matter).toContain('Message left: “I need a residence permit”')
    expect([...store.objects.keys()]).toEqual(['calls/one.wav'])
  })

  test('that no guide answers is a line for editors too: of its words those that stand in guides, and no name', async () => {
    jobs.ends({ text: '我叫欧阳翠花，火星移民的登记在哪儿办，电话13800138000' })
    expect(await takeVoicemail(message(), parts())).toMatchObject({ outcome: 'ticket', gap: true })
    const [gap, ...more] = await listContentGaps(house.storage)
    expect(more).toEqual([])
    expect(gap?.words).toContain('登记')
    expect(gap?.words).not.toMatch(/欧阳|翠花|138|火星/)
    const raw = JSON.stringify(await bare.list('content-gaps', ''))
    expect(raw).not.toContain('登记')
    expect([await closeContentGap(house.storage, gap?.id ?? ''), await listContentGaps(house.storage)]).toEqual([
      true,
      [],
    ])
    expect(await closeContentGap(house.storage, 'none')).toBe(false)
  })
})

test('of what was said only words of guides are known', () => {
  expect(wordsOfGuides('Zaphod wants a residence permit 13800138000', house.catalogue, 'en')).toMatch(
    /^(?!.*zaphod)(?!.*138).*residence permit$/,
  )
  expect(wordsOfGuides('', house.catalogue, 'zh-CN')).toBe('')
})

describe('a recording of Twilio', { timeout: 60_000 }, () => {
  const sid = { accountSid: ACCOUNT, recordingSid: RECORDING }
  let asked: string[]
  let answers: (method: string) => { status: number; body?: Buffer }
  let close: () => Promise<void>
  let base: string
  beforeEach(async () => {
    asked = []
    answers = (method) => (method === 'DELETE' ? { status: 204 } : { status: 200, body: wav(2) })
    const server = createServer(({ method = '', url = '', headers }, response) => {
      asked.push(`${method} ${url}`)
      const right = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`
      const { status, body } = headers.authorization === right ? answers(method) : { status: 401, body: undefined }
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:9/' } : {}).end(body)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  })
  afterEach(() => close())

  test('is told by a form, fetched as WAV with the key of the account, and taken away', async () => {
    const form = new URLSearchParams({
      AccountSid: ACCOUNT,
      RecordingSid: RECORDING,
      RecordingUrl: 'http://elsewhere/x',
    })
    expect(recordingIn(form)).toEqual(sid)
    const { bytes, type } = await fetchRecording(sid, { authToken: TOKEN, base }, never)
    expect([type, Buffer.from(bytes).equals(wav(2))]).toEqual(['audio/wav', true])
    await discardRecording(sid, { authToken: TOKEN, base })
    const path = `/2010-04-01/Accounts/${ACCOUNT}/Recordings/${RECORDING}`
    expect(asked).toEqual([`GET ${path}.wav`, `DELETE ${path}.json`])
  })

  test.each([
    ['without an id', { AccountSid: ACCOUNT }],
    ['with a path for an id', { AccountSid: ACCOUNT, RecordingSid: '../../x' }],
    ['that failed', { AccountSid: ACCOUNT, RecordingSid: RECORDING, RecordingStatus: 'absent' }],
  ])('%s is none', (_, form) => {
    expect(recordingIn(new URLSearchParams(form as Record<string, string>))).toBeUndefined()
  })

  test.each([
    [404, undefined, 'refused: 404'],
    [302, undefined, 'refused: 302'],
    [200, Buffer.from('<html>'), 'unusable: no WAV'],
    [200, Buffer.concat([wav(1), Buffer.alloc(11_000_000)]), 'unusable: too long'],
  ])('that answers %i is no recording', async (status, body, trouble) => {
    answers = () => ({ status, ...(body && { body }) })
    const error = await troubleOf(fetchRecording(sid, { authToken: TOKEN, base }, never))
    expect(error.message).toBe(trouble)
  })

  test('with a wrong key is refused, and what is gone already is no error', async () => {
    expect((await troubleOf(fetchRecording(sid, { authToken: 'another', base }, never))).message).toBe('refused: 401')
    answers = () => ({ status: 404 })
    await discardRecording(sid, { authToken: TOKEN, base })
    answers = () => ({ status: 500 })
    expect((await troubleOf(discardRecording(sid, { authToken: TOKEN, base }))).message).toBe('refused: 500')
  })
})
