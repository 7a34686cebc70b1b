// Last days worked out by hand from the calendar and the State Council's arrangements of 2025 and 2026.
import { fc } from '../../fast-check.ts'
import { describe, expect, test } from 'vitest'
import { lastDay } from '../../../functions/filings/findings/last-day.ts'
import { isWorkingDay } from '../../../functions/filings/findings/working-days.ts'
import type { Span } from '../../../functions/filings/filing.ts'
import { addDays, daysBetween, weekdayOf } from '../../../functions/filings/slots/calendar.ts'

const span = (n: number, unit: Span['unit']): Span => ({ n, unit })

describe('The last day of a citizen’s period', () => {
  test.each<[string, number, Span['unit'], string, string]>([
    ['2026-11-01', 30, 'days', '2026-12-01', 'the first day is not counted (民法典 201)'],
    ['2026-11-20', 1, 'days', '2026-11-23', 'Saturday gives way to Monday (203)'],
    ['2026-02-05', 15, 'days', '2026-02-24', 'Spring Festival 2026 is free from 15 to 23 February'],
    ['2026-02-05', 9, 'days', '2026-02-14', 'a Saturday that is worked in lieu is a working day'],
    ['2026-09-10', 15, 'days', '2026-09-28', 'Mid-Autumn 2026 is free from 25 to 27 September'],
    ['2026-09-05', 15, 'days', '2026-09-20', 'a Sunday before National Day is worked in lieu'],
    ['2026-09-21', 10, 'days', '2026-10-08', 'National Day 2026 is free from 1 to 7 October'],
    ['2026-01-31', 1, 'months', '2026-02-28', 'no 31 February: the last of the month (202), a Saturday worked in lieu'],
    ['2026-03-31', 1, 'months', '2026-04-30', 'no 31 April'],
    ['2026-04-30', 1, 'months', '2026-06-01', '30 May 2026 is a Saturday'],
    ['2024-01-30', 1, 'months', '2024-02-29', 'February of a leap year'],
    ['2024-02-29', 1, 'years', '2025-02-28', 'no 29 February in the next year'],
    ['2023-02-28', 1, 'years', '2024-02-28', 'the corresponding day, not the last of the month'],
    ['2026-11-16', 3, 'months', '2027-02-16', 'a weekday is the day to act by, whatever 2027 arranges'],
  ])('%s and %i %s: %s (%s)', (from, n, unit, date) => {
    expect(lastDay(from, span(n, unit), true)).toEqual({ date })
  })

  test.each<[string, number, Span['unit'], string]>([
    // 5 February 2027 is 除夕; 初三 is the 8th, a Monday.
    ['2026-02-05', 1, 'years', '2027-02-09'],
    // New Year 2027 is a Friday.
    ['2026-12-31', 1, 'days', '2027-01-04'],
    // 清明 2027 is Monday 5 April.
    ['2027-03-05', 1, 'months', '2027-04-06'],
    ['2027-09-01', 1, 'months', '2027-10-04'],
  ])('%s and %i %s is about %s: nobody knows yet how 2027 is arranged', (from, n, unit, date) => {
    expect(lastDay(from, span(n, unit), true)).toEqual({ date, about: true })
  })

  test('does not move where it is not the citizen who must keep it', () => {
    expect(lastDay('2026-02-05', span(15, 'days'), false)).toEqual({ date: '2026-02-20' })
  })
})

describe('Working days', () => {
  test.each([
    // 11, 12, 13, Saturday 14, then 24 to 27, Saturday 28, Monday 2 March.
    ['2026-02-10', 10, '2026-03-02'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-04-28', 3, '2026-05-06'],
    ['2026-05-08', 2, '2026-05-11'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-23', 20, '2026-12-21'],
    ['2026-12-30', 1, '2026-12-31'],
    ['2025-09-30', 1, '2025-10-09'],
  ])('%s and %i is %s', (from, n, date) => {
    expect(lastDay(from, span(n, 'workdays'), true)).toEqual({ date })
  })

  test('into a year that is not arranged yet are about', () => {
    expect(lastDay('2026-12-30', span(5, 'workdays'), true)).toEqual({ date: '2027-01-07', about: true })
    expect(lastDay('2027-02-04', span(1, 'workdays'), true)).toEqual({ date: '2027-02-09', about: true })
  })

  const day = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2020-01-01', days))

  test('are as many as were asked for, and end on one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (from, n) => {
        const { date } = lastDay(from, span(n, 'workdays'), true)
        const passed = Array.from({ length: daysBetween(from, date) }, (_, i) => addDays(from, i + 1))
        expect(passed.filter(isWorkingDay)).toHaveLength(n)
        expect(isWorkingDay(date)).toBe(true)
      }),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom('days', 'workdays', 'months'),
        (from, n, unit) => {
          const next = lastDay(addDays(from, 1), span(n, unit), true).date
          expect(next >= lastDay(from, span(n, unit), true).date).toBe(true)
        },
      ),
    )
  })
})

test('the list of 2026 is the State Council’s, day by day', () => {
  const free =
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07'
  const worked = '01-04 02-14 02-28 05-09 09-20 10-10'
  const days = Array.from({ length: 365 }, (_, i) => addDays('2026-01-01', i))
  for (const iso of days) {
    const usual = weekdayOf(iso) <= 5 && !free.includes(iso.slice(5))
    expect([iso, isWorkingDay(iso)]).toEqual([iso, usual || worked.includes(iso.slice(5))])
  }
})
