// Whether calls are taken over at this hour.

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** China has one time, eight hours before UTC, and no summer time. */
const CHINA_OFFSET_MINUTES = 8 * 60
/** 1 January 1970 was a Thursday, the fourth day of the week. */
const EPOCH_WEEKDAY = 4

/**
 * Reads `1-5 09:00-17:00`: days of the week from 1 for Monday, and hours of China time, the last minute not among them.
 * Days may wrap (`6-1`: Saturday to Monday) and so may hours (`22:00-06:00`: the night that begins on such a day); equal
 * hours are a whole day. Public holidays and the working weekends that make up for them are not known: on such days the
 * setting says what is not so.
 * @param hours as `BANGBAN_AGENT_HOURS` allows them; undefined: at any time
 * @param now milliseconds since 1970
 */
export function isStaffed(hours: string | undefined, now: number): boolean {
  if (hours === undefined) return true
  const [, first, last = first, from = '', to = ''] = /^([1-7])(?:-([1-7]))? (\d\d:\d\d)-(\d\d:\d\d)$/.exec(hours) ?? []
  if (first === undefined) throw new RangeError(`Not hours: ${hours}`)
  const minutes = Math.floor(now / MINUTE_MS) + CHINA_OFFSET_MINUTES
  const day = (((Math.floor(minutes / DAY_MINUTES) + EPOCH_WEEKDAY - 1) % 7) + 7) % 7
  const minute = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
  const isDay = (weekday: number) => isBetween(weekday + 1, Number(first), Number(last))
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  if (begin < end) return isDay(day) && minute >= begin && minute < end
  return (isDay(day) && minute >= begin) || (isDay((day + 6) % 7) && minute < end)
}

function isBetween(day: number, first: number, last: number): boolean {
  return first <= last ? first <= day && day <= last : first <= day || day <= last
}

function minuteOf(time: string): number {
  const [hour, minute] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
