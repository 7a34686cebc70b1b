// The speech port: recordings into words, and words into sound.

/** As in all of the house, which this room knows nothing of. */
type Locale = 'zh-CN' | 'en'

/** Containers that browsers record into, and plain WAV. */
export const RECORDING_TYPES = ['audio/webm', 'audio/mp4', 'audio/ogg', 'audio/wav'] as const
export type RecordingType = (typeof RECORDING_TYPES)[number]

/** As a provider says what it hears: not everything that browsers put into MP4 is heard everywhere. */
export const HEARD_TYPES = [...RECORDING_TYPES, 'audio/mp4;codecs=opus'] as const

export interface Recording {
  bytes: Uint8Array<ArrayBuffer>
  /** What it is, not what it was called. */
  type: RecordingType
}

export interface HearOptions {
  /** The language that is spoken. */
  locale: Locale
  /** Names that may come up in it, the likeliest first. */
  hints?: string[]
  /** Ends the work; what comes later is not used. */
  signal: AbortSignal
}

/** Words as they were heard, unchecked: they count as if they had been typed. */
export interface Heard {
  /** Empty when nothing was said. */
  text: string
  /** From 0 to 1; missing where the provider does not say. */
  confidence?: number
}

export interface SpeakOptions {
  /** The language of the text. */
  locale: Locale
  /** How fast, from 0.5 to 2; 1 is the voice's own pace. */
  pace?: number
  /** The text is the same for everybody and holds nothing that a citizen said or filled in: its sound may be kept. */
  forEverybody?: boolean
  signal: AbortSignal
}

export interface Sound {
  bytes: Uint8Array<ArrayBuffer>
  type: 'audio/mpeg'
}

/** Sound that is still being made. */
export interface LiveSound {
  /** In pieces of any size; it ends when there are no more. */
  chunks: AsyncIterable<Uint8Array>
  /** Samples of 16 bits, little-endian, one channel; or Opus in Ogg. */
  encoding: 'pcm' | 'ogg-opus'
  /** Samples of a second, from 8000 to 48000. */
  rate: number
}

/** What is understood of a segment until now. */
export interface HeardSoFar extends Heard {
  /** It will not change any more; the next one is another segment. */
  isFinal: boolean
}

/** A recording that lies in a store of the provider's own cloud, such as an object of S3. */
export interface StoredRecording {
  bucket: string
  key: string
}

export interface LiveOptions {
  /** The language that is spoken. */
  locale: Locale
  signal: AbortSignal
}

/** Where a page sends its sound itself, for one utterance. */
export interface LiveSession {
  /** Signed: who has it may speak at the house's expense until it is too late, so it stands in no log. */
  url: string
  /** A connection must be open by then; it may last longer. */
  expiresAt: Date
  /** Samples of a second: 16 bits, little-endian, one channel. */
  rate: number
}

/** A recogniser that pages speak to themselves: their sound never passes through the house. */
export interface LiveSpeech {
  /** What a page's Content-Security-Policy has to name: scheme, host and port. */
  origin: string
  /**
   * An address for one utterance.
   * @throws SpeechError
   */
  session(options: LiveOptions): Promise<LiveSession>
}

/** Nothing of what goes in is kept, and of what comes out only sound that is the same for everybody. */
export interface Speech {
  /** Who processes the sound, as citizens are told before they record. */
  provider: 'openai' | 'aws'
  /** What a recording may be to be written down. */
  hears: readonly (typeof HEARD_TYPES)[number][]
  /**
   * Writes down what is said.
   * @throws SpeechError
   */
  transcribe(recording: Recording, options: HearOptions): Promise<Heard>
  /**
   * Writes down sound while it comes; missing where the provider cannot.
   * @throws SpeechError
   */
  listen?(sound: LiveSound, options: HearOptions): AsyncIterable<HeardSoFar>
  /**
   * Writes down what nobody waits for on the line, such as a message left at night: minutes may pass, and it may be
   * longer than a minute. What is stored is left where it is. Missing where the provider cannot.
   * @throws SpeechError
   */
  transcribeLater?(recording: Recording | StoredRecording, options: HearOptions): Promise<Heard>
  /** Missing where pages cannot speak to the provider themselves. */
  live?: LiveSpeech
  /**
   * Says a text as it is written: what is masked in it stays so.
   * @throws SpeechError
   */
  speak(text: string, options: SpeakOptions): Promise<Sound>
}

/** Why nothing came that can be used. */
export type SpeechTrouble =
  /** No answer at all, or it broke off. */
  | 'unreachable'
  | 'rate-limited'
  /** Any other status: wrong key, unknown model, a recording that cannot be decoded, 500. */
  | 'refused'
  /** It took too long. */
  | 'slow'
  /** The caller no longer wants it. */
  | 'ended'
  /** What came is no transcript, or no sound. */
  | 'unusable'
  /** Recordings of this kind are not understood here; nothing was sent. */
  | 'unsupported'

/** The message names the trouble and the status alone: what a provider says back may hold what was said. */
export class SpeechError extends Error {
  override name = 'SpeechError'
  trouble: SpeechTrouble
  constructor(trouble: SpeechTrouble, about = '') {
    super(about === '' ? trouble : `${trouble}: ${about}`)
    this.trouble = trouble
  }
}
