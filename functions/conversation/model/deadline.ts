// How long a citizen waits for the model in one turn: a first sentence soon, and an end in any case (DESIGN §8).

/** Nothing that may be shown by then: the guide's own words. */
export const FIRST_MS = 2_500
/** The whole of the model's part in a turn, so that the slowest answer takes less than 3.5 s. */
export const WHOLE_MS = 3_200

export interface Deadline {
  /** Ends every call that is still under way. */
  signal: AbortSignal
  /** A sentence was shown: from now on the whole time counts. */
  shown(): void
  /** The turn is over: whatever still runs is ended. */
  end(): void
}

/** Runs from now. */
export function deadline(): Deadline {
  const control = new AbortController()
  const stop = () => control.abort()
  const first = setTimeout(stop, FIRST_MS)
  const whole = setTimeout(stop, WHOLE_MS)
  return {
    signal: control.signal,
    shown: () => clearTimeout(first),
    end() {
      clearTimeout(first)
      clearTimeout(whole)
      stop()
    },
  }
}
