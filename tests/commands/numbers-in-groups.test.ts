// Telephone numbers are said in groups; amounts, years and ages are not.
import { expect, test } from 'vitest'
import { numbersInGroups } from '../../functions/commands/knowledge/numbers-in-groups.ts'
import type { Locale } from '../../functions/filings/filing.ts'

const phone = (value: string) => ({ kind: 'phone' as const, value })
const NUMBERS = ['12345', '110', '13800138000', '0633-8781234'].map(phone)

test.each<[locale: Locale, text: string, said: string]>([
  ['zh-CN', '打 12345 问。', '打 1 2 3 4 5 问。'],
  ['zh-CN', '报警打 110。', '报警打 1 1 0。'],
  ['zh-CN', '打 13800138000，不收 12346 元。', '打 138 0013 8000，不收 12346 元。'],
  ['zh-CN', '打 0633-8781234。', '打 0 6 3 3-878 1234。'],
  ['zh-CN', '网站：https://example.cn/a。', '网站：（网址不念出来）。'],
  ['en', 'See https://example.cn/a1, or call 12345.', 'See (the link is not read aloud) or call 1 2 3 4 5.'],
  ['en', 'In 2026 it costs 3600 yuan.', 'In 2026 it costs 3600 yuan.'],
])('%s: %s', (locale, text, said) => {
  expect(numbersInGroups(text, NUMBERS, locale)).toBe(said)
})
