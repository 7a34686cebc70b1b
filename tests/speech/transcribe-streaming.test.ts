// Words by Amazon Transcribe's stream: its real client against a server that checks every signature.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type HeardSoFar, type LiveSound } from '../../functions/speech/speech.ts'
import { transcribeStreaming, type TranscribeSettings } from '../../functions/speech/transcribe-streaming.ts'
import { CREDENTIALS } from './aws-signature.ts'
import type { Step } from './transcribe-script.ts'
import { openTranscribeServer, type TranscribeServer } from './transcribe-server.ts'
import { troubleOf } from './trouble-of.ts'

const PRIVATE = '13800138000'
const PATIENCE = 60_000

let server: TranscribeServer
beforeEach(async () => {
  server = await openTranscribeServer()
})
afterEach(() => server.close())

const never = new AbortController().signal
const hearing = (more: Partial<TranscribeSettings> = {}) =>
  transcribeStreaming({ region: 'ap-southeast-1', endpoint: server.url, credentials: CREDENTIALS, ...more })

/** A second of 16 kHz, in pieces as a microphone gives them. */
function second(fill = 7, seconds = 1): LiveSound {
  return {
    chunks: pieces(Array.from({ length: 10 * seconds }, () => Buffer.alloc(3200, fill))),
    encoding: 'pcm',
    rate: 16_000,
  }
}
async function* pieces(each: Uint8Array[], wait?: Promise<unknown>): AsyncGenerator<Uint8Array> {
  yield* each
  await wait
}

async function all(heard: AsyncIterable<HeardSoFar>): Promise<HeardSoFar[]> {
  const told = []
  for await (const each of heard) told.push(each)
  return told
}

describe('a stream', { timeout: PATIENCE }, () => {
  test('carries the sound whole, signed piece by piece, and says what it is', async () => {
    const told = await all(hearing({ vocabulary: 'bangban' }).listen(second(), { locale: 'zh-CN', signal: never }))
    expect(told).toEqual([{ text: '居住证怎么办', isFinal: true }])
    const [{ asked, sound, signed, pieces: sizes, end } = {} as TranscribeServer['streams'][0]] = server.streams
    expect(asked).toEqual({
      'language-code': 'zh-CN',
      'media-encoding': 'pcm',
      'sample-rate': '16000',
      'vocabulary-name': 'bangban-zh-CN',
    })
    expect(sound.equals(Buffer.alloc(32_000, 7))).toBe(true)
    expect(signed).toBe(sizes.length + 1)
    expect(await end).toBe('whole')
    await vi.waitFor(() => expect(server.connections()).toBe(0), { timeout: 20_000 })
  })

  test('takes pieces of any size, and sends none larger than a tenth of a second', async () => {
    const chunks = pieces([Buffer.alloc(10_001, 1), new Uint8Array(0), Buffer.alloc(5, 2)])
    await all(hearing().listen({ chunks, encoding: 'ogg-opus', rate: 48_000 }, { locale: 'en', signal: never }))
    const [{ asked, pieces: sizes } = {} as TranscribeServer['streams'][0]] = server.streams
    expect(asked).toEqual({ 'language-code': 'en-US', 'media-encoding': 'ogg-opus', 'sample-rate': '48000' })
    expect(sizes).toEqual([3200, 3200, 3200, 401, 5])
  })

  test('tells a segment as it grows and how sure it is, before the sound has ended', async () => {
    server.answers([
      { text: '居住', partial: true, after: 3200 },
      { text: '居住证', partial: true, after: 6400 },
      { text: '居住证。', after: 9600, confidence: [1, 0.5, 0.75] },
      { text: '怎么办', result: 'two', after: 'end' },
    ])
    const rest = Promise.withResolvers<void>()
    const chunks = pieces(
      [1, 2, 3].map(() => Buffer.alloc(3200)),
      rest.promise,
    )
    const told = []
    const heard = hearing().listen({ chunks, encoding: 'pcm', rate: 16_000 }, { locale: 'zh-CN', signal: never })
    for await (const each of heard) {
      told.push(each)
      // Only now the microphone is closed.
      if (each.confidence !== undefined) rest.resolve()
    }
    expect(told).toEqual([
      { text: '居住', isFinal: false },
      { text: '居住证', isFinal: false },
      { text: '居住证。', isFinal: true, confidence: 0.75 },
      { text: '怎么办', isFinal: true },
    ])
  })

  test('of half a minute goes through, and the time it costs is told', async () => {
    const before = process.cpuUsage()
    await all(hearing().listen(second(3, 30), { locale: 'zh-CN', signal: never }))
    const { user, system } = process.cpuUsage(before)
    process.stdout.write(`30 s of sound, client and server: ${Math.round((user + system) / 1000)} ms of CPU\n`)
    expect(server.streams[0]?.sound.length).toBe(960_000)
    expect(server.streams[0]?.signed).toBe(301)
  })

  test('is hung up when nobody reads on', async () => {
    server.answers([{ text: '居住', partial: true }, { stalls: true }])
    const chunks = pieces([Buffer.alloc(3200)], new Promise(() => undefined))
    const heard = hearing().listen({ chunks, encoding: 'pcm', rate: 16_000 }, { locale: 'zh-CN', signal: never })
    for await (const { text } of heard) {
      expect(text).toBe('居住')
      break
    }
    await vi.waitFor(() => expect(server.connections()).toBe(0), { timeout: 20_000 })
  })

  test('does not mix with four others', async () => {
    server.answersEach(({ asked }) => [{ text: `heard at ${asked['sample-rate']}`, after: 'end' }])
    const speech = hearing()
    const rates = [8000, 16_000, 24_000, 32_000, 48_000]
    const told = await Promise.all(
      rates.map((rate) => all(speech.listen({ ...second(rate % 251, 2), rate }, { locale: 'en', signal: never }))),
    )
    expect(told.map(([one]) => one?.text)).toEqual(rates.map((rate) => `heard at ${rate}`))
    for (const { asked, sound } of server.streams) {
      expect(sound.equals(Buffer.alloc(64_000, Number(asked['sample-rate']) % 251))).toBe(true)
    }
  })
})

