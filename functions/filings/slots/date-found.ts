// What a date pattern yields, and how a date without year or month is completed.
import type { Locale } from '../filing.ts'
import { addDays, addMonths, daysBetween, isoDate, partsOf, weekdayOf } from './calendar.ts'

/** `weekday` dates only count when nothing more exact was said; `month` tells that a day of a month stood alone. */
export type DateFound =
  | { iso: string; weekday?: true; dayOnly?: number }
  | { fault: 'no-such-date' | 'year-unclear' }
  | { fault: 'which-is-the-month'; either: string[] }

/** A pattern with the global flag, over text in lower case with Arabic numerals, and what a match means. */
export interface DatePattern {
  pattern: RegExp
  read: (match: RegExpMatchArray, today: string, locale: Locale) => DateFound | undefined
}

/** A date with its year; two-digit years are up to five years ahead, else of the last century. */
export function fullDate(
  year: string | number,
  month: string | number,
  day: string | number,
  today: string,
): DateFound {
  const written = String(year)
  let value = Number(written)
  if (written.length === 2) value += value + 2000 <= Number(today.slice(0, 4)) + 5 ? 2000 : 1900
  const iso = isoDate(value, Number(month), Number(day))
  return iso ? { iso } : { fault: 'no-such-date' }
}

/** A day and month without a year: the last one when it is at most 60 days ago, else the next, today included. */
export function yearlessDate(month: string | number, day: string | number, today: string): DateFound {
  const { year } = partsOf(today)
  // Eight years hold a 29 February even around 2100.
  const days = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap(
    (later) => isoDate(year + later, Number(month), Number(day)) ?? [],
  )
  const iso = days.find((date) => daysBetween(date, today) <= 60)
  return iso ? { iso } : { fault: 'no-such-date' }
}

/** A day without a month: the nearest such day, the coming one when two are as near. */
export function monthlessDate(day: string | number, today: string): DateFound {
  const days = [-1, 0, 1, 2].flatMap((later) => inMonth(later, day, today) ?? [])
  const [nearest] = days.toSorted(
    (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)) || (a > b ? -1 : 1),
  )
  return nearest ? { iso: nearest, dayOnly: Number(day) } : { fault: 'no-such-date' }
}

/** A day of the month that is `later` months from today's. */
export function monthDate(later: number, day: string | number, today: string): DateFound {
  const iso = inMonth(later, day, today)
  return iso ? { iso } : { fault: 'no-such-date' }
}

/** A day of the week, 1 is Monday; weeks begin on Monday. Without `weeks` it is the next such day, today included. */
export function weekdayDate(weekday: number, weeks: number | undefined, today: string): DateFound {
  const ahead = weekday - weekdayOf(today)
  const days = weeks === undefined ? (ahead + 7) % 7 : ahead + weeks * 7
  return { iso: addDays(today, days), weekday: true }
}

/** So many days, weeks, months or years from today; halves count for months (15 days) and years (6 months). */
export function shiftedDate(amount: number, unit: 'day' | 'week' | 'month' | 'year', today: string): DateFound {
  const whole = Math.trunc(amount)
  const half = amount - whole
  if (unit === 'day') return { iso: addDays(today, whole) }
  if (unit === 'week') return { iso: addDays(today, whole * 7) }
  if (unit === 'month') return { iso: addDays(addMonths(today, whole), Math.sign(half) * 15) }
  return { iso: addMonths(today, whole * 12 + Math.sign(half) * 6) }
}

function inMonth(later: number, day: string | number, today: string): string | undefined {
  const { year, month } = partsOf(addMonths(`${today.slice(0, 7)}-01`, later))
  return isoDate(year, month, Number(day))
}
