// Why a call gave nothing, read off the line and not out of a vendor's error, which may repeat the prompt.
import { ModelError } from './language-model.ts'
import type { Exchange } from './openai-exchange.ts'

/**
 * The error to throw for whatever a vendor threw.
 * @param exchange the last one
 * @param signal of the caller
 */
export function troubleOf(error: unknown, exchange: Exchange | undefined, signal: AbortSignal): ModelError {
  if (error instanceof ModelError) return error
  if (signal.aborted) return new ModelError('ended')
  const { status, bytes = 0, isWhole, isStream, isTooLong, isPage } = exchange ?? {}
  if (status === undefined) return new ModelError('unreachable')
  if (status === 429) return new ModelError('rate-limited', 'status 429')
  if (status < 200 || status >= 300) return new ModelError('refused', `status ${status}`)
  if (isTooLong) return new ModelError('unusable', 'too long')
  if (isPage) return new ModelError('unusable', 'a web page')
  // A stream that cannot be read to its end ends in the middle of something.
  if (isWhole) return new ModelError(isStream ? 'cut' : 'unusable')
  return bytes === 0 ? new ModelError('unreachable', 'no answer after the headers') : new ModelError('cut')
}
