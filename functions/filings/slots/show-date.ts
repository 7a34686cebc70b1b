// Writes an ISO date for people: 2026年11月24日 星期二, Tuesday 24 November 2026.
import type { Locale } from '../filing.ts'
import { partsOf, weekdayOf } from './calendar.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** With the weekday, so that a slip of one day is noticed when it is read back; a month (`1975-03`) as a month. */
export function showDate(iso: string, locale: Locale): string {
  const { year, month, day } = partsOf(iso)
  if (day === 0) return locale === 'zh-CN' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`
  const weekday = weekdayOf(iso) - 1
  if (locale === 'zh-CN') return `${year}年${month}月${day}日 星期${'一二三四五六日'[weekday]}`
  return `${DAYS[weekday]} ${day} ${MONTHS[month - 1]} ${year}`
}
