// The rules of a question beside the reader: which way a date looks, and places that must lie apart.
import { describe, expect, it } from 'vitest'
import { answerSlot } from '../../functions/filings/answer-slot.ts'
import { type Answers, slot as shape } from '../../functions/filings/filing.ts'
import { places, TODAY } from './slots/reading.ts'

const words = (text: string) => ({ 'zh-CN': text, en: text })
const reading = { locale: 'zh-CN' as const, today: TODAY, places }

function date(check: object) {
  return shape.parse({
    id: 'day',
    type: 'date',
    label: words('日子'),
    ask: words('哪天'),
    check: [{ ...check, say: words('不行') }],
    example: 'today',
  })
}

describe('a date of a question that looks one way', () => {
  it.each([
    [{ 'not-after': 'today' }, '2026-03-05'],
    [{ 'not-before': 'today' }, '2027-03-05'],
    [{ 'not-after': 'today+30d' }, '2027-03-05'],
  ])('with %j takes 三月五号 for %s', (check, value) => {
    const read = answerSlot(date(check), '三月五号', {}, reading)
    expect(read).toMatchObject(
      value <= '2026-12-21' || !('not-after' in check) ? { ok: true, answer: { value } } : { ok: false },
    )
  })
})

describe('places that must lie in different cities', () => {
  const home = shape.parse({
    id: 'home',
    type: 'region',
    label: words('现在'),
    ask: words('哪儿'),
    check: [{ 'other-city-than': 'hukou', say: words('同一个城市') }],
    example: '371100',
  })
  const hukou = (value: string): Answers => ({ hukou: { value } })
  const table = {
    find: () => [],
    place: (code: string) => ({ code, name: words(code) }),
  }

  it.each([
    ['371100', '371102', false],
    ['371102', '371121', false],
    ['370200', '371102', true],
    ['110101', '110105', false],
    ['500101', '500233', false],
    ['429004', '429005', true],
    ['370000', '371100', true],
    ['371100', '370000', true],
  ])('from %s to %s: %s', (from, to, holds) => {
    expect(answerSlot(home, to, hukou(from), { ...reading, places: table }).ok).toBe(holds)
  })
})
