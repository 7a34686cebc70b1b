// Which days are worked in China: the State Council's arrangement of each year, as the library lists it.
import arranged from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, weekdayOf } from '../slots/calendar.ts'
import { feastDay } from '../slots/movable-feasts.ts'

/**
 * The plain lists of the library and not its functions: west of Greenwich these are a day off.
 * Days of rest, and weekend days that are worked in lieu (调休).
 */
const OFF = new Set(Object.keys(arranged.holidays))
const WORKED = new Set(Object.keys(arranged.workdays))
const KNOWN = new Set([...OFF].map((day) => day.slice(0, 4)))

/** 全国年节及纪念日放假办法, article 2, as in force since 2025: days of the year that are the same each year. */
const FIXED = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
/** The others: a feast, and how many days from it are free. */
const MOVABLE: [feast: string, days: number][] = [
  ['eve', 4],
  ['tombs', 1],
  ['dragon', 1],
  ['moon', 1],
]

/** True on a day that offices work. In a year whose arrangement is not known: weekdays that are no statutory holiday. */
export function isWorkingDay(iso: string): boolean {
  if (WORKED.has(iso)) return true
  if (OFF.has(iso) || weekdayOf(iso) > 5) return false
  return isArranged(iso) || !isStatutory(iso)
}

/** Whether the State Council's arrangement of this day's year is known here. */
export function isArranged(iso: string): boolean {
  return KNOWN.has(iso.slice(0, 4))
}

function isStatutory(iso: string): boolean {
  const year = Number(iso.slice(0, 4))
  return (
    FIXED.has(iso.slice(5)) ||
    MOVABLE.some(([feast, days]) => {
      const first = feastDay(feast, year)
      return first !== undefined && iso >= first && iso < addDays(first, days)
    })
  )
}
