// Speech by Amazon's services: Transcribe hears, Polly speaks.
import type { AwsAccess } from './aws-access.ts'
import { awsTrouble } from './aws-trouble.ts'
import { keepingSound } from './kept-sound.ts'
import { polly } from './polly.ts'
import type { Shelf } from './shelf.ts'
import { type Heard, type HearOptions, type Recording, type Speech, SpeechError } from './speech.ts'
import { streamableSound } from './streamable-sound.ts'
import { transcribeLive } from './transcribe-live.ts'
import { transcribeBatch } from './transcribe-batch.ts'
import { type TranscribeStreaming, transcribeStreaming } from './transcribe-streaming.ts'
import { within } from './within.ts'

export interface AwsSpeechSettings extends AwsAccess {
  vocabulary?: string
  /** Where sounds that are the same for everybody are kept; without it none is. */
  shelf?: Shelf
  /** Through which recordings pass that take longer; `shelf` lays files there. Without it there is no `transcribeLater`. */
  bucket?: string
  /** Never the same twice: letters, digits and `-`. */
  newId: () => string
  /** Where pages speak themselves, as `wss://host:port`; AWS's own when both this and `endpoint` are left out. */
  liveEndpoint?: string
  /** A file could not be kept or taken away: nobody who listens notices. */
  failed(error: unknown): void
  /** Most milliseconds for hearing or saying one thing. */
  timeoutMs?: number
  /** Milliseconds before a job is looked at for the first time. */
  firstWaitMs?: number
}

/** Below what a gateway waits (30 s), so that the citizen is told by us. */
const TIMEOUT_MS = 20_000
/** One sitting of speech is far less; a longer text is a provider gone wild. */
const LONGEST_TEXT = 4000

/**
 * Makes no connection and loads no client: the first recording or text does. Names that may come up cannot be told to
 * Transcribe with a recording: they are in the custom vocabulary.
 */
export function awsSpeech(settings: AwsSpeechSettings): Speech {
  const { timeoutMs = TIMEOUT_MS, ...rest } = settings
  const { shelf, bucket, failed } = rest
  const voice = polly(settings)
  const ear = transcribeStreaming(settings)
  const live = transcribeLive(settings)
  const speech: Speech = {
    provider: 'aws',
    hears: ['audio/webm', 'audio/ogg', 'audio/wav', 'audio/mp4;codecs=opus'],
    transcribe: (recording, options) =>
      within(timeoutMs, options.signal, (signal) => hear(ear, recording, { ...options, signal }), awsTrouble),
    listen: (sound, options) => ear.listen(sound, options),
    ...(shelf &&
      bucket !== undefined && {
        transcribeLater: transcribeBatch({ ...rest, shelf, bucket }),
      }),
    ...(live && {
      live: {
        origin: live.origin,
        session: ({ locale, signal }) => within(timeoutMs, signal, () => live.session(locale), awsTrouble),
      },
    }),
    speak: (text, options) =>
      within(timeoutMs, options.signal, (signal) => voice.speak(text, { ...options, signal }), awsTrouble),
  }
  return shelf ? keepingSound(speech, { shelf, voiceOf: voice.voiceOf, failed }) : speech
}

/** A recording goes into the stream as fast as it is taken. */
async function hear(ear: TranscribeStreaming, recording: Recording, options: HearOptions): Promise<Heard> {
  const sound = streamableSound(recording)
  if (!sound) throw new SpeechError('unsupported', recording.type)
  const { bytes, encoding, rate } = sound
  const texts: string[] = []
  const sure: number[] = []
  for await (const { text, isFinal, confidence } of ear.listen({ chunks: whole(bytes), encoding, rate }, options)) {
    if (!isFinal) continue
    texts.push(text.trim())
    if (confidence !== undefined) sure.push(confidence)
  }
  const text = texts
    .filter(Boolean)
    .join(options.locale === 'en' ? ' ' : '')
    .slice(0, LONGEST_TEXT)
  const confidence = sure.reduce((sum, each) => sum + each, 0) / sure.length
  return { text, ...(text !== '' && sure.length > 0 && { confidence }) }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
