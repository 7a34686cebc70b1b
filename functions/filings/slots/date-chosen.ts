// Decides which day is meant, from the dates found in a sentence and the direction the question looks.
import { addDays, partsOf, weekdayOf } from './calendar.ts'
import { type DateFound, fullDate } from './date-found.ts'
import type { Reading } from './slot-value.ts'

type Days = Extract<DateFound, { readings: string[][] }>

/** One day; several where it is unclear which is the month; or what is wrong, with the days that may be meant. */
export type Chosen =
  | { days: string[] }
  | { fault: 'no-such-date' | 'year-unclear' | 'two-dates' }
  | { fault: 'weekday-differs'; among: string[] }

export const RELATIVE_YEARS: Record<string, number> = {
  last: -1,
  this: 0,
  next: 1,
  今: 0,
  本: 0,
  去: -1,
  明: 1,
  前: -2,
  后: 2,
}
const RELATIVE_YEAR = /\b(last|this|next) year\b|([今本去明前后])年/u

/**
 * @param found in the order of the text
 * @param text where a year may stand apart from the day: last year, on May 23
 * @returns undefined when there is none
 */
export function chosenDate(found: DateFound[], text: string, reading: Reading): Chosen | undefined {
  const weekday = weekdayIn(found)
  const exact = found.filter((date) => !('weekday' in date))
  const choices = (exact.length > 0 ? exact : found).map((date) =>
    choose(date, yearIn(text, reading), weekday, reading),
  )
  const [first] = choices
  if (new Set(choices.map((each) => JSON.stringify(each))).size > 1) return { fault: 'two-dates' }
  return first && 'days' in first && exact.length > 0 ? fitting(first.days, weekday) : first
}

/** The day of the week that is said, if any. */
export function weekdayIn(found: DateFound[]): number | undefined {
  return found.find((date): date is Days => 'weekday' in date)?.weekday
}

/** A day of the week that none of the days has: one of the two was misheard, and either may be meant. */
export function fitting(days: string[], weekday: number | undefined): Chosen {
  const fits = weekday === undefined || days.some((iso) => weekdayOf(iso) === weekday)
  if (fits) return { days }
  const nearest = days.map((iso) => addDays(iso, ((weekday - weekdayOf(iso) + 10) % 7) - 3))
  return { fault: 'weekday-differs', among: days.flatMap((iso, at) => [iso, nearest[at] ?? iso]) }
}

/** After a correction the later date counts, and takes from the earlier one the month and year it does not say. */
export function correctedDate(
  { later, earlier }: { later: DateFound | undefined; earlier: DateFound | undefined },
  text: string,
  reading: Reading,
): Chosen | undefined {
  if (!later) return undefined
  const before = earlier && choose(earlier, undefined, undefined, reading)
  const iso = before && 'days' in before ? before.days[0] : undefined
  if (iso && 'dayOnly' in later && later.dayOnly !== undefined) {
    const { year, month } = partsOf(iso)
    return choose(fullDate(year, month, later.dayOnly, reading.today), undefined, undefined, reading)
  }
  const saysYear = earlier && 'readings' in earlier && earlier.readings.flat().length === 1
  return choose(later, iso && saysYear ? partsOf(iso).year : yearIn(text, reading), undefined, reading)
}

function choose(date: DateFound, year: number | undefined, weekday: number | undefined, reading: Reading): Chosen {
  if ('fault' in date) return date
  const { today, looks } = reading
  const isThere = (iso: string) => looks === undefined || (looks === 'back' ? iso <= today : iso >= today)
  const isThatYear = (iso: string) => !date.noYear || year === undefined || partsOf(iso).year === year
  const isThatWeekday = (iso: string) => weekday === undefined || 'weekday' in date || weekdayOf(iso) === weekday
  const days = date.readings.flatMap((each) => {
    const likeliest = keepIfAny(keepIfAny(each, isThatYear), isThere)
    // A weekday finds the month, or tells this year from the one beside it; a year far off would only hide a slip.
    return (
      keepIfAny(date.noYear ? likeliest.slice(0, date.readings.length > 1 ? 1 : 2) : likeliest, isThatWeekday)[0] ?? []
    )
  })
  return { days: [...new Set(keepIfAny(keepIfAny(days, isThere), isThatWeekday))] }
}

/** A wish that no day fulfils is none: what was said comes first, and the question's own rule tells what is wrong. */
function keepIfAny(days: string[], wish: (iso: string) => boolean): string[] {
  const kept = days.filter(wish)
  return kept.length > 0 ? kept : days
}

function yearIn(text: string, { today }: Reading): number | undefined {
  const [, english, chinese] = RELATIVE_YEAR.exec(text) ?? []
  const shift = RELATIVE_YEARS[english ?? chinese ?? '']
  return shift === undefined ? undefined : partsOf(today).year + shift
}
