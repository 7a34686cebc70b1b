// Hours in which calls are taken over: days wrap, nights wrap, and the time is China's.
import { expect, test } from 'vitest'
import { isStaffed } from '../../functions/conversation/handover/is-staffed.ts'

const at = (moment: string) => Date.parse(`${moment}:00+08:00`)

test.each([
  // 20 November 2026 is a Friday.
  ['1-5 09:00-17:00', '2026-11-20T08:59', false],
  ['1-5 09:00-17:00', '2026-11-20T09:00', true],
  ['1-5 09:00-17:00', '2026-11-20T16:59', true],
  ['1-5 09:00-17:00', '2026-11-20T17:00', false],
  ['1-5 09:00-17:00', '2026-11-21T10:00', false],
  ['1-5 09:00-17:00', '2026-11-23T10:00', true],
  // Saturday to Monday.
  ['6-1 09:00-17:00', '2026-11-20T10:00', false],
  ['6-1 09:00-17:00', '2026-11-21T10:00', true],
  ['6-1 09:00-17:00', '2026-11-22T10:00', true],
  ['6-1 09:00-17:00', '2026-11-23T10:00', true],
  ['6-1 09:00-17:00', '2026-11-24T10:00', false],
  ['3 09:00-12:00', '2026-11-25T11:59', true],
  ['3 09:00-12:00', '2026-11-26T11:00', false],
  // The night that begins on Friday ends on Saturday morning; the one before did not begin.
  ['5 22:00-06:00', '2026-11-20T05:00', false],
  ['5 22:00-06:00', '2026-11-20T22:00', true],
  ['5 22:00-06:00', '2026-11-21T05:59', true],
  ['5 22:00-06:00', '2026-11-21T06:00', false],
  ['5 22:00-06:00', '2026-11-21T22:00', false],
  // Sunday's night ends on Monday.
  ['7 22:00-06:00', '2026-11-23T01:00', true],
  ['1-7 00:00-00:00', '2026-11-22T03:00', true],
  ['2 00:00-00:00', '2026-11-24T23:59', true],
  ['2 00:00-00:00', '2026-11-25T00:00', false],
])('with %s at %s: %s', (hours, moment, expected) => {
  expect(isStaffed(hours, at(moment))).toBe(expected)
})

test('a morning in China is still the day before in UTC', () => {
  expect(isStaffed('1 07:00-08:00', Date.parse('2026-11-22T23:30:00Z'))).toBe(true)
})

test('without hours somebody is there at any time', () => {
  expect(isStaffed(undefined, at('2026-11-22T03:00'))).toBe(true)
})
