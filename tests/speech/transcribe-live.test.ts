// Addresses at which a page speaks itself: the real signer, against a server that believes no query but a signed one.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TranscribeStreamingClient } from '@aws-sdk/client-transcribe-streaming'
import { WebSocket } from 'ws'
import { awsSpeech } from '../../functions/speech/aws-speech.ts'
import { awsOrigin, type LiveSettings, transcribeLive } from '../../functions/speech/transcribe-live.ts'
import { CREDENTIALS } from './aws-signature.ts'
import { openPageEar } from './page-ear.ts'
import { openTranscribeSocketServer, type TranscribeSocketServer } from './transcribe-socket-server.ts'
import { troubleOf } from './trouble-of.ts'

let time = 0
let server: TranscribeSocketServer
beforeEach(async () => {
  time = 0
  server = await openTranscribeSocketServer(() => new Date(Date.now() + time))
})
afterEach(() => server.close())

const live = (more: Partial<LiveSettings> = {}) => {
  const made = transcribeLive({ region: 'ap-southeast-1', credentials: CREDENTIALS, liveEndpoint: server.url, ...more })
  if (!made) throw new Error('no live recogniser')
  return made
}
const session = async (locale: 'zh-CN' | 'en' = 'zh-CN', more: Partial<LiveSettings> = {}) => live(more).session(locale)

describe('an address', { timeout: 60_000 }, () => {
  test('says what is spoken, for one utterance and a minute, and is heard', async () => {
    const { url, expiresAt, rate } = await session('zh-CN', { vocabulary: 'bangban' })
    const query = Object.fromEntries(new URL(url).searchParams)
    expect(query).toMatchObject({
      'language-code': 'zh-CN',
      'media-encoding': 'pcm',
      'sample-rate': '16000',
      'vocabulary-name': 'bangban-zh-CN',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host',
      'X-Amz-Credential': expect.stringMatching(/^AKIDTEST\/\d{8}\/ap-southeast-1\/transcribe\/aws4_request$/),
    })
    expect(rate).toBe(16_000)
    expect(Math.abs(expiresAt.getTime() - Date.now() - 60_000)).toBeLessThan(5000)
    const ear = await openPageEar(url)
    const sound = Buffer.alloc(32_000, 7)
    ear.say(sound)
    ear.done()
    expect(await ear.end).toBe(1000)
    expect(ear.told).toEqual([{ text: '居住证怎么办', isFinal: true }])
    expect(server.streams[0]?.sound.equals(sound)).toBe(true)
    expect(server.streams[0]?.pieces).toEqual(Array<number>(10).fill(3200))
    expect(await server.streams[0]?.end).toBe('whole')
  })

  test('of another is another, and one of English asks for English', async () => {
    const [one, two] = await Promise.all([session('en'), session('en')])
    const ids = [one, two].map(({ url }) => new URL(url).searchParams.get('session-id'))
    expect(new Set(ids).size).toBe(2)
    expect(new URL(one.url).searchParams.get('language-code')).toBe('en-US')
    expect(new URL(one.url).searchParams.has('vocabulary-name')).toBe(false)
  })

  test('with anything changed in it is refused, and so is one with more or less', async () => {
    const { url } = await session('zh-CN', {
      vocabulary: 'bangban',
      credentials: { ...CREDENTIALS, sessionToken: 'a token+of/a role==' },
    })
    const names = [...new URL(url).searchParams.keys()]
    expect(names).toContain('X-Amz-Security-Token')
    const changed = names.flatMap((name) => {
      const other = new URL(url)
      const value = other.searchParams.get(name) ?? ''
      other.searchParams.set(
        name,
        name === 'language-code' ? 'en-US' : value.replace(/.$/, (last) => (last === '1' ? '2' : '1')),
      )
      const less = new URL(url)
      less.searchParams.delete(name)
      return [other.href, less.href]
    })
    for (const each of [...changed, `${url}&enable-channel-identification=true`, `${url}&language-code=en-US`])
      await expect(openPageEar(each)).rejects.toThrow('403')
    expect(server.refused).toEqual(Array<string>(changed.length + 2).fill('signature'))
    expect(server.streams).toEqual([])
    // Whole, it is still good.
    const ear = await openPageEar(url)
    ear.done()
    expect(await ear.end).toBe(1000)
  })

  test('is too late after a minute, and a stream that is open then goes on', async () => {
    const [first, second] = [await session(), await session()]
    const ear = await openPageEar(first.url)
    time = 62_000
    await expect(openPageEar(second.url)).rejects.toThrow('403')
    expect(server.refused).toEqual(['late'])
    ear.say(Buffer.alloc(3200))
    ear.done()
    expect(await ear.end).toBe(1000)
  })

  test('serves once: a second use is refused, and ends what is open', async () => {
    const { url } = await session()
    const ear = await openPageEar(url)
    await expect(openPageEar(url)).rejects.toThrow('409')
    await ear.end
    expect(ear.troubles).toEqual(['ConflictException'])
    await expect(openPageEar(url)).rejects.toThrow('409')
  })

  test('signed by others is refused', async () => {
    const { url } = await session('zh-CN', { credentials: { ...CREDENTIALS, secretAccessKey: 'a guess' } })
    await expect(openPageEar(url)).rejects.toThrow('403')
  })
})

