// Which speech a house has by its settings, and where its files are kept.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readConfig } from '../../functions/config/config.ts'
import { openSpeechBy } from '../../functions/speech/open-speech-by.ts'
import type { Shelf } from '../../functions/speech/shelf.ts'
import { openFiles } from '../../functions/storage/open-files.ts'
import { MP3, openAudioProvider } from './audio-provider.ts'

const parts = { newId: () => 'one', failed: () => undefined }
const opened = (settings: Record<string, string>) => openSpeechBy(readConfig(settings), parts)

test.each([
  [{}, undefined],
  [{ BANGBAN_SPEECH: 'none', OPENAI_API_KEY: 'key' }, undefined],
  [{ BANGBAN_SPEECH: 'openai', OPENAI_API_KEY: 'key' }, 'openai'],
  [{ BANGBAN_SPEECH: 'aws' }, 'aws'],
  [{ BANGBAN_SPEECH: 'aws', BANGBAN_BUCKET: 'a-bucket', BANGBAN_VOCABULARY: 'bangban' }, 'aws'],
])('%j is %s', async (settings, provider) => {
  expect((await opened(settings))?.provider).toBe(provider)
})

test('files are kept on this machine, in a bucket, or in the cloud without one nowhere', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'bangban-files-'))
  const config = { ...readConfig({}), dataDir: dir }
  await (await openFiles(config))?.put('sounds/a.mp3', MP3, 'audio/mpeg')
  expect(await readdir(join(dir, 'files'), { recursive: true })).toContain('sounds/a.mp3')
  expect(await openFiles({ ...config, table: 'a-table' })).toBeUndefined()
  expect(await openFiles({ ...config, table: 'a-table', bucket: 'a-bucket' })).toBeDefined()
  await rm(dir, { recursive: true })
})

test('sound by the other provider is kept as well, by the name of its voice', async () => {
  const provider = await openAudioProvider()
  const put = vi.fn<Shelf['put']>(async () => {})
  const shelf: Shelf = { get: async () => undefined, put, remove: async () => {} }
  const settings = { BANGBAN_SPEECH: 'openai', OPENAI_BASE_URL: provider.url }
  const speech = await openSpeechBy(readConfig(settings), { ...parts, shelf })
  const signal = new AbortController().signal
  await speech?.speak('您好', { locale: 'zh-CN', forEverybody: true, signal })
  expect(put).toHaveBeenCalledWith(expect.stringMatching(/^sounds\/[\da-f]{64}\.mp3$/), MP3, 'audio/mpeg')
  await provider.close()
})

test.each(['a b', 'a/b', 'x'.repeat(191)])('a vocabulary cannot be called %j, and is told so', (name) => {
  expect(() => readConfig({ BANGBAN_VOCABULARY: name })).toThrow(/^BANGBAN_VOCABULARY has a value .*: write .+\.$/)
})
