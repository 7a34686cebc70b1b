// Money in yuan and whole numbers, in figures and in words of both languages.
import { fc } from '../../fast-check.ts'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../../functions/filings/slots/chinese-numbers.ts'
import { readSlot } from '../../../functions/filings/slots/read-slot.ts'
import { heard, places, TODAY } from './reading.ts'

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
    ['三千五百块', '3500.00'],
    ['一万一', '11000.00'],
    ['两亿元人民币', '200000000.00'],
    ['7 万 5 千', '75000.00'],
    ['二十二块五角', '22.50'],
    ['twelve point five yuan', '12.50'],
    ['three point five thousand yuan', '3500.00'],
    ['one and a half', '1.50'],
    ['2 million and a half', '2500000.00'],
    ['six kuai five', '6.50'],
    ['RMB 3000 a month', '3000.00'],
    ['不是两千，是三千', '3000.00'],
    ['two thousand, sorry, three thousand', '3000.00'],
    ['88*5#', '88.50'],
    ['老家四川，三千块', '3000.00'],
    ['两套房，一共三千块', '3000.00'],
    ['7 pages', '✗ not-an-amount'],
    ['三个月', '✗ not-an-amount'],
    ['三千日元', '✗ not-yuan'],
    ['六百块港币', '✗ not-yuan'],
    ['二十刀', '✗ not-yuan'],
    ['2 bitcoins', '✗ not-yuan'],
    ['0.3个比特币', '✗ not-yuan'],
    ['80 yen', '✗ not-yuan'],
    ['EUR 20', '✗ not-yuan'],
    ['300美元', '✗ not-yuan'],
    ['$300', '✗ not-yuan'],
    ['-5', '✗ below-zero'],
    ['12.345', '✗ too-precise'],
    ['三千到五千', '✗ several-amounts'],
    ['三四百块', '✗ not-exact'],
    ['三千多', '✗ not-exact'],
    ['99999999999', '✗ too-large'],
    ['没算过', '✗ not-an-amount'],
    ['三千人民币', '3000.00'],
    ['三千吧', '3000.00'],
    ['sen 4000', '✗ not-yuan'],
    ['50 bucks', '✗ not-yuan'],
    ['大概两千五', '✗ about'],
    ['两千五左右', '✗ about'],
    ['约两千五百元', '✗ about'],
    ['about 2,500', '✗ about'],
    ['2500-ish', '✗ about'],
    ['maybe 2500 or so', '✗ about'],
    ['不到两千', '✗ not-exact'],
    ['两千出头', '✗ not-exact'],
    ['最多两千', '✗ not-exact'],
    ['more than 2500', '✗ not-exact'],
    ['up to 2500', '✗ not-exact'],
  ])('%s is %s', (said, value) => expect(heard('amount', said)).toBe(value))

  it('that is only about so much is offered as it stands, for a yes', () => {
    const reading = { locale: 'zh-CN', today: TODAY, places } as const
    expect(readSlot('amount', '差不多三千块', reading)).toMatchObject({
      options: [{ id: '3000.00', label: '3,000 元' }],
    })
  })

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
    ['俩孩子', '2'],
    ['一家六口', '6'],
    ['我今年六十六岁', '66'],
    ['I am sixty-six', '66'],
    ['二〇', '20'],
    ['一百零一万一千', '1011000'],
    ['三兆零五亿', '3000500000000'],
    ['两万万', '200000000'],
    ['一万零十五', '10015'],
    ['half a million', '500000'],
    ['a dozen', '12'],
    ['5#', '5'],
    ['不是三个，是四个', '4'],
    ['three, no wait, four', '4'],
    ['老家四川', '✗ not-a-number'],
    ['五金店', '✗ not-a-number'],
    ['五台山', '✗ not-a-number'],
    ['在四平', '✗ not-a-number'],
    ['一点也不清楚', '✗ not-a-number'],
    ['one moment', '✗ not-a-number'],
    ['万一没有呢', '✗ not-a-number'],
    ['no one of them', '✗ not-a-number'],
    ['that one', '✗ not-a-number'],
    ['40km', '✗ not-a-number'],
    ['the 2nd of May', '✗ not-a-number'],
    ['一个男孩一个女孩', '✗ several-numbers'],
    ['百分之五', '✗ not-whole'],
    ['two thirds', '✗ not-whole'],
    ['三个半', '✗ not-whole'],
    ['.5', '✗ not-whole'],
    ['三十多个', '✗ not-exact'],
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
