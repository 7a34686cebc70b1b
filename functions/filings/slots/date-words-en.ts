// Dates as English says them: 24 November 2026, November 24th, tomorrow, next Monday, in three days.
import { addDays, addMonths, nthWeekday, partsOf } from './calendar.ts'
import {
  type DateFound,
  type DatePattern,
  directedDate,
  fullDate,
  monthDate,
  monthlessDate,
  ofAnyYear,
  shiftedDate,
  thatDay,
  weekdayDate,
  yearlessDate,
} from './date-found.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const WEEKS: Record<string, number | 'past'> = { next: 1, this: 0, last: -1, past: 'past', previous: -1 }
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
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'
const DAY = '(?<![\\d$€£¥])(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])'
/** Two figures are a year where an apostrophe says so ('98) or nothing follows them. */
const YEAR = "(?:(?: ?,? ?(?:of |in )?|[-/])(\\d{4}(?!\\d)|'\\d{2}(?!\\d)|\\d{2}(?=[\\s.,!]*$)))?"
const DIRECTION = '(?:\\b(last|past|previous|this|next|following|coming|upcoming) )?'
const WEEKDAY = '(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const SHIFTS: Record<string, number> = { last: -1, this: 0, next: 1 }
const UNIT = '(day|week|fortnight|month|year)s?'
const AMOUNT = '(\\d{1,3}|half an?|an?)'
/** Before an amount: it is no exact one, or only the end of a longer one (half a year, 2 or 3 days, a year and 10 days). */
const NOT_EXACT =
  '(?<!\\d[-.–~]|\\b(?:less than|more than|fewer than|no more than|at least|at most|up to|close to|about|around|almost|' +
  'nearly|over|under|well over|roughly|approximately|approx|circa|some|maybe|perhaps|half|or|to|and)\\.? )'
/** A week or so, a day or two. */
const NO_MORE = '(?! or (?:so|more|less|\\d)| since\\b)'

export const ENGLISH_DATES: DatePattern[] = [
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})[-/ ,]+(?:${MONTH}[-/ ]?${DAY}|${DAY}[-/ ]${MONTH})`, 'gu'),
    read: ([, year = '', month, day, firstDay = '', lastMonth = ''], today) =>
      monthNamed(month ?? lastMonth, day ?? firstDay, year, today),
  },
  {
    pattern: new RegExp(`\\b${MONTH}[-/](\\d{4})[-/]${DAY}|${DAY}[-/](\\d{4})[-/]${MONTH}`, 'gu'),
    read: ([, month, year, day, firstDay = '', between = '', lastMonth = ''], today) =>
      monthNamed(month ?? lastMonth, day ?? firstDay, year ?? between, today),
  },
  {
    pattern: new RegExp(
      `\\b(?:(\\d)(?:st|nd|rd|th)|last),? ${WEEKDAY} (?:of|in) (?:(?:the month of )?${MONTH}${YEAR}|(last|this|next) month)`,
      'gu',
    ),
    read: ([, nth, day = '', month, year, shift], today) =>
      weekdayOfMonth(nth ? Number(nth) : -1, weekdayNumber(day), month, year, SHIFTS[shift ?? ''], today),
  },
  {
    pattern: new RegExp(`${DIRECTION}${DAY}(?: of)?[ /-]?${MONTH},?${YEAR}`, 'gu'),
    read: ([, direction, day = '', month = '', year], today) => monthNamed(month, day, year, today, direction),
  },
  {
    pattern: new RegExp(`${DIRECTION}\\b${MONTH}[ /-]?(?:the )?${DAY}${YEAR}`, 'gu'),
    read: ([, direction, month = '', day = '', year], today) => monthNamed(month, day, year, today, direction),
  },
  {
    pattern: new RegExp(
      `\\b(last|this|next) month,? (?:on )?(?:the )?${DAY}|(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?,? (?:of )?(last|this|next) month\\b`,
      'gu',
    ),
    read: ([, before, day, dayBefore, after], today) =>
      monthDate(SHIFTS[before ?? after ?? ''] ?? 0, day ?? dayBefore ?? '', today),
  },
  {
    // A week today, two weeks on Friday, Friday week.
    pattern: new RegExp(
      `(?<!\\bfor )\\b(?:in )?(\\d{1,2}|an?) weeks? (?:from |on )?(?:(today|tomorrow)|${WEEKDAY})\\b|\\b(?:(tomorrow)|${WEEKDAY}) week\\b`,
      'gu',
    ),
    read: ([, many = '1', near, day, nearOne, dayOne], today) => {
      const from = weekdayFrom(near ?? nearOne, day ?? dayOne, today)
      return thatDay(addDays(from, 7 * (COUNTS[many] ?? Number(many))))
    },
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
    pattern: new RegExp(
      `\\b(?:(next|this|last|past|previous) (?:week )?)?(?:on )?${WEEKDAY}(?! after next\\b)(?: (?:of )?(next|this|last) week)?\\b`,
      'gu',
    ),
    read: ([, before, day = '', after], today) => weekdayDate(weekdayNumber(day), WEEKS[before ?? after ?? ''], today),
  },
  {
    pattern: /(?<!\d)(\d{1,2})(?:st|nd|rd|th)\b(?! (?:week|day|month|year))/gu,
    read: ([, day = ''], today) => monthlessDate(day, today),
  },
]

function monthNamed(month: string, day: string, year: string | undefined, today: string, direction?: string) {
  const number = monthNumber(month)
  if (year === undefined) return directedDate(yearlessDate(number, day, today), direction, today)
  return fullDate(year.replace("'", ''), number, day, today)
}

/** The first Friday of May, the last Monday of next month. */
function weekdayOfMonth(
  nth: number,
  weekday: number,
  month: string | undefined,
  year: string | undefined,
  shift: number | undefined,
  today: string,
): DateFound {
  if (month === undefined) {
    const there = partsOf(addMonths(`${today.slice(0, 7)}-01`, shift ?? 0))
    return thatDay(nthWeekday(there.year, there.month, weekday, nth))
  }
  const inYear = (each: number) => nthWeekday(each, monthNumber(month), weekday, nth)
  return year === undefined ? ofAnyYear(inYear, today) : thatDay(inYear(Number(year.replace("'", '20'))))
}

function weekdayFrom(near: string | undefined, day: string | undefined, today: string): string {
  if (day === undefined) return addDays(today, DAYS[near ?? ''] ?? 0)
  const next = weekdayDate(weekdayNumber(day), undefined, today)
  return ('readings' in next && next.readings[0]?.[0]) || today
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1
}

function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3)) + 1
}

function shifted(many = '', unit = '', past: boolean, today: string) {
  const count = (COUNTS[many] ?? Number(many)) * (past ? -1 : 1)
  // Half a day or week is no number of days.
  if (count % 1 !== 0 && unit !== 'month' && unit !== 'year') return undefined
  if (unit === 'fortnight') return shiftedDate(count * 14, 'day', today)
  if (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year') return shiftedDate(count, unit, today)
  return undefined
}
