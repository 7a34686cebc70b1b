// Dates as people write and say them, seen from Saturday 21 November 2026.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../functions/filings/slots/calendar.ts'
import { resolveDateRule } from '../../../functions/filings/slots/date-rule.ts'
import { readSlot } from '../../../functions/filings/slots/read-slot.ts'
import { showDate } from '../../../functions/filings/slots/show-date.ts'
import { heard, places, TODAY } from './reading.ts'

const SAID: Record<string, string> = {
  '2026-03-05':
    '2026-03-05 | 2026年3月5日 | 2026-3-5 | 2026/3/5 | 2026.3.5 | 20260305 | 二零二六年三月五号 | 二〇二六年三月五日 | 26年3月5号 | 今年三月五号 | 5 March 2026 | March 5th, 2026 | 5th of Mar 2026 | 05-Mar-2026 | the fifth of March twenty twenty-six | 2026-03-05 10:00',
  '2026-11-24':
    '11月24号 | 十一月二十四 | 我想11月24号去北京 | 三天后 | 过三天 | 大后天 | 下周二 | 24号 | 二十四号吧 | 星期二十一月二十四号 | 11.24 | Nov 24 | 24/11/2026 | 11/24/2026 | the twenty-fourth | in three days | 3 days from now | next Tuesday',
  '2026-11-21': '今天 | 周六 | 今天上午十点 | today | Saturday | this Saturday',
  '2026-11-22': '明天 | 明儿 | 星期天 | 下個月22號，不对，十一月二十二号 | tomorrow | on Sunday',
  '2026-11-23': '后天 | 後天 | 下周一 | 週一 | 两天后 | the day after tomorrow | Monday next week',
  '2026-11-20': '昨天 | 这周五 | 本周五 | yesterday | this Friday',
  '2026-11-19': '前天 | 两天前 | 2 days ago',
  '2026-11-18': '大前天',
  '2026-11-11': '上周三 | last Wednesday',
  '2026-11-16': '十五号，不对，十六号 | 不是十五号，是十六号 | 11月15号，不对，16号 | the 15th, no wait, the 16th',
  '2026-12-01': '下个月1号 | 12月1日 | 1 December | the first | first of December',
  '2026-12-06': '半个月后 | in half a month',
  '2026-05-21': '半年前 | 半年以前 | half a year ago | it was half a year ago | 6 months ago',
  '2027-05-21': '过半年 | 半年后 | in half a year | half a year from now',
  '2025-11-21': '一年前 | a year ago | one year ago | exactly a year ago',
  '2026-10-01': '10月1号',
  '2027-03-05': '3月5日 | 明年3月5号 | March 5',
  '2028-02-29': '2月29日',
  '1990-03-05': '90年3月5日 | 一九九〇年三月五号 | 九零年三月五日',
  '2008-03-05': '08年3月5日 | 零八年三月五号 | 二零零八零三零五',
}

const FAULTS: Record<string, string> = {
  lunar: '零八年三月初五 | 农历八月十五 | 農曆八月十五 | 正月十六 | 腊月二十三',
  'no-such-date': '2026年2月30日 | 2026-02-30 | 2025-02-29 | 13月1日 | 31 April 2026',
  'no-day':
    '2026年11月 | 下个月 | next month | 大半年前 | 半年多前 | 半年多以前 | 一年多前 | 小半年前 | 快一年前 | 不到一年前 | 大约三个月前 | 大概是半年前 | 半年左右前 | about a month ago | over half a month ago',
  'two-dates': '11月24号到12月1号 | 24 November or 1 December',
  'year-unclear': '26.11.24',
  'not-a-date':
    '不知道 | 两三天前 | 三四个月前 | 一两年前 | 三五天后 | 2-3 days ago | less than a year ago | more than a year ago | about a year ago | almost a year ago | over a year ago | nearly half a year ago | just over 2 years ago | two or three days ago | two years and 10 days ago | in a week or so | in a day or two | soon | let me check with my daughter first | wait a second | 2020-00 | three weeks after 15 January | 十五号，不对',
}

const rows = (table: Record<string, string>) =>
  Object.entries(table).flatMap(([result, said]) => said.split(' | ').map((each) => [each, result] as const))

describe('a date', () => {
  it.each(rows(SAID))('%s is %s', (said, iso) => {
    expect(heard('date', said)).toBe(iso)
    expect(heard('date', said, 'en')).toBe(iso)
  })

  it.each(rows(FAULTS))('%s is told as %s', (said, fault) => expect(heard('date', said)).toBe(`✗ ${fault}`))

  it('asks which is the month when both readings exist', () => {
    expect(readSlot('date', '3/5/2026', { locale: 'en', today: TODAY, places })).toMatchObject({
      fault: 'which-is-the-month',
      options: [
        { id: '2026-05-03', label: 'Sunday 3 May 2026' },
        { id: '2026-03-05', label: 'Thursday 5 March 2026' },
      ],
    })
    expect(heard('date', '5/5/2026')).toBe('2026-05-05')
    expect(heard('date', '3-5', 'zh-CN')).toBe('2027-03-05')
    expect(heard('date', '3-5', 'en')).toBe('✗ which-is-the-month')
  })

  it('without a year is the last one within 60 days, else the next', () => {
    expect(heard('date', '12月20日', 'zh-CN', '2027-01-10')).toBe('2026-12-20')
    expect(heard('date', '9月22日')).toBe('2026-09-22')
    expect(heard('date', '9月21日')).toBe('2027-09-21')
  })

  it('without month and year is the nearest such day', () => {
    expect(heard('date', '2号', 'zh-CN', '2026-11-28')).toBe('2026-12-02')
    expect(heard('date', '28号', 'zh-CN', '2026-12-02')).toBe('2026-11-28')
    expect(heard('date', '31号', 'zh-CN', '2026-02-10')).toBe('2026-01-31')
  })

  it('is read back from every way of writing it', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays(TODAY, n))
    fc.assert(
      fc.property(days, (iso) => {
        for (const written of [iso, iso.replaceAll('-', ''), showDate(iso, 'zh-CN'), showDate(iso, 'en')]) {
          expect(heard('date', written)).toBe(iso)
        }
      }),
    )
  })
})

describe('a date rule', () => {
  it.each([
    ['today', '2026-11-21'],
    ['today+3d', '2026-11-24'],
    ['today-10d', '2026-11-11'],
    ['today+41d', '2027-01-01'],
    ['2026-02-28', '2026-02-28'],
  ])('%s is %s', (rule, iso) => expect(resolveDateRule(rule, TODAY)).toBe(iso))

  it.each(['tomorrow', 'today+3', 'today + 3d', '2026-02-30', ''])('%j is refused', (rule) =>
    expect(() => resolveDateRule(rule, TODAY)).toThrow(RangeError),
  )
})
