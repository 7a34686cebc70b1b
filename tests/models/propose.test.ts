// A value is proposed, mended at most once, or given up, whatever the provider does.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { forbidTracing } from '../../functions/config/no-tracing.ts'
import type { ModelTrouble } from '../../functions/models/language-model.ts'
import { openAiModel } from '../../functions/models/openai-model.ts'
import { proposed } from './call.ts'
import { type Asked, type Behaviour, openProvider, refuses, says, type Step, USAGE } from './provider.ts'
import { PROMPT, SCHEMA, VALUE } from './sample.ts'
import { TIMED } from '../timed.ts'

const COUNTED = { inputTokens: USAGE.prompt_tokens, outputTokens: USAGE.completion_tokens }
const FREE = { inputTokens: 0, outputTokens: 0 }
const JSON_VALUE = JSON.stringify(VALUE)
const PAGE = { body: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } }

beforeAll(async () => {
  forbidTracing()
  await import('../../functions/models/openai-agent.ts')
})

/** Only what asks for JSON in plain words is answered. */
const withoutSchemas =
  (plain: Step): Behaviour =>
  ({ body }) =>
    body['response_format'] ? refuses(400, `response_format is not supported: ${JSON.stringify(body)}`) : plain

const GIVEN: [string, Behaviour, number][] = [
  ['at once', [says(JSON_VALUE)], 1],
  ['in a fence', [says(`\`\`\`json\n${JSON_VALUE}\n\`\`\``)], 1],
  ['under a wrong content type', [{ ...says(JSON_VALUE), headers: { 'content-type': 'text/plain' } }], 1],
  ['after thoughts in the text', [says(`<think>a {"do":1} b</think>\n${JSON_VALUE}`)], 1],
  ['after thoughts beside the text', [{ pieces: [{ reasoning: 'hm' }, { text: JSON_VALUE }] }], 1],
  ['after thoughts whose beginning is missing', [says(`so it is\n</think>\n\n${JSON_VALUE}`)], 1],
  ['mended, where it was prose', [says('It is about the residence permit.'), says(JSON_VALUE)], 2],
  ['mended, where a key was missing', [says('{"do":"ask"}'), says(JSON_VALUE)], 2],
  ['mended, where a key was too much', [says(`{"x":1,${JSON_VALUE.slice(1)}`), says(JSON_VALUE)], 2],
  ['mended, where a word was not of the list', [says('{"do":"submit","service":"x"}'), says(JSON_VALUE)], 2],
  [
    'mended, where a tool was called',
    [{ pieces: [{ tool: { name: 'submit', arguments: '{}' } }] }, says(JSON_VALUE)],
    2,
  ],
  ['mended, where nothing was said', [{ pieces: [{ text: null }] }, says(JSON_VALUE)], 2],
  ['in plain words, by a provider without schemas', withoutSchemas(says(JSON_VALUE)), 2],
  ['again, after a busy line', [refuses(503), says(JSON_VALUE)], 2],
  ['again, after a line that broke', [{ breaks: { at: 'headers', by: 'cut' } }, says(JSON_VALUE)], 2],
]
test.each(GIVEN)('a value comes %s', async (_, behaviour, requests) => {
  const call = await proposed(behaviour)
  expect(call.error).toBeUndefined()
  expect(call.got).toEqual(VALUE)
  expect(call.requests).toHaveLength(requests)
  expect(call.usage).toHaveLength(requests)
  expect(call.usage.at(-1)).toEqual(COUNTED)
})

const WHOLE = says(JSON_VALUE)
const GIVEN_UP: [string, Step, ModelTrouble, number][] = [
  ['is busy', refuses(429, 'slow down'), 'rate-limited', 2],
  ['asks for more patience than a citizen has', refuses(429, 'no', { 'retry-after': '20' }), 'rate-limited', 1],
  ['breaks', refuses(500), 'refused', 2],
  ['refuses the key', refuses(401), 'refused', 1],
  ['does not know the model', refuses(404), 'refused', 1],
  ['refuses whatever is sent', refuses(400), 'refused', 2],
  ['sends elsewhere', { status: 307, headers: { location: 'http://127.0.0.1:9/v1' }, body: '' }, 'refused', 1],
  ['shows a web page', PAGE, 'unusable', 1],
  ['has no choices', { body: '{"choices":[]}' }, 'unusable', 2],
  ['says nothing at all', { body: '' }, 'unusable', 2],
  ['goes on in prose', says('I would ask.'), 'unusable', 2],
  ['goes on calling tools', { pieces: [{ tool: { name: 'submit', arguments: '{}' } }] }, 'unusable', 2],
  ['sends half of it', { ...WHOLE, breaks: { at: 1, by: 'end' } }, 'unusable', 2],
  ['sends 10 MB', { pieces: [{ text: 'x'.repeat(10_000_000) }] }, 'unusable', 1],
  ['stops for length', { ...WHOLE, finish: 'length' }, 'cut', 1],
  ['cuts in the middle', { ...WHOLE, breaks: { at: 1, by: 'cut' } }, 'cut', 1],
  ['cuts after the headers', { ...WHOLE, breaks: { at: 'body', by: 'cut' } }, 'unreachable', 1],
  ['cuts before the headers', { breaks: { at: 'headers', by: 'cut' } }, 'unreachable', 2],
]
test.each(GIVEN_UP)('a provider that %s is given up', TIMED, async (_, step, trouble, requests) => {
  const call = await proposed([step])
  expect(call.error?.trouble).toBe(trouble)
  expect(call.requests).toHaveLength(requests)
  expect(call.usage).toHaveLength(requests)
  const isRefusal = (step.status ?? 200) >= 300
  for (const { inputTokens } of call.usage) expect(inputTokens > 0).toBe(!isRefusal)
  expect(call.ms).toBeLessThan(2_500)
})

