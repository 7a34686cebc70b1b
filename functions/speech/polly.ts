// Words into sound by Amazon Polly; its client is loaded at the first use.
import type { PollyClient } from '@aws-sdk/client-polly'
import { type AwsAccess, awsClientSettings } from './aws-access.ts'
import { capped, MOST_SOUND } from './capped-fetch.ts'
import { cutAtSentences } from './cut-at-sentences.ts'
import { readMp3 } from './read-mp3.ts'
import { type Sound, type SpeakOptions, SpeechError } from './speech.ts'
import { ssml, ssmlBody } from './ssml.ts'

/** The one Mandarin voice there is, and an American one. */
const VOICES = {
  'zh-CN': { VoiceId: 'Zhiyu', LanguageCode: 'cmn-CN' },
  en: { VoiceId: 'Joanna', LanguageCode: 'en-US' },
} as const
/** Billed characters of a request (SynthesizeSpeech); counted with what is written for `<`, so that it is never more. */
const LONGEST = 3000

export interface Polly {
  /** @throws SpeechError, and what its client throws */
  speak(text: string, options: SpeakOptions): Promise<Sound>
  /** Who speaks a language: another name is another sound. */
  voiceOf(locale: SpeakOptions['locale']): string
}

/** Makes no connection: the first text does. */
export function polly(access: AwsAccess): Polly {
  let opened: Promise<Say> | undefined
  return {
    voiceOf: (locale) => `polly-neural-${VOICES[locale].VoiceId}`,
    async speak(text, options) {
      const pieces = cutAtSentences(text, LONGEST, (piece) => ssmlBody(piece).length)
      if (pieces.length === 0) throw new SpeechError('unusable', 'nothing to say')
      const say = await (opened ??= openPolly(access))
      const sounds: Uint8Array[] = []
      for (const piece of pieces) sounds.push(await say(piece, options))
      // Frames of MP3 stand for themselves: one after the other they are one sound.
      return { bytes: new Uint8Array(Buffer.concat(sounds)), type: 'audio/mpeg' }
    },
  }
}

type Say = (text: string, options: SpeakOptions) => Promise<Uint8Array>

async function openPolly(access: AwsAccess): Promise<Say> {
  const { PollyClient, SynthesizeSpeechCommand } = await import('@aws-sdk/client-polly')
  const client: PollyClient = new PollyClient(awsClientSettings(access))
  return async (text, { locale, pace, signal }) => {
    const { AudioStream } = await client.send(
      new SynthesizeSpeechCommand({
        Engine: 'neural',
        ...VOICES[locale],
        OutputFormat: 'mp3',
        TextType: 'ssml',
        Text: ssml(text, pace),
      }),
      { abortSignal: signal },
    )
    if (!AudioStream) throw new SpeechError('unusable', 'no MP3')
    const sound: ReadableStream<Uint8Array<ArrayBuffer>> = AudioStream.transformToWebStream()
    const bytes = await readMp3(new Response(sound.pipeThrough(capped(MOST_SOUND), { signal })))
    // A connection that goes in the middle looks like an end, but for this.
    if ('rstCode' in AudioStream && AudioStream.rstCode) throw new SpeechError('unreachable', 'broke off')
    return bytes
  }
}
