// The retirement age against the official tables (附表 of the decision of 2024-09-13), both ends, and in between.
import { fc } from '../../fast-check.ts'
import { describe, expect, test } from 'vitest'
import { RETIREMENT_GROUPS } from '../../../functions/filings/filing.ts'
import { type RetirementGroup, retirementAge } from '../../../functions/filings/findings/retirement-age.ts'
import { addMonths } from '../../../functions/filings/slots/calendar.ts'

const shown = (birth: string, group: RetirementGroup) => {
  const { years, months, month } = retirementAge(birth, group)
  return `${years}+${months} ${month}`
}

describe('Rows of the official tables', () => {
  test.each<[RetirementGroup, string, string]>([
    ['man', '1964-12', '60+0 2024-12'],
    ['man', '1965-01', '60+1 2025-02'],
    ['man', '1965-04', '60+1 2025-05'],
    ['man', '1965-05', '60+2 2025-07'],
    ['man', '1968-12', '61+0 2029-12'],
    ['man', '1969-01', '61+1 2030-02'],
    ['man', '1972-12', '62+0 2034-12'],
    ['man', '1976-08', '62+11 2039-07'],
    ['man', '1976-09', '63+0 2039-09'],
    ['man', '1976-12', '63+0 2039-12'],
    ['man', '2000-01', '63+0 2063-01'],
    ['woman-55', '1969-12', '55+0 2024-12'],
    ['woman-55', '1970-01', '55+1 2025-02'],
    ['woman-55', '1970-04', '55+1 2025-05'],
    ['woman-55', '1973-12', '56+0 2029-12'],
    ['woman-55', '1981-08', '57+11 2039-07'],
    ['woman-55', '1981-09', '58+0 2039-09'],
    ['woman-50', '1974-12', '50+0 2024-12'],
    ['woman-50', '1975-01', '50+1 2025-02'],
    ['woman-50', '1975-02', '50+1 2025-03'],
    ['woman-50', '1975-03', '50+2 2025-05'],
    ['woman-50', '1975-04', '50+2 2025-06'],
    ['woman-50', '1976-12', '51+0 2027-12'],
    ['woman-50', '1984-10', '54+11 2039-09'],
    ['woman-50', '1984-11', '55+0 2039-11'],
    ['woman-50', '1990-06', '55+0 2045-06'],
  ])('%s born %s: %s', (group, birth, expected) => {
    expect(shown(birth, group)).toBe(expected)
  })
})

describe('The whole table', () => {
  /** Written out as the law puts it: the next month of delay begins with each so many months of birth. */
  test.each<[RetirementGroup, string, number, number, number]>([
    ['man', '1965-01', 60, 4, 36],
    ['woman-55', '1970-01', 55, 4, 36],
    ['woman-50', '1975-01', 50, 2, 60],
  ])('%s', (group, first, old, step, most) => {
    for (let delay = 1; delay <= most; delay += 1) {
      for (let each = 0; each < step; each += 1) {
        const birth = addMonths(`${first}-01`, (delay - 1) * step + each).slice(0, 7)
        const { years, months, month } = retirementAge(birth, group)
        expect([birth, years * 12 + months]).toEqual([birth, old * 12 + delay])
        expect(month).toBe(addMonths(`${birth}-01`, old * 12 + delay).slice(0, 7))
      }
    }
  })
})

const group = fc.constantFrom(...RETIREMENT_GROUPS)
const months = fc.integer({ min: 0, max: 900 })
const born = (after: number) => addMonths('1940-01-01', after).slice(0, 7)

describe('For every birth', () => {
  test('who is born later never retires earlier, nor younger', () => {
    fc.assert(
      fc.property(group, months, (each, after) => {
        const [elder, younger] = [retirementAge(born(after), each), retirementAge(born(after + 1), each)]
        expect(younger.month > elder.month).toBe(true)
        expect(younger.years * 12 + younger.months).toBeGreaterThanOrEqual(elder.years * 12 + elder.months)
      }),
    )
  })

  test('the age is never below the old one nor above the new, and the choice of three years keeps to the old one', () => {
    const ends = { man: [60, 63], 'woman-55': [55, 58], 'woman-50': [50, 55] }
    fc.assert(
      fc.property(group, months, (each, after) => {
        const birth = born(after)
        const { years, months: more, month, earliest, latest } = retirementAge(birth, each)
        const [old = 0, most = 0] = ends[each]
        expect(years * 12 + more).toBeGreaterThanOrEqual(old * 12)
        expect(years * 12 + more).toBeLessThanOrEqual(most * 12)
        expect(earliest >= addMonths(`${birth}-01`, old * 12).slice(0, 7)).toBe(true)
        expect(earliest >= addMonths(`${month}-01`, -36).slice(0, 7)).toBe(true)
        expect(earliest <= month).toBe(true)
        expect(latest).toBe(addMonths(`${month}-01`, 36).slice(0, 7))
      }),
    )
  })

  test('the day within the month makes no difference', () => {
    expect(retirementAge('1975-03-31', 'woman-50')).toEqual(retirementAge('1975-03', 'woman-50'))
  })
})
