// Text comes piece by piece, and ends well only where the provider said that it is whole.
import { fc } from '../fast-check.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { forbidTracing } from '../../functions/config/no-tracing.ts'
import type { ModelTrouble } from '../../functions/models/language-model.ts'
import { withoutThinking } from '../../functions/models/openai-thinking.ts'
import { STALL_MS, written } from './call.ts'
import { type Piece, refuses, says, type Step, USAGE } from './provider.ts'
import { PROMPT } from './sample.ts'
import { TIMED } from '../timed.ts'

const COUNTED = [{ inputTokens: USAGE.prompt_tokens, outputTokens: USAGE.completion_tokens }]
const TEXT = '您带上身份证去派出所，四十元[1]。\n不用预约[2]。'
const WHOLE = says(TEXT)

beforeAll(async () => {
  forbidTracing()
  // What is compiled at the first call takes its time, and is not what is measured.
  await written([WHOLE])
})

const each = (count: number, piece: Piece) => Array.from({ length: count }, () => piece)

const GOOD: [string, Step, { isCounted: boolean }][] = [
  ['comes at once', WHOLE, { isCounted: true }],
  ['comes slowly, each piece before the stall', says(TEXT, STALL_MS / 4), { isCounted: true }],
  [
    'comes under a wrong content type',
    { ...WHOLE, headers: { 'content-type': 'application/json' } },
    { isCounted: true },
  ],
  ['follows thoughts beside it', { pieces: [{ reasoning: 'hm' }, ...WHOLE.pieces!] }, { isCounted: true }],
  ['follows thoughts within it', says(`<think>forty? <b>${TEXT}</think>${TEXT}`), { isCounted: true }],
  ['is not counted', { ...WHOLE, usage: false }, { isCounted: false }],
  ['ends without [DONE]', { ...WHOLE, breaks: { at: 'done', by: 'end' } }, { isCounted: true }],
  ['stalls before [DONE]', { ...WHOLE, breaks: { at: 'done', by: 'stall' } }, { isCounted: false }],
  ['is cut before [DONE]', { ...WHOLE, breaks: { at: 'done', by: 'cut' } }, { isCounted: false }],
]
test.each(GOOD)('a text is whole that %s', async (_, step, { isCounted }) => {
  const call = await written([step])
  expect(call.error).toBeUndefined()
  expect(call.got).toBe(TEXT)
  if (isCounted) expect(call.usage).toEqual(COUNTED)
  else expect(call.usage).toEqual([{ inputTokens: expect.closeTo(70, -2), outputTokens: expect.closeTo(25, -1) }])
})

const DELIVERED = WHOLE.pieces!.slice(0, 2)
  .map(({ text }) => text)
  .join('')
