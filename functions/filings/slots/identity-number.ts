// Checks an 18-character identity number by GB 11643: place, birth date, check character.
import { ageOn, isoDate } from './calendar.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
/** GB/T 2260 provinces; 83 is given to Taiwan residents in their residence permits. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
/** Nobody older lives; a birth further back is a misheard digit. */
const OLDEST = 130

export type IdentityFault =
  | 'wrong-characters'
  | 'no-such-region'
  | 'no-such-date'
  | 'born-in-the-future'
  | 'born-too-long-ago'
  | 'wrong-check'

/**
 * What is wrong with an 18-character identity number, or undefined when it is sound (GB 11643, ISO 7064 mod 11-2).
 *
 * Only the first two digits of the place are checked: abolished county codes stay valid for life. A foreigner's
 * permanent residence card (from 2023) starts with 9, then the province, then the country.
 *
 * @param today ISO date in China's time zone
 */
export function identityFault(code: string, today: string): IdentityFault | undefined {
  if (!/^\d{17}[\dX]$/u.test(code)) return 'wrong-characters'
  const foreigner = code.startsWith('9')
  const province = foreigner ? code.slice(1, 3) : code.slice(0, 2)
  if (!PROVINCES.has(province)) return 'no-such-region'
  const birth = calendarDate(code.slice(6, 14))
  if (!birth) return 'no-such-date'
  if (birth > today) return 'born-in-the-future'
  if (ageOn(today, birth) > OLDEST) return 'born-too-long-ago'
  return identityCheck(code) === code[17] ? undefined : 'wrong-check'
}

/** The check character of the first 17 digits (ISO 7064 mod 11-2). */
export function identityCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return CHECKS[sum % 11] ?? ''
}

function calendarDate(digits: string): string | undefined {
  return isoDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
}

/** The ISO day of birth that a sound number holds in its signs 7 to 14. */
export function birthOf(code: string): string {
  return `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`
}
