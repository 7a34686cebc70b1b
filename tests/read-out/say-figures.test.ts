// Figures as people say them, for who has the page read aloud.
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../functions/filings/filing.ts'
import { sayFigures } from '../../functions/conversation/read-out/say-figures.ts'

describe.each([
  [
    'zh-CN',
    [
      ['请打 12345 或 110。', '请打幺二三四五或幺幺零。'],
      ['电话 0633-8781234', '电话零六三三，八七八，幺二三四'],
      ['手机 13800138000', '手机幺三八，零零幺三，八零零零'],
      ['400-820-8820', '四零零，八二零，八八二零'],
      ['+86 138 0013 8000', '八六，幺三八，零零幺三，八零零零'],
      ['手机号：138****8000', '手机号：1 3 8，4位不显示，8 0 0 0'],
      ['姓名：王**', '姓名：王，后面不显示'],
      ['110***********009X', '1 1 0，11位不显示，0 0 9 X'],
      ['费用：40 元', '费用：40元'],
      ['费用：40元', '费用：40元'],
      ['￥1,200.50', '1,200.50元'],
      ['共 1,200 元，约 10000 元', '共1200元，约10000元'],
      ['60 日内', '60日内'],
      ['2026-11-24 前', '2026年11月24日前'],
      ['2026-11', '2026年11月'],
      ['周一至周五 9:00–17:00', '周一至周五9点到17点'],
      ['8:30-11:05', '8点30分到11点零5分'],
      ['1-3 个月', '1到3个月'],
      ['2026-2027 年', '2026到2027年'],
      ['5%–10%', '百分之5到百分之10'],
      ['3.5%', '百分之3.5'],
      ['编号 BB-7K2M-9QXR-T4WD', '编号 B B，7 K 2 M，9 Q X R，T 4 W D'],
      ['接续码：123 456', '接续码：1 2 3，4 5 6'],
      ['尾号 8000', '尾号8 0 0 0'],
      ['11010119000101009X', '1 1 0 1，0 1 1 9，0 0 0 1，0 1 0 0，9 X'],
      ['91350100M000100Y43', '9 1 3 5，0 1 0 0，M 0 0 0，1 0 0 Y，4 3'],
      ['5 元/月，户口簿/身份证', '5元每月，户口簿或身份证'],
      ['A4 纸 2 张', 'A4纸2张'],
      ['看 https://www.gov.cn/a?b=1。', '看网址见屏幕。'],
      ['第 13 步', '第13步'],
      ['120 天，110 人', '120天，110人'],
      ['打 12345 人工，12345 平台', '打幺二三四五人工，幺二三四五平台'],
      ['12345.67 元', '12345.67元'],
    ],
  ],
  [
    'en',
    [
      ['Call 12345.', 'Call 1 2 3 4 5.'],
      ['Call 0633-8781234 now', 'Call 0 6 3 3, 8 7 8, 1 2 3 4 now'],
      ['mobile 138****8000', 'mobile 1 3 8, 4 hidden digits, 8 0 0 0'],
      ['W***', 'W, the rest hidden'],
      ['Wang **', 'Wang, the rest hidden'],
      ['It costs 40 yuan', 'It costs 40 yuan'],
      ['¥1,200', '1,200 yuan'],
      ['by 2026-11-24', 'by November 24, 2026'],
      ['open 9:00–17:00', 'open 9 a.m. to 5 p.m.'],
      ['12:00 to 13:30', '12 noon to 1:30 p.m.'],
      ['0:05', '12:05 a.m.'],
      ['1-3 months', '1 to 3 months'],
      ['well-known, A-1', 'well-known, A-1'],
      ['5%–10%', '5 percent to 10 percent'],
      ['number BB-7K2M-9QXR-T4WD', 'number B B, 7 K 2 M, 9 Q X R, T 4 W D'],
      ['the last four 8000', 'the last four 8 0 0 0'],
      ['within 60 days', 'within 60 days'],
      ['110 days', '110 days'],
      ['40 yuan/month', '40 yuan a month'],
      ['see www.gov.cn/x', 'see the address on the screen'],
    ],
  ],
] as [Locale, [string, string][]][])('in %s', (locale, table) => {
  test.each(table)('%s is said: %s', (shown, said) => {
    expect(sayFigures(shown, locale)).toBe(said)
  })
})

test('a long run of anything takes no time', () => {
  for (const run of ['1', 'A', '*', '1-', '0 ', 'A1', '：'].map((sign) => sign.repeat(4000))) {
    const begun = performance.now()
    sayFigures(run, 'zh-CN')
    expect(performance.now() - begun).toBeLessThan(1000)
  }
})
