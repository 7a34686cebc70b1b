// Dates written in figures: 2026-11-24, 2026/3/5, 20261124, 24/11/2026.
import type { Locale } from '../filing.ts'
import { isoDate } from './calendar.ts'
import { type DateFound, type DatePattern, fullDate, yearlessDate } from './date-found.ts'

export const WRITTEN_DATES: DatePattern[] = [
  {
    pattern: /(?<!\d)(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
    read: ([, year = '', , month = '', day = ''], today) => fullDate(year, month, day, today),
  },
  {
    pattern: /(?<!\d)((?:18|19|20|21)\d{2})(\d{2})(\d{2})(?!\d)/gu,
    read: ([, year = '', month = '', day = ''], today) => fullDate(year, month, day, today),
  },
  {
    pattern: /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/gu,
    read: ([, first = '', , second = '', year = '']) => dayOrMonthFirst(Number(year), Number(first), Number(second)),
  },
  // 26.11.24 may start or end with the year.
  { pattern: /(?<!\d)\d{2}([-/.])\d{1,2}\1\d{2}(?!\d)/gu, read: () => ({ fault: 'year-unclear' }) },
  {
    pattern: /(?<![\d./-])(\d{1,2})[-/.](\d{1,2})(?![\d.]|[-/]\d)/gu,
    read: ([, first = '', second = ''], today, locale) => yearless(first, second, today, locale),
  },
]

/** Chinese writes the month first; a first figure over 12 can only be a day. */
function yearless(first: string, second: string, today: string, locale: Locale): DateFound {
  const monthFirst = yearlessDate(first, second, today)
  const dayFirst = yearlessDate(second, first, today)
  if ('fault' in monthFirst) return dayFirst
  if (locale === 'zh-CN' || 'fault' in dayFirst || first === second) return monthFirst
  return { readings: [...dayFirst.readings, ...monthFirst.readings], noYear: true }
}

function dayOrMonthFirst(year: number, first: number, second: number): DateFound {
  const days = [isoDate(year, second, first), isoDate(year, first, second)].flatMap((iso) => iso ?? [])
  if (days.length === 0) return { fault: 'no-such-date' }
  return { readings: [...new Set(days)].map((iso) => [iso]) }
}
