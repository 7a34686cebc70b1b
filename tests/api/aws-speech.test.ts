// Speech over HTTP with Amazon's services behind: the real clients, against servers of the same protocols here.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { awsSpeech } from '../../functions/speech/aws-speech.ts'
import { s3Files } from '../../functions/storage/s3-files.ts'
import { type House, openHouse } from '../house.ts'
import { MP3 } from '../speech/audio-provider.ts'
import { CREDENTIALS } from '../speech/aws-signature.ts'
import { openPollyServer, type PollyServer } from '../speech/polly-server.ts'
import { ogg, recorded, wav } from '../speech/recordings.ts'
import { openS3Server, type S3Server } from '../speech/s3-server.ts'
import { openTranscribeServer, type TranscribeServer } from '../speech/transcribe-server.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, MORNING, openCitizen } from './citizen.ts'
import { upload } from './speech-house.ts'

const HEAR = 'POST /v1/speech/transcriptions'
const SAY = 'POST /v1/speech/audio'
const ACCESS = { region: 'us-east-1', credentials: CREDENTIALS }

let ear: TranscribeServer
let voice: PollyServer
let store: S3Server
let house: House
let client: Client
let citizen: Citizen
beforeEach(async () => {
  ;[ear, voice, store] = await Promise.all([openTranscribeServer(), openPollyServer(), openS3Server()])
  const shelf = s3Files({ ...ACCESS, bucket: 'bangban-tests', endpoint: store.url })
  const parts = { ...ACCESS, newId: () => 'one', failed: () => undefined, timeoutMs: 30_000 }
  const hears = awsSpeech({ ...parts, endpoint: ear.url })
  const speaks = awsSpeech({ ...parts, endpoint: voice.url, shelf })
  house = await openHouse({ now: () => MORNING, web: { speech: { ...hears, speak: speaks.speak } } })
  client = checkedClient(house.app)
  citizen = await openCitizen(client)
})
afterEach(async () => {
  await house.close()
  await Promise.all([ear.close(), voice.close(), store.close()])
})

test('who listens is told, and what a recording may be', { timeout: 60_000 }, async () => {
  const { body } = await client.send('GET /v1/capabilities')
  expect([body['speech'], body['recordings']]).toEqual(['aws', ['audio/webm', 'audio/ogg', 'audio/wav']])
})

test(
  'a recording becomes words, and one that no stream takes is refused with a way out',
  { timeout: 60_000 },
  async () => {
    for (const [bytes, type] of [
      [wav(2), 'audio/wav'],
      [ogg(2), 'audio/ogg'],
      [recorded('tone.webm'), 'audio/webm'],
    ] as const) {
      const { status, body } = await citizen.send(HEAR, { form: { file: upload(bytes, type) } })
      expect([status, body['text']]).toEqual([200, '居住证怎么办'])
    }
    const refused = await citizen.send(HEAR, { form: { file: upload(recorded('tone.mp4')) } })
    expect([refused.status, refused.body['code']]).toEqual([415, 'unsupported-recording'])
    expect(refused.body['detail']).toContain('type instead')
    expect(ear.streams).toHaveLength(3)
  },
)

test(
  'the house’s own words are kept as sound, and what a page or a citizen made up is not',
  { timeout: 60_000 },
  async () => {
    const { outcome, spoken } = await citizen.take({ said: '居住证要什么材料' })
    for (let n = 0; n < 2; n += 1) {
      const { status, bytes } = await citizen.send(SAY, { body: { text: spoken.slice(0, 600), locale: 'zh-CN' } })
      expect([status, bytes]).toEqual([200, MP3])
    }
    const kept = store.objects.size
    expect([outcome, spoken.length <= 600, voice.said.length, kept]).toEqual(['answered', true, 1, 1])
    for (const text of [`${spoken}。`, '张三，您的手机号是 138****8000']) {
      await citizen.send(SAY, { body: { text, locale: 'zh-CN' } })
    }
    expect([voice.said.length, store.objects.size]).toEqual([3, kept])
  },
)
