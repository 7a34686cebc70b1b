// The live recogniser over HTTP and WebSocket: who holds a conversation gets an address, and says there what becomes words.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../functions/channels/web/limits.ts'
import { switchModel } from '../../functions/conversation/model/usage.ts'
import { openAiSpeech } from '../../functions/speech/openai-speech.ts'
import { SpeechError } from '../../functions/speech/speech.ts'
import { type House, openHouse } from '../house.ts'
import { openAws, type OpenAws } from '../speech/open-aws.ts'
import { openPageEar } from '../speech/page-ear.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, MORNING, openCitizen } from './citizen.ts'

const OPEN = 'POST /v1/speech/session'

let now: Date
let late: number
let aws: OpenAws
let house: House
let client: Client
let citizen: Citizen
beforeEach(async () => {
  now = MORNING
  late = 0
  aws = await openAws({ clock: () => new Date(Date.now() + late) })
  house = await openHouse({ now: () => now, web: { speech: aws.speech } })
  client = checkedClient(house.app)
  citizen = await openCitizen(client)
})
afterEach(async () => {
  await house.close()
  await aws.close()
})

interface Session {
  url: string
  expiresAt: string
  rate: number
  provider: string
}
const open = (body?: object) => citizen.send<Session>(OPEN, body && { body })

describe('an address', { timeout: 60_000 }, () => {
  test('takes what is said, and gives words as they are understood', async () => {
    aws.live.answers([
      { text: '居住证', partial: true, after: 6400 },
      { text: '居住证怎么办', after: 'end' },
    ])
    const { status, body, headers } = await open({ locale: 'zh-CN' })
    expect([status, body.rate, body.provider, headers.get('cache-control')]).toEqual([201, 16_000, 'aws', 'no-store'])
    expect(new Date(body.expiresAt).getTime()).toBeGreaterThan(Date.now() + 50_000)
    const ear = await openPageEar(body.url)
    ear.say(Buffer.alloc(32_000, 1))
    ear.done()
    expect(await ear.end).toBe(1000)
    expect(ear.told).toEqual([
      { text: '居住证', isFinal: false },
      { text: '居住证怎么办', isFinal: true },
    ])
    expect(aws.live.streams[0]?.sound).toHaveLength(32_000)
    const { outcome } = await citizen.take({ said: ear.told[1]?.text ?? '' })
    expect(outcome).toBe('answered')
  })

  test('is for the language that is spoken, the conversation’s when none is said', async () => {
    const asked = async (body?: object) => new URL((await open(body)).body.url).searchParams.get('language-code')
    expect([await asked({ locale: 'en' }), await asked({}), await asked()]).toEqual(['en-US', 'zh-CN', 'zh-CN'])
    const english = await openCitizen(client, 'en')
    const { body } = await english.send<Session>(OPEN)
    expect(new URL(body.url).searchParams.get('language-code')).toBe('en-US')
  })

  test('that is changed, late or used is refused', async () => {
    const { body } = await open()
    const url = new URL(body.url)
    for (const name of url.searchParams.keys()) {
      const changed = new URL(url)
      changed.searchParams.set(name, `${url.searchParams.get(name)}1`)
      await expect(openPageEar(changed.href), name).rejects.toThrow('403')
    }
    const ear = await openPageEar(body.url)
    ear.done()
    expect(await ear.end).toBe(1000)
    await expect(openPageEar(body.url)).rejects.toThrow('409')
    const next = await open()
    late = 61_000
    await expect(openPageEar(next.body.url)).rejects.toThrow('403')
    expect(aws.live.streams).toHaveLength(1)
    expect(aws.live.refused.slice(-2)).toEqual(['used', 'late'])
  })

  test('stands in no line of the log, nor in the store', async () => {
    const { body } = await open()
    const { searchParams } = new URL(body.url)
    const kept = JSON.stringify([house.lines, await house.conversations.history(citizen.id)])
    for (const name of ['X-Amz-Signature', 'session-id', 'X-Amz-Credential'])
      expect(kept).not.toContain(searchParams.get(name) ?? '?')
    expect(house.lines.filter((line) => line.includes('/v1/speech/session'))).toHaveLength(1)
  })
})

describe('nobody gets one', { timeout: 60_000 }, () => {
  test('without a conversation of one’s own, nor with one that is erased', async () => {
    expect((await client.send(OPEN)).body['code']).toBe('no-token')
    expect((await client.send(OPEN, { token: `${citizen.id}.x` })).body['code']).toBe('wrong-token')
    await citizen.send(`DELETE /v1/conversations/${citizen.id}`)
    expect((await citizen.send(OPEN)).body['code']).toBe('no-such-conversation')
  })

  test('more often than a person speaks', async () => {
    for (let n = 0; n < LIMITS.liveSessionsAMinute; n += 1) expect((await open()).status).toBe(201)
    const refused = await citizen.send(OPEN)
    expect([refused.body['code'], refused.headers.get('retry-after')]).toEqual(['too-many-requests', '60'])
    expect((await (await openCitizen(client)).send(OPEN)).status).toBe(201)
    now = new Date(now.getTime() + 60_000)
    expect((await open()).status).toBe(201)
  })

  test('while the model is switched off', async () => {
    await switchModel(house.storage, true)
    expect((await citizen.send(OPEN)).body).toMatchObject({ status: 404, code: 'no-speech' })
    await switchModel(house.storage, false)
    expect((await open()).status).toBe(201)
  })

  test.each([
    [{ locale: 'de' }, 'locale'],
    [{ url: 'wss://elsewhere' }, undefined],
  ])('for %j', async (body, field) => {
    const answer = await citizen.send(OPEN, { body })
    expect([answer.body['code'], answer.body['field']]).toEqual(['bad-field', field])
  })

  test('where nobody listens live, and the capabilities say so', async () => {
    const speech = openAiSpeech({ baseUrl: 'http://127.0.0.1:1', transcription: 'hears', voice: 'speaks' })
    for (const [web, code] of [
      [{}, 'no-speech'],
      [{ speech }, 'no-live-speech'],
    ] as const) {
      const other = await openHouse({ now: () => now, web })
      const asking = checkedClient(other.app)
      const refused = await asking.send(OPEN, { token: (await openCitizen(asking)).token })
      expect(refused.body).toMatchObject({ status: 404, code, detail: expect.stringContaining('ype instead') })
      expect((await asking.send('GET /v1/capabilities')).body['live']).toBe(false)
      await other.close()
    }
    expect((await client.send('GET /v1/capabilities')).body['live']).toBe(true)
  })

  test('where the credentials of the house are refused: the log says why, and quotes nothing', async () => {
    const session = () => Promise.reject(new SpeechError('refused', 'CredentialsProviderError'))
    const broken = await openHouse({
      now: () => now,
      web: { speech: { ...aws.speech, live: { origin: aws.live.url, session } } },
    })
    const asking = checkedClient(broken.app)
    const { body } = await asking.send(OPEN, { token: (await openCitizen(asking)).token })
    expect(body).toMatchObject({ status: 502, code: 'speech-failed' })
    const [line = '{}', ...more] = broken.lines.filter((each) => each.includes('speech-failed'))
    expect([JSON.parse(line), more]).toMatchObject([{ trouble: 'refused: CredentialsProviderError' }, []])
    await broken.close()
  })
})