const failures: [what: string, answer: Step[] | { status: number; type: string }, trouble: string][] = [
  ['a bad request', [{ exception: 'BadRequestException', after: 3200 }], 'refused: BadRequestException'],
  ['a limit', [{ exception: 'LimitExceededException' }], 'rate-limited: LimitExceededException'],
  ['another stream of the same id', [{ exception: 'ConflictException' }], 'refused: ConflictException'],
  ['a breakdown', [{ text: PRIVATE, partial: true }, { exception: 'InternalFailureException' }], 'refused: Internal'],
  ['an exception that is new', [{ exception: `About${PRIVATE}` }], 'unreachable'],
  ['too many streams', { status: 429, type: 'LimitExceededException' }, 'rate-limited: LimitExceededException'],
  ['a throttle', { status: 400, type: 'ThrottlingException' }, 'rate-limited: ThrottlingException'],
  ['an outage', { status: 503, type: 'ServiceUnavailableException' }, 'refused: ServiceUnavailableException'],
  ['a refusal without a name', { status: 500, type: '' }, 'refused: 500'],
  [
    'a line that breaks',
    [
      { text: PRIVATE, partial: true },
      { breaks: true, after: 9600 },
    ],
    'unreachable',
  ],
  ['an end in the middle of a segment', [{ text: PRIVATE, partial: true }, { ends: true }], 'unreachable: broke off'],
]

describe('what goes wrong', { timeout: PATIENCE }, () => {
  test.each(failures)('%s is one error that quotes nothing', async (_, answer, trouble) => {
    server.answers(answer)
    const error = await troubleOf(all(hearing().listen(second(), { locale: 'zh-CN', signal: never })))
    expect(error.message).toContain(trouble)
    expect(error.cause).toBeUndefined()
    expect(`${error.stack}`).not.toContain(PRIVATE)
  })

  test('a wrong secret is refused', async () => {
    const speech = hearing({ credentials: { ...CREDENTIALS, secretAccessKey: 'another' } })
    const error = await troubleOf(all(speech.listen(second(), { locale: 'zh-CN', signal: never })))
    expect(error.message).toBe('refused: InvalidSignatureException')
    expect(server.streams).toEqual([])
  })

  test('a service that is not there is unreachable', async () => {
    const { url } = server
    await server.close()
    const speech = hearing({ endpoint: url })
    const error = await troubleOf(all(speech.listen(second(), { locale: 'zh-CN', signal: never })))
    expect(error.trouble).toBe('unreachable')
    server = await openTranscribeServer()
  })

  test.each<[string, Step[]]>([
    ['before the first word', []],
    ['in the middle', [{ text: '居住', partial: true }]],
  ])('who no longer wants it %s ends the stream, though the sound goes on', async (_, steps) => {
    server.answers([...steps, { stalls: true }])
    const wish = new AbortController()
    const endless = new Promise(() => undefined)
    const chunks = pieces([Buffer.alloc(3200)], endless)
    const work = troubleOf(
      all(hearing().listen({ chunks, encoding: 'pcm', rate: 16_000 }, { locale: 'zh-CN', signal: wish.signal })),
    )
    await vi.waitFor(() => expect(server.streams[0]?.sound.length).toBe(3200), { timeout: 20_000 })
    wish.abort()
    expect((await work).trouble).toBe('ended')
    await server.streams[0]?.end
    await vi.waitFor(() => expect(server.connections()).toBe(0), { timeout: 20_000 })
    expect((await troubleOf(all(hearing().listen(second(), { locale: 'en', signal: wish.signal })))).trouble).toBe(
      'ended',
    )
    expect(server.streams).toHaveLength(1)
  })
})
