// What a date pattern yields, and how a date without year or month is completed.
import type { Locale } from '../filing.ts'
import { addDays, addMonths, daysBetween, isoDate, partsOf, weekdayOf } from './calendar.ts'

export type DateFound =
  | {
      /** Each way to read the words, as the days it may mean, likeliest first; two ways where day and month are unclear. */
      readings: string[][]
      /** A day of the week alone, 1 is Monday: it counts only when nothing more exact was said. */
      weekday?: number
      noYear?: true
      /** A day of a month stood alone. */
      dayOnly?: number
    }
  | { fault: 'no-such-date' | 'year-unclear' }

/** A pattern with the global flag, over text in lower case with Arabic numerals, and what a match means. */
export interface DatePattern {
  pattern: RegExp
  read: (match: RegExpMatchArray, today: string, locale: Locale) => DateFound | undefined
}

export function thatDay(iso: string | undefined): DateFound {
  return iso ? { readings: [[iso]] } : { fault: 'no-such-date' }
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
  return thatDay(isoDate(value, Number(month), Number(day)))
}

/** A day and month without a year: the last one when it is at most 60 days ago, else the next, today included. */
export function yearlessDate(month: string | number, day: string | number, today: string): DateFound {
  return ofAnyYear((year) => isoDate(year, Number(month), Number(day)), today)
}

/** A day of the year without the year, as `yearlessDate`; `inYear` gives it, or undefined where the year has none. */
export function ofAnyYear(inYear: (year: number) => string | undefined, today: string): DateFound {
  const { year } = partsOf(today)
  // Nine years hold a 29 February even around 2100.
  const days = span(9).flatMap((later) => inYear(year + later) ?? [])
  const usual = days.find((date) => daysBetween(date, today) <= 60)
  if (!usual) return { fault: 'no-such-date' }
  return { readings: [[usual, ...nearestFirst(days, today).filter((date) => date !== usual)]], noYear: true }
}

/** Last May 23, next Christmas: the nearest on that side of today; with "this" the one of this year. */
export function directedDate(date: DateFound, direction: string | undefined, today: string): DateFound {
  if ('fault' in date || direction === undefined || !date.noYear) return date
  const days = nearestFirst(date.readings.flat(), today)
  const isMeant = (iso: string) =>
    direction === 'this'
      ? iso.slice(0, 4) === today.slice(0, 4)
      : /^(?:last|past|prev)/u.test(direction)
        ? iso < today
        : iso > today
  return thatDay(days.find(isMeant))
}

/** A day without a month: the nearest such day, the coming one when two are as near. */
export function monthlessDate(day: string | number, today: string): DateFound {
  const days = nearestFirst(
    span(14).flatMap((later) => inMonth(later, day, today) ?? []),
    today,
  )
  return days.length > 0 ? { readings: [days], dayOnly: Number(day) } : { fault: 'no-such-date' }
}

/** A day of the month that is `later` months from today's. */
export function monthDate(later: number, day: string | number, today: string): DateFound {
  return thatDay(inMonth(later, day, today))
}

/**
 * A day of the week, 1 is Monday; weeks begin on Monday. Without `weeks` it is the next such day, today included, and
 * with `past` the last one before today.
 */
export function weekdayDate(weekday: number, weeks: number | 'past' | undefined, today: string): DateFound {
  const ahead = weekday - weekdayOf(today)
  const next = addDays(today, (ahead + 7) % 7)
  const last = addDays(next, -7)
  if (weeks === 'past') return { readings: [[last]], weekday }
  return { readings: [weeks === undefined ? [next, last] : [addDays(today, ahead + weeks * 7)]], weekday }
}

/** So many days, weeks, months or years from today; halves count for months (15 days) and years (6 months). */
export function shiftedDate(amount: number, unit: 'day' | 'week' | 'month' | 'year', today: string): DateFound {
  const whole = Math.trunc(amount)
  const half = amount - whole
  if (unit === 'day') return thatDay(addDays(today, whole))
  if (unit === 'week') return thatDay(addDays(today, whole * 7))
  if (unit === 'month') return thatDay(addDays(addMonths(today, whole), Math.sign(half) * 15))
  return thatDay(addMonths(today, whole * 12 + Math.sign(half) * 6))
}

function inMonth(later: number, day: string | number, today: string): string | undefined {
  const { year, month } = partsOf(addMonths(`${today.slice(0, 7)}-01`, later))
  return isoDate(year, month, Number(day))
}

function nearestFirst(days: string[], today: string): string[] {
  return days.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)) || (a > b ? -1 : 1))
}

function span(size: number): number[] {
  return Array.from({ length: 2 * size + 1 }, (_, at) => at - size)
}
