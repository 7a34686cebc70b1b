// Amazon Polly as it is spoken on the wire, on this machine: it reads its markup as strictly, and all sounds alike.
import { once } from 'node:events'
import { createServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { MP3 } from './audio-provider.ts'
import { sealOf } from './aws-signature.ts'

export interface Said {
  Engine: string
  VoiceId: string
  LanguageCode: string
  OutputFormat: string
  TextType: string
  Text: string
}

export interface PollyServer {
  url: string
  said: Said[]
  /** What it answers from now on; `stalls` says nothing, `cut` breaks off in the middle. */
  answers(next: PollyAnswer): void
  close(): Promise<void>
}

export type PollyAnswer = { sound: Uint8Array; cut?: true } | { status: number; type: string } | { stalls: true }

/** Tags of neural voices that we use, each with the attributes it must have. */
const TAGS = [/^<\/?speak>$/, /^<prosody rate="\d{2,3}%">$/, /^<\/prosody>$/, /^<break time="\d+ms"\/>$/]
const LONGEST = { billed: 3000, whole: 6000 }

/** Opens it on a free port of the loopback, HTTP/2 without TLS. */
export async function openPollyServer(): Promise<PollyServer> {
  const said: Said[] = []
  const sessions = new Set<ServerHttp2Session>()
  let answer: PollyAnswer = { sound: MP3 }
  const server = createServer()
  server.on('session', (session) => {
    sessions.add(session)
    session.on('error', () => undefined)
    session.on('close', () => sessions.delete(session))
  })
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined)
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value as string]))
      const { ':method': method = '', ':path': path = '' } = told
      const body = Buffer.concat(chunks)
      if (!sealOf({ method, path, headers: told, body })) return refuse(stream, 403, 'InvalidSignatureException')
      if (method !== 'POST' || path !== '/v1/speech') return refuse(stream, 404, 'UnknownOperationException')
      const asked = JSON.parse(body.toString()) as Said
      said.push(asked)
      const fault = faultIn(asked)
      if (fault) return refuse(stream, 400, fault)
      if ('status' in answer) return refuse(stream, answer.status, answer.type)
      if ('stalls' in answer) return
      stream.respond({ ':status': 200, 'content-type': 'audio/mpeg', 'x-amzn-requestcharacters': '1' })
      if (!answer.cut) return void stream.end(answer.sound)
      stream.write(answer.sound.subarray(0, answer.sound.length / 2))
      setTimeout(() => stream.session?.destroy(), 20)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    for (const session of sessions) session.destroy()
    server.close()
    await once(server, 'close')
  }
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, said, answers: (next) => (answer = next), close }
}

/** As the API reference has it: a tag that a neural voice does not know is an error, and so is `&` alone. */
function faultIn({ Text, TextType, Engine }: Said): string | undefined {
  if (TextType !== 'ssml' || Engine !== 'neural') return 'InvalidParameterException'
  if (!/^<speak>[^]*<\/speak>$/.test(Text)) return 'InvalidSsmlException'
  const open: string[] = []
  for (const [tag] of Text.matchAll(/<[^>]*>/g)) {
    if (!TAGS.some((known) => known.test(tag))) return 'InvalidSsmlException'
    const name = /\w+/.exec(tag)?.[0] ?? ''
    if (tag.startsWith('</') ? open.pop() !== name : !tag.endsWith('/>') && open.push(name) === 0)
      return 'InvalidSsmlException'
  }
  const bare = Text.replace(/<[^>]*>/g, '')
  if (open.length > 0 || /&(?!(?:amp|lt|gt|quot|apos);)|[<>]/.test(bare)) return 'InvalidSsmlException'
  return bare.length > LONGEST.billed || Text.length > LONGEST.whole ? 'TextLengthExceededException' : undefined
}

function refuse(stream: ServerHttp2Stream, status: number, type: string): void {
  stream.respond({ ':status': status, 'content-type': 'application/json', 'x-amzn-errortype': type })
  stream.end(JSON.stringify({ message: 'quoting 13800138000' }))
}
