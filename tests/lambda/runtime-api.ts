// The Runtime API that Lambda's runtime client asks for events and hands responses to, on loopback (Lambda developer guide, "Using the Lambda runtime API").
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Head } from '../../functions/channels/web/lambda/web-event.ts'

/** What a function URL makes of a streamed response: the head, then the body as it comes. */
export interface Streamed {
  head: Head | undefined
  /** Milliseconds since the event was handed out, for each piece that came. */
  pieces: { text: string; at: number }[]
  /** When the client asked for the next event: it had ended its work by then. */
  nextAt: number
  /** What the client told when the handler failed. */
  error?: unknown
}

export interface RuntimeApi {
  /** For `AWS_LAMBDA_RUNTIME_API`. */
  address: string
  invoke(event: object): Promise<Streamed>
  close(): Promise<void>
}

interface Invocation extends Streamed {
  id: string
  event: object
  begunAt: number
  done(result: Streamed): void
}

const PATH = /^\/2018-06-01\/runtime\/(?:invocation\/(next|[\w-]+)(?:\/(response|error))?|init\/error)$/
/** Ends the head (Lambda developer guide, "Response streaming"): a JSON text holds none. */
const DELIMITER = Buffer.alloc(8)

export async function serveRuntimeApi(): Promise<RuntimeApi> {
  const waiting: Invocation[] = []
  let current: Invocation | undefined
  let asking: ServerResponse | undefined

  const handOut = () => {
    const next = waiting[0]
    if (!asking || !next) return
    waiting.shift()
    next.begunAt = performance.now()
    current = next
    const headers = {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': next.id,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + 60_000),
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:ap-southeast-1:123456789012:function:chat',
      'Lambda-Runtime-Trace-Id': 'Root=1-69200000-000000000000000000000000;Sampled=0',
    }
    asking.writeHead(200, headers).end(JSON.stringify(next.event))
    asking = undefined
  }

  const server = createServer((request, response) => {
    const [, id, what] = PATH.exec(request.url ?? '') ?? []
    if (id === 'next') {
      const ended = current
      current = undefined
      if (ended) ended.done({ ...ended, nextAt: performance.now() - ended.begunAt })
      asking = response
      return handOut()
    }
    const taken = current && what === 'response' ? take(request, current) : fail(request, current)
    taken.then(
      () => response.writeHead(202).end('{"status":"OK"}'),
      () => response.destroy(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    invoke: (event) =>
      new Promise((done) => {
        waiting.push({ id: randomUUID(), event, begunAt: 0, head: undefined, pieces: [], nextAt: 0, done })
        handOut()
      }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Cuts the head off, and notes when each piece of the body came. */
async function take(request: IncomingMessage, to: Invocation): Promise<void> {
  if (request.headers['lambda-runtime-function-response-mode'] !== 'streaming')
    throw new Error('The response is not streamed')
  let head = Buffer.alloc(0)
  for await (const piece of request as AsyncIterable<Buffer>) {
    const at = performance.now() - to.begunAt
    if (to.head) {
      to.pieces.push({ text: piece.toString(), at })
      continue
    }
    head = Buffer.concat([head, piece])
    const end = head.indexOf(DELIMITER)
    if (end < 0) continue
    to.head = JSON.parse(head.subarray(0, end).toString()) as Head
    const rest = head.subarray(end + DELIMITER.length)
    if (rest.length > 0) to.pieces.push({ text: rest.toString(), at })
  }
  // What fails in the middle of a stream comes after it.
  const told = request.trailers['lambda-runtime-function-error-body']
  if (told) to.error = JSON.parse(Buffer.from(told, 'base64').toString())
}

async function fail(request: IncomingMessage, to: Invocation | undefined): Promise<void> {
  const text = (await request.toArray()).join('')
  if (to) to.error = JSON.parse(text)
}
