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
const COUNTS: Record<string, number> = { a: 1, an: 1, 'half a': 0.5, 'half an': 0.5 }
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const DAY = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])'
const YEAR = '(?:(?:,? (?:of |in )?|-)(\\d{4})(?!\\d))?'
const UNIT = '(day|week|fortnight|month|year)s?'
const AMOUNT = '(\\d{1,3}|half an?|an?)'
/** Before an amount: it is no exact one, or only the end of a longer one (half a year, 2 or 3 days, a year and 10 days). */
const NOT_EXACT =
  '(?<!\\d[-.–~]|\\b(?:less than|more than|fewer than|no more than|at least|at most|up to|close to|about|around|almost|' +
  'nearly|over|under|well over|roughly|approximately|approx|circa|some|maybe|perhaps|half|or|to|and)\\.? )'
/** A week or so, a day or two. */
const NO_MORE = '(?! or (?:so|more|less|\\d))'

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
      `\\bin ${AMOUNT} ${UNIT}\\b${NO_MORE}|${NOT_EXACT}\\b${AMOUNT} ${UNIT} (later|from now|from today|ago)\\b${NO_MORE}`,
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
  const count = (COUNTS[many] ?? Number(many)) * (past ? -1 : 1)
  // Half a day or week is no number of days.
  if (count % 1 !== 0 && unit !== 'month' && unit !== 'year') return undefined
  if (unit === 'fortnight') return shiftedDate(count * 14, 'day', today)
  if (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year') return shiftedDate(count, unit, today)
  return undefined
}
