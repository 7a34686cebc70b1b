// A provider of language models on this machine that speaks the API of OpenAI, and misbehaves as it is told.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pass } from 'node:timers/promises'

/** One event of the stream; without a stream the pieces are joined. */
export interface Piece {
  text?: string | null
  reasoning?: string
  /** A call of a tool: its arguments as JSON. */
  tool?: { name: string; arguments: string }
  /** Written as it is, in place of an event. */
  raw?: string
  /** Milliseconds to wait before it. */
  after?: number
}

/** What one request is answered with: a whole answer of the pieces, unless something else is said. */
export interface Step {
  pieces?: Piece[]
  status?: number
  headers?: Record<string, string>
  /** Sent as it is, in place of a completion. */
  body?: string
  /** Null: the provider does not say why it ended. */
  finish?: string | null
  /** False: the provider does not count. */
  usage?: { prompt_tokens: number; completion_tokens: number } | false
  /** It breaks off: before the headers, after them, after n pieces, or before `[DONE]`. Half: in the middle of an event. */
  breaks?: { at: 'headers' | 'body' | 'done' | number; by: 'stall' | 'cut' | 'end' | 'half' }
  vectors?: (texts: string[]) => number[][]
}

export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  // What a test asks of it differs from test to test.
  body: Record<string, unknown>
  /** How the exchange ended; nothing while it lasts. */
  end?: 'whole' | 'left'
}

/** Steps in their order, of which the last one repeats; or an answer to what is asked. */
export type Behaviour = Step[] | ((asked: Asked, turn: number) => Step)

export interface Provider {
  /** What goes into OPENAI_BASE_URL. */
  url: string
  requests: Asked[]
  close(): Promise<void>
}

export const USAGE = { prompt_tokens: 40, completion_tokens: 9 }

/** Text in pieces of a few characters, each after so many milliseconds. */
export function says(text: string, after = 0): Step {
  return { pieces: (text.match(/[^]{1,6}/gu) ?? []).map((part) => ({ text: part, after })) }
}

/** A refusal that repeats what it was sent, as some providers do. */
export function refuses(status: number, message = 'no', headers: Record<string, string> = {}): Step {
  return { status, headers, body: JSON.stringify({ error: { message, type: 'invalid_request_error', code: null } }) }
}

/** Opens it on a free port of the loopback. */
export async function openProvider(behaviour: Behaviour): Promise<Provider> {
  const requests: Asked[] = []
  const stop = new AbortController()
  const server = createServer((request, response) => {
    void take(request, response).catch(() => response.destroy())
  })
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const part of request.setEncoding('utf8')) text += String(part)
    const body = (text === '' ? {} : JSON.parse(text)) as Asked['body']
    const asked: Asked = { path: request.url ?? '', headers: request.headers, body }
    const turn = requests.push(asked) - 1
    response.once('close', () => (asked.end = response.writableFinished ? 'whole' : 'left'))
    const step =
      typeof behaviour === 'function' ? behaviour(asked, turn) : behaviour[Math.min(turn, behaviour.length - 1)]
    await answer(response, asked, step ?? {}, stop.signal)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    stop.abort()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests, close }
}

