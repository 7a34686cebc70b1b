// Feast days that fall on another day each year: Easter, Mother's Day, 春节, 中秋节.
import { addDays, isoDate, nthWeekday } from './calendar.ts'
import { type DatePattern, directedDate, ofAnyYear, thatDay } from './date-found.ts'
import { RELATIVE_YEARS } from './date-chosen.ts'

interface Feast {
  called: RegExp
  day: (year: number) => string | undefined
  /** Who was born on it means the day of the lunar calendar, which the ID card may have or not. */
  lunar?: true
}

/** Those whose name stands in that of another come after it. */
const FEASTS: Record<string, Feast> = {
  friday: { called: /\bgood friday\b|耶稣受难日/gu, day: (year) => addDays(easter(year), -2) },
  monday: { called: /\beaster monday\b/gu, day: (year) => addDays(easter(year), 1) },
  easter: { called: /\beaster(?: sunday| day)?\b|复活节/gu, day: easter },
  mother: { called: /\bmother'?s'? day\b|母亲节/gu, day: (year) => nthWeekday(year, 5, 7, 2) },
  father: { called: /\bfather'?s'? day\b|父亲节/gu, day: (year) => nthWeekday(year, 6, 7, 3) },
  memorial: { called: /\bmemorial day\b/gu, day: (year) => nthWeekday(year, 5, 1, -1) },
  thanks: { called: /\bthanks ?giving(?: day)?\b|感恩节/gu, day: thanksgiving },
  black: { called: /\bblack friday\b/gu, day: (year) => addDays(thanksgiving(year), 1) },
  tombs: { called: /清明节?|\b(?:qing ?ming|tomb[- ]sweeping)(?: festival| day)?\b/gu, day: tombSweeping },
  eve: {
    called: /除夕夜?|\b(?:chinese|lunar) new year'?s'? eve\b/gu,
    day: (year) => dayBefore(lunar(year, 1, 1)),
    lunar: true,
  },
  spring: {
    called: /春节|\bspring festival\b|\b(?:chinese|lunar) new year(?:'?s)?(?: day)?\b/gu,
    day: (year) => lunar(year, 1, 1),
    lunar: true,
  },
  lantern: { called: /元宵节?|\blantern festival\b/gu, day: (year) => lunar(year, 1, 15), lunar: true },
  dragon: { called: /端午节?|\bdragon[- ]boat(?: festival| day)?\b/gu, day: (year) => lunar(year, 5, 5), lunar: true },
  lovers: { called: /七夕节?|\bqixi(?: festival)?\b/gu, day: (year) => lunar(year, 7, 7), lunar: true },
  moon: {
    called: /中秋节?|\b(?:mid[- ]?autumn|moon)(?: festival| day)\b|\bmid[- ]?autumn\b/gu,
    day: (year) => lunar(year, 8, 15),
    lunar: true,
  },
  ninth: {
    called: /重阳节?|\b(?:double ninth|chong ?yang)(?: festival)?\b/gu,
    day: (year) => lunar(year, 9, 9),
    lunar: true,
  },
}

/** Each feast by a sign that no other pattern reads: 去年中秋节 → 去年{moon}. */
export function withFeastSigns(text: string): string {
  return Object.entries(FEASTS).reduce((rest, [sign, { called }]) => rest.replace(called, `{${sign}}`), text)
}

/** Whether the text, signs in it, names a feast of the lunar calendar. */
export function hasLunarFeast(text: string): boolean {
  return Object.entries(FEASTS).some(([sign, { lunar: isLunar }]) => isLunar && text.includes(`{${sign}}`))
}

/** The day of a feast, by its sign, in a year; undefined where no table knows it. */
export function feastDay(sign: string, year: number): string | undefined {
  return FEASTS[sign]?.day(year)
}

/** 春节前 is no day; with a number of days behind it, it is reckoned before this is looked for. */
export const FEAST_DATE: DatePattern = {
  pattern:
    /(?:(?<!\d)(\d{4}|\d{2}) ?年的? ?|([今本明去前后])年的? ?|\b(last|past|previous|this|next|following|coming|upcoming) )?\{([a-z]+)\}(?! ?(?:以|之)?[前后])(?:,? ?(?:of |in )?(\d{4}))?/gu,
  read: ([, chinese, relative, direction, sign = '', english], today) => {
    const feast = FEASTS[sign]
    if (!feast) return undefined
    const shift = relative && RELATIVE_YEARS[relative]
    const said = Number(english ?? (chinese && chinese.length === 2 ? `20${chinese}` : chinese))
    const year = typeof shift === 'number' ? Number(today.slice(0, 4)) + shift : said
    if (!year) return directedDate(ofAnyYear(feast.day, today), direction, today)
    const day = feast.day(year)
    return day === undefined ? undefined : thatDay(day)
  },
}

/** Western Easter, by the anonymous Gregorian computus. */
function easter(year: number): string {
  const century = Math.floor(year / 100)
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const age = (19 * (year % 19) + skipped + 15) % 30
  const moon = age - (age > 28 || (age === 28 && year % 19 > 10) ? 1 : 0)
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  return addDays(`${year}-03-28`, moon - weekday)
}

function dayBefore(iso: string | undefined): string | undefined {
  return iso && addDays(iso, -1)
}

function thanksgiving(year: number): string {
  return nthWeekday(year, 11, 4, 4) ?? ''
}

/** The solar term, by the rule of thumb that holds from 2000 to 2099. */
function tombSweeping(year: number): string | undefined {
  const two = year % 100
  return year < 2000 || year > 2099
    ? undefined
    : isoDate(year, 4, Math.floor(two * 0.2422 + 4.81) - Math.floor(two / 4))
}

/** A day of the lunar year that begins in this year; undefined where the table does not know it. */
function lunar(year: number, month: number, day: number): string | undefined {
  let first = FIRST_NEW_YEAR
  for (const code of LUNAR_YEARS.slice(0, Math.max(0, year - FIRST_LUNAR_YEAR)))
    first = addDays(first, daysIn(code, 13))
  const code = LUNAR_YEARS[year - FIRST_LUNAR_YEAR]
  return code === undefined ? undefined : addDays(first, daysIn(code, month) + day - 1)
}

/** The days before a month (13: of the whole year); a leap month follows the one whose number it has. */
function daysIn(code: number, month: number): number {
  let days = 0
  for (let each = 1; each < month; each++) {
    days += code & (0x10000 >> each) ? 30 : 29
    if ((code & 15) === each) days += code & 0x10000 ? 30 : 29
  }
  return days
}

/**
 * The Chinese calendar (GB/T 33661), a number a year: from bit 15 down its months, set where one has 30 days; bits 0 to 3
 * the leap month, bit 16 whether that has 30. The engine's own calendar (ICU) is wrong by a day in 2027 and 2030.
 */
const LUNAR_YEARS = [
  0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, 0x05aa0, 0x076a3, 0x096d0,
  0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45, 0x0b5a0,
]
const FIRST_LUNAR_YEAR = 2020
const FIRST_NEW_YEAR = '2020-01-25'
