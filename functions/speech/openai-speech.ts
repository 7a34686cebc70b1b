// Speech by any provider that speaks the audio API of OpenAI; the client is loaded at the first use.
import type { OpenAI } from 'openai'
import * as z from 'zod/mini'
import { cappedFetch } from './capped-fetch.ts'
import { isEchoOf } from './is-echo-of.ts'
import { readMp3 } from './read-mp3.ts'
import {
  type Heard,
  type HearOptions,
  type Recording,
  RECORDING_TYPES,
  type RecordingType,
  type Sound,
  type SpeakOptions,
  type Speech,
  SpeechError,
} from './speech.ts'
import { within } from './within.ts'

export interface OpenAiSpeechSettings {
  /** Without it no key is sent, as for a server of one's own. */
  apiKey?: string
  /** The provider's own address when left out. */
  baseUrl?: string
  /** Name of the model that writes down. */
  transcription: string
  /** Name of the model that speaks. */
  voice: string
  /** Who speaks; each provider has names of its own. */
  speaker?: string
  /** Most milliseconds for either, whatever the caller would wait. */
  timeoutMs?: number
}

/** Below what a gateway waits (30 s), so that the citizen is told by us. */
const TIMEOUT_MS = 20_000
/** Models hear a short list of names best; whisper reads 224 tokens and forgets the rest. */
const HINTS = 40
/** One sitting of speech is far less; a longer text is a provider gone wild. */
const LONGEST_TEXT = 4000

/** Providers tell a container by the name of the file. */
const FILE_NAMES: Record<RecordingType, string> = {
  'audio/webm': 'recording.webm',
  'audio/mp4': 'recording.mp4',
  'audio/ogg': 'recording.ogg',
  'audio/wav': 'recording.wav',
}
/** ISO 639-1. */
const LANGUAGES = { 'zh-CN': 'zh', en: 'en' }
const COMMAS = { 'zh-CN': '、', en: ', ' }

/** Makes no connection: the first recording or text does. One attempt each, since a citizen waits and can type instead. */
export function openAiSpeech(settings: OpenAiSpeechSettings): Speech {
  const { transcription, voice, speaker = 'alloy', timeoutMs = TIMEOUT_MS } = settings
  let opened: Promise<OpenAI> | undefined
  const client = () => (opened ??= openClient(settings))
  return {
    provider: 'openai',
    hears: RECORDING_TYPES,
    transcribe: (recording, options) =>
      within(
        timeoutMs,
        options.signal,
        async (signal) => hear(await client(), transcription, recording, { ...options, signal }),
        openAiTrouble,
      ),
    speak: (text, options) =>
      within(
        timeoutMs,
        options.signal,
        async (signal) => say(await client(), { model: voice, voice: speaker }, text, { ...options, signal }),
        openAiTrouble,
      ),
  }
}

async function openClient({ apiKey, baseUrl }: OpenAiSpeechSettings): Promise<OpenAI> {
  const { OpenAI } = await import('openai')
  return new OpenAI({
    // It insists on one.
    apiKey: apiKey ?? 'none',
    ...(apiKey === undefined && { defaultHeaders: { Authorization: null } }),
    // Null, so that nothing is taken from the environment behind the settings' back.
    baseURL: baseUrl ?? null,
    organization: null,
    project: null,
    adminAPIKey: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: cappedFetch,
  })
}

const transcript = z.object({ text: z.string(), logprobs: z.optional(z.unknown()) })
const likelihoods = z.array(z.object({ logprob: z.number().check(z.maximum(0)) }))

async function hear(client: OpenAI, model: string, recording: Recording, options: HearOptions): Promise<Heard> {
  const { locale, hints = [], signal } = options
  const prompt = hints.slice(0, HINTS).join(COMMAS[locale])
  const answer: unknown = await client.audio.transcriptions.create(
    {
      file: new File([recording.bytes], FILE_NAMES[recording.type], { type: recording.type }),
      model,
      language: LANGUAGES[locale],
      response_format: 'json',
      ...(prompt && { prompt }),
      // No other model knows it, and some servers refuse what they do not know.
      ...(/^gpt-4o(-mini)?-transcribe(?!-diarize)/.test(model) && { include: ['logprobs' as const] }),
    },
    { signal },
  )
  const read = transcript.safeParse(answer)
  if (!read.success) throw new SpeechError('unusable', 'no transcript')
  const { text, logprobs } = read.data
  const said = text.trim().slice(0, LONGEST_TEXT)
  if (said === '' || isEchoOf(said, hints)) return { text: '' }
  const tokens = likelihoods.safeParse(logprobs).data
  return { text: said, ...(tokens?.length && { confidence: meanLikelihood(tokens) }) }
}

/** The geometric mean of how likely each token was. */
function meanLikelihood(tokens: { logprob: number }[]): number {
  return Math.exp(tokens.reduce((sum, { logprob }) => sum + logprob, 0) / tokens.length)
}

async function say(
  client: OpenAI,
  who: { model: string; voice: string },
  text: string,
  { pace = 1, signal }: SpeakOptions,
): Promise<Sound> {
  const response = await client.audio.speech.create(
    { ...who, input: text, response_format: 'mp3', ...(pace !== 1 && { speed: pace }) },
    { signal },
  )
  return { bytes: await readMp3(response), type: 'audio/mpeg' }
}

function openAiTrouble(error: unknown): SpeechError {
  // Not the JSON it was said to be.
  if (error instanceof SyntaxError) return new SpeechError('unusable', 'no JSON')
  const status = statusOf(error)
  if (status === 429) return new SpeechError('rate-limited', '429')
  return status === undefined ? new SpeechError('unreachable') : new SpeechError('refused', String(status))
}

/** Its cause stays here: it quotes what the provider said. */
function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : undefined
}
