// A live recogniser: Amazon Transcribe over a WebSocket whose address the service has signed; sound goes there directly.
import type { VoiceHost } from '../host.ts'
import { ask } from './ask.ts'
import { audioFrame, eventIn } from './event-frame.ts'

export interface Live {
  /** Sound that comes before the line stands waits for it. */
  take(piece: Int16Array): void
  /** That was all. @returns all the words; undefined when the line broke, or the last words did not come */
  end(): Promise<string | undefined>
  close(): void
}

interface Result {
  ResultId: string
  IsPartial: boolean
  Alternatives: { Transcript: string }[]
}

/** Connecting may take so long, and so may the last words. */
const PATIENCE_MS = 6000
const NO_SOUND = new Uint8Array()

/** @param failed called once, as soon as it is known that it will not hear: what it has been given is to be heard otherwise */
export function openLive(host: VoiceHost, words: (text: string) => void, failed: () => void): Live {
  const between = host.locale() === 'en' ? ' ' : ''
  const heard = new Map<string, string>()
  let waiting: Uint8Array[] = []
  let socket: WebSocket | undefined
  let over = false
  let done = (_whole: boolean) => {}
  const all = () => [...heard.values()].join(between)
  const finish = (whole: boolean) => {
    if (over) return
    over = true
    clearTimeout(timer)
    socket?.close()
    done(whole)
    if (!whole) failed()
  }
  let timer = setTimeout(() => finish(false), PATIENCE_MS)

  const send = (sound: Uint8Array) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(audioFrame(sound))
    else waiting.push(sound)
  }
  const connect = async () => {
    const response = await ask(host, '/v1/speech/session', JSON.stringify({ locale: host.locale() }))
    const { url } = (await response.json()) as { url: string }
    if (over) return
    socket = new WebSocket(url)
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', () => {
      clearTimeout(timer)
      const early = waiting
      waiting = []
      early.forEach(send)
    })
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      const results = resultsIn(new Uint8Array(data))
      if (!results) return finish(false)
      for (const { ResultId, Alternatives } of results) heard.set(ResultId, Alternatives[0]?.Transcript ?? '')
      if (results.length > 0) words(all())
    })
    socket.addEventListener('close', () => finish(ending !== undefined))
  }
  let ending: Promise<string | undefined> | undefined
  connect().catch(() => finish(false))

  return {
    take: (piece) => send(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength)),
    end() {
      if (over) return Promise.resolve(undefined)
      send(NO_SOUND)
      clearTimeout(timer)
      timer = setTimeout(() => finish(false), PATIENCE_MS)
      return (ending ??= new Promise((resolve) => {
        done = (whole) => resolve(whole ? all() : undefined)
      }))
    },
    close() {
      over = true
      clearTimeout(timer)
      socket?.close()
    },
  }
}

/** @returns undefined for an exception, or what cannot be read */
function resultsIn(frame: Uint8Array): Result[] | undefined {
  const event = eventIn(frame) as { Transcript?: { Results?: Result[] } } | undefined
  return event && (event.Transcript?.Results ?? [])
}
