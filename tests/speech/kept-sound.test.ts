// Sounds that are kept: paid for once, and never of what belongs to one citizen.
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { awsSpeech } from '../../functions/speech/aws-speech.ts'
import { soundName } from '../../functions/speech/kept-sound.ts'
import { diskFiles } from '../../functions/storage/disk-files.ts'
import type { Files } from '../../functions/storage/files.ts'
import { s3Files } from '../../functions/storage/s3-files.ts'
import { MP3 } from './audio-provider.ts'
import { CREDENTIALS } from './aws-signature.ts'
import { openPollyServer, type PollyServer } from './polly-server.ts'
import { openS3Server, type S3Server } from './s3-server.ts'

const BUCKET = 'bangban-tests'
const never = new AbortController().signal

let polly: PollyServer
let store: S3Server
let dir: string
beforeEach(async () => {
  polly = await openPollyServer()
  store = await openS3Server()
  dir = await mkdtemp(join(tmpdir(), 'bangban-sounds-'))
})
afterEach(async () => {
  await polly.close()
  await store.close()
  await rm(dir, { recursive: true })
})

const inBucket = (more: Partial<Parameters<typeof s3Files>[0]> = {}) =>
  s3Files({ bucket: BUCKET, region: 'us-east-1', endpoint: store.url, credentials: CREDENTIALS, ...more })
const speaking = (shelf: Files, failed: (error: unknown) => void = () => undefined) =>
  awsSpeech({ region: 'us-east-1', endpoint: polly.url, credentials: CREDENTIALS, newId: () => 'one', failed, shelf })

describe.each([
  ['in a bucket', () => inBucket()],
  ['in a folder', () => diskFiles(join(dir, 'sounds'))],
])('%s', { timeout: 60_000 }, (_, shelf) => {
  test('a text for everybody is said once; another pace, voice or word is another sound', async () => {
    const speech = speaking(shelf())
    const say = (text: string, pace: number, locale: 'zh-CN' | 'en') =>
      speech.speak(text, { locale, pace, forEverybody: true, signal: never })
    for (let n = 0; n < 3; n += 1) expect((await say('您好', 0.9, 'zh-CN')).bytes).toEqual(MP3)
    expect(polly.said).toHaveLength(1)
    await say('您好', 0.85, 'zh-CN')
    await say('您好', 0.9, 'en')
    await say('您好。', 0.9, 'zh-CN')
    expect(polly.said).toHaveLength(4)
  })

  test('what is not said to be for everybody leaves no trace, not even a look', async () => {
    const files = shelf()
    const speech = speaking(files)
    await speech.speak('您的手机号是 138****8000', { locale: 'zh-CN', signal: never })
    await speech.speak('您好', { locale: 'zh-CN', forEverybody: false, signal: never })
    expect(polly.said).toHaveLength(2)
    expect(store.asked).toEqual([])
    expect(await readdir(dir)).toEqual([])
  })

  test('a file is there until it is removed, and removing it again is well', async () => {
    const files = shelf()
    expect(await files.get('a/b.json')).toBeUndefined()
    await files.put('a/b.json', Buffer.from('one'), 'text/plain')
    await files.put('a/b.json', Buffer.from('two'), 'text/plain')
    expect(Buffer.from((await files.get('a/b.json')) ?? []).toString()).toBe('two')
    await files.remove('a/b.json')
    await files.remove('a/b.json')
    expect(await files.get('a/b.json')).toBeUndefined()
  })
})

test('a bucket gets what it is laid, encrypted and by its type', { timeout: 60_000 }, async () => {
  await inBucket().put('sounds/a.mp3', MP3, 'audio/mpeg')
  expect([...store.objects]).toEqual([
    [`${BUCKET}/sounds/a.mp3`, { bytes: Buffer.from(MP3), type: 'audio/mpeg', encrypted: 'AES256' }],
  ])
  const wrong = inBucket({ credentials: { ...CREDENTIALS, secretAccessKey: 'another' } })
  await expect(wrong.get('sounds/a.mp3')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })
})

test.each([
  ['refuses', { status: 403, code: 'AccessDenied' }],
  ['says nothing', 'stalls'],
] as const)('a shelf that %s keeps nobody from being spoken to', { timeout: 60_000 }, async (_, how) => {
  store.misbehaves(how)
  const failed = vi.fn<(error: unknown) => void>()
  const speech = speaking(inBucket(), failed)
  const { bytes } = await speech.speak('您好', { locale: 'zh-CN', forEverybody: true, signal: never })
  expect(bytes).toEqual(MP3)
  expect(failed).toHaveBeenCalledTimes(2)
})

test('a folder never grows beyond its size: the oldest make room', async () => {
  const files = diskFiles(dir, 1000)
  for (const name of ['one', 'two', 'three']) {
    await files.put(name, Buffer.alloc(400), '')
    const day = { one: 1, two: 2, three: 3 }[name] ?? 0
    await utimes(join(dir, name), day, day)
  }
  await files.put('four', Buffer.alloc(400), '')
  expect((await readdir(dir)).toSorted()).toEqual(['four', 'three'])
  await files.put('huge', Buffer.alloc(1001), '')
  expect(await files.get('huge')).toBeUndefined()
  // Nobody else of this machine reads it.
  expect((await stat(join(dir, 'four'))).mode & 0o777).toBe(0o600)
})

test.each(['../out', '/etc/passwd', 'a/../../b', 'a//b', ''])('%j is no name of a file of ours', async (name) => {
  const files = diskFiles(dir)
  await expect((async () => files.put(name, MP3, ''))()).rejects.toThrow('No name')
  await expect((async () => files.get(name))()).rejects.toThrow('No name')
})

test('the name of a sound tells nothing of what is said', () => {
  const name = soundName('polly-neural-Zhiyu', 0.9, '您好')
  expect(name).toMatch(/^sounds\/[\da-f]{64}\.mp3$/)
  expect(soundName('polly-neural-Zhiyu', 0.9, '您好')).toBe(name)
})
