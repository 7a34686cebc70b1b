// Credit codes, mobile numbers, bank cards, passports and passes.
import { fc } from '../../fast-check.ts'
import { describe, expect, it } from 'vitest'
import { creditCheck } from '../../../functions/filings/slots/credit-code.ts'
import { mrzCheck } from '../../../functions/filings/slots/mrz-check.ts'
import type { SlotType } from '../../../functions/filings/filing.ts'
import { heard } from './reading.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const ROWS: [SlotType, string, string][] = [
  ['credit-code', '91350100M000100Y43', '91350100M000100Y43'],
  ['credit-code', '91371102 ma 00 0000 7u', '91371102MA0000007U'],
  ['credit-code', '统一社会信用代码是11370000000000019R', '11370000000000019R'],
  ['credit-code', '911101010000000002', '911101010000000002'],
  ['credit-code', '91350100M000100Y44', '✗ wrong-check'],
  ['credit-code', '9135O100M000100Y43', '✗ wrong-characters'],
  ['credit-code', '91350100M000100Z43', '✗ wrong-characters'],
  ['credit-code', '110000000000012', '✗ older-licence'],
  ['credit-code', '91350100M000', '✗ too-short'],
  ['credit-code', '91350100M000100Y4300', '✗ too-long'],
  ['mobile', '13800138000', '13800138000'],
  ['mobile', '+86 138-0013-8000', '13800138000'],
  ['mobile', '0086 138 0013 8000', '13800138000'],
  ['mobile', '幺三八洞洞幺三八三个零', '13800138000'],
  ['mobile', '138 嗯 0013 那个 8000', '13800138000'],
  ['mobile', 'my number is one three eight double oh one three eight triple zero', '13800138000'],
  ['mobile', '13900139000，说错了，是13800138000', '13800138000'],
  ['mobile', '138，0013，8000', '13800138000'],
  ['mobile', '138 0013 八零零零', '13800138000'],
  ['mobile', '13800138000#', '13800138000'],
  ['mobile', '不是13900139000，是13800138000', '13800138000'],
  ['mobile', '13800138000, not 13900139000', '13800138000'],
  ['mobile', '13900139000, no, 13800138000', '13800138000'],
  ['mobile', '+1 310 555 0100', '✗ foreign-number'],
  ['mobile', '0044 7700 900000', '✗ foreign-number'],
  ['mobile', '1-310-555-0100', '✗ foreign-number'],
  ['mobile', '1 (310) 555-0100', '✗ foreign-number'],
  ['mobile', '加一 三一零 五五五 零一零零', '✗ foreign-number'],
  ['mobile', 'my US number is 13105550100', '✗ foreign-number'],
  ['mobile', '加微信 13800138000', '13800138000'],
  ['mobile', '12800138000', '✗ not-a-mobile'],
  ['mobile', '1380013800', '✗ too-short'],
  ['mobile', '138001380000', '✗ too-long'],
  ['mobile', '+852 9123 4567', '✗ foreign-number'],
  ['mobile', '0633-8000000', '✗ landline'],
  ['bank-card', '6200000000000005', '6200000000000005'],
  ['bank-card', '6217 0000 0000 0000 004', '6217000000000000004'],
  ['bank-card', '6200000000000006', '✗ wrong-check'],
  ['bank-card', '6200 0000', '✗ too-short'],
  ['bank-card', '62000000000000000000', '✗ too-long'],
  ['bank-card', '62000000A0000005', '✗ wrong-characters'],
  ['passport', 'E00000000', 'E00000000'],
  ['passport', 'ea 000 0000', 'EA0000000'],
  ['passport', 'E000000008', 'E00000000'],
  ['passport', 'E000000007', '✗ not-a-passport'],
  ['passport', 'G00000000', 'G00000000'],
  ['passport', 'H00000000', 'H00000000'],
  ['passport', 'M0000000001', 'M0000000001'],
  ['passport', '台胞证是00000000', '00000000'],
  ['passport', 'EI0000000', '✗ not-a-passport'],
  ['passport', 'L898902C36', '✗ not-a-passport'],
  ['passport', 'E0000000', '✗ not-a-passport'],
  ['passport', 'H0000', '✗ too-short'],
]

describe('codes and numbers', () => {
  it.each(ROWS)('%s: %s is read as %s', (type, said, value) => expect(heard(type, said)).toBe(value))

  it.each([
    ['E00000000', '8'],
    ['EA0000000', '8'],
    ['L898902C3', '6'],
    ['D23145890', '7'],
  ])('%s has the check digit %s in the machine-readable line', (number, digit) => expect(mrzCheck(number)).toBe(digit))

  it('a sound credit code passes and no single changed character does', () => {
    const code = fc
      .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
      .filter((all) => /\d/u.test(all.join('')))
    fc.assert(
      fc.property(code, fc.nat(16), fc.integer({ min: 1, max: 30 }), (characters, at, shift) => {
        const first = characters.join('')
        const check = creditCheck(first)
        const other = ALPHABET[(ALPHABET.indexOf(first.charAt(at)) + shift) % 31] ?? ''
        expect(heard('credit-code', first + check)).toBe(first + check)
        expect(heard('credit-code', first.slice(0, at) + other + first.slice(at + 1) + check)).toMatch(/^✗/u)
      }),
    )
  })

  it('digits spoken in Chinese, on the radio or in English give the number that was typed', () => {
    const ways = [
      '零一二三四五六七八九',
      '洞幺两三四五六拐八勾',
      '０１２３４５６７８９',
      'zero one two three four five six seven eight nine'.split(' '),
    ]
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
    fc.assert(
      fc.property(mobile, fc.constantFrom(...ways), fc.constantFrom('', ' ', '，', '-'), ([second, rest], way, gap) => {
        const number = `1${second}${String(rest).padStart(9, '0')}`
        const spoken = [...number].map((digit) => way[Number(digit)]).join(Array.isArray(way) ? ` ${gap} ` : gap)
        expect(heard('mobile', spoken)).toBe(number)
      }),
    )
  })
})
