// Digits in groups, and the caret where the citizen left it.
import { fc } from '../fast-check.ts'
import { describe, expect, it } from 'vitest'
import { bareCode, type DigitKind, inGroups, regroup } from '../../web-widget/inputs/digit-groups.ts'

/** `|` is the caret. */
const box = (marked: string) => ({ text: marked.replace('|', ''), caret: marked.indexOf('|') })
const marked = ({ text, caret }: { text: string; caret: number }) => `${text.slice(0, caret)}|${text.slice(caret)}`

describe('digits in a box', () => {
  it.each<[DigitKind, string, string]>([
    ['resident-id', '11010119000101009X', '110101 1900 0101 009X'],
    ['mobile', '13800138000', '138 0013 8000'],
    ['bank-card', '6222021234567890123', '6222 0212 3456 7890 123'],
    ['credit-code', '91350100M000100Y43', '9135 0100 M000 100Y 43'],
    ['passport', 'E12345678', 'E12345678'],
  ])('%s %s stands as %s and goes out without gaps', (kind, code, groups) => {
    expect(inGroups(kind, code)).toBe(groups)
    expect(bareCode(kind, groups)).toBe(code)
  })

  it.each<[string, DigitKind, string, string]>([
    ['typing on', 'resident-id', '1101011|', '110101 1|'],
    ['typing in the middle', 'resident-id', '110129|101 1900', '110129| 1011 900'],
    ['deleting in the middle', 'resident-id', '11010| 1900 0101', '11010|1 9000 101'],
    ['pasting dashes and gaps', 'mobile', '138-0013-8000|', '138 0013 8000|'],
    ['pasting the country code', 'mobile', '+86 138 0013 8000|', '138 0013 8000|'],
    ['full-width digits', 'resident-id', '１１０１０１１９|', '110101 19|'],
    ['a small x', 'resident-id', '11010119000101009x|', '110101 1900 0101 009X|'],
    ['words', 'resident-id', '身份证 丢了2次|', '身份证 丢了2次|'],
    ['words with figures', 'mobile', 'I have 2 of them|', 'I have 2 of them|'],
  ])('%s', (_, kind, typed, shown) => {
    expect(marked(regroup(kind, box(typed)))).toBe(shown)
  })

  it('deleting a gap takes the digit beside it, on the side of the key', () => {
    const before = '110101 1900'
    expect(marked(regroup('resident-id', box('110101|1900'), before, false))).toBe('11010|1 900')
    expect(marked(regroup('resident-id', box('110101|1900'), before, true))).toBe('110101| 900')
  })

  it('keeps the digits and how many stand left of the caret, wherever a digit is typed', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(digits, fc.nat(), (code, at) => {
        const shown = inGroups('resident-id', code)
        const caret = at % (shown.length + 1)
        const text = `${shown.slice(0, caret)}7${shown.slice(caret)}`
        const next = regroup('resident-id', { text, caret: caret + 1 }, shown)
        const left = text.slice(0, caret + 1).replaceAll(' ', '')
        expect(next.text).toBe(inGroups('resident-id', text.replaceAll(' ', '')))
        expect(next.text.slice(0, next.caret).replaceAll(' ', '')).toBe(left)
      }),
    )
  })
})
