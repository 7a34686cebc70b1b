// What the caller has done and the line has not yet taken: keys and words wait here in their order.

export type Input = { key: string } | { words: string; slowly: boolean }

export interface Inputs {
  push(input: Input): void
  /** What the line cut off comes first at its next question. */
  putBack(input: Input): void
  /** The next one; it waits no longer. */
  take(): Input | undefined
  /** The next one, left where it is. */
  peek(): Input | undefined
  /** Ends when something waits, or when `signal` is given up. */
  ready(signal: AbortSignal): Promise<void>
}

export function openInputs(): Inputs {
  const waiting: Input[] = []
  const wakers = new Set<() => void>()
  const wake = () => {
    for (const waker of wakers) waker()
  }
  return {
    push(input) {
      waiting.push(input)
      wake()
    },
    putBack(input) {
      waiting.unshift(input)
      wake()
    },
    take: () => waiting.shift(),
    peek: () => waiting[0],
    ready: (signal) =>
      new Promise((resolve) => {
        const done = () => {
          wakers.delete(done)
          signal.removeEventListener('abort', done)
          resolve()
        }
        if (waiting.length > 0 || signal.aborted) return done()
        wakers.add(done)
        signal.addEventListener('abort', done)
      }),
  }
}
