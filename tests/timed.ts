// For tests that measure time: other work on the machine must not fail them, and what is too slow by itself still does.

/** A machine with other work is slow now and then: what is quick enough once in three times is quick enough. */
export const TIMED = { retry: 2 }

/** Milliseconds that this thread was at work; not those in which others were. */
export function workOf(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
