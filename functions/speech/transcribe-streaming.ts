// Words of sound while it comes, by a stream of Amazon Transcribe; its client is loaded at the first use.
import type { AudioStream, Result, TranscribeStreamingClient } from '@aws-sdk/client-transcribe-streaming'
import { type AwsAccess, awsClientSettings } from './aws-access.ts'
import { awsTrouble } from './aws-trouble.ts'
import { type HeardSoFar, type HearOptions, type LiveSound, SpeechError } from './speech.ts'

export interface TranscribeSettings extends AwsAccess {
  /** Begins the names of the custom vocabularies, one a language: `bangban` for `bangban-zh-CN` and `bangban-en-US`. */
  vocabulary?: string
}

/** Dialects of the API (LanguageCode). */
export const LANGUAGE_CODES = { 'zh-CN': 'zh-CN', en: 'en-US' } as const
/** At most a second of sound may stand in one piece, and 50 to 200 ms are advised; of 16 bits at 16 kHz this is 100 ms. */
const PIECE = 3200

export interface TranscribeStreaming {
  /**
   * Tells what is understood as the sound comes: a segment again and again until it is final, then the next.
   * @throws SpeechError, also when the stream breaks off in the middle of a segment
   */
  listen(sound: LiveSound, options: HearOptions): AsyncGenerator<HeardSoFar, void, undefined>
}

/** Makes no connection: the first sound does, and each has one of its own. */
export function transcribeStreaming(settings: TranscribeSettings): TranscribeStreaming {
  let opened: Promise<(input: AudioInput, signal: AbortSignal) => Promise<Results>> | undefined
  return {
    async *listen(sound, options) {
      const left = new AbortController()
      const signal = AbortSignal.any([options.signal, left.signal])
      try {
        if (signal.aborted) throw new SpeechError('ended')
        const start = await (opened ??= openStream(settings))
        let isOpen = false
        const { chunks, encoding, rate } = sound
        // Answers only with the first event, so the sound must flow by itself before that.
        const answer = start({ encoding, rate, locale: options.locale, audio: feed(chunks, signal) }, signal)
        for await (const results of await answer) {
          for (const result of results) {
            const said = segment(result)
            isOpen = !said.isFinal
            yield said
          }
        }
        if (signal.aborted) throw new SpeechError('ended')
        if (isOpen) throw new SpeechError('unreachable', 'broke off')
      } catch (error) {
        if (error instanceof SpeechError) throw error
        throw signal.aborted ? new SpeechError('ended') : awsTrouble(error)
      } finally {
        // Who reads no further hangs up.
        left.abort()
      }
    },
  }
}

type AudioInput = Omit<LiveSound, 'chunks'> & { locale: HearOptions['locale']; audio: AsyncIterable<AudioStream> }
type Results = AsyncIterable<Result[]>

async function openStream(settings: TranscribeSettings) {
  const { TranscribeStreamingClient, StartStreamTranscriptionCommand } =
    await import('@aws-sdk/client-transcribe-streaming')
  const client: TranscribeStreamingClient = new TranscribeStreamingClient(awsClientSettings(settings))
  return async ({ locale, audio, encoding, rate }: AudioInput, signal: AbortSignal): Promise<Results> => {
    const language = LANGUAGE_CODES[locale]
    const { TranscriptResultStream } = await client.send(
      new StartStreamTranscriptionCommand({
        LanguageCode: language,
        MediaEncoding: encoding,
        MediaSampleRateHertz: rate,
        ...(settings.vocabulary !== undefined && { VocabularyName: `${settings.vocabulary}-${language}` }),
        AudioStream: audio,
      }),
      { abortSignal: signal },
    )
    return resultsOf(TranscriptResultStream ?? none(), signal)
  }
}

/** Pieces of a size that the API takes; when nobody wants the words any more, the sound ends too. */
async function* feed(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<AudioStream.AudioEventMember> {
  for await (const chunk of untilAborted(chunks, signal)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      if (signal.aborted) return
      yield { AudioEvent: { AudioChunk: chunk.subarray(at, at + PIECE) } }
    }
  }
}

async function* resultsOf(
  events: AsyncIterable<{ TranscriptEvent?: { Transcript?: { Results?: Result[] | undefined } | undefined } }>,
  signal: AbortSignal,
): AsyncGenerator<Result[]> {
  for await (const { TranscriptEvent } of untilAborted(events, signal)) yield TranscriptEvent?.Transcript?.Results ?? []
}

function segment({ IsPartial = false, Alternatives: [best] = [] }: Result): HeardSoFar {
  const sure = (best?.Items ?? []).flatMap(({ Type, Confidence }) =>
    Type === 'pronunciation' && Confidence !== undefined ? [Confidence] : [],
  )
  const confidence = sure.reduce((sum, each) => sum + each, 0) / sure.length
  return {
    text: best?.Transcript ?? '',
    isFinal: !IsPartial,
    ...(sure.length > 0 && { confidence: Math.min(Math.max(confidence, 0), 1) }),
  }
}

/** A source that stays silent is left all the same. */
async function* untilAborted<Item>(source: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const iterator = source[Symbol.asyncIterator]()
  const aborted = Promise.withResolvers<'aborted'>()
  const leave = () => aborted.resolve('aborted')
  signal.addEventListener('abort', leave, { once: true })
  try {
    while (!signal.aborted) {
      const next = await Promise.race([iterator.next(), aborted.promise])
      if (next === 'aborted' || next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', leave)
    // Not waited for: a source that is silent would not answer.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}

async function* none(): AsyncGenerator<never> {}
