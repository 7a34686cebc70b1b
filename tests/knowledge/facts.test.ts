// A fact is shown as people write it, in both languages.
import { expect, test } from 'vitest'
import { factIdsIn, showFact } from '../../functions/knowledge/facts.ts'
import type { Fact } from '../../functions/knowledge/guide.ts'

type Shown = [fact: Pick<Fact, 'kind' | 'value' | 'unit'>, chinese: string, english: string]

const SHOWN: Shown[] = [
  [{ kind: 'money', value: 40 }, '40 元', '40 yuan'],
  [{ kind: 'money', value: 0.5 }, '0.5 元', '0.5 yuan'],
  [{ kind: 'money', value: 0 }, '免费', 'free'],
  [{ kind: 'days', value: 60 }, '60 日', '60 days'],
  [{ kind: 'days', value: 1 }, '1 日', '1 day'],
  [{ kind: 'workdays', value: 15 }, '15 个工作日', '15 working days'],
  [{ kind: 'workdays', value: 1 }, '1 个工作日', '1 working day'],
  [{ kind: 'date', value: '2026-01-05' }, '2026年1月5日', '5 January 2026'],
  [{ kind: 'date', value: '2026-11-21' }, '2026年11月21日', '21 November 2026'],
  [{ kind: 'count', value: 18, unit: { 'zh-CN': '周岁', en: 'years old' } }, '18 周岁', '18 years old'],
  [{ kind: 'phone', value: '12345' }, '12345', '12345'],
  [{ kind: 'url', value: 'https://example.cn' }, 'https://example.cn', 'https://example.cn'],
  [{ kind: 'place', value: { 'zh-CN': '派出所', en: 'police station' } }, '派出所', 'police station'],
]

test.each(SHOWN)('%j is shown as %s and %s', (fact, chinese, english) => {
  expect([showFact({ ...fact, firm: true }, 'zh-CN'), showFact({ ...fact, firm: true }, 'en')]).toEqual([
    chinese,
    english,
  ])
})

test.each(SHOWN)('%j never shows its figure while it is not firm', (fact) => {
  expect(showFact({ ...fact, firm: false }, 'zh-CN')).toBe('以当地规定为准')
  expect(showFact({ ...fact, firm: false }, 'en')).toBe('set locally')
})

test('A text names each fact once, and only by its id', () => {
  expect(factIdsIn('补一张 {fee-replace}，打 {phone-12345}；再补 {fee-replace}，{Fee} { days }')).toEqual([
    'fee-replace',
    'phone-12345',
  ])
})
