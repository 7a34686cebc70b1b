// Waits for a promise no longer than it may take.
import { ModelError } from './language-model.ts'

/** However it goes on, a call is over by then: milliseconds. */
export const LONGEST_MS = 30_000

/**
 * The promise's value.
 * @param ms until it counts as stalled
 * @throws ModelError `stalled`, or `ended` by the caller's signal; what the promise does later is not heard of
 */
export async function within<Value>(promise: Promise<Value>, ms: number, signal: AbortSignal): Promise<Value> {
  // Set before the signal is looked at: an error of a promise that nobody waits for would end the process.
  promise.catch(() => {})
  if (signal.aborted) throw new ModelError('ended')
  const over = Promise.withResolvers<never>()
  const end = () => over.reject(new ModelError('ended'))
  const timer = setTimeout(() => over.reject(new ModelError('stalled')), Math.max(0, ms))
  signal.addEventListener('abort', end, { once: true })
  try {
    return await Promise.race([promise, over.promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}
