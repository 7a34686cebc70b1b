// Dates as English says them: 24 November 2026, November 24th, tomorrow, next Monday, in three days.
import { type DatePattern, fullDate, monthlessDate, shiftedDate, weekdayDate, yearlessDate } from './date-found.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const WEEKS: Record<string, number> = { next: 1, this: 0, last: -1, past: -1, previous: -1 }
const DAYS: Record<string, number> = {
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  'the day before yesterday': -2,
  'day before yesterday': -2,
  tomorrow: 1,
  yesterday: -1,
  today: 0,
  tonight: 0,
}
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const DAY = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])'
const YEAR = '(?:(?:,? (?:of |in )?|-)(\\d{4})(?!\\d))?'
const UNIT = '(day|week|fortnight|month|year)s?'

export const ENGLISH_DATES: DatePattern[] = [
  {
    pattern: new RegExp(`${DAY}(?: of)?[ -]?${MONTH},?${YEAR}`, 'gu'),
    read: ([, day = '', month = '', year], today) => monthNamed(month, day, year, today),
  },
  {
    pattern: new RegExp(`\\b${MONTH}[ -]?(?:the )?${DAY}${YEAR}`, 'gu'),
    read: ([, month = '', day = '', year], today) => monthNamed(month, day, year, today),
  },
  {
    pattern: new RegExp(
      `\\bin (\\d{1,3}|an?) ${UNIT}\\b|\\b(\\d{1,3}|an?) ${UNIT} (later|from now|from today|ago)\\b`,
      'gu',
    ),
    read: ([, inMany, inUnit, many, unit, direction], today) =>
      shifted(inMany ?? many, inUnit ?? unit, direction === 'ago', today),
  },
  {
    pattern: new RegExp(`\\b(?:${Object.keys(DAYS).join('|')})\\b`, 'gu'),
    read: ([words], today) => shiftedDate(DAYS[words] ?? 0, 'day', today),
  },
  {
    pattern:
      /\b(?:(next|this|last|past|previous) (?:week )?)?(?:on )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?: (?:of )?(next|this|last) week)?\b/gu,
    read: ([, before, day = '', after], today) =>
      weekdayDate(WEEKDAYS.indexOf(day.slice(0, 3)) + 1, WEEKS[before ?? after ?? ''], today),
  },
  {
    pattern: /(?<!\d)(\d{1,2})(?:st|nd|rd|th)\b/gu,
    read: ([, day = ''], today) => monthlessDate(day, today),
  },
]

function monthNamed(month: string, day: string, year: string | undefined, today: string) {
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1
  return year === undefined ? yearlessDate(number, day, today) : fullDate(year, number, day, today)
}

function shifted(many = '', unit = '', past: boolean, today: string) {
  const count = (/^an?$/u.test(many) ? 1 : Number(many)) * (past ? -1 : 1)
  if (unit === 'fortnight') return shiftedDate(count * 14, 'day', today)
  if (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year') return shiftedDate(count, unit, today)
  return undefined
}
