// Words of a recording that nobody waits for, by a job of Amazon Transcribe; its client is loaded at the first use.
import { setTimeout as sleep } from 'node:timers/promises'
import type { TranscribeClient, TranscriptionJob } from '@aws-sdk/client-transcribe'
import * as z from 'zod/mini'
import { awsClientSettings } from './aws-access.ts'
import { awsTrouble } from './aws-trouble.ts'
import type { Shelf } from './shelf.ts'
import { type Heard, type HearOptions, type Recording, SpeechError, type StoredRecording } from './speech.ts'
import { LANGUAGE_CODES, type TranscribeSettings } from './transcribe-streaming.ts'
import { within } from './within.ts'

export interface BatchSettings extends TranscribeSettings {
  /** The bucket that recordings and results pass through; `shelf` lays files there. */
  bucket: string
  shelf: Shelf
  /** Names a job: of letters, digits and `-`, never the same twice, and nothing about anybody. */
  newId: () => string
  /** Something could not be taken away afterwards: the rules of the bucket must. */
  failed(error: unknown): void
  /** Most milliseconds for all of it; ten minutes when left out. */
  timeoutMs?: number
  /** Milliseconds before the first look; each further wait is half as long again, up to ten times as long. */
  firstWaitMs?: number
}

const FORMATS = { 'audio/webm': 'webm', 'audio/mp4': 'mp4', 'audio/ogg': 'ogg', 'audio/wav': 'wav' } as const
/** Of a message on an answering machine. */
const LONGEST_TEXT = 8000
const TEN_MINUTES_MS = 600_000

/** The recording, the result and the job are taken away in the end, however it ends; what was stored before stays. */
export function transcribeBatch(settings: BatchSettings) {
  const { timeoutMs = TEN_MINUTES_MS } = settings
  let opened: Promise<Jobs> | undefined
  return (recording: Recording | StoredRecording, options: HearOptions): Promise<Heard> =>
    within(
      timeoutMs,
      options.signal,
      async (signal) => hear(await (opened ??= openJobs(settings)), settings, recording, { ...options, signal }),
      awsTrouble,
    )
}

async function hear(
  jobs: Jobs,
  settings: BatchSettings,
  recording: Recording | StoredRecording,
  options: HearOptions,
): Promise<Heard> {
  const { bucket, shelf, failed } = settings
  const { signal } = options
  const id = `bangban-${settings.newId()}`
  const laid = `recordings/${id}`
  const result = `recordings/${id}.json`
  try {
    signal.throwIfAborted()
    if ('bytes' in recording) await shelf.put(laid, recording.bytes, recording.type)
    const uri = 'bytes' in recording ? `s3://${bucket}/${laid}` : `s3://${recording.bucket}/${recording.key}`
    const format = 'bytes' in recording ? FORMATS[recording.type] : undefined
    await jobs.start({ id, uri, result, ...(format && { format }) }, options)
    await ended(jobs, id, settings, signal)
    return wordsIn(await shelf.get(result))
  } finally {
    const taken = [jobs.remove(id), shelf.remove(result), ...('bytes' in recording ? [shelf.remove(laid)] : [])]
    for (const { status, reason } of await settled(taken)) if (status === 'rejected') failed(reason)
  }
}

async function settled(work: Promise<unknown>[]) {
  const all = await Promise.allSettled(work)
  return all.map((one) => ({
    status: one.status,
    reason: one.status === 'rejected' ? awsTrouble(one.reason) : undefined,
  }))
}

/** Looks less and less often: a job takes as long as the recording, and a while to begin. */
async function ended(
  jobs: Jobs,
  id: string,
  { firstWaitMs = 2000 }: BatchSettings,
  signal: AbortSignal,
): Promise<void> {
  for (let wait = firstWaitMs; ; wait = Math.min(wait * 1.5, firstWaitMs * 10)) {
    await sleep(wait, undefined, { signal })
    const status = await jobs.look(id, signal).catch((error: unknown) => {
      if (signal.aborted) throw new SpeechError('ended')
      const trouble = awsTrouble(error)
      // Too many looks, or one that was lost: the job goes on all the same.
      if (trouble.trouble === 'refused') throw trouble
      return undefined
    })
    if (status === 'COMPLETED') return
    // Its reason may quote what was said.
    if (status === 'FAILED') throw new SpeechError('refused', 'job failed')
  }
}

const written = z.object({
  results: z.object({
    transcripts: z.array(z.object({ transcript: z.string() })),
    items: z.optional(
      z.array(z.object({ type: z.string(), alternatives: z.array(z.object({ confidence: z.optional(z.string()) })) })),
    ),
  }),
})

function wordsIn(bytes: Uint8Array | undefined): Heard {
  if (!bytes) throw new SpeechError('unusable', 'no transcript')
  const read = written.safeParse(json(bytes))
  if (!read.success) throw new SpeechError('unusable', 'no transcript')
  const { transcripts, items = [] } = read.data.results
  const text = transcripts
    .map(({ transcript }) => transcript)
    .join('\n')
    .trim()
    .slice(0, LONGEST_TEXT)
  const sure = items.flatMap(({ type, alternatives: [best] }) =>
    type === 'pronunciation' && best?.confidence !== undefined ? [Number(best.confidence)] : [],
  )
  const confidence = sure.reduce((sum, each) => sum + each, 0) / sure.length
  return { text, ...(confidence >= 0 && confidence <= 1 && { confidence }) }
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return undefined
  }
}

interface Jobs {
  start(
    about: { id: string; uri: string; result: string; format?: (typeof FORMATS)[keyof typeof FORMATS] },
    options: HearOptions,
  ): Promise<void>
  look(id: string, signal: AbortSignal): Promise<TranscriptionJob['TranscriptionJobStatus']>
  /** Removing what is not there is no error. */
  remove(id: string): Promise<void>
}

async function openJobs(settings: BatchSettings): Promise<Jobs> {
  const { TranscribeClient, StartTranscriptionJobCommand, GetTranscriptionJobCommand, DeleteTranscriptionJobCommand } =
    await import('@aws-sdk/client-transcribe')
  const client: TranscribeClient = new TranscribeClient(awsClientSettings(settings, 3))
  return {
    async start({ id, uri, result, format }, { locale, signal }) {
      const language = LANGUAGE_CODES[locale]
      await client.send(
        new StartTranscriptionJobCommand({
          TranscriptionJobName: id,
          LanguageCode: language,
          Media: { MediaFileUri: uri },
          ...(format && { MediaFormat: format }),
          OutputBucketName: settings.bucket,
          OutputKey: result,
          ...(settings.vocabulary !== undefined && {
            Settings: { VocabularyName: `${settings.vocabulary}-${language}` },
          }),
        }),
        { abortSignal: signal },
      )
    },
    async look(id, signal) {
      const command = new GetTranscriptionJobCommand({ TranscriptionJobName: id })
      const { TranscriptionJob: job } = await client.send(command, { abortSignal: signal })
      return job?.TranscriptionJobStatus
    },
    async remove(id) {
      await client.send(new DeleteTranscriptionJobCommand({ TranscriptionJobName: id })).catch((error: unknown) => {
        const isGone = error instanceof Error && ['NotFoundException', 'BadRequestException'].includes(error.name)
        if (!isGone) throw error
      })
    },
  }
}
