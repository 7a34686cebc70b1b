// Recordings by Amazon's services: what goes into a stream, what is refused, and messages that are written down later.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { awsSpeech, type AwsSpeechSettings } from '../../functions/speech/aws-speech.ts'
import type { Recording, Speech } from '../../functions/speech/speech.ts'
import { streamableSound } from '../../functions/speech/streamable-sound.ts'
import { transcribeBatch } from '../../functions/speech/transcribe-batch.ts'
import { s3Files } from '../../functions/storage/s3-files.ts'
import { fc } from '../fast-check.ts'
import { CREDENTIALS } from './aws-signature.ts'
import { ogg, recorded, wav } from './recordings.ts'
import { openS3Server, type S3Server } from './s3-server.ts'
import { type JobsServer, openJobsServer } from './transcribe-jobs-server.ts'
import { openTranscribeServer, type TranscribeServer } from './transcribe-server.ts'
import { troubleOf } from './trouble-of.ts'

const PRIVATE = '13800138000'
const BUCKET = 'bangban-tests'
const PATIENCE = 60_000
const never = new AbortController().signal
const of = (bytes: Buffer, type: Recording['type']): Recording => ({ bytes: new Uint8Array(bytes), type })
const failed = vi.fn<(error: unknown) => void>()

describe('an utterance', { timeout: PATIENCE }, () => {
  let server: TranscribeServer
  beforeEach(async () => {
    server = await openTranscribeServer()
  })
  afterEach(() => server.close())

  const hearing = (more: Partial<AwsSpeechSettings> = {}): Speech =>
    awsSpeech({
      region: 'ap-southeast-1',
      endpoint: server.url,
      credentials: CREDENTIALS,
      newId: () => 'one',
      failed,
      ...more,
    })

  test.each([
    ['WAV of a telephone', wav(2), 'audio/wav', { 'media-encoding': 'pcm', 'sample-rate': '8000' }, 32_000],
    ['WAV', wav(2, { rate: 16_000 }), 'audio/wav', { 'media-encoding': 'pcm', 'sample-rate': '16000' }, 64_000],
    ['WAV of a stream', wav(1, { size: 0 }), 'audio/wav', { 'sample-rate': '8000' }, 16_000],
    ['Ogg', ogg(2), 'audio/ogg', { 'media-encoding': 'ogg-opus', 'sample-rate': '48000' }, ogg(2).length],
  ] as const)(
    'as %s goes into the stream without its head, and comes back as words',
    async (_, bytes, type, asked, size) => {
      expect(await hearing().transcribe(of(bytes, type), { locale: 'zh-CN', signal: never })).toEqual({
        text: '居住证怎么办',
      })
      expect(server.streams[0]?.asked).toMatchObject({ 'language-code': 'zh-CN', ...asked })
      expect(server.streams[0]?.sound.length).toBe(size)
    },
  )

  test('of several segments is put together as its language is written, and only what is final counts', async () => {
    server.answers([
      { text: '居', partial: true },
      { text: '居住证', confidence: [0.9], after: 'end' },
      { text: '怎么', partial: true, result: 'two' },
      { text: '怎么办', result: 'two', confidence: [0.5] },
    ])
    const zh = await hearing().transcribe(of(wav(1), 'audio/wav'), {
      locale: 'zh-CN',
      hints: ['居住证'],
      signal: never,
    })
    expect(zh).toEqual({ text: '居住证怎么办', confidence: 0.7 })
    const en = await hearing().transcribe(of(wav(1), 'audio/wav'), { locale: 'en', signal: never })
    expect(en.text).toBe('居住证 怎么办')
  })

  test('without a word is an empty text', async () => {
    server.answers([{ ends: true, after: 'end' }])
    expect(await hearing().transcribe(of(wav(1), 'audio/wav'), { locale: 'zh-CN', signal: never })).toEqual({
      text: '',
    })
  })

  test.each([
    [
      'WebM without Opus',
      of(Buffer.from(recorded('tone.webm').toString('latin1').replace('A_OPUS', 'A_PCM!'), 'latin1'), 'audio/webm'),
    ],
    ['WebM without sound', of(recorded('tone.webm').subarray(0, 150), 'audio/webm')],
    ['AAC in MP4', of(recorded('aac.mp4'), 'audio/mp4')],
    ['Ogg Vorbis', of(ogg(1, 'vorbis'), 'audio/ogg')],
    ['WAV at an odd rate', of(wav(1, { rate: 4000 }), 'audio/wav')],
    ['two channels', of(changed(22, 2), 'audio/wav')],
    ['8 bits', of(changed(34, 8), 'audio/wav')],
    ['a compressed WAV', of(changed(20, 7), 'audio/wav')],
  ])('as %s is refused before anything is sent', async (_, recording) => {
    const error = await troubleOf(hearing().transcribe(recording, { locale: 'zh-CN', signal: never }))
    expect(error.message).toBe(`unsupported: ${recording.type}`)
    expect(server.streams).toEqual([])
  })

  test('that nobody answers is slow, and who no longer waits ends it', async () => {
    server.answers([{ stalls: true }])
    await import('@aws-sdk/client-transcribe-streaming')
    const slow = hearing({ timeoutMs: 1500 }).transcribe(of(wav(1), 'audio/wav'), { locale: 'zh-CN', signal: never })
    expect((await troubleOf(slow)).message).toBe('slow: nothing within 1500 ms')
    const wish = new AbortController()
    const work = troubleOf(hearing().transcribe(of(wav(1), 'audio/wav'), { locale: 'zh-CN', signal: wish.signal }))
    await vi.waitFor(() => expect(server.streams).toHaveLength(2), { timeout: 20_000 })
    wish.abort()
    expect((await work).trouble).toBe('ended')
    await vi.waitFor(() => expect(server.connections()).toBe(0), { timeout: 20_000 })
  })

  test('without a bucket there is nobody to write down a message later', () => {
    expect(hearing().transcribeLater).toBeUndefined()
    expect(hearing().provider).toBe('aws')
  })
})

