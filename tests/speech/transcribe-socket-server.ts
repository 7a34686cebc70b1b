// Amazon Transcribe's WebSocket as it is spoken on the wire, on this machine: it believes no address but one that was signed.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Presigned, presignedOf } from './aws-signature.ts'
import { codec, exception, type Heard, playScript, type Step, USUAL } from './transcribe-script.ts'

export interface TranscribeSocketServer {
  /** `ws://127.0.0.1:<port>`, for `awsSpeech({ liveEndpoint })`. */
  url: string
  /** What was heard, in order. */
  streams: Heard[]
  /** Why connections were refused, in order. */
  refused: Refused[]
  /** How many connections are open now. */
  connections(): number
  /** What it does from now on. */
  answers(steps: Step[]): void
  /** As `answers`, by what was asked. */
  answersEach(steps: (stream: Heard) => Step[]): void
  close(): Promise<void>
}

type Refused = 'path' | 'signature' | 'late' | 'early' | 'field' | 'used'

const PATH = '/stream-transcription-websocket'
const STATUS: Record<Refused, string> = {
  path: '404 Not Found',
  signature: '403 Forbidden',
  late: '403 Forbidden',
  early: '403 Forbidden',
  field: '400 Bad Request',
  used: '409 Conflict',
}
/** Clocks may differ by so much. */
const SKEW_MS = 300_000
const LONGEST_S = 300
/** What it knows to be asked (Transcribe, "Setting up a WebSocket stream"). */
const FIELDS: Record<string, RegExp> = {
  'language-code': /^(zh-CN|en-US)$/,
  'media-encoding': /^pcm$/,
  'sample-rate': /^16000$/,
  'session-id': /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  'vocabulary-name': /^[\w.-]{1,200}$/,
}
const NEEDED = ['language-code', 'media-encoding', 'sample-rate']

/**
 * Opens it on a free port of the loopback. It hears 居住证怎么办 when the sound has ended.
 * @param now its own clock
 */
export async function openTranscribeSocketServer(now = () => new Date()): Promise<TranscribeSocketServer> {
  const streams: Heard[] = []
  const refused: Refused[] = []
  const open = new Map<WebSocket, string>()
  const used = new Set<string>()
  let script: (stream: Heard) => Step[] = () => USUAL
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const server = createServer((_, response) => response.writeHead(426).end())
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined)
    const { method = '', url: path = '', headers } = request
    const presigned = presignedOf({ method, path, headers })
    const why = path.split('?')[0] === PATH ? whyNot(presigned) : 'path'
    if (why !== undefined || !presigned) {
      refused.push(why ?? 'signature')
      // Transcribe ends the stream that is open when another comes with its id (ConflictException).
      if (why === 'used') end(presigned?.asked['session-id'])
      return void socket.end(`HTTP/1.1 ${STATUS[why ?? 'signature']}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    }
    const id = presigned.asked['session-id'] ?? ''
    if (id !== '') used.add(id)
    sockets.handleUpgrade(request, socket, head, (connection) => {
      open.set(connection, id)
      listen(connection, presigned.asked)
    })
  })

  /** Stricter than what is known of Transcribe: an id serves once, also when its stream is over. */
  function whyNot(presigned: Presigned | undefined): Refused | undefined {
    if (!presigned) return 'signature'
    const { asked, signedAt, expiresAt } = presigned
    const time = now().getTime()
    if (signedAt.getTime() > time + SKEW_MS) return 'early'
    if (!(expiresAt.getTime() >= time) || expiresAt.getTime() - signedAt.getTime() > LONGEST_S * 1000) return 'late'
    const isKnown = Object.entries(asked).every(([name, value]) => FIELDS[name]?.test(value))
    if (!isKnown || NEEDED.some((name) => asked[name] === undefined)) return 'field'
    return used.has(asked['session-id'] ?? '') ? 'used' : undefined
  }

  function end(id: string | undefined): void {
    for (const [connection, its] of open) {
      if (its !== id) continue
      connection.send(exception('ConflictException', 'A new stream started with the same session ID.'))
      connection.close()
    }
  }

  function listen(connection: WebSocket, asked: Heard['asked']): void {
    const ended = Promise.withResolvers<'whole' | 'left'>()
    const heard: Heard = { asked, sound: Buffer.alloc(0), pieces: [], isWhole: false, end: ended.promise }
    streams.push(heard)
    connection.on('error', () => undefined)
    connection.on('close', () => {
      open.delete(connection)
      ended.resolve('left')
    })
    const refuse = (why: string) => {
      connection.send(exception('BadRequestException', why))
      connection.close()
    }
    const goOn = playScript(script(heard), heard, {
      send: (frame) => connection.send(frame),
      isOpen: () => connection.readyState === connection.OPEN,
      end: () => connection.close(1000),
      cut: () => connection.terminate(),
    })
    connection.on('message', (data: Buffer, isBinary: boolean) => {
      if (connection.readyState !== connection.OPEN) return
      if (!isBinary) return refuse('text')
      const piece = soundIn(data)
      if (!piece) return refuse('frame')
      if (heard.isWhole) return refuse('after the end')
      if (piece.length === 0) {
        heard.isWhole = true
        ended.resolve('whole')
      } else {
        // A second at most may stand in one piece, and half a sample in none.
        if (piece.length > 32_000 || piece.length % 2 === 1) return refuse('size')
        heard.sound = Buffer.concat([heard.sound, piece])
        heard.pieces.push(piece.length)
      }
      goOn()
    })
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    for (const connection of open.keys()) connection.terminate()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams,
    refused,
    connections: () => open.size,
    answers(steps) {
      script = () => steps
    },
    answersEach(next) {
      script = next
    },
    close,
  }
}

/** Undefined: no message of an event stream, a wrong checksum, or no AudioEvent. */
function soundIn(message: Buffer): Buffer | undefined {
  try {
    const { headers, body } = codec.decode(message)
    const is = (name: string, value: string) => headers[name]?.value === value
    return is(':message-type', 'event') && is(':event-type', 'AudioEvent') ? Buffer.from(body) : undefined
  } catch {
    return undefined
  }
}
