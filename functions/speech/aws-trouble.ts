// What an error of an AWS client means for whoever wanted words or sound.
import { SpeechError } from './speech.ts'

/** As the API references of Transcribe, Polly and S3 name them. */
const TOO_MANY = new Set([
  'LimitExceededException',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
])
/** Words of ours, so that nothing a provider says gets into a log. */
const KNOWN = new Set([
  ...TOO_MANY,
  'AccessDenied',
  'AccessDeniedException',
  'BadRequestException',
  'ConflictException',
  'CredentialsProviderError',
  'ExpiredTokenException',
  'InternalFailureException',
  'InvalidSignatureException',
  'InvalidSsmlException',
  'NoSuchBucket',
  'NoSuchKey',
  'NotFoundException',
  'ServiceFailureException',
  'ServiceUnavailableException',
  'SignatureDoesNotMatch',
  'TextLengthExceededException',
  'UnrecognizedClientException',
])

/** Its message names the kind or the status alone; a text that was said is in neither. */
export function awsTrouble(error: unknown): SpeechError {
  if (!(error instanceof Error)) return new SpeechError('unreachable')
  const { name } = error
  if (TOO_MANY.has(name)) return new SpeechError('rate-limited', name)
  const status = statusOf(error)
  if (KNOWN.has(name)) return new SpeechError('refused', name)
  if (status === undefined) return new SpeechError('unreachable')
  if (status === 429) return new SpeechError('rate-limited', '429')
  // It answered well, and what came could not be read.
  return status < 300 ? new SpeechError('unreachable', 'broke off') : new SpeechError('refused', String(status))
}

function statusOf(error: Error): number | undefined {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}
