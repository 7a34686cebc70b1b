// Dates as Chinese says them: 3月5日, 下周一, 大后天, 半个月后, 下个月1号. Numerals are Arabic by now.
import { addMonths, nthWeekday, partsOf } from './calendar.ts'
import {
  type DateFound,
  type DatePattern,
  fullDate,
  monthDate,
  monthlessDate,
  ofAnyYear,
  shiftedDate,
  thatDay,
  weekdayDate,
  yearlessDate,
} from './date-found.ts'

const YEARS: Record<string, number> = { 今: 0, 本: 0, 明: 1, 去: -1, 前: -2, 后: 2 }
const WEEKS: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }
const MONTHS: Record<string, number> = { ...WEEKS, 当: 0 }
const DAYS: Record<string, number> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 }
const UNITS: Record<string, 'day' | 'week' | 'month' | 'year'> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  年: 'year',
}

/** Before an amount: it is no exact one. */
const NOT_EXACT =
  '(?<!(?:[大小快近约概]|差不多|将近|不到|不足|超过|至少|最少|最多|几乎|也许|可能|左右) ?(?:是|有|在)? ?)'

export const CHINESE_DATES: DatePattern[] = [
  {
    pattern:
      /(?:(?<!\d)(\d{4}|\d{2}) ?年的? ?|(今|本|明|去|前|后)年的? ?)?(?<!\d)(\d{1,2}) ?月份?的? ?(\d{1,2})(?!\d) ?[日号號]?/gu,
    read: ([, year, relative, month = '', day = ''], today) => {
      if (year !== undefined) return fullDate(year, month, day, today)
      if (relative === undefined) return yearlessDate(month, day, today)
      return fullDate(Number(today.slice(0, 4)) + (YEARS[relative] ?? 0), month, day, today)
    },
  },
  {
    // 5月第二个星期天, 下个月最后一个周五.
    pattern:
      /(?:(?:(?<!\d)(\d{4}) ?年|(今|本|明|去|前|后)年)的? ?)?(?:(?<!\d)(\d{1,2})月份?|(上上|下下|上|下|这|本|当)个?月)的? ?(?:第(\d)|最后1)个?(?:周|星期|礼拜)([1-6日天])/gu,
    read: ([, year, relative, month, shift = '', nth, day = ''], today) => {
      const weekday = '日天'.includes(day) ? 7 : Number(day)
      const there = (each: number, number: number) => nthWeekday(each, number, weekday, nth ? Number(nth) : -1)
      const now = partsOf(today)
      if (month === undefined) {
        const first = partsOf(addMonths(`${today.slice(0, 7)}-01`, MONTHS[shift] ?? 0))
        return thatDay(there(first.year, first.month))
      }
      const said = year ?? (relative && now.year + (YEARS[relative] ?? 0))
      return said ? thatDay(there(Number(said), Number(month))) : ofAnyYear((each) => there(each, Number(month)), today)
    },
  },
  {
    pattern: /(上上|下下|上|下|这|本|当)个?月的? ?(\d{1,2})(?!\d) ?[日号號]/gu,
    read: ([, month = '', day = ''], today) => monthDate(MONTHS[month] ?? 0, day, today),
  },
  {
    pattern: new RegExp(
      `${NOT_EXACT}(?<!\\d)(\\d{1,3}|半)个?(半?)(天|日|周|星期|礼拜|月|年)(半?)(?:以|之)?(后|前)`,
      'gu',
    ),
    read: ([, amount, half, unit, more, direction], today) =>
      shifted(amount, half || more, unit, direction === '前', today),
  },
  {
    pattern: /过(\d{1,3}|半)个?(半?)(天|日|周|星期|礼拜|月|年)(半?)/gu,
    read: ([, amount, half, unit, more], today) => shifted(amount, half || more, unit, false, today),
  },
  {
    pattern: /(上上|下下|上|下|这|本)?个?(?:周|星期|礼拜) ?([1-6日天])/gu,
    read: ([, week, day = ''], today) =>
      weekdayDate('日天'.includes(day) ? 7 : Number(day), week ? WEEKS[week] : undefined, today),
  },
  {
    pattern: /(大前|大后|前|昨|今|明|后)(?:[天日儿早晚]|(?<=[明昨])个)/gu,
    read: ([, day = ''], today) => shiftedDate(DAYS[day] ?? 0, 'day', today),
  },
  {
    // 大约3日前 is no third of the month.
    pattern: /(?<![\d月年第])(\d{1,2}) ?(?:[号號](?![楼院线码])|日(?![院线]|(?:以|之)?[前后]))/gu,
    read: ([, day = ''], today) => monthlessDate(day, today),
  },
]

function shifted(amount = '', half = '', unit = '', past: boolean, today: string): DateFound | undefined {
  const size = UNITS[unit]
  const count = (amount === '半' ? 0.5 : Number(amount)) + (half ? 0.5 : 0)
  if (size === undefined || (count % 1 !== 0 && size !== 'month' && size !== 'year')) return undefined
  return shiftedDate(past ? -count : count, size, today)
}
