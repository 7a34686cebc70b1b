// When nobody is to be disturbed by a message: from nine in the evening until eight in the morning, China time.

const CHINA_OFFSET_MS = 8 * 3600_000
const HOUR_MS = 3600_000
const DAY_MS = 24 * HOUR_MS
const QUIET_FROM = 21
const QUIET_UNTIL = 8

/** This moment, or eight o'clock after the quiet hours it lies in. @param at milliseconds since 1970 */
export function afterQuietHours(at: number): number {
  const intoDay = (at + CHINA_OFFSET_MS) % DAY_MS
  const midnight = at - intoDay
  if (intoDay < QUIET_UNTIL * HOUR_MS) return midnight + QUIET_UNTIL * HOUR_MS
  return intoDay >= QUIET_FROM * HOUR_MS ? midnight + DAY_MS + QUIET_UNTIL * HOUR_MS : at
}

/** Nine in the morning of a day in China, milliseconds since 1970. @param day ISO date */
export function morningOf(day: string): number {
  return Date.parse(`${day}T09:00:00+08:00`)
}