test.each(['us-east-1', 'ap-southeast-1', 'cn-northwest-1', 'eu-central-1'])(
  '%s has the host that AWS names',
  async (region) => {
    const client = new TranscribeStreamingClient({ region })
    const { url } = client.config.endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false })
    expect(awsOrigin(region)).toBe(`wss://${url.hostname}:8443`)
    const { url: signed } = await session('zh-CN', { region, liveEndpoint: awsOrigin(region) })
    expect(new URL(signed).origin).toBe(awsOrigin(region))
  },
)

test('beside a service that is not AWS’s own there is none, unless it is named', () => {
  const settings = { region: 'us-east-1', newId: () => 'one', failed: () => undefined, credentials: CREDENTIALS }
  expect(awsSpeech({ ...settings, endpoint: 'http://127.0.0.1:1' }).live).toBeUndefined()
  expect(awsSpeech(settings).live?.origin).toBe('wss://transcribestreaming.us-east-1.amazonaws.com:8443')
  expect(awsSpeech({ ...settings, endpoint: 'http://127.0.0.1:1', liveEndpoint: server.url }).live?.origin).toBe(
    server.url,
  )
})

test('the server takes nothing that is no AudioEvent, and says what a test says', { timeout: 60_000 }, async () => {
  for (const wrong of ['text', Buffer.from('no frame'), Buffer.alloc(40)]) {
    const socket = new WebSocket((await session()).url)
    const frames: Buffer[] = []
    socket.on('message', (data: Buffer) => frames.push(data))
    await vi.waitFor(() => expect(socket.readyState).toBe(socket.OPEN))
    socket.send(wrong)
    await vi.waitFor(() => expect(socket.readyState).toBe(socket.CLOSED))
    expect(frames.join()).toContain('BadRequestException')
  }
  server.answers([
    { text: '居住', partial: true, after: 3200 },
    { breaks: true, after: 6400 },
  ])
  const ear = await openPageEar((await session()).url)
  ear.say(Buffer.alloc(6400))
  expect(await ear.end).toBe(1006)
  expect(ear.told).toEqual([{ text: '居住', isFinal: false }])
  await vi.waitFor(() => expect(server.connections()).toBe(0))
})

describe('without credentials in the settings', { timeout: 60_000 }, () => {
  const never = new AbortController().signal
  const asked = () => {
    const parts = { newId: () => 'one', failed: () => undefined, liveEndpoint: server.url }
    const { live: speaks } = awsSpeech({ region: 'us-east-1', ...parts })
    if (!speaks) throw new Error('no live recogniser')
    return speaks.session({ locale: 'zh-CN', signal: never })
  }
  beforeEach(() => {
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    for (const name of ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE']) vi.stubEnv(name, '/dev/null')
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) vi.stubEnv(name, undefined)
  })
  afterEach(() => void vi.unstubAllEnvs())

  test('those of the role sign, as the client of AWS finds them', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', CREDENTIALS.accessKeyId)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', CREDENTIALS.secretAccessKey)
    vi.stubEnv('AWS_SESSION_TOKEN', 'of the role')
    const { url } = await asked()
    expect(new URL(url).searchParams.get('X-Amz-Security-Token')).toBe('of the role')
    const ear = await openPageEar(url)
    ear.done()
    expect(await ear.end).toBe(1000)
  })

  test('and of a role there is an error of ours, and no address', async () => {
    expect((await troubleOf(asked())).message).toBe('refused: CredentialsProviderError')
  })
})