async function answer(response: ServerResponse, asked: Asked, step: Step, signal: AbortSignal): Promise<void> {
  const { at, by } = step.breaks ?? {}
  const breaksAt = async (place: typeof at) => {
    if (at !== place || by === undefined) return false
    if (by === 'stall') await pass(600_000, undefined, { signal, ref: false }).catch(() => {})
    if (by === 'half') response.write('data: {"choices":[{"index":0,"del')
    if (by === 'half' || by === 'end') response.end()
    else {
      // What was written before goes out first.
      await pass(20, undefined, { signal })
      response.destroy()
    }
    return true
  }
  const stream = asked.body.stream === true
  if (await breaksAt('headers')) return
  response.writeHead(step.status ?? 200, {
    'content-type': stream && !step.body ? 'text/event-stream' : 'application/json',
    ...step.headers,
  })
  response.flushHeaders()
  if (step.body !== undefined || (await breaksAt('body'))) return void (response.writable && response.end(step.body))
  if (!asked.path.endsWith('/chat/completions')) return void response.end(JSON.stringify(listOf(asked, step)))
  const pieces = step.pieces ?? []
  if (!stream) {
    for (const { after } of pieces) if (after) await pass(after, undefined, { signal })
    const whole = JSON.stringify(completion(step, pieces))
    if (typeof at !== 'number' && at !== 'done') return void response.end(whole)
    response.write(whole.slice(0, whole.length / 2))
    return void (await breaksAt(at))
  }
  const event = (data: unknown) => response.write(`data: ${JSON.stringify(data)}\n\n`)
  for (const [index, piece] of pieces.entries()) {
    if (await breaksAt(index)) return
    if (piece.after) await pass(piece.after, undefined, { signal })
    if (piece.raw === undefined) event(chunk([{ index: 0, delta: delta(piece), finish_reason: null }]))
    else response.write(piece.raw)
  }
  if (await breaksAt(pieces.length)) return
  const finish = step.finish === undefined ? 'stop' : step.finish
  if (finish !== null) event(chunk([{ index: 0, delta: {}, finish_reason: finish }]))
  const counted = asked.body.stream_options !== undefined && step.usage !== false
  if (counted) event({ ...chunk([]), usage: usageOf(step) })
  if (await breaksAt('done')) return
  response.end('data: [DONE]\n\n')
}

const HEAD = { id: 'c-1', created: 1, model: 'toy' }
const chunk = (choices: unknown[]) => ({ ...HEAD, object: 'chat.completion.chunk', choices })

function usageOf({ usage }: Step) {
  const { prompt_tokens, completion_tokens } = usage || USAGE
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }
}

function delta({ text, reasoning, tool }: Piece) {
  return {
    role: 'assistant',
    ...(text !== undefined && { content: text }),
    ...(reasoning !== undefined && { reasoning_content: reasoning }),
    ...(tool && { tool_calls: [{ index: 0, id: 'call-1', type: 'function', function: tool }] }),
  }
}

function completion(step: Step, pieces: Piece[]) {
  const joined = (of: (piece: Piece) => string | null | undefined) => pieces.map((piece) => of(piece) ?? '').join('')
  const reasoning = joined((piece) => piece.reasoning)
  const tools = pieces.flatMap(({ tool }) => (tool ? [{ id: 'call-1', type: 'function', function: tool }] : []))
  const message = {
    role: 'assistant',
    content: pieces.some(({ text }) => typeof text === 'string') ? joined((piece) => piece.text) : null,
    ...(reasoning && { reasoning_content: reasoning }),
    ...(tools.length > 0 && { tool_calls: tools }),
  }
  const choice = { index: 0, message, finish_reason: step.finish === undefined ? 'stop' : step.finish }
  return {
    ...HEAD,
    object: 'chat.completion',
    choices: [choice],
    ...(step.usage !== false && { usage: usageOf(step) }),
  }
}

/** Models, or embeddings: as base64 where that is asked for, as the official client does. */
function listOf({ path, body }: Asked, { vectors = defaultVectors }: Step) {
  if (!path.endsWith('/embeddings')) return { object: 'list', data: [{ id: 'toy', object: 'model' }] }
  const data = vectors([body.input].flat().map(String)).map((vector, index) => ({
    object: 'embedding',
    index,
    embedding:
      body.encoding_format === 'base64' ? Buffer.from(new Float32Array(vector).buffer).toString('base64') : vector,
  }))
  return { object: 'list', model: body.model, data, usage: { prompt_tokens: 5, total_tokens: 5 } }
}

/** How often each of 16 groups of letters occurs: texts with the same letters lie near each other. */
function defaultVectors(texts: string[]): number[][] {
  return texts.map((text) => {
    const vector = Array.from({ length: 16 }, () => 0.01)
    for (const letter of text) vector[(letter.codePointAt(0) ?? 0) % 16]! += 1
    return vector
  })
}
