// The chat bundle in the runtime client that runs it on Lambda: a turn's events leave one by one, and an error is told.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventsOf } from '../api/event-lines.ts'
import { buildAll, type Database, openDatabase } from './cloud.ts'
import { type Asked, openProvider, type Piece, type Provider, says } from '../models/provider.ts'
import { functionUrlEvent } from './events.ts'
import { type RuntimeApi, serveRuntimeApi } from './runtime-api.ts'

/** Where aws-lambda-ric is installed; it compiles for most of a minute, so only `.ci/run` installs it. */
const RIC = process.env['LAMBDA_RIC']
const PAUSE_MS = 100
const UNDERSTOOD = JSON.stringify({ do: 'ask', services: ['residence-permit'], facets: ['materials'], id: '' })

/** A model that reads sentences out of the passages it was given, and pauses before each. */
function readOut({ body }: Asked): Piece[] {
  const { content } = (body['messages'] as { content: string }[]).at(-1) ?? { content: '' }
  const passages = content.split(/^\[(?=\d+\] )/m).slice(1)
  const sentences = passages.flatMap((passage) => {
    const [token = '', ...text] = passage.split('] ')
    const whole = text.join('] ').match(/[^。：:；\n]{6,36}(?=。)/g) ?? []
    return whole.map((sentence) => `${sentence}[${token}]。`)
  })
  return sentences.slice(0, 3).map((text) => ({ text, after: PAUSE_MS }))
}

describe.skipIf(RIC === undefined)(
  'in the runtime client (skipped without LAMBDA_RIC, the folder that .ci/run installs it into)',
  () => {
    let database: Database
    let api: RuntimeApi
    let client: ChildProcess
    let provider: Provider
    let said = ''
    let exited: Promise<never>
    const invoke = (event: object) => Promise.race([api.invoke(event), exited])
    beforeAll(async () => {
      const [{ dist }, opened, runtime] = await Promise.all([buildAll(), openDatabase(), serveRuntimeApi()])
      provider = await openProvider((asked) =>
        asked.body['stream'] === true ? { pieces: readOut(asked) } : says(UNDERSTOOD),
      )
      database = opened
      api = runtime
      const root = join(dist, 'lambda/chat')
      client = spawn(process.execPath, [join(RIC ?? '', 'node_modules/aws-lambda-ric/index.mjs'), 'index.stream'], {
        env: {
          ...database.settings,
          OPENAI_BASE_URL: provider.url,
          AWS_LAMBDA_RUNTIME_API: api.address,
          AWS_LAMBDA_FUNCTION_NAME: 'chat',
          AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
          AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/chat',
          AWS_LAMBDA_LOG_STREAM_NAME: '2026/11/21/[$LATEST]0',
          AWS_LAMBDA_LOG_FORMAT: 'JSON',
          LAMBDA_TASK_ROOT: root,
          _HANDLER: 'index.stream',
        },
        cwd: root,
      })
      client.stdout?.on('data', (text: Buffer) => (said += text.toString()))
      client.stderr?.on('data', (text: Buffer) => (said += text.toString()))
      exited = once(client, 'exit').then(() => Promise.reject(new Error(`The runtime client ended: ${said}`)))
      exited.catch(() => undefined)
    }, 120_000)
    afterAll(async () => {
      client.kill()
      await exited.catch(() => undefined)
      await api.close()
      await database.close()
      await provider.close()
    })

    async function open(): Promise<{ id: string; token: string }> {
      const { pieces } = await invoke(functionUrlEvent('POST /v1/conversations', { body: {} }))
      return JSON.parse(pieces.map(({ text }) => text).join('')) as { id: string; token: string }
    }

    test('the events of a turn come one by one', async () => {
      const { id, token } = await open()
      const body = { id: 'one', said: '身份证丢了补办要多少钱' }
      const headers = { accept: 'text/event-stream' }
      const turn = functionUrlEvent(`POST /v1/conversations/${id}/turns`, { body, token, headers })
      const { head, pieces, error } = await invoke(turn)
      expect(error).toBeUndefined()
      expect(head).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
      const events = eventsOf(pieces.map(({ text }) => text).join(''))
      expect(events.at(-1)).toMatchObject({ event: 'done', data: { outcome: 'answered' } })
      // The first tells that it hears, before there is anything to tell.
      const [first, ...rest] = pieces
      expect(first?.text).toBe(':\n\n')
      expect(rest.length).toBeGreaterThan(0)
      expect(rest[0]?.at).toBeGreaterThan(first?.at ?? 0)
      const times = pieces.map(({ text, at }) => `${at.toFixed(1)} ms ${text.slice(0, 14).trim().split('\n')[0]}`)
      process.stdout.write(`pieces of a turn through the runtime client: ${times.join(' | ')}\n`)
    })

    test('so do the sentences of a model, each when it has passed the guard', async () => {
      const { id, token } = await open()
      const body = { id: 'two', said: '我儿子搬到厂里宿舍了，想把居住证办了，要带啥' }
      const headers = { accept: 'text/event-stream' }
      // The first turn with a model loads its library, and what it says meanwhile comes at once: the second is measured.
      const warm = await open()
      const first = { body: { ...body, id: 'one' }, token: warm.token, headers }
      await invoke(functionUrlEvent(`POST /v1/conversations/${warm.id}/turns`, first))
      const { pieces } = await invoke(functionUrlEvent(`POST /v1/conversations/${id}/turns`, { body, token, headers }))
      const told = pieces.map(({ text, at }) => ({ at, event: /event: (\w+)/.exec(text)?.[1] ?? '' }))
      const deltas = told.filter(({ event }) => event === 'delta')
      process.stdout.write(`with a model: ${told.map(({ at, event }) => `${at.toFixed(0)} ms ${event}`).join(' | ')}\n`)
      expect(deltas.length).toBeGreaterThan(1)
      const [begun, ended] = [deltas[0]?.at ?? 0, deltas.at(-1)?.at ?? 0]
      expect(ended - begun).toBeGreaterThan(PAUSE_MS * (deltas.length - 1) * 0.5)
    })

    test('what is refused has its status, and an answer without a body its head', async () => {
      const { head } = await invoke(functionUrlEvent('GET /v1/nothing'))
      expect(head).toMatchObject({ statusCode: 404, headers: { 'content-type': 'application/problem+json' } })
      const empty = await invoke(functionUrlEvent('HEAD /'))
      expect(empty).toMatchObject({ head: { statusCode: 200 }, pieces: [] })
    })

    test('an event that is none is told as an error, and the next one is answered', async () => {
      expect((await invoke({ no: 'request' })).error).toMatchObject({ errorType: 'TypeError' })
      expect((await invoke(functionUrlEvent('GET /healthz'))).head?.statusCode).toBe(200)
    })

    test('each request is a JSON line of its own in the log, which filters can read', () => {
      const lines = said.split('\n').filter((line) => line.includes('"event"'))
      expect(lines.length).toBeGreaterThan(2)
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'request', level: 'info' })
    })
  },
)
