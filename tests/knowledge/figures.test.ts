// Figures in a text are found, and ordinary words with a number in them are left alone.
import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../functions/knowledge/lint/number-words.ts'
import type { Locale } from '../../functions/filings/filing.ts'

const FIGURES: [locale: Locale, text: string, figures: string[]][] = [
  ['zh-CN', '1. 交 20 元，3 个工作日办好', ['20', '3']],
  ['zh-CN', '打１２３４５问', ['１２３４５']],
  ['zh-CN', '网上 2026-11-21 起，费用 10.5 元', ['2026-11-21', '10.5']],
  ['zh-CN', '六十日内办好，最长十五个工作日', ['六十日', '十五个工作日']],
  ['zh-CN', '一个月内去办，交一百二十元', ['一个月', '一百二十元']],
  ['zh-CN', '满十六周岁，有效期二十年', ['十六周岁', '二十年']],
  ['zh-CN', '最多跑两次，输六位密码，等三十分钟', ['两次', '六位', '三十分钟']],
  ['zh-CN', '每三年换一次，每次等三天', ['三年', '三天']],
  ['zh-CN', '两周内，一周岁以上', ['两周', '一周岁']],
  ['en', 'It takes 15 days and costs 3,600 yuan', ['15', '3,600']],
  ['en', 'within fifteen working days or one year', ['fifteen working days', 'one year']],
  ['en', 'a five-day wait, twenty-one days, two hundred yuan', ['five-day', 'twenty-one days', 'two hundred yuan']],
]

const WORDS: [locale: Locale, texts: string[]][] = [
  [
    'zh-CN',
    [
      '第一次办，第二天取',
      '一次性告知，一次办成',
      '一边等，一起去，一样办，一张照片，一个人',
      '换三代卡、二代证，扫二维码',
    ],
  ],
  [
    'zh-CN',
    [
      '住满半年',
      '带一位家人，或两位老人',
      '统一日期，同一天，每一年，唯一位置',
      '周六日休息，星期六日也休息',
      '百日咳疫苗',
    ],
  ],
  [
    'zh-CN',
    [
      '三年级学生',
      '一件事一次办',
      '第十五日',
      '出示两张 A4 纸，考 C1 驾照',
      '满 {age}，交 {fee-2}',
      '千万别给',
      '五险一金',
    ],
  ],
  [
    'en',
    [
      'the first day',
      'half a year',
      'one of these days',
      'a day or so',
      'A4 paper, a C1 licence',
      'someone else',
      'Call {phone-12345}',
    ],
  ],
  ['en', ['1. Go there.', '- Bring two photos.', 'everyone', 'tend to years']],
]

describe('A figure is found', () => {
  test.each(FIGURES)('%s: %s', (locale, text, figures) => {
    expect(figuresIn(text, locale)).toEqual(figures)
  })
})

describe('An ordinary word is no figure', () => {
  test.each(WORDS.flatMap(([locale, texts]) => texts.map((text): [Locale, string] => [locale, text])))(
    '%s: %s',
    (locale, text) => {
      expect(figuresIn(text, locale)).toEqual([])
    },
  )
})
