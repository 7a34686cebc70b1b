// Dates as people write and say them, seen from Saturday 21 November 2026.
import { fc } from '../../fast-check.ts'
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
  '2025-10-01': '去年国庆节 | 去年十一 | 去年10月1号 | October 1st last year | last year on National Day',
  '2026-05-01': '今年五一 | 今年劳动节 | the first of May this year | May Day this year',
  '2025-05-23': 'twenty-third of May last year | May 23 last year | last year, on the 23rd of May',
  '2026-12-25': '今年圣诞节 | Christmas | 25 December',
  '2026-04-21':
    '不是四月二十号，是今年四月二十一号 | 2026年4月20号，说错了，21号 | 20 April 2026, no, the 21st | 2026年4月21号，不是20号',
  '2026-06-11': 'ten days after 1 June 2026 | 10 days from June 1st 2026',
  '1988-03-05': '八八年三月五号生的 | 1988.3.5 | 19880305# | March5, 1988 | 1988-Mar-05',
  '1990-03-05': '90年3月5日 | 一九九〇年三月五号 | 九零年三月五日',
  '2008-03-05': '08年3月5日 | 零八年三月五号 | 二零零八零三零五',
}

/** Feasts, years in two figures, days counted from other days, the first Friday of a month. */
const RECKONED: Record<string, string> = {
  '2026-12-24': 'the day before Christmas | Christmas Eve',
  '2025-12-25': 'last Christmas | Christmas last year | 去年圣诞节',
  '2026-05-23': 'last May 23 | this past May 23 | May 23 this year',
  '2026-10-12': 'last month, the 12th | the 12th of last month | 上个月12号',
  '2026-11-07': 'two weeks ago today | two weeks before today',
  '2026-11-28': 'a week today | a week from today | in a week',
  '2026-11-29': 'a week tomorrow | tomorrow week',
  '2026-12-04': 'Friday week | a week on Friday | first Friday of next month | 下个月第一个周五',
  '2027-05-07': 'the first Friday of May | 五月第一个星期五 | 明年五月的第一个周五',
  '2027-05-31': 'the last Monday of May 2027 | Memorial Day 2027 | 五月最后一个周一',
  '2027-05-09': "Mother's Day | mothers day next year | 明年母亲节 | 5月第二个星期天",
  '2026-04-05': 'Easter this year | last Easter | Easter Sunday 2026 | 今年复活节',
  '2027-03-26': 'Good Friday 2027 | two days before next Easter',
  '2026-11-26': 'Thanksgiving | the fourth Thursday of November | 感恩节',
  '2026-11-27': 'Black Friday | the day after Thanksgiving',
  '2027-02-06': '春节 | 明年春节 | 2027年春节 | Spring Festival | Chinese New Year 2027 | Lunar New Year',
  '2027-02-09': '春节后三天 | 春节之后第三天 | three days after Spring Festival',
  '2027-02-05': '除夕 | 春节前一天 | the day before Chinese New Year',
  '2025-10-06': '去年中秋节 | Mid-Autumn Festival last year',
  '2027-06-09': '明年端午节 | Dragon Boat Festival next year',
  '2027-04-05': '明年清明 | Tomb-Sweeping Day next year',
  '2026-09-30': '今年国庆节前一天',
  '1998-03-05': "5 March 98 | March 5 '98 | 5th March, '98 | March fifth ninety-eight",
  '1905-03-05': 'March 5 nineteen oh five',
  '2004-03-05': '5 March two thousand and four | 5 March 04',
  '2020-09-23': 'September-2020-23 | 23-2020-Sep',
}

