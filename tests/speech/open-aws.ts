// Speech by Amazon's real clients, with servers of the same protocols on this machine behind each of them.
import { type AwsSpeechSettings, awsSpeech } from '../../functions/speech/aws-speech.ts'
import type { Speech } from '../../functions/speech/speech.ts'
import { s3Files } from '../../functions/storage/s3-files.ts'
import { CREDENTIALS } from './aws-signature.ts'
import { openPollyServer, type PollyServer } from './polly-server.ts'
import { openS3Server, type S3Server } from './s3-server.ts'
import { openTranscribeServer, type TranscribeServer } from './transcribe-server.ts'
import { openTranscribeSocketServer, type TranscribeSocketServer } from './transcribe-socket-server.ts'

export interface OpenAws {
  speech: Speech
  /** Hears recordings. */
  ear: TranscribeServer
  /** Hears pages that speak to it themselves. */
  live: TranscribeSocketServer
  voice: PollyServer
  /** Keeps sounds that are the same for everybody. */
  store: S3Server
  close(): Promise<void>
}

export interface AwsOptions extends Partial<AwsSpeechSettings> {
  /** The clock of the live recogniser's server: the signer's own is that of the machine. */
  clock?: () => Date
}

export async function openAws({ clock, ...settings }: AwsOptions = {}): Promise<OpenAws> {
  const [ear, live, voice, store] = await Promise.all([
    openTranscribeServer(),
    openTranscribeSocketServer(clock),
    openPollyServer(),
    openS3Server(),
  ])
  const access = { region: 'us-east-1', credentials: CREDENTIALS }
  const shelf = s3Files({ ...access, bucket: 'bangban-tests', endpoint: store.url })
  const parts = { ...access, newId: () => 'one', failed: () => undefined, timeoutMs: 30_000, ...settings }
  const hears = awsSpeech({ ...parts, endpoint: ear.url, liveEndpoint: live.url })
  const speaks = awsSpeech({ ...parts, endpoint: voice.url, shelf })
  const close = async () => {
    await Promise.all([ear.close(), live.close(), voice.close(), store.close()])
  }
  return { speech: { ...hears, speak: speaks.speak }, ear, live, voice, store, close }
}
