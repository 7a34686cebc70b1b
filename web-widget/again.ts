// Sends again by itself what failed on the way: later each time, and at once when the line is back.
import type { Patience } from './patience.ts'
import { ServiceError } from './service/service.ts'

export interface Again {
  /**
   * Does it until it gets through. Throws what would be no other next time, and, once `still` is false, whatever comes.
   * @param step told how often it has failed
   * @param failed told of each failure, and again when the wait after it is over
   */
  until<Done>(
    step: (failures: number) => Promise<Done>,
    still: () => boolean,
    failed: (code: string, failures: number) => void,
  ): Promise<Done>
  /** Ends the wait. @param patiently not one that the service has asked for */
  now(patiently?: boolean): void
}

/** What a service may ask for at most: one that is being mended says an hour, and is back in minutes. */
const MOST_ASKED_MS = 600_000

/** @param signal given up: it looks at the line no more */
export function again({ wait, longestWait }: Patience, signal: AbortSignal): Again {
  let wake = (_patiently: boolean): void => undefined
  /** In a row, since the line was last seen to come back. */
  let fruitless = 0

  const pause = (asked: number) =>
    new Promise<void>((resolve) => {
      const grown = Math.min(wait * 2 ** fruitless, longestWait) / 2
      // Half of it by chance: many whom one fault has stopped do not all come back in one moment.
      const timer = setTimeout(done, Math.max(grown, Math.min(asked, MOST_ASKED_MS)) + Math.random() * grown)
      fruitless += 1
      wake = (patiently) => {
        if (!patiently || asked === 0) done()
      }
      function done(): void {
        clearTimeout(timer)
        resolve()
      }
    })

  const lineIsBack = () => {
    fruitless = 0
    wake(true)
  }
  window.addEventListener('online', lineIsBack, { signal })
  const seen = () => document.visibilityState === 'visible' && lineIsBack()
  document.addEventListener('visibilitychange', seen, { signal })

  return {
    async until(step, still, failed) {
      for (let failures = 0; ;) {
        try {
          const done = await step(failures)
          fruitless = 0
          return done
        } catch (error) {
          if (!still() || !(error instanceof ServiceError) || error.lasting) throw error
          failures += 1
          // Who asks for time has too much to do, whatever it is called.
          const code = error.after > 0 ? 'too-many-requests' : error.code
          failed(code, failures)
          await pause(error.after)
          if (!still()) throw error
          failed(code, failures)
        }
      }
    },
    now: (patiently = false) => wake(patiently),
  }
}
