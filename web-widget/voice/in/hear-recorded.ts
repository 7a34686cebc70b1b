// Hears by what this page records: by the live recogniser while somebody speaks, or by an upload when they have done.
import type { Capabilities } from '../../service/capabilities.ts'
import { ask } from './ask.ts'
import { type Hearing, type HowToHear, LONGEST_MS, patienceOf, WARNING_MS } from './hearing.ts'
import { openLive } from './live.ts'
import { RATE, record } from './recording.ts'
import { loudnessOf, type Silence, silence } from './silence.ts'
import { tone } from './tone.ts'
import { Trouble } from './trouble.ts'
import { wav } from './wav.ts'

const PIECE_MS = 100
/** The tone at the beginning is no voice, should the microphone hear it. */
const TONE_MS = 300
const WAV = 'audio/wav'
/** As small as it gets comes first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** Recordings of this page can be written down there. */
export function canUpload({ speech, recordings }: Capabilities): boolean {
  return speech !== 'none' && (recordings.includes(WAV) || typeFor(recordings) !== undefined)
}

/**
 * All sound is kept until it has become words: a live line that breaks is replaced by an upload.
 * @throws Trouble
 */
export async function hearRecorded(how: HowToHear, abilities: Capabilities, isLive: boolean): Promise<Hearing> {
  const { host, told } = how
  const pieces: Int16Array[] = []
  let hush: Silence | undefined
  const uploads = canUpload(abilities)
  const takesWav = abilities.recordings.includes(WAV)
  let began = false
  let isOver = false
  let file: Blob | undefined
  let live = isLive
    ? openLive(
        host,
        (text) => {
          if (text) hush?.heard()
          told.words(text)
        },
        () => {
          live = undefined
          if (uploads) return
          isOver = true
          told.lost()
        },
      )
    : undefined

  const take = (piece: Int16Array) => {
    pieces.push(piece)
    live?.take(piece)
    if (isOver || piece.length < RATE / 10) return
    if (!began) told.began()
    began = true
    hush ??= silence(patienceOf(how))
    const ms = pieces.length * PIECE_MS
    const loudness = loudnessOf(piece)
    told.level(Math.max(0, Math.min(5, Math.round((loudness + 55) / 8))))
    if (ms === LONGEST_MS - WARNING_MS) told.nearlyOver()
    const heard = ms <= TONE_MS ? 'waiting' : hush.take(loudness)
    if (ms >= LONGEST_MS || heard === 'done' || heard === 'unspoken') end(heard === 'unspoken')
  }
  const end = (unspoken: boolean) => {
    if (isOver) return
    isOver = true
    told.over(unspoken)
  }
  // Only where nothing else will hear it: a phone has one microphone and little strength.
  const type = isLive && takesWav ? undefined : typeFor(abilities.recordings)
  const recording = await record({ base: host.base, type, take, ended: () => end(false) }).catch((error: unknown) => {
    live?.close()
    throw error
  })
  tone(recording.context, true)
  let stopping: Promise<void> | undefined
  const stop = () =>
    (stopping ??= (async () => {
      isOver = true
      tone(recording.context, false)
      file = await recording.stop()
    })())

  return {
    async finish() {
      await stop()
      const words = await live?.end()
      live = undefined
      if (words !== undefined) return words
      if (!uploads) throw new Trouble('broken')
      const plain = wav(pieces, RATE)
      return upload(how, file ?? plain).catch((error: unknown) => {
        // What a browser calls MP4 is not what every service can read.
        const isUnread = error instanceof Trouble && error.kind === 'broken' && file !== undefined && takesWav
        if (!isUnread) throw error
        file = undefined
        return upload(how, plain)
      })
    },
    discard() {
      live?.close()
      pieces.length = 0
      void stop().then(() => (file = undefined))
    },
  }
}

async function upload({ host }: HowToHear, file: Blob): Promise<string> {
  const form = new FormData()
  form.append('file', file, `recording.${file.type.replace(/.*\//, '')}`)
  form.append('locale', host.locale())
  const response = await ask(host, '/v1/speech/transcriptions', form)
  const { text } = (await response.json().catch((cause: unknown) => {
    throw new Trouble('unreached', { cause })
  })) as { text: string }
  return text
}

/** What this browser records and that service takes. */
function typeFor(recordings: string[]): string | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined
  return TYPES.find((type) => recordings.includes(type.replace(/;.*/, '')) && MediaRecorder.isTypeSupported(type))
}
