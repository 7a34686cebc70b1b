// How long to wait before a message is tried again.

const FIRST_MS = 30_000
const LONGEST_MS = 15 * 60_000

/**
 * Doubles from half a minute to a quarter of an hour; a random half of it is taken off, so that many messages that
 * failed together do not come back together.
 * @param attempts made so far, from 1
 * @param random from 0 to 1
 */
export function backoff(attempts: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20))
  return Math.round(whole / 2 + (whole / 2) * random)
}
