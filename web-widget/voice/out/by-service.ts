// Reads by the voice of the service: piece by piece, the next one fetched while one sounds.
import type { VoiceHost } from '../host.ts'
import { ask } from '../in/ask.ts'
import { type Piece, piecesOf } from './pieces-of.ts'
import type { Saying, VoiceOut } from './voice-out.ts'

/** A browser that holds sound back until somebody presses something has by then. */
const RESUME_MS = 1000

export function byService(host: VoiceHost): VoiceOut {
  let context: AudioContext | undefined
  return async (saying) => {
    const { sentences, from, signal } = saying
    const pieces = piecesOf(sentences)
    // After a change of pace the piece is said again from its beginning.
    const first = pieces.filter((piece) => piece.from <= from).length - 1
    context ??= new AudioContext()
    try {
      if (!(await isSounding(context))) return false
      let next = soundOf(pieces[first], host, saying, context)
      for (let at = first; at < pieces.length && !signal.aborted; at += 1) {
        const sound = await next
        next = soundOf(pieces[at + 1], host, saying, context)
        // It is awaited when its time comes.
        next.catch(() => undefined)
        const piece = pieces[at]
        if (sound && piece) await play(sound, piece, saying, context)
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
  piece: Piece | undefined,
  host: VoiceHost,
  { locale, pace, signal }: Saying,
  context: AudioContext,
): Promise<AudioBuffer | undefined> {
  if (!piece) return undefined
  const answer = await ask(host, '/v1/speech/audio', JSON.stringify({ text: piece.text, locale, pace }), signal)
  // Not by an `<audio>`: a strict host page lets none sound.
  return context.decodeAudioData(await answer.arrayBuffer())
}

/** Which sentence sounds is told by their shares of the whole. */
async function play(
  sound: AudioBuffer,
  { from, lengths }: Piece,
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
