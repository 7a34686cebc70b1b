// Waits for what is still to be done, but not long: who asked has no answer until then.
import { setTimeout as pause } from 'node:timers/promises'

/** Ends with the work or after so many milliseconds, whichever is first. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const stop = new AbortController()
  try {
    await Promise.race([work, pause(ms, undefined, { signal: stop.signal })])
  } finally {
    stop.abort()
  }
}
