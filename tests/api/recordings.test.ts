// Recordings as citizens send them: any a browser makes is heard, and what is too long, too large or none is refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../functions/channels/web/problem-table.ts'
import { ogg, recorded, wav } from '../speech/recordings.ts'
import { MORNING, openCitizen } from './citizen.ts'
import { openSpeechHouse, type SpeechHouse, upload } from './speech-house.ts'

const HEAR = 'POST /v1/speech/transcriptions'
const PRIVATE = '13800138000'

let there: SpeechHouse
let { provider, house, client, citizen } = {} as SpeechHouse
beforeEach(async () => {
  there = await openSpeechHouse(() => MORNING)
  ;({ provider, house, client, citizen } = there)
})
afterEach(() => there.close())

describe('a recording', () => {
  test.each([
    ['audio/webm;codecs=opus', recorded('tone.webm'), 'audio/webm'],
    ['audio/mp4', recorded('tone.mp4'), 'audio/mp4'],
    ['audio/ogg; codecs=opus', ogg(5), 'audio/ogg'],
    ['audio/wav', wav(60), 'audio/wav'],
    ['', wav(1), 'audio/wav'],
    ['application/octet-stream', recorded('tone.webm').subarray(0, 1200), 'audio/webm'],
  ])('sent as %j comes back as words', async (type, bytes, known) => {
    const { status, body, headers } = await citizen.send(HEAR, { form: { file: upload(bytes, type) } })
    expect([status, body]).toEqual([200, { text: '居住证怎么办' }])
    expect(headers.get('cache-control')).toBe('no-store')
    const sent = provider.asked[0]?.form?.get('file') as File
    expect(sent.type).toBe(known)
    expect(Buffer.from(await sent.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('is in the language of its conversation, unless it says another', async () => {
    const english = await openCitizen(client, 'en')
    for (const form of [{}, { locale: 'zh-CN' }]) {
      await english.send(HEAR, { form: { file: upload(wav(1)), ...form } })
    }
    expect(provider.asked.map(({ form }) => form?.get('language'))).toEqual(['en', 'zh'])
    const titles = house.catalogue.featured('en').map(({ title }) => title)
    const [prompt = []] = provider.asked.map(({ form }) => JSON.stringify(form?.get('prompt')).slice(1, -1).split(', '))
    expect(prompt.slice(0, titles.length)).toEqual(titles)
    // Others follow, as many as a model reads.
    expect([prompt.length, new Set(prompt).size]).toEqual([20, 20])
  })

  test.each([
    ['of more than a minute', recorded('long.webm'), 'recording-too-long'],
    ['of more than a minute in MP4', recorded('long.mp4'), 'recording-too-long'],
    ['of more than a minute in Ogg', ogg(62), 'recording-too-long'],
    ['of more than a minute in WAV', wav(62), 'recording-too-long'],
    ['of more than 3 MB', wav(33, { rate: 48_000 }), 'body-too-large'],
    ['of nothing', Buffer.alloc(0), 'unsupported-recording'],
    ['that is a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'unsupported-recording'],
  ] as const)('%s is refused, and no provider hears of it', async (_, bytes, code) => {
    const { status, body } = await citizen.send(HEAR, { form: { file: upload(bytes) } })
    expect([status, body['code']]).toEqual([PROBLEMS[code].status, code])
    expect(provider.asked).toHaveLength(0)
  })

  test.each([
    [
      'no form',
      { raw: new Uint8Array(wav(1)), headers: { 'Content-Type': 'audio/wav' } },
      'unsupported-recording',
      undefined,
    ],
    ['JSON', { body: { file: PRIVATE } }, 'unsupported-recording', undefined],
    [
      'a broken form',
      { raw: `--x\r\n${PRIVATE}`, headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
      'unsupported-recording',
      undefined,
    ],
    ['a form without a file', { form: { locale: 'en' } }, 'bad-field', 'file'],
    ['a text for a file', { form: { file: PRIVATE } }, 'bad-field', 'file'],
    ['another language', { form: { file: upload(wav(1)), locale: PRIVATE } }, 'bad-field', 'locale'],
    ['another field', { form: { file: upload(wav(1)), [PRIVATE]: '1' } }, 'bad-field', undefined],
  ] as const)('as %s is refused by name', async (_, sent, code, field) => {
    const answer = await citizen.send(HEAR, sent)
    expect([answer.body['code'], answer.body['field']]).toEqual([code, field])
    expect(answer.text + house.lines.join('\n')).not.toContain(PRIVATE)
  })
})
