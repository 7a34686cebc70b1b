// A provider of speech on this machine that speaks the audio API of OpenAI, and misbehaves as it is told.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  /** Of a recording: its form. */
  form?: FormData
  /** Of a text: its JSON. */
  json?: Record<string, unknown>
  /** Resolves when the exchange is over: answered, or left by who asked. */
  end: Promise<'whole' | 'left'>
}

export interface Answer {
  status?: number
  type?: string
  headers?: Record<string, string>
  body: string | Uint8Array
  /** It says nothing; or it breaks off in the middle of the body. */
  breaks?: 'stall' | 'cut'
}

export interface AudioProvider {
  /** What goes into OPENAI_BASE_URL. */
  url: string
  asked: Asked[]
  /** What it answers from now on. */
  answers(answer: Answer | ((asked: Asked) => Answer)): void
  close(): Promise<void>
}

/** An ID3 tag and a frame of silence: the beginning of any MP3. */
export const MP3 = new Uint8Array([
  0x49,
  0x44,
  0x33,
  4,
  0,
  0,
  0,
  0,
  0,
  0,
  0xff,
  0xfb,
  0x90,
  0x64,
  ...Array(200).fill(0),
])

/** Opens it on a free port of the loopback. It hears 居住证怎么办, and says everything with the same silence. */
export async function openAudioProvider(): Promise<AudioProvider> {
  const asked: Asked[] = []
  let behaviour: Answer | ((one: Asked) => Answer) = ({ path }) =>
    path.endsWith('/transcriptions') ? heard('居住证怎么办') : { type: 'audio/mpeg', body: MP3 }
  const server = createServer((request, response) => {
    void take(request, response).catch(() => response.destroy())
  })
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { url: path = '', headers } = request
    const body = new Response(Buffer.concat(chunks), { headers: { 'Content-Type': headers['content-type'] ?? '' } })
    const end = new Promise<'whole' | 'left'>((resolve) => {
      response.once('close', () => resolve(response.writableFinished ? 'whole' : 'left'))
    })
    const read = path.endsWith('/transcriptions')
      ? { form: await body.formData() }
      : { json: (await body.json()) as Record<string, unknown> }
    const one: Asked = { path, headers, end, ...read }
    asked.push(one)
    const {
      status = 200,
      type = 'application/json',
      headers: more,
      body: told,
      breaks,
    } = typeof behaviour === 'function' ? behaviour(one) : behaviour
    if (breaks === 'stall') return
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(told), ...more })
    if (breaks !== 'cut') return void response.end(told)
    response.write(told.slice(0, told.length / 2))
    setTimeout(() => response.destroy(), 20)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, asked, answers: (next) => (behaviour = next), close }
}

export function heard(text: string, more: object = {}): Answer {
  return { body: JSON.stringify({ text, ...more }) }
}

/** A refusal that repeats what it was sent, as some providers do. */
export function refuses(status: number, quoting: string): Answer {
  return {
    status,
    body: JSON.stringify({ error: { message: `no: ${quoting}`, type: 'invalid_request_error', code: null } }),
  }
}
