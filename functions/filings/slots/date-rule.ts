// Works out the dates that editors write in filing.yaml: an ISO date, `today`, `today+3d`, `today-10d`.
import { addDays, isoDate, partsOf } from './calendar.ts'

/**
 * The ISO date a rule means today; used for examples and for the checks `not-before` and `not-after`.
 *
 * @param rule an ISO date, `today`, or `today` with plus or minus some days
 * @param today ISO date in China's time zone
 * @throws RangeError when the rule is none of these: an editor's slip, told by the knowledge check
 */
export function resolveDateRule(rule: string, today: string): string {
  const relative = /^today(?:([+-])(\d{1,6})d)?$/u.exec(rule)
  if (relative) return addDays(today, Number(`${relative[1] ?? '+'}${relative[2] ?? 0}`))
  const { year, month, day } = partsOf(rule)
  if (isoDate(year, month, day) === rule) return rule
  throw new RangeError(`"${rule}" is no date rule: write a date such as 2026-11-24, or today, today+3d, today-10d`)
}
