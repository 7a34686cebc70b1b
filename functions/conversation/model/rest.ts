// Leaves a model in peace that has failed several times in a row, so that nobody waits for it in vain.

const FAILURES = 3
const REST_MS = 30_000

export interface Rest {
  isResting(): boolean
  /** How a call ended. */
  heard(well: boolean): void
}

/** In this process only. @param now milliseconds since 1970 */
export function rest(now: () => number): Rest {
  let failures = 0
  let until = 0
  return {
    isResting: () => now() < until,
    heard(well) {
      failures = well ? 0 : failures + 1
      if (failures < FAILURES) return
      // One failure more after the rest, and it rests again.
      failures = FAILURES - 1
      until = now() + REST_MS
    },
  }
}