const BAD: [string, Step, ModelTrouble, string][] = [
  ['is cut before the headers', { breaks: { at: 'headers', by: 'cut' } }, 'unreachable', ''],
  ['is cut before the first word', { ...WHOLE, breaks: { at: 0, by: 'cut' } }, 'unreachable', ''],
  ['is cut in the middle', { ...WHOLE, breaks: { at: 2, by: 'cut' } }, 'cut', DELIVERED],
  ['just ends in the middle', { ...WHOLE, breaks: { at: 2, by: 'end' } }, 'cut', DELIVERED],
  ['ends in the middle of an event', { ...WHOLE, breaks: { at: 2, by: 'half' } }, 'cut', DELIVERED],
  [
    'holds an event that is no JSON',
    { pieces: [{ text: '您' }, { raw: 'data: {"a":\n\n' }, { text: '好' }] },
    'cut',
    '您',
  ],
  [
    'holds an error',
    { pieces: [{ text: '您' }, { raw: 'data: {"error":{"message":"overloaded"}}\n\n' }] },
    'cut',
    '您',
  ],
  ['gives no reason for its end', { ...WHOLE, finish: null }, 'cut', TEXT],
  ['stops for length', { ...WHOLE, finish: 'length' }, 'cut', TEXT],
  ['is filtered', { ...WHOLE, finish: 'content_filter' }, 'cut', TEXT],
  ['stalls before the headers', { breaks: { at: 'headers', by: 'stall' } }, 'stalled', ''],
  ['stalls before the first word', { ...WHOLE, breaks: { at: 'body', by: 'stall' } }, 'stalled', ''],
  ['stalls in the middle', { ...WHOLE, breaks: { at: 2, by: 'stall' } }, 'stalled', DELIVERED],
  ['stalls with blanks', { pieces: [{ text: '您' }, ...each(20, { text: '\n', after: 100 })] }, 'stalled', '您'],
  ['only thinks, beside the text', { pieces: each(20, { reasoning: 'hm', after: 100 }) }, 'stalled', ''],
  [
    'only thinks, within the text',
    { pieces: [{ text: '<think>' }, ...each(20, { text: 'hm', after: 100 })] },
    'stalled',
    '',
  ],
  ['is nothing', { pieces: [{ text: null }] }, 'unusable', ''],
  ['has no choices', { pieces: [{ raw: 'data: {"choices":[]}\n\n' }], finish: null }, 'unusable', ''],
  ['calls a tool', { pieces: [{ tool: { name: 'submit', arguments: '{}' } }], finish: 'tool_calls' }, 'unusable', ''],
  ['is a web page', { body: '<html>', headers: { 'content-type': 'text/html' } }, 'unusable', ''],
  ['comes in one piece, as JSON', { body: '{"choices":[{"message":{"content":"x"}}]}' }, 'unusable', ''],
  ['has 10 MB', { pieces: [{ text: 'x'.repeat(10_000_000) }] }, 'unusable', ''],
]
test.each(BAD)('a text does not end well that %s', TIMED, async (_, step, trouble, delivered) => {
  const call = await written([step])
  expect(call.error?.trouble).toBe(trouble)
  expect(String(call.got).trim()).toBe(delivered)
  expect(call.requests).toHaveLength(1)
  expect(call.usage).toEqual([{ inputTokens: expect.closeTo(70, -2), outputTokens: expect.any(Number) }])
  expect(call.usage[0]?.outputTokens).toBeLessThanOrEqual(PROMPT.maxTokens)
  expect(call.ms).toBeLessThan(STALL_MS + 700)
})

test('a trickle ends when the caller’s time is over, and so does its connection', TIMED, async () => {
  const call = await written([says(TEXT, 200)], { ms: 500 })
  expect(call.error?.trouble).toBe('ended')
  expect(TEXT.startsWith(String(call.got)) && call.got !== '').toBe(true)
  expect(call.requests[0]?.end).toBe('left')
  expect(call.ms).toBeLessThan(900)
})

test('a reader that goes away ends the connection, and what was written is told of once', TIMED, async () => {
  const call = await written([says(TEXT, 100)], { pieces: 1 })
  expect(call.error).toBeUndefined()
  expect(call.got).toBe(TEXT.slice(0, 6))
  expect(call.requests[0]?.end).toBe('left')
  expect(call.usage).toHaveLength(1)
  expect(call.ms).toBeLessThan(600)
})

describe('another model', () => {
  const names = ['first', 'second']

  test.each([
    ['unknown', refuses(404), 2],
    ['broken', refuses(503), 2],
    ['busy', refuses(429), 2],
    ['kept from us', refuses(401), 1],
    ['cut off', { ...WHOLE, breaks: { at: 2, by: 'cut' } } satisfies Step, 1],
  ])('stands in for one that is %s, if that may help and no word was shown', async (_, step, requests) => {
    const call = await written([step, WHOLE], { names })
    expect(call.requests.map(({ body }) => body['model'])).toEqual(names.slice(0, requests))
    expect(call.error === undefined).toBe(requests === 2)
    if (requests === 2) expect(call.got).toBe(TEXT)
    expect(call.usage).toHaveLength(requests)
  })
})

test('what is thought aloud is left out, however it is cut', () => {
  const part = fc.constantFrom('<think>', '</think>', '<', '<th', 'k>', '</', '您', 'a')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (parts, cuts) => {
      const text = parts.join('')
      const thinking = withoutThinking()
      let shown = ''
      for (let at = 0; at < text.length;) {
        const length = cuts.next().value
        shown += thinking.push(text.slice(at, at + length))
        at += length
      }
      expect(shown + thinking.end()).toBe(text.replace(/<think>[^]*?(?:<\/think>|$)/g, ''))
    }),
  )
})
