// The month of a birth, as people say and write it.
import { describe, expect, test } from 'vitest'
import { readMonth } from '../../../functions/filings/slots/month.ts'
import { showValue } from '../../../functions/filings/slots/show-value.ts'
import type { Gazetteer } from '../../../functions/filings/slots/slot-value.ts'

const places: Gazetteer = { find: () => [], place: () => undefined }
const heard = (said: string) => {
  const read = readMonth(said, { locale: 'zh-CN', today: '2026-11-21', places, looks: 'back', to: 'month' })
  return read.ok ? read.value : `✗ ${read.fault}`
}

describe('A month of birth', () => {
  test.each([
    ['1975年3月', '1975-03'],
    ['75年3月生的', '1975-03'],
    ['七五年三月', '1975-03'],
    ['一九七五年十二月', '1975-12'],
    ['1975 年 3 月 15 日', '1975-03'],
    ['我是65年11月8号生的', '1965-11'],
    ['1975-03', '1975-03'],
    ['1975.3', '1975-03'],
    ['1975/03/15', '1975-03'],
    ['197503', '1975-03'],
    ['19750315', '1975-03'],
    ['March 1975', '1975-03'],
    ['born in Mar 75', '1975-03'],
    ['15 March 1975', '1975-03'],
    ['March 15, 1975', '1975-03'],
    ['3/1975', '1975-03'],
    ['身份证 510202200001010017', '2000-01'],
    ['11010119000101009X', '1900-01'],
    ['二零零零年一月', '2000-01'],
    ['74年3月，不对，75年3月', '1975-03'],
    ['75年', '✗ not-a-month'],
    ['1975年13月', '✗ not-a-month'],
    ['三月生的', '✗ not-a-month'],
    ['农历75年三月', '✗ lunar'],
    ['75年3月或者76年4月', '✗ two-dates'],
    ['不知道', '✗ not-a-month'],
  ])('%s: %s', (said, month) => {
    expect(heard(said)).toBe(month)
  })

  test('is shown as a month, and masked as a year', () => {
    expect(showValue('date', '1975-03', { locale: 'zh-CN', places, masked: false })).toBe('1975年3月')
    expect(showValue('date', '1975-03', { locale: 'en', places, masked: false })).toBe('March 1975')
    expect(showValue('date', '1975-03', { locale: 'zh-CN', places, masked: true })).toBe('1975年**月**日')
  })
})
