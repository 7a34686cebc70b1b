// Opens speech by the provider that the settings name.
import { keepingSound } from './kept-sound.ts'
import type { OpenAiSpeechSettings } from './openai-speech.ts'
import type { Shelf } from './shelf.ts'
import { type Speech, SpeechError } from './speech.ts'

export interface SpeechSettings {
  speech: 'none' | 'aws' | 'openai'
  model?: OpenAiSpeechSettings
  awsRegion: string
  bucket?: string
  vocabulary?: string
}

export interface SpeechParts {
  /** Where sound is kept that is the same for everybody; without it none is. */
  shelf?: Shelf
  /** Never the same twice: letters and digits. */
  newId: () => string
  /** A file could not be kept or taken away; a word of ours that says why. */
  failed(why: string): void
}

/** Undefined where nobody listens and speaks. No client is loaded before the first recording or text. */
export async function openSpeechBy(settings: SpeechSettings, parts: SpeechParts): Promise<Speech | undefined> {
  const { speech, model, awsRegion: region, bucket, vocabulary } = settings
  const { shelf, newId } = parts
  const failed = (error: unknown) => parts.failed(whyOf(error))
  if (speech === 'aws') {
    const { awsSpeech } = await import('./aws-speech.ts')
    const more = { ...(vocabulary !== undefined && { vocabulary }), ...(bucket !== undefined && { bucket }) }
    return awsSpeech({ region, newId, failed, ...more, ...(shelf && { shelf }) })
  }
  if (speech === 'none' || !model) return undefined
  const { openAiSpeech } = await import('./openai-speech.ts')
  const opened = openAiSpeech(model)
  const voiceOf = () => `openai-${model.voice}-${model.speaker}`
  return shelf ? keepingSound(opened, { shelf, voiceOf, failed }) : opened
}

/** A message may quote the other side; its kind does not. */
function whyOf(error: unknown): string {
  if (error instanceof SpeechError) return error.message
  return error instanceof Error ? error.name : 'unknown'
}
