// Opens the microphone: samples for a recogniser and for the level, and beside them the browser's own small file.
import { microphoneTrouble, Trouble } from './trouble.ts'

export const RATE = 16_000

export interface Recording {
  /** For the tones at the beginning and at the end. */
  context: AudioContext
  /** Lets the microphone go. @returns what the browser's own recorder made, where it was asked to */
  stop(): Promise<Blob | undefined>
}

export interface RecordingOptions {
  /** Where the worklet's file lies. */
  base: string
  /** A type that the browser's own recorder is to make too. */
  type: string | undefined
  /** A tenth of a second each, the last one shorter. */
  take(piece: Int16Array): void
  /** The microphone went away by itself. */
  ended(): void
}

/** Enough for speech: a minute is 180 KB. */
const BITS_A_SECOND = 24_000
/** The rest of a tenth of a second comes at once, or never. */
const REST_MS = 400

/** @throws Trouble */
export async function record({ base, type, take, ended }: RecordingOptions): Promise<Recording> {
  // Declared as always there, which it is on safe pages only.
  const { mediaDevices } = navigator as Partial<Navigator>
  if (!mediaDevices) throw new Trouble('insecure')
  const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true }
  const stream = await mediaDevices.getUserMedia({ audio }).catch((error: unknown) => {
    throw microphoneTrouble(error)
  })
  const release = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  let context: AudioContext | undefined
  try {
    const opened = openContext(stream)
    context = opened.context
    const { audioWorklet } = context
    // The one that was built with this file; when a newer version was installed since, the one that is there now.
    await audioWorklet
      .addModule(`${base}/widget/${RECORDER}`)
      .catch(() => audioWorklet.addModule(`${base}/widget/recorder.js`))
    const node = new AudioWorkletNode(context, 'recorder')
    let rest = () => {}
    node.port.addEventListener('message', ({ data }: MessageEvent<Int16Array>) => {
      take(data)
      // The last one is never whole.
      if (data.length < RATE / 10) rest()
    })
    node.port.start()
    // Connected on: browsers let nothing run that nobody hears, and it says nothing.
    opened.source.connect(node).connect(context.destination)
    await context.resume()
    const file = type === undefined ? undefined : recordFile(stream, type)
    for (const track of stream.getTracks()) track.addEventListener('ended', ended)
    const close = context.close.bind(context)
    return {
      context,
      async stop() {
        const whole = new Promise<void>((resolve) => {
          rest = resolve
          setTimeout(resolve, REST_MS)
        })
        node.port.postMessage('over', {})
        const [made] = await Promise.all([file?.(), whole])
        release()
        // The last tone is still to be heard.
        setTimeout(() => void close(), REST_MS)
        return made
      },
    }
  } catch (error) {
    release()
    void context?.close()
    throw new Trouble('broken', { cause: error })
  }
}

/** At the rate that is wanted, where the browser takes a microphone into it; Firefox does not, and the worklet reckons. */
function openContext(stream: MediaStream): { context: AudioContext; source: MediaStreamAudioSourceNode } {
  const context = new AudioContext({ sampleRate: RATE })
  try {
    return { context, source: context.createMediaStreamSource(stream) }
  } catch {
    void context.close()
    const own = new AudioContext()
    return { context: own, source: own.createMediaStreamSource(stream) }
  }
}

/** @returns ends it */
function recordFile(stream: MediaStream, type: string): () => Promise<Blob | undefined> {
  const pieces: Blob[] = []
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_A_SECOND })
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  const stopped = new Promise((resolve) => {
    for (const name of ['stop', 'error']) recorder.addEventListener(name, resolve)
  })
  recorder.start()
  return async () => {
    if (recorder.state !== 'inactive') recorder.stop()
    await stopped
    const whole = new Blob(pieces, { type: type.replace(/;.*/, '') })
    return whole.size > 0 ? whole : undefined
  }
}
