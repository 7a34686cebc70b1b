// Which numbers can be called back, and how they are dialled.
import { expect, test } from 'vitest'
import { callerNumber } from '../../functions/conversation/handover/caller-number.ts'

test.each([
  ['+8613800138000', '13800138000'],
  ['13800138000', '13800138000'],
  ['008613800138000', '13800138000'],
  ['sip:+8613800138000@carrier.example', '13800138000'],
  ['+862885551234', '02885551234'],
  ['+861065551234', '01065551234'],
  ['028-8555 1234', '02885551234'],
  ['+447700900123', '+447700900123'],
  [undefined, undefined],
  ['', undefined],
  ['anonymous', undefined],
  ['Restricted', undefined],
  ['+266696687', undefined],
  ['+86282452253', undefined],
  ['client:somebody', undefined],
  ['12', undefined],
])('%s is %s', (from, expected) => {
  expect(callerNumber(from)).toBe(expected)
})
