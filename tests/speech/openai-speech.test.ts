// Speech by an OpenAI-compatible provider, asked for real over the loopback: what goes out, what comes back, what goes wrong.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openAiSpeech } from '../../functions/speech/openai-speech.ts'
import { type Recording, type Speech } from '../../functions/speech/speech.ts'
import { type Answer, type AudioProvider, heard, MP3, openAudioProvider, refuses } from './audio-provider.ts'
import { wav } from './recordings.ts'
import { troubleOf } from './trouble-of.ts'

/** Said aloud in every exchange that fails; no error may hold it. */
const PRIVATE = '13800138000'
const HINTS = ['居住证', '新生儿落户', '异地就医备案', '身份证']

let provider: AudioProvider
let speech: Speech
beforeEach(async () => {
  provider = await openAudioProvider()
  speech = speaking()
})
afterEach(() => provider.close())

const speaking = (more: Partial<Parameters<typeof openAiSpeech>[0]> = {}) =>
  openAiSpeech({ apiKey: 'key-for-tests', baseUrl: provider.url, transcription: 'hears', voice: 'speaks', ...more })
const recording: Recording = { bytes: new Uint8Array(wav(1)), type: 'audio/wav' }
const never = new AbortController().signal

test('a recording goes out whole, with its type, its language and the names that may come up', async () => {
  expect(await speech.transcribe(recording, { locale: 'zh-CN', hints: HINTS, signal: never })).toEqual({
    text: '居住证怎么办',
  })
  const [{ path, headers, form } = {}] = provider.asked
  expect(path).toBe('/v1/audio/transcriptions')
  expect(headers?.authorization).toBe('Bearer key-for-tests')
  const { file, ...fields } = Object.fromEntries(form ?? [])
  expect(fields).toEqual({ model: 'hears', language: 'zh', response_format: 'json', prompt: HINTS.join('、') })
  expect(file).toMatchObject({ name: 'recording.wav', type: 'audio/wav' })
  expect(new Uint8Array(await (file as File).arrayBuffer())).toEqual(recording.bytes)
})

test('how sure it is comes from the likelihood of each token, and only a model that knows it is asked', async () => {
  const logprobs = [0.5, 0.5, 0.125, 0.125].map((likely) => ({ token: 'x', logprob: Math.log(likely), bytes: [] }))
  provider.answers(heard('ok then', { logprobs }))
  speech = speaking({ transcription: 'gpt-4o-mini-transcribe' })
  const { confidence } = await speech.transcribe(recording, { locale: 'en', signal: never })
  expect(confidence).toBeCloseTo(0.25, 9)
  expect(provider.asked[0]?.form?.getAll('include[]')).toEqual(['logprobs'])
})

test.each([
  ['', ''],
  [' \n', ''],
  ['居住证、新生儿落户、异地就医备案、身份证', ''],
  ['新生儿落户 居住证，身份证。', ''],
  ['居住证。', '居住证。'],
  ['居住证、身份证', '居住证、身份证'],
  ['居住证、身份证、新生儿落户都要办', '居住证、身份证、新生儿落户都要办'],
  [` ${'长'.repeat(5000)}`, '长'.repeat(4000)],
])('%j is taken for %j: silence is no list of names', async (told, text) => {
  provider.answers(heard(told))
  expect(await speech.transcribe(recording, { locale: 'zh-CN', hints: HINTS, signal: never })).toEqual({ text })
})

test('a text goes out letter by letter, masks and all, and comes back as the sound it is', async () => {
  const text = '手机号 138****8000，对吗？'
  expect(await speech.speak(text, { locale: 'zh-CN', signal: never })).toEqual({ bytes: MP3, type: 'audio/mpeg' })
  await speaking({ speaker: 'anna' }).speak(text, { locale: 'zh-CN', pace: 0.8, signal: never })
  const said = { input: text, model: 'speaks', response_format: 'mp3' }
  expect(provider.asked.map(({ path, json }) => [path, json])).toEqual([
    ['/v1/audio/speech', { ...said, voice: 'alloy' }],
    ['/v1/audio/speech', { ...said, voice: 'anna', speed: 0.8 }],
  ])
})

