// What a page does with a signed address, in Node: it sends its sound as messages of an event stream, and reads the words.
import { WebSocket } from 'ws'
import { codec } from './transcribe-script.ts'

export interface PageEar {
  /** Sends 16-bit sound in pieces of a tenth of a second. */
  say(sound: Buffer): void
  /** Says that this was all. */
  done(): void
  told: { text: string; isFinal: boolean }[]
  /** Kinds of exceptions that came. */
  troubles: string[]
  /** Resolves with the code that the connection ended with. */
  end: Promise<number>
}

const PIECE = 3200

/** @throws with the status, when the address is refused */
export async function openPageEar(url: string): Promise<PageEar> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  const told: PageEar['told'] = []
  const troubles: string[] = []
  const ended = Promise.withResolvers<number>()
  socket.on('close', (code) => ended.resolve(code))
  socket.on('message', (data: Buffer) => {
    const { headers, body } = codec.decode(data)
    const exception = headers[':exception-type']?.value
    if (typeof exception === 'string') return void troubles.push(exception)
    const { Transcript } = JSON.parse(Buffer.from(body).toString()) as Told
    for (const { IsPartial, Alternatives } of Transcript.Results)
      told.push({ text: Alternatives[0]?.Transcript ?? '', isFinal: !IsPartial })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => undefined)
  const send = (body: Uint8Array) =>
    socket.send(
      codec.encode({
        headers: Object.fromEntries(
          [
            [':message-type', 'event'],
            [':event-type', 'AudioEvent'],
            [':content-type', 'application/octet-stream'],
          ].map(([name, value]) => [name, { type: 'string', value }]),
        ) as never,
        body,
      }),
    )
  return {
    say(sound) {
      for (let at = 0; at < sound.length; at += PIECE) send(sound.subarray(at, at + PIECE))
    },
    done: () => send(new Uint8Array(0)),
    told,
    troubles,
    end: ended.promise,
  }
}

interface Told {
  Transcript: { Results: { IsPartial: boolean; Alternatives: { Transcript: string }[] }[] }
}
