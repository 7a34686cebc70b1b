// Arithmetic on ISO dates, without clock or time zone.
const DAY = 86_400_000

/** `2026-11-24`, or undefined when there is no such day. Years 1850 to 2150: others are slips of the finger. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1850 || year > 2150) return undefined
  const iso = toIso(Date.UTC(year, month - 1, day))
  return iso === `${year}-${pad(month)}-${pad(day)}` ? iso : undefined
}

/** The date `days` later, or earlier when negative. */
export function addDays(iso: string, days: number): string {
  return toIso(Date.parse(iso) + days * DAY)
}

/** The same day `months` later; the last of the month when it has no such day. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return toIso(Date.UTC(year, month - 1 + months, Math.min(day, last)))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(iso).getUTCDay() || 7
}

/** The first to fifth (1 to 5) or last (-1) such day of the week in a month; undefined where it has no fifth. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string | undefined {
  const last = addDays(addMonths(`${year}-${pad(month)}-01`, 1), -1)
  const from = nth > 0 ? `${last.slice(0, 8)}01` : addDays(last, -6)
  const day = addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + Math.max(0, nth - 1) * 7)
  return day <= last ? day : undefined
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** Year, month (1 to 12) and day of an ISO date. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { year, month, day }
}

/** Full years between birth and `today`. */
export function ageOn(today: string, birth: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
