// Where spoken prompts and recordings lie, and what the functions that listen and speak may do.
import type { Grant } from './lambda-function.ts'
import type { Settings } from './settings.ts'

/** As functions/speech lays them. A sound is made again when it is needed; a recording is wanted no longer than a ticket takes; what is filed is erased by then. */
const KEPT_DAYS = { sounds: 90, recordings: 7, voicemail: 7, papers: 31 }

export interface SpeechAccess {
  environment: Record<string, $util.Input<string>>
  grants: Grant[]
  /** Of those that only lay down and erase files. */
  forFiles: Grant[]
  /** Of those that pages ask: an address that they sign is good for no more than they may do themselves. */
  forPages: Grant[]
}

/** Nothing where AWS neither listens nor speaks. The bucket is private, encrypted with the key of S3, and over TLS alone. */
export function sounds({ passedOn }: Settings): SpeechAccess {
  if (passedOn['BANGBAN_SPEECH'] !== 'aws') return { environment: {}, grants: [], forFiles: [], forPages: [] }
  const bucket = new sst.aws.Bucket('Sounds', {
    cors: false,
    lifecycle: Object.entries(KEPT_DAYS).map(([name, days]) => ({
      id: name,
      prefix: `${name}/`,
      expiresIn: `${days} days` as const,
    })),
  })
  const files = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']
  const forFiles: Grant[] = [
    { actions: files, resources: [$interpolate`${bucket.arn}/*`] },
    // Without it S3 says "denied" of what is not there.
    { actions: ['s3:ListBucket'], resources: [bucket.arn] },
  ]
  const jobs = ['StartTranscriptionJob', 'GetTranscriptionJob', 'DeleteTranscriptionJob']
  return {
    environment: { BANGBAN_BUCKET: bucket.name },
    grants: [
      ...forFiles,
      // These know no resources: AWS takes only a star (Service Authorization Reference: Polly, Transcribe).
      {
        actions: ['polly:SynthesizeSpeech', 'transcribe:StartStreamTranscription'],
        resources: ['*'],
      },
      {
        actions: jobs.map((job) => `transcribe:${job}`),
        resources: [$interpolate`arn:${partition()}:transcribe:${region()}:${account()}:transcription-job/bangban-*`],
      },
    ],
    forFiles,
    forPages: [{ actions: ['transcribe:StartStreamTranscriptionWebSocket'], resources: ['*'] }],
  }
}

const partition = () => aws.getPartitionOutput().partition
const region = () => aws.getRegionOutput().region
const account = () => aws.getCallerIdentityOutput().accountId