/** A WAV with a number of its head set otherwise. */
function changed(at: number, value: number): Buffer {
  const bytes = wav(1)
  bytes.writeUInt16LE(value, at)
  return bytes
}

test('whatever a WAV is, reading it throws nothing and gives whole samples', () => {
  const sound = wav(1).subarray(0, 300)
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.nat(sound.length), (changes, end) => {
      const bytes = Buffer.from(sound.subarray(0, end))
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      const read = streamableSound(of(bytes, 'audio/wav'))
      expect(read === undefined || read.bytes.length % 2 === 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

describe('a message that is written down later', { timeout: PATIENCE }, () => {
  let store: S3Server
  let jobs: JobsServer
  let number = 0
  beforeEach(async () => {
    failed.mockClear()
    store = await openS3Server()
    jobs = await openJobsServer(store)
  })
  afterEach(async () => {
    await jobs.close()
    await store.close()
  })

  const writing = (more: Partial<Parameters<typeof transcribeBatch>[0]> = {}) => {
    const access = { region: 'us-east-1', credentials: CREDENTIALS }
    return transcribeBatch({
      ...access,
      endpoint: jobs.url,
      bucket: BUCKET,
      shelf: s3Files({ ...access, bucket: BUCKET, endpoint: store.url }),
      newId: () => `id-${(number += 1)}`,
      failed,
      firstWaitMs: 20,
      ...more,
    })
  }
  const recording = of(wav(3), 'audio/wav')
  const options = { locale: 'zh-CN', signal: never } as const
  const nothingLeft = () => {
    expect([...store.objects.keys()]).toEqual([])
    expect(jobs.there()).toEqual([])
  }

  test('comes back as words, and recording, result and job are gone', async () => {
    jobs.ends({ text: '我要办居住证', confidence: ['0.5', '1.0'] }, 4)
    const write = writing({ vocabulary: 'bangban' })
    expect(await write(recording, options)).toEqual({ text: '我要办居住证', confidence: 0.75 })
    const [job] = jobs.begun
    expect(job).toEqual({
      TranscriptionJobName: expect.stringMatching(/^bangban-id-\d+$/),
      LanguageCode: 'zh-CN',
      MediaFormat: 'wav',
      Media: { MediaFileUri: `s3://${BUCKET}/recordings/${job?.TranscriptionJobName}` },
      OutputBucketName: BUCKET,
      OutputKey: `recordings/${job?.TranscriptionJobName}.json`,
      Settings: { VocabularyName: 'bangban-zh-CN' },
    })
    expect(jobs.looks()).toBe(4)
    nothingLeft()
    expect(failed).not.toHaveBeenCalled()
  })

  test('that was stored before is read where it lies, and stays', async () => {
    store.objects.set('calls/2026/one.wav', { bytes: wav(3), type: 'audio/wav', encrypted: 'AES256' })
    expect(await writing()({ bucket: 'calls', key: '2026/one.wav' }, { locale: 'en', signal: never })).toEqual({
      text: '我要办居住证',
    })
    expect(jobs.begun[0]).toMatchObject({ LanguageCode: 'en-US', Media: { MediaFileUri: 's3://calls/2026/one.wav' } })
    expect(jobs.begun[0]).not.toHaveProperty('MediaFormat')
    expect([...store.objects.keys()]).toEqual(['calls/2026/one.wav'])
  })

  test('is looked at again after a look that was refused for being one too many', async () => {
    jobs.refuses('Get', 'LimitExceededException', 400, 5)
    expect((await writing()(recording, options)).text).toBe('我要办居住证')
    nothingLeft()
  })

  test.each([
    ['fails', () => jobs.ends('FAILED'), 'refused: job failed'],
    ['ends with half a result', () => jobs.ends({ result: `{"results":"${PRIVATE}` }), 'unusable: no transcript'],
    ['ends with another result', () => jobs.ends({ result: `{"words":"${PRIVATE}"}` }), 'unusable: no transcript'],
    ['is refused', () => jobs.refuses('Start', 'BadRequestException'), 'refused: BadRequestException'],
    ['is one too many', () => jobs.refuses('Start', 'LimitExceededException', 400, 9), 'rate-limited: LimitExceeded'],
    ['may not be looked at', () => jobs.refuses('Get', 'AccessDeniedException'), 'refused: AccessDeniedException'],
  ])('whose job %s is one error that quotes nothing, and leaves nothing', async (_, set, trouble) => {
    set()
    const error = await troubleOf(writing()(recording, options))
    expect(error.message).toContain(trouble)
    expect(error.cause).toBeUndefined()
    expect(`${error.stack}`).not.toContain(PRIVATE)
    nothingLeft()
  })

  test('whose job never ends is slow; who no longer waits ends it; both leave nothing', async () => {
    jobs.ends('never')
    expect((await troubleOf(writing({ timeoutMs: 2500 })(recording, options))).message).toBe(
      'slow: nothing within 2500 ms',
    )
    nothingLeft()
    const wish = new AbortController()
    const work = troubleOf(writing()(recording, { locale: 'zh-CN', signal: wish.signal }))
    await vi.waitFor(() => expect(jobs.begun).toHaveLength(2), { timeout: 20_000 })
    wish.abort()
    expect((await work).trouble).toBe('ended')
    nothingLeft()
  })

  test('with a wrong secret is refused', async () => {
    const wrong = { credentials: { ...CREDENTIALS, secretAccessKey: 'another' } }
    expect((await troubleOf(writing(wrong)(recording, options))).message).toBe('refused: InvalidSignatureException')
    expect([...store.objects.keys()]).toEqual([])
  })

  test('that could not be taken away is told, without a word of what is in it', async () => {
    jobs.refuses('Delete', 'InternalFailureException', 500, 9)
    expect((await writing()(recording, options)).text).toBe('我要办居住证')
    expect(failed.mock.calls.map(([error]) => String(error))).toEqual([
      'SpeechError: refused: InternalFailureException',
    ])
  })
})
