// Amazon Transcribe's stream as it is spoken on the wire, on this machine: it recognises nothing and says what a test says.
import { once } from 'node:events'
import { createServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { type Seal, sealOf, sealOfPiece } from './aws-signature.ts'
import { codec, exception, type Heard, playScript, type Step, USUAL } from './transcribe-script.ts'

export interface Listened extends Heard {
  /** How many pieces had the right signature: all of them, the empty last one too, or the stream is refused. */
  signed: number
}

export interface TranscribeServer {
  url: string
  streams: Listened[]
  /** How many connections are open now. */
  connections(): number
  /** What it does from now on; a request that it refuses has a status. */
  answers(steps: Step[] | { status: number; type: string }): void
  /** As `answers`, by what was asked. */
  answersEach(steps: (stream: Listened) => Step[]): void
  close(): Promise<void>
}

/** Opens it on a free port of the loopback, HTTP/2 without TLS. It hears 居住证怎么办 when the sound has ended. */
export async function openTranscribeServer(): Promise<TranscribeServer> {
  const streams: Listened[] = []
  const sessions = new Set<ServerHttp2Session>()
  let refusal: { status: number; type: string } | undefined
  let script: (stream: Listened) => Step[] = () => USUAL
  const server = createServer()
  server.on('session', (session) => {
    sessions.add(session)
    session.on('error', () => undefined)
    session.on('close', () => sessions.delete(session))
  })
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined)
    const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value as string]))
    const { ':method': method = '', ':path': path = '' } = told
    const seal = sealOf({ method, path, headers: told })
    const isStream = method === 'POST' && path === '/stream-transcription'
    if (!isStream) return refuse(stream, 404, 'UnknownOperationException')
    if (!seal) return refuse(stream, 403, 'InvalidSignatureException')
    if (told['content-type'] !== 'application/vnd.amazon.eventstream') return refuse(stream, 415, 'BadRequestException')
    if (refusal) return refuse(stream, refusal.status, refusal.type)
    const prefix = 'x-amzn-transcribe-'
    const asked = Object.fromEntries(
      Object.entries(told).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    )
    listen(stream, seal, asked)
  })

  function listen(stream: ServerHttp2Stream, seal: Seal, asked: Listened['asked']): void {
    const ended = Promise.withResolvers<'whole' | 'left'>()
    const heard: Listened = { asked, sound: Buffer.alloc(0), pieces: [], signed: 0, isWhole: false, end: ended.promise }
    streams.push(heard)
    stream.respond({
      ':status': 200,
      'content-type': 'application/vnd.amazon.eventstream',
      'x-amzn-transcribe-session-id': `session-${streams.length}`,
    })
    let rest = Buffer.alloc(0)
    const goOn = playScript(script(heard), heard, {
      send: (frame) => void stream.write(frame),
      isOpen: () => !stream.destroyed && !stream.writableEnded,
      end: () => void stream.end(),
      cut() {
        stream.write(Buffer.from([0, 0, 1, 0, 0, 0]))
        setTimeout(() => stream.session?.destroy(), 20)
      },
    })
    const take = (frame: Uint8Array) => {
      const { headers, body } = codec.decode(frame)
      const signature = Buffer.from(headers[':chunk-signature']?.value as Uint8Array).toString('hex')
      const wanted = sealOfPiece(seal, headers[':date']?.value as Date, body)
      if (signature !== wanted) return void stream.end(exception('BadRequestException', 'signature'))
      seal.signature = signature
      heard.signed += 1
      // The empty one is the last.
      if (body.length === 0) {
        heard.isWhole = true
        ended.resolve('whole')
      } else {
        const inner = codec.decode(body)
        if (inner.headers[':event-type']?.value !== 'AudioEvent') return
        heard.sound = Buffer.concat([heard.sound, inner.body])
        heard.pieces.push(inner.body.length)
      }
      goOn()
    }
    stream.on('data', (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes])
      while (rest.length >= 4 && rest.length >= rest.readUInt32BE(0)) {
        const frame = rest.subarray(0, rest.readUInt32BE(0))
        rest = rest.subarray(frame.length)
        take(frame)
      }
    })
    stream.once('close', () => ended.resolve('left'))
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    for (const session of sessions) session.destroy()
    server.close()
    await once(server, 'close')
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams,
    connections: () => sessions.size,
    answers(next) {
      refusal = Array.isArray(next) ? undefined : next
      if (Array.isArray(next)) script = () => next
    },
    answersEach(next) {
      refusal = undefined
      script = next
    },
    close,
  }
}

/** A refusal before any event: its kind stands in a header, and its text repeats what no error of ours may. */
function refuse(stream: ServerHttp2Stream, status: number, type: string): void {
  stream.resume()
  stream.respond({ ':status': status, 'content-type': 'application/json', 'x-amzn-errortype': type })
  stream.end(JSON.stringify({ Message: 'quoting 13800138000' }))
}
