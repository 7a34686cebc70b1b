// Money in yuan and whole numbers, in figures and in words of both languages.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../../functions/filings/slots/chinese-numbers.ts'
import { heard } from './reading.ts'

/** Writes a number under 100 000 000 the formal way. */
function inChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    return `${inChinese(Math.floor(value / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + inChinese(rest)}`
  }
  let text = ''
  let gap = false
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${'零一二三四五六七八九'[digit]}${unit}`
      gap = false
    }
  }
  return text || '零'
}

describe('an amount', () => {
  it.each([
    ['120.5', '120.50'],
    ['一百二十块五', '120.50'],
    ['一百二十块五毛三', '120.53'],
    ['三块零五分', '3.05'],
    ['十块零五毛', '10.50'],
    ['一块半', '1.50'],
    ['五毛', '0.50'],
    ['3,600元', '3600.00'],
    ['两万三', '23000.00'],
    ['兩萬三千塊', '23000.00'],
    ['1.5万', '15000.00'],
    ['叁佰元整', '300.00'],
    ['一共花了三千六百块', '3600.00'],
    ['五百，不对，六百', '600.00'],
    ['¥300', '300.00'],
    ['five hundred yuan', '500.00'],
    ['two thousand three hundred and five', '2305.00'],
    ['10k', '10000.00'],
    ['300美元', '✗ not-yuan'],
    ['$300', '✗ not-yuan'],
    ['-5', '✗ below-zero'],
    ['12.345', '✗ too-precise'],
    ['三千到五千', '✗ several-amounts'],
    ['三四百块', '✗ not-exact'],
    ['三千多', '✗ not-exact'],
    ['99999999999', '✗ too-large'],
    ['没算过', '✗ not-an-amount'],
  ])('%s is %s', (said, value) => expect(heard('amount', said)).toBe(value))

  it('reads to itself when canonical', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (fen) => {
        const value = (fen / 100).toFixed(2)
        expect(heard('amount', value)).toBe(value)
      }),
    )
  })
})

describe('a number', () => {
  it.each([
    ['三个', '3'],
    ['两口人', '2'],
    ['一共三个', '3'],
    ['一百二十', '120'],
    ['一千零五', '1005'],
    ['1,200', '1200'],
    ['没有', '0'],
    ['none', '0'],
    ['-2', '-2'],
    ['负二', '-2'],
    ['twenty-one', '21'],
    ['three hundred and five', '305'],
    ['a hundred', '100'],
    ['三个，不对，四个', '4'],
    ['3.5', '✗ not-whole'],
    ['两三个', '✗ not-exact'],
    ['十几个', '✗ not-exact'],
    ['one or two', '✗ several-numbers'],
    ['12345678901234567890', '✗ too-large'],
    ['很多', '✗ not-a-number'],
  ])('%s is %s', (said, value) => expect(heard('number', said)).toBe(value))

  it('is heard in full Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(chineseNumber(inChinese(value))).toBe(value)
      }),
    )
  })
})
