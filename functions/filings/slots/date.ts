// Reads a calendar date, written in figures or said in words.
import type { Words } from '../filing.ts'
import { withArabicNumerals } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { type Chosen, chosenDate, correctedDate, fitting, weekdayIn } from './date-chosen.ts'
import { type DateFound, shiftedDate } from './date-found.ts'
import { dateSum } from './date-sum.ts'
import { CHINESE_DATES } from './date-words-zh.ts'
import { ENGLISH_DATES } from './date-words-en.ts'
import { WRITTEN_DATES } from './date-written.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { fault } from './fault.ts'
import { withoutFestivals } from './festivals.ts'
import { FEAST_DATE, hasLunarFeast, withFeastSigns } from './movable-feasts.ts'
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
  'weekday-differs': {
    'zh-CN': '星期几和日期对不上。请再说一遍是几月几号。',
    en: 'The day of the week does not fit the date. Please give the day and month again.',
  },
  lunar: {
    'zh-CN': '这像是农历日子。请写公历（阳历）日期，生日就写身份证上的那个。',
    en: 'This looks like a date of the lunar calendar. Please give the solar date, for a birthday the one on the ID card.',
  },
} satisfies Record<string, Words>

const LUNAR = /农历|阴历|旧历|老历|正月|腊月|冬月|闰.{1,2}月|初[一二三四五六七八九十\d]|月廿|大年|年三十|\blunar\b/u
/** A full Chinese date comes before figures, which come before words: the longest reading wins. */
const PATTERNS = [
  FEAST_DATE,
  ...CHINESE_DATES.slice(0, 1),
  ...WRITTEN_DATES,
  ...CHINESE_DATES.slice(1),
  ...ENGLISH_DATES,
]
/** 两三天前, 2-3 days ago: two figures side by side are about so many. */
const ABOUT =
  /[一二两三四五六七八九]{2}个?(?:天|日|周|星期|礼拜|月|年)(?:以|之)?[前后]|\b\d{1,2} ?(?:-|–|to|or) ?\d{1,2} (?:day|week|month|year)s? (?:ago|from now)|\b(?:the |\d(?:st|nd|rd|th) |(?:fir|la)st |second |third |fourth |that )(?:week|month) (?:after|before|of|from)\b/iu
/** Let me ask first, wait a second: no days of a month. */
const MONTH = '(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const NO_DAY = new RegExp(
  `(?<=[\\w,] )(?<!\\b(?:the|on|from|by|since|until|till|twenty|thirty|${MONTH}),?[ -])first\\b(?! (?:of|${MONTH})\\b)|` +
    `^first\\b,? (?!(?:of|${MONTH})\\b)|\\b(?:a|one|another) second\\b`,
  'gu',
)
const TIME = /[t ]\d{1,2}:\d{2}(?::\d{2})?\S*/gu

/**
 * Canonical: ISO date. A day and month without a year is the last such day when at most 60 days ago, else the next;
 * a day alone is the nearest one; a weekday alone is the next one, today included. Where the question looks only back
 * or only ahead (`reading.looks`), it is the nearest one there. After a correction the later date
 * counts, and takes month and year from the earlier one when it has none.
 */
export const readDate: SlotReader = (said, reading) => {
  const heard = plainWords(said)
  const { before, after, corrected } = hearCorrection(heard)
  const signed = withFeastSigns(after)
  // Who was born at 中秋 means the lunar day, which the ID card may have or not.
  if (LUNAR.test(signed) || (reading.looks === 'back' && hasLunarFeast(signed))) return fault(WORDS, 'lunar', reading)
  if (ABOUT.test(said)) return fault(WORDS, 'not-a-date', reading)
  const text = plain(signed)
  const found = findDates(text, reading)
  const date = corrected
    ? correctedDate(
        { later: found.at(-1), earlier: findDates(plain(withFeastSigns(before)), reading).at(-1) },
        text,
        reading,
      )
    : (sum(text, reading) ?? chosenDate(found, text, reading))
  if (date === undefined) return fault(WORDS, NO_DAY_SAID.test(text) ? 'no-day' : 'not-a-date', reading)
  const offer = (days: string[]) => ({
    options: [...new Set(days)].map((day) => ({ id: day, label: showDate(day, reading.locale) })),
  })
  if ('fault' in date) return fault(WORDS, date.fault, reading, 'among' in date ? offer(date.among) : {})
  const [iso, ...others] = date.days
  if (iso !== undefined && others.length === 0) return { ok: true, value: iso }
  return fault(WORDS, 'which-is-the-month', reading, offer(date.days))
}

/** Month or year alone. */
const NO_DAY_SAID = /[月年]|\bmonth\b|\b(?:19|20)\d{2}\b/u

/** So long after or before a day that stands beside it; of an unclear one nothing is reckoned. */
function sum(text: string, reading: Reading): Chosen | undefined {
  const said = dateSum(text)
  const base = said && chosenDate(findDates(said.base, reading), said.base, reading)
  if (!base || !('days' in base) || base.days.length > 1 || !base.days[0]) return undefined
  const shifted = shiftedDate(said.count, said.unit, base.days[0])
  if ('fault' in shifted) return shifted
  return fitting(shifted.readings.flat(), weekdayIn(findDates(said.lead, reading)))
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

function plain(text: string): string {
  const spaced = withoutFestivals(text)
    .replace(/\s+/gu, ' ')
    .replace(NO_DAY, ' ')
    .replace(TIME, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=[年月日号])/gu, '')
    // 星期二十一月二十四号: the weekday must not run into the month.
    .replace(/((?:周|星期|礼拜)[一二三四五六日天])/gu, '$1,')
  // Twenty twenty-six, nineteen ninety, nineteen oh five.
  return withEnglishDigits(withArabicNumerals(spaced))
    .replace(/\b(19|20) (?:oh|o) (\d)\b/gu, '$10$2')
    .replace(/\b(19|20) (\d{2})\b/gu, '$1$2')
}
