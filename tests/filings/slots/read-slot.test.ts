// What holds for every type of slot: safe on any input, kind in both languages, silent about the value.
import { fc } from '../../fast-check.ts'
import { describe, expect, it } from 'vitest'
import { LOCALES, SLOT_TYPES } from '../../../functions/filings/filing.ts'
import { readSlot } from '../../../functions/filings/slots/read-slot.ts'
import { choices, places, TODAY } from './reading.ts'
import { TIMED, workOf } from '../../timed.ts'

const PIECES =
  '一 十 万 零 点 半 个 号 月 年 不对 是 没 第 块 毛 3 11 2026 . , - / 1380013 X a and hundred first next Monday ago 周 后 🙂 \u200b \ud800'
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 25 }).map((pieces) => pieces.join('')),
)
const reading = (locale: (typeof LOCALES)[number]) => ({ locale, today: TODAY, places, choices })

const SENTENCE = { 'zh-CN': /^[\p{Script=Han}].*[。？]$/u, en: /^[A-Z][^\p{Script=Han}]*[.?]$/u }
/** Words are kept as they are, lead-in and all, when they are read a second time. */
const WORDY = new Set(['text', 'name', 'address'])

describe.each(SLOT_TYPES)('%s', (type) => {
  it('answers anything with a canonical value or a sentence, and never throws', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...LOCALES), (said, locale) => {
        const value = readSlot(type, said, reading(locale))
        expect(value.ok ? value.value : value.say).toMatch(value.ok ? /./u : SENTENCE[locale])
      }),
    )
  })

  it('reads a canonical value as itself', () => {
    fc.assert(
      fc.property(anything, (said) => {
        const value = readSlot(type, said, reading('zh-CN'))
        const again = value.ok && !WORDY.has(type) ? readSlot(type, value.value, reading('en')) : value
        expect(again).toEqual(value)
      }),
    )
  })

  it('does not repeat what was said', () => {
    const values = ['7713904', '77139047713904771390477', '赵钱孙7713904李', 'zzqq 7713904'].flatMap((said) =>
      LOCALES.map((locale) => readSlot(type, said, reading(locale))),
    )
    expect(values.map((value) => (value.ok ? '' : value.say)).join('')).not.toMatch(/7713904|赵钱孙|zzqq/u)
  })

  it('stays quick on long and repetitive input', TIMED, () => {
    const pieces = ['1', '一', '十', 'a ', 'one ', '不', '1-', '是', '，', '月', 'E0 ', '我的', "n't ", '·', ' ']
    const work = workOf(() => {
      for (const piece of pieces) {
        const flood = piece.repeat(1999 / piece.length)
        readSlot(type, flood, reading('en'))
        // What all of it leads to comes last: a pattern that looks for an end must not begin anew at each piece.
        readSlot(type, `${flood}x`, reading('en'))
      }
    })
    expect(work).toBeLessThan(1000)
  })
})

it('a photo is not read from words, and a flood of words is refused', () => {
  expect(readSlot('attachment', '照片', reading('zh-CN'))).toMatchObject({ ok: false, fault: 'not-a-choice' })
  expect(readSlot('text', '字'.repeat(2001), reading('zh-CN'))).toMatchObject({ ok: false, fault: 'too-much' })
})
