// Tells a turn as server-sent events while it runs, and shows by comments that it is still running.
import type { Context } from 'hono'
import { problemDetails } from './problems.ts'
import { refusalFor } from './refusal-for.ts'
import { type Ending, endsLater } from './request-log.ts'
import { COMMENT, type TurnEvent, writtenEvent } from './turn-event.ts'
import type { Log } from './web-parts.ts'

/** Proxies cut connections that are silent for longer; many at 30 s, some at 15. */
const SILENCE_MS = 10_000

/** Nobody on the way may keep, pack or collect the events: each must arrive when it is sent. */
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/**
 * The response begins at once with a comment; `run` goes on to its end even when the client hangs up. What it throws is
 * told as an `error` event, for the status is sent already.
 */
export function replyStream(c: Context, log: Log, run: (tell: (event: TurnEvent) => void) => Promise<void>): Response {
  const line = openLine()
  const tell = (event: TurnEvent) => line.send(writtenEvent(event))
  const talk = async (): Promise<Ending> => {
    try {
      await run(tell)
    } catch (error) {
      const { code, more } = refusalFor(c, error, log)
      tell({ event: 'error', data: await problemDetails(c, code, more) })
    }
    return line.close()
  }
  endsLater(c, talk())
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
  return c.body(line.body)
}

/** After whatever is sent the silence is measured anew; to who hung up nothing more is sent. */
function openLine() {
  const bytes = new TextEncoder()
  let listener: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined
  let silence: NodeJS.Timeout | undefined
  const send = (text: string) => {
    if (!listener) return
    clearTimeout(silence)
    silence = setTimeout(send, SILENCE_MS, COMMENT)
    listener.enqueue(bytes.encode(text))
  }
  const hangUp = () => {
    clearTimeout(silence)
    listener = undefined
  }
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      listener = controller
      send(COMMENT)
    },
    cancel: hangUp,
  })
  const close = (): Ending => {
    if (!listener) return 'gone'
    listener.close()
    hangUp()
    return 'told'
  }
  return { body, send, close }
}
