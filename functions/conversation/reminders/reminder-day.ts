// When somebody is reminded of something: before a last day that their answers show, or a week after they filed.
import { morningOf } from '../../filings/notices/quiet-hours.ts'
import { chinaDay } from '../china-day.ts'

const DAY_MS = 24 * 3600_000
/** Time enough to get a paper or go to a counter. */
const BEFORE_LAST_DAY = 3
const AFTER_FILING = 7

/** Milliseconds since 1970; undefined when every such moment is over. @param lastDay ISO date */
export function beforeLastDay(lastDay: string, now: number): number | undefined {
  const mornings = [BEFORE_LAST_DAY, 1, 0].map((days) => morningOf(lastDay) - days * DAY_MS)
  return mornings.find((morning) => morning > now)
}

/** Milliseconds since 1970: by then what was filed has moved, or something is still to be brought. */
export function afterFiling(now: number): number {
  return morningOf(chinaDay(now + AFTER_FILING * DAY_MS))
}
