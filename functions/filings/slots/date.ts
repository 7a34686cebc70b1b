// Reads a calendar date, written in figures or said in words.
import type { Words } from '../filing.ts'
import { partsOf } from './calendar.ts'
import { withArabicNumerals } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { type DateFound, fullDate } from './date-found.ts'
import { CHINESE_DATES } from './date-words-zh.ts'
import { ENGLISH_DATES } from './date-words-en.ts'
import { WRITTEN_DATES } from './date-written.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { fault } from './fault.ts'
import { plainWords } from './plain-words.ts'
import { showDate } from './show-date.ts'
import type { Reading, SlotReader } from './slot-value.ts'

const WORDS = {
  'not-a-date': {
    'zh-CN': '没有听出是哪一天。请写年月日，比如：2026年3月5日。',
    en: 'I did not get the date. Please write day, month and year, for example: 5 March 2026.',
  },
  'no-such-date': {
    'zh-CN': '日历上没有这一天。请再看一下月份和日子。',
    en: 'There is no such day in the calendar. Please check the day and the month.',
  },
  'two-dates': { 'zh-CN': '听到了两个日期。请只说一个。', en: 'I heard two dates. Please give just one.' },
  'no-day': { 'zh-CN': '还差哪一天。请把几号也写上。', en: 'The day is missing. Please give day, month and year.' },
  'year-unclear': {
    'zh-CN': '看不出哪个是年份。请把年份写成 4 位。',
    en: 'I cannot tell which part is the year. Please write the year with four digits.',
  },
  'which-is-the-month': {
    'zh-CN': '分不清哪个是月，哪个是日。您说的是哪一天？',
    en: 'I cannot tell the day from the month. Which date do you mean?',
  },
  lunar: {
    'zh-CN': '这像是农历日子。请写公历（阳历）日期，生日就写身份证上的那个。',
    en: 'This looks like a date of the lunar calendar. Please give the solar date, for a birthday the one on the ID card.',
  },
} satisfies Record<string, Words>

const LUNAR = /农历|阴历|旧历|老历|正月|腊月|冬月|闰.{1,2}月|初[一二三四五六七八九十\d]|月廿|大年|年三十|\blunar\b/u
/** A full Chinese date comes before figures, which come before words: the longest reading wins. */
const PATTERNS = [...CHINESE_DATES.slice(0, 1), ...WRITTEN_DATES, ...CHINESE_DATES.slice(1), ...ENGLISH_DATES]
/** Three weeks after 15 January: arithmetic that people had better do themselves. */
const SUM =
  /\b(?:day|week|month|year)s? (?:after|before|since)\b(?! (?:tomorrow|yesterday))|\bfrom (?:tomorrow|mon|tue|wed|thu|fri|sat|sun)/u
/** 两三天前, 2-3 days ago: two figures side by side are about so many. */
const ABOUT =
  /[一二两三四五六七八九]{2}个?(?:天|日|周|星期|礼拜|月|年)(?:以|之)?[前后]|\b\d{1,2} ?(?:-|–|to|or) ?\d{1,2} (?:day|week|month|year)s? (?:ago|from now)/iu
/** Let me ask first, wait a second: no days of a month. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const NO_DAY = new RegExp(
  `(?<=[\\w,] )(?<!\\b(?:the|on|from|by|since|until|till|twenty|thirty|${MONTH}),?[ -])first\\b(?! (?:of|${MONTH})\\b)|` +
    `^first\\b,? (?!(?:of|${MONTH})\\b)|\\b(?:a|one|another) second\\b`,
  'gu',
)
const TIME = /[t ]\d{1,2}:\d{2}(?::\d{2})?\S*/gu

/**
 * Canonical: ISO date. A day and month without a year is the last such day when at most 60 days ago, else the next;
 * a day alone is the nearest one; a weekday alone is the next one, today included. After a correction the later date
 * counts, and takes month and year from the earlier one when it has none.
 */
export const readDate: SlotReader = (said, reading) => {
  const heard = plainWords(said)
  const { before, after, corrected } = hearCorrection(heard)
  if (LUNAR.test(after)) return fault(WORDS, 'lunar', reading)
  if (SUM.test(after) || ABOUT.test(said)) return fault(WORDS, 'not-a-date', reading)
  const text = plain(after)
  const found = findDates(text, reading)
  const exact = found.some((date) => !('weekday' in date)) ? found.filter((date) => !('weekday' in date)) : found
  const earlier = corrected ? findDates(plain(before), reading).at(-1) : undefined
  const [first] = exact
  const date = corrected ? completed(exact.at(-1), earlier, reading.today) : first
  if (date === undefined) return fault(WORDS, /[月年]|\bmonth\b/u.test(text) ? 'no-day' : 'not-a-date', reading)
  if (!corrected && new Set(exact.map((each) => JSON.stringify(each))).size > 1)
    return fault(WORDS, 'two-dates', reading)
  if ('iso' in date) return { ok: true, value: date.iso }
  if (date.fault !== 'which-is-the-month') return fault(WORDS, date.fault, reading)
  const options = date.either.map((iso) => ({ id: iso, label: showDate(iso, reading.locale) }))
  return fault(WORDS, date.fault, reading, { options })
}

/** Every date in the text, in the order of the text; what one pattern took the next does not see. */
function findDates(text: string, { today, locale }: Reading): DateFound[] {
  let rest = text
  const found: { at: number; date: DateFound }[] = []
  for (const { pattern, read } of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const date = read(match, today, locale)
      if (!date) continue
      found.push({ at: match.index, date })
      const end = match.index + match[0].length
      rest = rest.slice(0, match.index) + '|'.repeat(match[0].length) + rest.slice(end)
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ date }) => date)
}

function completed(later: DateFound | undefined, earlier: DateFound | undefined, today: string): DateFound | undefined {
  if (!later || !('iso' in later) || later.dayOnly === undefined || !earlier || !('iso' in earlier)) return later
  const { year, month } = partsOf(earlier.iso)
  return fullDate(year, month, later.dayOnly, today)
}

function plain(text: string): string {
  const spaced = text
    .replace(/\s+/gu, ' ')
    .replace(NO_DAY, ' ')
    .replace(TIME, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=[年月日号])/gu, '')
    // 星期二十一月二十四号: the weekday must not run into the month.
    .replace(/((?:周|星期|礼拜)[一二三四五六日天])/gu, '$1 ')
  // Twenty twenty-six, nineteen ninety.
  return withEnglishDigits(withArabicNumerals(spaced)).replace(/\b(19|20) (\d{2})\b/gu, '$1$2')
}