test('nothing is taken from the environment, and without a key none is sent', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'another')
  vi.stubEnv('OPENAI_ORG_ID', 'org')
  vi.stubEnv('OPENAI_PROJECT_ID', 'project')
  const { apiKey: _, ...rest } = { apiKey: '', baseUrl: provider.url, transcription: 'hears', voice: 'speaks' }
  await openAiSpeech(rest).speak('好', { locale: 'zh-CN', signal: never })
  vi.unstubAllEnvs()
  const headers = provider.asked[0]?.headers ?? {}
  expect(['authorization', 'openai-organization', 'openai-project'].filter((name) => name in headers)).toEqual([])
})

const html: Answer = { type: 'text/html', body: `<p>${PRIVATE}</p>` }
const failures: [what: string, answer: Answer, trouble: string][] = [
  ['a refusal', refuses(400, PRIVATE), 'refused: 400'],
  ['a wrong key', refuses(401, PRIVATE), 'refused: 401'],
  ['a breakdown', refuses(500, PRIVATE), 'refused: 500'],
  ['too many', refuses(429, PRIVATE), 'rate-limited: 429'],
  ['a page', html, 'unusable: '],
  ['half an answer', { ...heard(PRIVATE.repeat(2000)), breaks: 'cut' }, 'unreachable'],
  ['silence on the line', { ...heard(PRIVATE), breaks: 'stall' }, 'slow: nothing within 300 ms'],
  ['another shape', { body: `{"words":"${PRIVATE}"}` }, 'unusable: '],
  ['half JSON', { body: `{"text":"${PRIVATE}` }, 'unusable: '],
]

describe.each(failures)('%s', (_, answer, trouble) => {
  test.each(['transcribe', 'speak'] as const)('to %s is one attempt and one error that quotes nothing', async (how) => {
    provider.answers(answer)
    if (answer.breaks === 'stall') speech = speaking({ timeoutMs: 300 })
    const error = await troubleOf(
      how === 'speak'
        ? speech.speak(PRIVATE, { locale: 'en', signal: never })
        : speech.transcribe(recording, { locale: 'en', signal: never }),
    )
    expect(error.message).toContain(trouble)
    expect(error.cause).toBeUndefined()
    expect(`${error.stack}`).not.toContain(PRIVATE)
    expect(provider.asked).toHaveLength(1)
  })
})

test('a provider that is not there is unreachable', async () => {
  await provider.close()
  expect((await troubleOf(speech.speak('好', { locale: 'zh-CN', signal: never }))).trouble).toBe('unreachable')
  provider = await openAudioProvider()
})

test.each([307, 302, 301])('who sends elsewhere with %i is refused, and nothing goes there', async (status) => {
  const elsewhere = await openAudioProvider()
  try {
    provider.answers({ status, headers: { Location: `${elsewhere.url}/audio/transcriptions` }, body: '' })
    const hears = speech.transcribe(recording, { locale: 'en', signal: never })
    expect((await troubleOf(hears)).message).toBe(`refused: ${status}`)
    expect((await troubleOf(speech.speak('好', { locale: 'zh-CN', signal: never }))).message).toBe(`refused: ${status}`)
    expect(elsewhere.asked).toEqual([])
  } finally {
    await elsewhere.close()
  }
})

test.each([
  ['a transcript', 200, 'unusable: too long'],
  ['a refusal', 400, 'refused: 400'],
])('%s of many megabytes is read to its limit and left', async (_, status, told) => {
  provider.answers({ ...heard('长'.repeat(20_000_000)), status })
  expect((await troubleOf(speech.transcribe(recording, { locale: 'en', signal: never }))).message).toBe(told)
  expect(await provider.asked[0]?.end).toBe('left')
})

test('sound without end is not waited for', async () => {
  const endless = new Uint8Array(5 * 1024 * 1024)
  endless.set(MP3)
  provider.answers({ type: 'audio/mpeg', body: endless })
  expect((await troubleOf(speech.speak('好', { locale: 'zh-CN', signal: never }))).trouble).toBe('unusable')
})

test('who no longer waits ends the exchange at the provider too', async () => {
  provider.answers({ ...heard('x'), breaks: 'stall' })
  const wish = new AbortController()
  const work = troubleOf(speech.transcribe(recording, { locale: 'en', signal: wish.signal }))
  await vi.waitFor(() => expect(provider.asked).toHaveLength(1), { timeout: 10_000 })
  wish.abort()
  expect((await work).trouble).toBe('ended')
  expect(await provider.asked[0]?.end).toBe('left')
})