test.each(['headers', 'body'] as const)(
  'who stalls at the %s is left when the caller’s time is over',
  TIMED,
  async (at) => {
    const call = await proposed([{ ...WHOLE, breaks: { at, by: 'stall' } }], { ms: 200 })
    expect(call.error?.trouble).toBe('ended')
    expect(call.requests.map(({ end }) => end)).toEqual(['left'])
    expect(call.usage).toEqual([{ inputTokens: expect.any(Number), outputTokens: 0 }])
    expect(call.ms).toBeLessThan(600)
  },
)

test('nothing is sent for a caller whose time is over, and nobody is charged where nobody answers', async () => {
  const over = await proposed([WHOLE], { ms: 0 })
  expect(over).toMatchObject({ error: { trouble: 'ended' }, requests: [], usage: [] })
  const spent = vi.fn<() => void>()
  const gone = await openProvider([])
  await gone.close()
  const nobody = openAiModel({ baseUrl: gone.url, names: ['toy'] })
  const call = { signal: AbortSignal.timeout(5_000), spent }
  await expect(nobody.propose(PROMPT, SCHEMA, call)).rejects.toMatchObject({ trouble: 'unreachable' })
  expect(spent).not.toHaveBeenCalled()
})

test('a provider that asks for a second gets it, and no retry outlives the caller', TIMED, async () => {
  const busy = refuses(429, 'no', { 'retry-after': '1' })
  const patient = await proposed([busy, WHOLE])
  expect(patient).toMatchObject({ got: VALUE, usage: [FREE, COUNTED] })
  expect(patient.ms).toBeGreaterThanOrEqual(990)
  const hasty = await proposed([busy, WHOLE], { ms: 400 })
  expect(hasty).toMatchObject({ error: { trouble: 'ended' }, usage: [FREE] })
  expect(hasty.ms).toBeLessThan(800)
})

describe('with three names', () => {
  const names = ['first', 'second', 'third']

  test('another model stands in, and at most five requests are made in a call', async () => {
    const model = ({ body }: Asked) => String(body['model'])
    const others = await proposed((asked) => (model(asked) === 'third' ? WHOLE : refuses(404)), { names })
    expect(others).toMatchObject({ got: VALUE, requests: [{}, {}, {}] })
    const worst = await proposed((_, turn) => (turn === 3 ? says('prose') : refuses(500)), { names })
    expect(worst.requests.map(model)).toEqual(['first', 'first', 'second', 'third', 'first'])
    expect(worst.usage).toHaveLength(5)
  })

  test('what is not of the schema is mended by the same model, and not asked of the next', async () => {
    const { requests, got } = await proposed([says('prose'), WHOLE], { names })
    expect(got).toEqual(VALUE)
    expect(requests.map(({ body }) => body['model'])).toEqual(['first', 'first'])
  })
})

test('the model gets the prompt and a schema, no tools, and its own words back to mend', async () => {
  const { requests } = await proposed([says('prose'), WHOLE])
  const [first, second] = requests.map(({ body }) => body)
  expect(first).toMatchObject({ model: 'toy', temperature: 0.2, max_tokens: 300 })
  expect(first?.['response_format']).toMatchObject({ type: 'json_schema', json_schema: { strict: true } })
  expect(first?.['messages']).toEqual([
    { role: 'system', content: PROMPT.instructions },
    { role: 'user', content: PROMPT.message },
  ])
  expect(second?.['response_format']).toBeUndefined()
  expect(second?.['messages']).toEqual([
    { role: 'system', content: PROMPT.instructions },
    { role: 'user', content: PROMPT.message },
    { role: 'assistant', content: 'prose' },
    { role: 'user', content: expect.stringContaining('"enum":["ask","file"]') },
  ])
  for (const body of [first, second]) expect(body).not.toHaveProperty('tools')
})

test('a provider without schemas is asked in plain words from the second call on, with one request', async () => {
  const { requests, got } = await proposed(withoutSchemas(WHOLE), { before: 1 })
  expect(got).toEqual(VALUE)
  expect(requests).toHaveLength(1)
  expect(JSON.stringify(requests[0]?.body['messages'])).toContain('Write one JSON value of this schema')
})

/** The steps answer the requests in their order; a call whose first answer is no good makes a second one. */
test.each([
  ['one half JSON is an accident', 1, [says('{"do":"as'), WHOLE, WHOLE], [true]],
  ['two in a row are none', 2, [says('{"do":"as'), WHOLE, says('prose'), WHOLE, WHOLE], [false]],
  ['two with a good answer between are two accidents', 3, [says('x'), WHOLE, WHOLE, says('x'), WHOLE, WHOLE], [true]],
  ['a refusal of the schema itself is learnt at once', 1, [refuses(422), WHOLE, WHOLE], [false]],
] satisfies [string, number, Step[], boolean[]][])(
  '%s: whether the next call has a schema',
  async (_, before, steps, wanted) => {
    const { got, requests } = await proposed(steps, { before })
    expect(got).toEqual(VALUE)
    expect(requests.map(({ body }) => 'response_format' in body)).toEqual(wanted)
  },
)
