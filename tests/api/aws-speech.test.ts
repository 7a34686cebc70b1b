// Speech over HTTP with Amazon's services behind: the real clients, against servers of the same protocols here.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type House, openHouse } from '../house.ts'
import { MP3 } from '../speech/audio-provider.ts'
import { openAws, type OpenAws } from '../speech/open-aws.ts'
import { ogg, recorded, wav } from '../speech/recordings.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, MORNING, openCitizen } from './citizen.ts'
import { upload } from './speech-house.ts'

const HEAR = 'POST /v1/speech/transcriptions'
const SAY = 'POST /v1/speech/audio'

let aws: OpenAws
let house: House
let client: Client
let citizen: Citizen
beforeEach(async () => {
  aws = await openAws()
  house = await openHouse({ now: () => MORNING, web: { speech: aws.speech } })
  client = checkedClient(house.app)
  citizen = await openCitizen(client)
})
afterEach(async () => {
  await house.close()
  await aws.close()
})

test('who listens is told, and what a recording may be', { timeout: 60_000 }, async () => {
  const { body } = await client.send('GET /v1/capabilities')
  expect([body['speech'], body['live'], body['recordings']]).toEqual([
    'aws',
    true,
    ['audio/webm', 'audio/ogg', 'audio/wav', 'audio/mp4;codecs=opus'],
  ])
})

test(
  'a recording becomes words, and one that no stream takes is refused with a way out',
  { timeout: 60_000 },
  async () => {
    for (const [bytes, type] of [
      [wav(2), 'audio/wav'],
      [ogg(2), 'audio/ogg'],
      [recorded('tone.webm'), 'audio/webm'],
      [recorded('tone.mp4'), 'audio/mp4'],
      [recorded('sliced.mp4'), 'audio/mp4'],
    ] as const) {
      const { status, body } = await citizen.send(HEAR, { form: { file: upload(bytes, type) } })
      expect([status, body['text']]).toEqual([200, '居住证怎么办'])
    }
    const refused = await citizen.send(HEAR, { form: { file: upload(recorded('aac.mp4'), 'audio/mp4') } })
    expect([refused.status, refused.body['code']]).toEqual([415, 'unsupported-recording'])
    expect(refused.body['detail']).toContain('AAC in it cannot be heard: record WAV. Or type instead.')
    expect(aws.ear.streams.map(({ asked }) => asked['media-encoding'])).toEqual(['pcm', ...Array(4).fill('ogg-opus')])
    // What came there is Ogg from its first byte, and not the file as it was sent.
    expect(aws.ear.streams.slice(1).map(({ sound }) => sound.toString('latin1', 0, 4))).toEqual(Array(4).fill('OggS'))
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
    const kept = aws.store.objects.size
    expect([outcome, spoken.length <= 600, aws.voice.said.length, kept]).toEqual(['answered', true, 1, 1])
    for (const text of [`${spoken}。`, '张三，您的手机号是 138****8000']) {
      await citizen.send(SAY, { body: { text, locale: 'zh-CN' } })
    }
    expect([aws.voice.said.length, aws.store.objects.size]).toEqual([3, kept])
  },
)
