// What Lex and Polly are given to read: well-formed, at a pace, with pauses, never longer than they take.
import { expect, test } from 'vitest'
import { speechDocument, speechMessages } from '../../functions/channels/phone/speech-markup.ts'

const say = (text: string, more: object = {}) => [{ text, locale: 'zh-CN' as const, pace: 0.9, ...more }]

test('pace, pauses and line breaks', () => {
  expect(speechMessages(say('先说一句。\n再说一句。', { pace: 0.75, pause: 500 }), 'zh-CN')).toEqual([
    '<speak><prosody rate="75%">先说一句。<break time="400ms"/>再说一句。</prosody><break time="500ms"/></speak>',
  ])
})

test('what another language says is marked for the voice', () => {
  expect(speechMessages(say('您好'), 'en')).toEqual([
    '<speak><lang xml:lang="cmn-CN"><prosody rate="90%">您好</prosody></lang></speak>',
  ])
})

test('signs of XML are words, and signs that XML cannot hold are left out', () => {
  expect(speechDocument(say('<break/> A&B "1" \u{0}\u{FFFF}\u{D800}it’s \'2\''), 'zh-CN')).toBe(
    '<speak><prosody rate="90%">&lt;break/&gt; A&amp;B &quot;1&quot; it’s &apos;2&apos;</prosody></speak>',
  )
})

test('long words are parted between sentences, each message whole by itself and at most 1,000 signs', () => {
  const long = Array.from({ length: 60 }, (_, n) => `第${n + 1}样要带的是您的身份证原件和复印件各一份。`).join('')
  const messages = speechMessages(say(long), 'zh-CN')
  expect(messages.length).toBeGreaterThan(1)
  for (const message of messages) {
    expect(message.length).toBeLessThanOrEqual(1000)
    expect(message).toMatch(/^<speak><prosody rate="90%">第.*。<\/prosody><\/speak>$/)
  }
  expect(messages.map((message) => message.replace(/<[^>]*>/g, '')).join('')).toBe(long)
})

test('a sentence without an end is cut between signs, and never within an entity', () => {
  const messages = speechMessages(say('&'.repeat(700)), 'zh-CN')
  expect(messages.length).toBe(4)
  for (const message of messages) expect(message).toMatch(/^<speak><prosody rate="90%">(&amp;)+<\/prosody><\/speak>$/)
})

test('five messages are all that Lex takes', () => {
  expect(speechMessages(say('长。'.repeat(5000)), 'zh-CN').length).toBe(5)
})

test('nothing said is no message', () => {
  expect(speechMessages([], 'zh-CN')).toEqual([])
  expect(speechDocument([], 'zh-CN')).toBe('<speak><break time="50ms"/></speak>')
})
