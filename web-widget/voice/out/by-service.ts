// Reads by the voice of the service: stretch by stretch, the next one fetched while one sounds.
import type { VoiceHost } from '../host.ts'
import { ask } from '../in/ask.ts'
import { type Stretch, stretchesOf } from './stretches-of.ts'
import type { Saying, VoiceOut } from './voice-out.ts'

/** A browser that holds sound back until somebody presses something has by then. */
const RESUME_MS = 1000

export function byService(host: VoiceHost): VoiceOut {
  let context: AudioContext | undefined
  return async (saying) => {
    const { sentences, from, signal } = saying
    const stretches = stretchesOf(sentences)
    // After a change of pace the stretch is said again from its beginning.
    const first = stretches.filter((stretch) => stretch.from <= from).length - 1
    context ??= new AudioContext()
    try {
      if (!(await isSounding(context))) return false
      let next = soundOf(stretches[first], host, saying, context)
      for (let at = first; at < stretches.length && !signal.aborted; at += 1) {
        const sound = await next
        next = soundOf(stretches[at + 1], host, saying, context)
        // It is awaited when its time comes.
        next.catch(() => undefined)
        const stretch = stretches[at]
        if (sound && stretch) await play(sound, stretch, saying, context)
      }
      return true
    } catch {
      return signal.aborted
    }
  }
}

async function isSounding(context: AudioContext): Promise<boolean> {
  await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, RESUME_MS))])
  return context.state === 'running'
}

/** @throws Trouble, or what the decoder throws */
async function soundOf(
  stretch: Stretch | undefined,
  host: VoiceHost,
  { locale, pace, signal }: Saying,
  context: AudioContext,
): Promise<AudioBuffer | undefined> {
  if (!stretch) return undefined
  const answer = await ask(host, '/v1/speech/audio', JSON.stringify({ text: stretch.text, locale, pace }), signal)
  // Not by an `<audio>`: a strict host page lets none sound.
  return context.decodeAudioData(await answer.arrayBuffer())
}

/** Which sentence sounds is told by their shares of the whole. */
async function play(
  sound: AudioBuffer,
  { from, lengths }: Stretch,
  { signal, begins }: Saying,
  context: AudioContext,
): Promise<void> {
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const source = new AudioBufferSourceNode(context, { buffer: sound })
  source.connect(context.destination)
  const timers: number[] = []
  let before = 0
  lengths.forEach((length, place) => {
    timers.push(window.setTimeout(() => begins(from + place), (before / whole) * sound.duration * 1000))
    before += length
  })
  await new Promise((resolve) => {
    source.addEventListener('ended', resolve)
    signal.addEventListener('abort', resolve, { once: true })
    if (signal.aborted) resolve(undefined)
    else source.start()
  })
  for (const timer of timers) clearTimeout(timer)
  source.disconnect()
}
