// With tracing forbidden nothing but the provider hears of a prompt, and the process ends by itself and prints nothing.
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { forbidTracing } from '../../functions/config/no-tracing.ts'
import { openProvider, says } from './provider.ts'
import { SECRET, VALUE } from './sample.ts'

const TIMEOUT = 40_000
const FLAGS = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
]
const HOSTS = ['LANGSMITH_ENDPOINT', 'LANGCHAIN_ENDPOINT', 'LANGSMITH_GATEWAY']
const KEYS = ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY', 'LANGSMITH_GATEWAY_API_KEY']

/** Runs `one-call.ts` where every variable asks for tracing; what a third host heard, and what was printed. */
async function run(tracing: 'forbidden' | 'allowed') {
  const heard: string[] = []
  const spy = createServer((request, response) => {
    request.on('data', (part: Buffer) => heard.push(part.toString('latin1')))
    request.on('end', () => {
      heard.push(request.url ?? '')
      response.end('{}')
    })
  })
  await new Promise<void>((listening) => spy.listen(0, '127.0.0.1', listening))
  const host = `http://127.0.0.1:${(spy.address() as AddressInfo).port}`
  const said = says(JSON.stringify(VALUE))
  const provider = await openProvider([said])
  const all = (names: string[], value: string) => Object.fromEntries(names.map((name) => [name, value]))
  const script = resolve(import.meta.dirname, 'one-call.ts')
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, provider.url, tracing], {
      timeout: TIMEOUT,
      env: { ...process.env, OPENAI_LOG: 'debug', ...all(FLAGS, 'true'), ...all(HOSTS, host), ...all(KEYS, 'k') },
    })
    return { heard, printed: stdout + stderr, asked: provider.requests.map(({ path }) => path) }
  } finally {
    spy.closeAllConnections()
    spy.close()
    await provider.close()
  }
}

test('forbidden, nobody but the provider hears of it, and nothing is printed', { timeout: TIMEOUT }, async () => {
  const { heard, printed, asked } = await run('forbidden')
  expect(heard).toEqual([])
  expect(printed).toBe(`${JSON.stringify({ value: VALUE, text: JSON.stringify(VALUE) })}\n`)
  expect(asked).toEqual(['/v1/chat/completions', '/v1/chat/completions'])
})

test('allowed, it does go to a third host and is printed: the test above can fail', { timeout: TIMEOUT }, async () => {
  const { heard, printed } = await run('allowed')
  expect(heard).not.toEqual([])
  expect(printed).toContain(SECRET)
})

test('every variable of theirs is gone or off, and no other is touched', () => {
  const given = [...FLAGS, ...HOSTS, ...KEYS, 'LANGSMITH_RUNS_ENDPOINTS', 'LANGSMITH_OTEL_ENABLED', 'LANGGRAPH_API_KEY']
  const environment = { ...Object.fromEntries(given.map((name) => [name, 'true'])), PATH: '/bin', OPENAI_API_KEY: 'k' }
  forbidTracing(environment)
  expect(environment).toEqual({
    PATH: '/bin',
    OPENAI_API_KEY: 'k',
    LANGSMITH_TRACING: 'false',
    LANGSMITH_TRACING_V2: 'false',
    LANGCHAIN_TRACING_V2: 'false',
  })
})
