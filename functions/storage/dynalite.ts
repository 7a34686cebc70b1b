// The embedded database: DynamoDB's HTTP interface on a loopback port, kept by dynalite in a folder or in memory.
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { failure, openEngine, type Answer } from './dynalite-engine.ts'
import { ownOrJoin, type Backend, type Door } from './dynalite-owner.ts'
import { secretFile } from './secret-file.ts'

export interface EmbeddedDynamo {
  /** Stays the same until `close`, whoever serves the folder. */
  endpoint: string
  /** Requests signed with any other name are refused: other users and browser pages of this machine reach loopback too. */
  credentials: { accessKeyId: string; secretAccessKey: string }
  /** Carries a client's requests to the engine of this very process: a loopback socket would cost a third of each. */
  requestHandler: RequestHandler
  close(): Promise<void>
}

/** The part of the AWS client's own interface that is needed: an HTTP request in, an HTTP response out. */
export interface RequestHandler {
  handle(request: {
    headers: Record<string, string>
    body?: unknown
  }): Promise<{ response: { statusCode: number; headers: Record<string, string>; body: Uint8Array } }>
}

const CONTENT_TYPE = 'application/x-amz-json-1.0'

/** Requests under way get this long to end when the door closes. */
const GRACE_MS = 500

/**
 * Opens the database in `dir/dynamo` (LevelDB), or one in memory without `dir`. Several processes may open the same
 * folder: one owns it, the others pass their requests on to it, and when it ends the next request makes one of them the
 * owner. What was answered survives `kill -9`; a power cut may cost the last moments (LevelDB does not sync each write).
 * @throws Error when the folder cannot be opened, or its owner does not answer
 */
export async function openDynalite({ dir }: { dir?: string } = {}): Promise<EmbeddedDynamo> {
  const folder = dir === undefined ? undefined : join(dir, 'dynamo')
  const secret = folder === undefined ? randomBytes(16) : await secretFile(join(folder, 'access-key'), 16)
  const accessKeyId = secret.toString('hex')
  const id = randomUUID()

  let backend: Promise<Backend> | undefined
  const server = createServer((request, response) => {
    // Whether the operation was carried out is unknown: a cut connection says so, and makes the client ask again.
    serve(request, response).catch(() => request.socket.destroy())
  })
  const endpoint = await listen(server)

  const find = (): Promise<Backend> => (folder === undefined ? inMemory() : ownOrJoin(folder, { endpoint, id }))

  async function answer(target: string, authorization: string, body: string): Promise<Answer> {
    const used = (backend ??= find())
    const forget = (): void => {
      if (backend === used) backend = undefined
    }
    let found: Backend
    try {
      found = await used
    } catch (error) {
      forget()
      return failure(500, 'InternalServerError', String(error))
    }
    try {
      return await found.answer(target, authorization, body)
    } catch (error) {
      // The owner has gone. Asking again here could carry an operation out twice unseen: that is for the client to do.
      forget()
      throw error
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization = '', 'x-amz-target': target } = request.headers
    response.setHeader('content-type', CONTENT_TYPE)
    if (request.method === 'GET') {
      response.end(JSON.stringify({ endpoint, id } satisfies Door))
    } else if (!authorization.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKeyId}/`)) {
      response.writeHead(400, { connection: 'close' }).end(STRANGER)
    } else {
      const done = await answer(String(target), authorization, await text(request))
      response.writeHead(done.status).end(done.body)
    }
  }

  async function close(): Promise<void> {
    await stop(server)
    await (await backend?.catch(() => undefined))?.close()
  }

  try {
    await (backend = find())
  } catch (error) {
    await stop(server)
    throw error
  }
  const requestHandler: RequestHandler = {
    async handle({ headers, body }) {
      const sent = typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)
      const done = await answer(headers['x-amz-target'] ?? '', headers['authorization'] ?? '', sent)
      return {
        response: { statusCode: done.status, headers: { 'content-type': CONTENT_TYPE }, body: Buffer.from(done.body) },
      }
    },
  }
  return { endpoint, credentials: { accessKeyId, secretAccessKey: accessKeyId }, requestHandler, close }
}

const STRANGER = JSON.stringify({
  __type: 'com.amazon.coral.service#UnrecognizedClientException',
  message: 'The security token included in the request is invalid.',
})

async function inMemory(): Promise<Backend> {
  const engine = await openEngine()
  if (engine === 'locked') throw new Error('A database in memory cannot be locked')
  return { answer: (target, _, body) => engine.answer(target, body), close: () => engine.close() }
}

function listen(server: Server): Promise<string> {
  // Idle connections stay: reconnecting would cost the first turn after a pause.
  server.keepAliveTimeout = 0
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      resolve(`http://127.0.0.1:${port}`)
    })
  })
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
}
