// What a server of these tests says in the place of Amazon Transcribe, step by step, and the frames that it says it in.
import { EventStreamCodec } from '@smithy/eventstream-codec'
import { fromUtf8, toUtf8 } from '@smithy/util-utf8'

/** When a step is due: so many bytes of sound have come, or the last one. */
type Due = { after?: number | 'end' }
export type Step = Due &
  (
    | { text: string; partial?: true; result?: string; confidence?: number[] }
    | { exception: string; message?: string }
    /** The connection goes, in the middle of a frame. */
    | { breaks: true }
    /** The stream ends as if all were said. */
    | { ends: true }
    /** Nothing more comes. */
    | { stalls: true }
  )

/** What it hears where a test says nothing else. */
export const USUAL: Step[] = [{ text: '居住证怎么办', after: 'end' }]

/** Sound as it came in. */
export interface Heard {
  /** `language-code`, `sample-rate` and so on. */
  asked: Record<string, string>
  /** All sound so far. */
  sound: Buffer
  /** How long each piece was. */
  pieces: number[]
  /** The empty piece has come, which is the last. */
  isWhole: boolean
  /** Resolves when the exchange is over: the client said it was done, or it went. */
  end: Promise<'whole' | 'left'>
}

/** The way back to the client. */
export interface Line {
  send(frame: Uint8Array): void
  isOpen(): boolean
  end(): void
  /** In the middle of a frame. */
  cut(): void
}

export const codec = new EventStreamCodec(toUtf8, fromUtf8)

/** @returns does what is due; to be called whenever sound has come */
export function playScript(script: Step[], heard: Pick<Heard, 'sound' | 'isWhole'>, line: Line): () => void {
  const steps = [...script]
  let isSilent = false
  const goOn = () => {
    while (steps[0] && !isSilent && line.isOpen()) {
      const { after = 0 } = steps[0]
      if (after === 'end' ? !heard.isWhole : heard.sound.length < after) return
      const step = steps.shift() as Step
      if ('text' in step) line.send(transcript(step))
      else if ('exception' in step) {
        line.send(exception(step.exception, step.message))
        line.end()
      } else if ('ends' in step) line.end()
      else if ('breaks' in step) {
        isSilent = true
        line.cut()
      } else isSilent = true
    }
    if (heard.isWhole && !isSilent && line.isOpen()) line.end()
  }
  goOn()
  return goOn
}

/** The frame of some words; the same result is told again until it is no longer partial. */
function transcript({ text, partial, result = 'one', confidence = [] }: Extract<Step, { text: string }>) {
  const items = confidence.map((Confidence) => ({ Type: 'pronunciation', Content: '字', Confidence }))
  const results = [
    { ResultId: result, IsPartial: partial ?? false, Alternatives: [{ Transcript: text, Items: items }] },
  ]
  return frame({ 'message-type': 'event', 'event-type': 'TranscriptEvent' }, { Transcript: { Results: results } })
}

/** The frame of an exception; its text repeats what no error of ours may. */
export function exception(type: string, text = 'quoting 13800138000') {
  return frame({ 'message-type': 'exception', 'exception-type': type }, { Message: text })
}

function frame(about: Record<string, string>, content: object): Uint8Array {
  const all = { ...about, 'content-type': 'application/json' }
  const headers = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`:${name}`, { type: 'string' as const, value }]),
  )
  return codec.encode({ headers, body: fromUtf8(JSON.stringify(content)) })
}
