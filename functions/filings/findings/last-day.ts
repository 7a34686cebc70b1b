// The last day of a span as laws count it: calendar days, months, years, or working days.
import type { Span } from '../filing.ts'
import { addDays, addMonths } from '../slots/calendar.ts'
import { isArranged, isWorkingDay } from './working-days.ts'

export interface LastDay {
  /** ISO date. */
  date: string
  /** It may be some days off: it rests on a year whose holidays are not arranged yet. */
  about?: true
}

/**
 * The day itself is not counted, the next is day 1 (民法典 201); months and years end on the corresponding day, or the last
 * of the month (202).
 *
 * @param from ISO date
 * @param moves the last day, where it is no working day, gives way to the next one that is (民法典 203)
 */
export function lastDay(from: string, { n, unit }: Span, moves: boolean): LastDay {
  if (unit === 'workdays') return workdaysAfter(from, n)
  const date = unit === 'days' ? addDays(from, n) : addMonths(from, unit === 'years' ? n * 12 : n)
  return moves ? onWorkingDay(date) : { date }
}

function workdaysAfter(from: string, n: number): LastDay {
  let date = from
  for (let left = n; left > 0; left -= isWorkingDay(date) ? 1 : 0) date = addDays(date, 1)
  return isArranged(date) ? { date } : { date, about: true }
}

/** A weekday that is free by no law stays the day to act by, whatever its year will arrange. */
function onWorkingDay(nominal: string): LastDay {
  let date = nominal
  while (!isWorkingDay(date)) date = addDays(date, 1)
  return date === nominal || isArranged(nominal) ? { date } : { date, about: true }
}
