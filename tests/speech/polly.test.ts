// Sound by Amazon Polly: its real client against a server that checks signatures and markup.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { awsSpeech, type AwsSpeechSettings } from '../../functions/speech/aws-speech.ts'
import { cutAtSentences } from '../../functions/speech/cut-at-sentences.ts'
import { ssml } from '../../functions/speech/ssml.ts'
import { fc } from '../fast-check.ts'
import { MP3 } from './audio-provider.ts'
import { CREDENTIALS } from './aws-signature.ts'
import { openPollyServer, type PollyAnswer, type PollyServer } from './polly-server.ts'
import { troubleOf } from './trouble-of.ts'

const PRIVATE = '13800138000'

let server: PollyServer
beforeEach(async () => {
  server = await openPollyServer()
})
afterEach(() => server.close())

const never = new AbortController().signal
const failed = vi.fn<(error: unknown) => void>()
const speaking = (more: Partial<AwsSpeechSettings> = {}) =>
  awsSpeech({
    region: 'us-east-1',
    endpoint: server.url,
    credentials: CREDENTIALS,
    newId: () => 'one',
    failed,
    ...more,
  })

describe('a text', { timeout: 60_000 }, () => {
  test('is said by the voice of its language, at its pace, with a pause where a line ends', async () => {
    const text = '手机号 138****8000，对吗？\n"A" & <B>'
    expect(await speaking().speak(text, { locale: 'zh-CN', pace: 0.85, signal: never })).toEqual({
      bytes: MP3,
      type: 'audio/mpeg',
    })
    await speaking().speak('Hello', { locale: 'en', signal: never })
    const common = { Engine: 'neural', OutputFormat: 'mp3', TextType: 'ssml' }
    const marked = '手机号 138****8000，对吗？<break time="400ms"/>&quot;A&quot; &amp; &lt;B&gt;'
    expect(server.said).toEqual([
      {
        ...common,
        VoiceId: 'Zhiyu',
        LanguageCode: 'cmn-CN',
        Text: `<speak><prosody rate="85%">${marked}</prosody></speak>`,
      },
      { ...common, VoiceId: 'Joanna', LanguageCode: 'en-US', Text: '<speak>Hello</speak>' },
    ])
  })

  test('of more than one request is cut at sentences and comes back as one sound', async () => {
    const sentence = `${'好'.repeat(99)}。`
    const { bytes } = await speaking().speak(sentence.repeat(70), { locale: 'zh-CN', signal: never })
    expect(server.said.map(({ Text }) => Text.replace(/<[^>]*>/g, '').length)).toEqual([3000, 3000, 1000])
    expect(bytes).toEqual(new Uint8Array(Buffer.concat([MP3, MP3, MP3])))
  })

  test('whatever stands in it, is taken by Polly', async () => {
    const odd = [
      '</prosody><emphasis>&amp;</emphasis>',
      '\u0000\u0008\uffff\ud800x\udc00',
      '& '.repeat(3000),
      '<'.repeat(4000),
      '\n'.repeat(50) + '好',
    ]
    for (const text of odd) await speaking().speak(text, { locale: 'zh-CN', pace: 0.01, signal: never })
    expect(server.said.length).toBeGreaterThan(odd.length)
  })

  test('with nothing in it is not sent', async () => {
    expect((await troubleOf(speaking().speak(' \n', { locale: 'en', signal: never }))).trouble).toBe('unusable')
    expect(server.said).toEqual([])
  })
})

test('pieces are the text again, none is too long, and a sentence that fits is not split', () => {
  const part = fc.constantFrom('好', 'a', '。', '，', '！', ' ', '. ', '3.14', '\n', '😀', 'long-word')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 80 }), fc.integer({ min: 9, max: 40 }), (parts, most) => {
      const text = parts.join('')
      const pieces = cutAtSentences(text, most)
      expect(pieces.join('')).toBe(text.trim() === '' ? pieces.join('') : text.slice(0, pieces.join('').length))
      expect(text.slice(pieces.join('').length).trim()).toBe('')
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most)
    }),
    { numRuns: 500 },
  )
  expect(cutAtSentences('一二三。四五六七。八', 6)).toEqual(['一二三。', '四五六七。八'])
  expect(cutAtSentences('It costs 3.50. Yes. ', 15)).toEqual(['It costs 3.50.', ' Yes. '])
})

test('a pace stays within what Polly takes', () => {
  expect([0.01, 0.849, 1, 9].map((pace) => ssml('好', pace))).toEqual([
    '<speak><prosody rate="20%">好</prosody></speak>',
    '<speak><prosody rate="85%">好</prosody></speak>',
    '<speak>好</speak>',
    '<speak><prosody rate="200%">好</prosody></speak>',
  ])
})

const failures: [what: string, answer: PollyAnswer, trouble: string][] = [
  ['a throttle', { status: 400, type: 'ThrottlingException' }, 'rate-limited: ThrottlingException'],
  ['too many', { status: 429, type: '' }, 'rate-limited: 429'],
  ['a breakdown', { status: 500, type: 'ServiceFailureException' }, 'refused: ServiceFailureException'],
  ['an unknown refusal', { status: 418, type: `About${PRIVATE}` }, 'refused: 418'],
  ['an apology', { sound: Buffer.from(`<p>${PRIVATE}`) }, 'unusable: no MP3'],
  ['half a sound', { sound: new Uint8Array(Buffer.concat([MP3, Buffer.alloc(4000)])), cut: true }, 'unreachable'],
  ['silence on the line', { stalls: true }, 'slow: nothing within 1500 ms'],
  ['sound without end', { sound: new Uint8Array(Buffer.concat([MP3, Buffer.alloc(5_000_000)])) }, 'unusable: too long'],
]

describe('what goes wrong', { timeout: 60_000 }, () => {
  test.each(failures)('%s is one error that quotes nothing', async (_, answer, trouble) => {
    server.answers(answer)
    await import('@aws-sdk/client-polly')
    const speech = speaking({ timeoutMs: 'stalls' in answer ? 1500 : 30_000 })
    const error = await troubleOf(speech.speak(PRIVATE, { locale: 'en', signal: never }))
    expect(error.message).toContain(trouble)
    expect(error.cause).toBeUndefined()
    expect(`${error.stack}`).not.toContain(PRIVATE)
    expect(server.said).toHaveLength(1)
  })

  test('a wrong secret is refused, and who no longer waits is not told', async () => {
    const wrong = speaking({ credentials: { ...CREDENTIALS, secretAccessKey: 'another' } })
    expect((await troubleOf(wrong.speak('好', { locale: 'zh-CN', signal: never }))).message).toBe(
      'refused: InvalidSignatureException',
    )
    server.answers({ stalls: true })
    const wish = new AbortController()
    const work = troubleOf(speaking().speak('好', { locale: 'zh-CN', signal: wish.signal }))
    await vi.waitFor(() => expect(server.said).toHaveLength(1), { timeout: 20_000 })
    wish.abort()
    expect((await work).trouble).toBe('ended')
  })
})
