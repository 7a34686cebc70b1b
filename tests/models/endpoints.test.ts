// Where prompts go, and what each kind of provider is told besides.
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { forbidTracing } from '../../functions/config/no-tracing.ts'
import { openAiModel } from '../../functions/models/openai-model.ts'
import { PROMPT, SCHEMA, VALUE } from './sample.ts'

const DASHSCOPE = 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1'
const SELF_HOSTED = 'http://127.0.0.1:8000/v1'
const server = setupServer()
beforeAll(() => {
  forbidTracing()
  server.listen({ onUnhandledFrame: 'error' })
})
afterEach(() => {
  server.resetHandlers()
  vi.unstubAllEnvs()
})
afterAll(() => server.close())

/** The request that a provider at this address gets. */
async function asked(url: string, model: ReturnType<typeof openAiModel>) {
  const got: { body: Record<string, unknown>; headers: Headers }[] = []
  server.use(
    http.post(`${url}/chat/completions`, async ({ request }) => {
      got.push({ headers: request.headers, body: (await request.json()) as Record<string, unknown> })
      const message = { role: 'assistant', content: JSON.stringify(VALUE) }
      return HttpResponse.json({ choices: [{ index: 0, message, finish_reason: 'stop' }] })
    }),
  )
  const call = { signal: AbortSignal.timeout(5_000), spent: () => {} }
  expect(await model.propose(PROMPT, SCHEMA, call)).toEqual(VALUE)
  expect(got).toHaveLength(1)
  return got[0]!
}

test('a key alone means OpenAI, whatever the environment says of other hosts', async () => {
  vi.stubEnv('LANGSMITH_GATEWAY', 'https://gateway.example')
  vi.stubEnv('OPENAI_BASE_URL', 'https://elsewhere.example/v1')
  vi.stubEnv('OPENAI_ORG_ID', 'org-of-another')
  const { body, headers } = await asked(
    'https://api.openai.com/v1',
    openAiModel({ apiKey: 'sk-invented', names: ['gpt-4.1-mini'] }),
  )
  expect(headers.get('authorization')).toBe('Bearer sk-invented')
  expect(headers.get('openai-organization')).toBeNull()
  expect(body).toMatchObject({ model: 'gpt-4.1-mini', temperature: 0.2, max_tokens: 300 })
  expect(body).not.toHaveProperty('enable_thinking')
})

test.each([
  ['Qwen at its maker', DASHSCOPE, 'qwen-plus', { enable_thinking: false }],
  ['Qwen that can only think', DASHSCOPE, 'qwen3-30b-thinking', {}],
  ['another model there', DASHSCOPE, 'deepseek-v3.2', {}],
  ['Qwen on a machine of one’s own', SELF_HOSTED, 'qwen3:8b', {}],
  ['a model of OpenAI that reasons', SELF_HOSTED, 'gpt-5-mini', { reasoning_effort: 'low' }],
  ['a model of OpenAI that need not reason', SELF_HOSTED, 'gpt-5.4-mini', { reasoning_effort: 'none' }],
])('%s gets what it understands', async (_, baseUrl, name, more) => {
  const { body, headers } = await asked(baseUrl, openAiModel({ baseUrl, names: [name] }))
  const said = Object.fromEntries(
    ['enable_thinking', 'reasoning_effort'].flatMap((key) => (key in body ? [[key, body[key]]] : [])),
  )
  expect(said).toEqual(more)
  expect('temperature' in body).toBe(!name.startsWith('gpt-5'))
  expect(headers.get('authorization')).toBe('Bearer none')
})