const FAULTS: Record<string, string> = {
  lunar: '零八年三月初五 | 大年初二 | 农历八月十五 | 農曆八月十五 | 正月十六 | 腊月二十三',
  'no-such-date': '2026年2月30日 | 2026-02-30 | 2025-02-29 | 13月1日 | 31 April 2026',
  'no-day':
    '2020-00 | 2060年中秋节 | born in 1988 | 2026年11月 | 下个月 | next month | 大半年前 | 半年多前 | 半年多以前 | 一年多前 | 小半年前 | 快一年前 | 不到一年前 | 大约三个月前 | 大概是半年前 | 半年左右前 | about a month ago | over half a month ago',
  'weekday-differs': '周三，11月24号 | Sunday 24 November',
  'two-dates': '十五号不是十六号 | 11月24号到12月1号 | 24 November or 1 December',
  'year-unclear': '26.11.24',
  'not-a-date':
    '不知道 | 两三天前 | 三四个月前 | 一两年前 | 三五天后 | 2-3 days ago | less than a year ago | more than a year ago | about a year ago | almost a year ago | over a year ago | nearly half a year ago | just over 2 years ago | two or three days ago | two years and 10 days ago | in a week or so | in a day or two | the week after Christmas | the second week of May on Friday | the Tuesday after next | 春节前 | 中秋节以后 | soon | let me check with my daughter first | wait a second | 十五号，不对',
}

const rows = (table: Record<string, string>) =>
  Object.entries(table).flatMap(([result, said]) => said.split(' | ').map((each) => [each, result] as const))

describe('a date', () => {
  it.each([...rows(SAID), ...rows(RECKONED)])('%s is %s', (said, iso) => {
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

  it.each([
    ['三月五号', '2026-03-05', '2027-03-05'],
    ['12月20日', '2025-12-20', '2026-12-20'],
    ['五一', '2026-05-01', '2027-05-01'],
    ['25号', '2026-10-25', '2026-11-25'],
    ['周五', '2026-11-20', '2026-11-27'],
    ['8/5', '2026-08-05', '2027-08-05'],
    ['2019年3月5号', '2019-03-05', '2019-03-05'],
  ])('%s is %s where only the past can be meant, %s where only the future can', (said, back, ahead) => {
    const read = (looks: 'back' | 'ahead') => readSlot('date', said, { locale: 'zh-CN', today: TODAY, places, looks })
    expect([read('back'), read('ahead')]).toEqual([back, ahead].map((value) => ({ ok: true, value })))
  })

  it('takes a day of the week to tell the day from the month', () => {
    expect(heard('date', 'Thursday 7/5/2026', 'en')).toBe('2026-05-07')
    expect(heard('date', 'Sunday 7/5/2026', 'en')).toBe('2026-07-05')
  })

  it('offers either day where the day of the week does not fit', () => {
    expect(readSlot('date', '周三，11月24号', { locale: 'zh-CN', today: TODAY, places })).toMatchObject({
      fault: 'weekday-differs',
      options: [{ label: '2026年11月24日 星期二' }, { label: '2026年11月25日 星期三' }],
    })
  })

  it('of a lunar feast in the past is asked for, since a birthday on it may be kept in either calendar', () => {
    const read = readSlot('date', '中秋节生的', { locale: 'zh-CN', today: TODAY, places, looks: 'back' })
    expect(read).toMatchObject({ fault: 'lunar' })
  })

  it.each([
    // Announced by the State Council, or printed in the almanac of the Purple Mountain Observatory.
    ['春节', '2021-02-12 2023-01-22 2024-02-10 2025-01-29 2028-01-26 2030-02-03 2034-02-19 2040-02-12'],
    ['中秋节', '2023-09-29 2024-09-17 2026-09-25 2027-09-15 2028-10-03 2030-09-12'],
    ['端午节', '2023-06-22 2024-06-10 2025-05-31 2026-06-19 2028-05-28 2030-06-05'],
    ['清明节', '2024-04-04 2025-04-04 2026-04-05 2027-04-05'],
    ['Easter', '2024-03-31 2025-04-20 2026-04-05 2030-04-21 2038-04-25'],
  ])('%s is where the calendar has it', (feast, days) => {
    for (const day of days.split(' ')) expect(heard('date', `${day.slice(0, 4)}年${feast}`)).toBe(day)
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
