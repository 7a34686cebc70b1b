// What identifies a person is masked however it is written; what does not is left alone.
import { fc } from '../fast-check.ts'
import { describe, expect, test } from 'vitest'
import { mask } from '../../functions/safety/personal-data.ts'

test.each([
  ['11010119000101009X', '110***********009X'],
  ['我的身份证11010119000101009x，电话13800138000', '我的身份证110***********009x，电话138****8000'],
  ['110101 19000101 009X', '110*** ******** 009X'],
  ['１１０１０１１９０００１０１００１４', '１１０***********００１４'],
  ['110101-1900-0101-0014', '110***-****-****-0014'],
  ['110101190001010015', '110***********0015'],
  ['11010119000101001443', '110*************1443'],
  ['110101000101001', '110********1001'],
  ['810000190001010018', '810***********0018'],
  ['911840190001010017', '911***********0017'],
  ['+86 138-0013-8000', '+86 138-****-8000'],
  ['8613800138000', '86138****8000'],
  ['1 3 8 0 0 1 3 8 0 0 0', '1 3 8 * * * * 8 0 0 0'],
  ['幺三八零零幺三八零零零', '幺三八****八零零零'],
  ['13800138000 13900139000', '138****8000 139****9000'],
  ['0633-8771234', '063*-***1234'],
  ['(0633)8771234', '(063*)***1234'],
  ['6200000000000005', '620*********0005'],
  ['6217 0000 0000 0000 004', '621* **** **** ***0 004'],
  ['E00000000', 'E******00'],
  ['护照EA0000000', '护照E******00'],
  ['passport number is L898902C3', 'passport number is L******C3'],
  ['H00000000', 'H******00'],
  ['91350100M000100Y43', '913***********0Y43'],
  ['zhang.san@example.com', 'z***@example.com'],
  ['13800138000@example.com', '1***@example.com'],
])('%s becomes %s', (text, masked) => expect(mask(text)).toBe(masked))

test.each([
  '12345',
  '110 119 120 122 12345 12333 12356',
  '110-119-120',
  '0633-12345',
  '2026-11-21 10:30',
  '20261121-20261231',
  '2026-11-21 2026-12-31',
  '二〇二六年十一月二十一日',
  '12,000.50 元',
  'RMB1000000',
  '1380013800',
  'BB-7K2M-9QXR-T4WD',
  'BB-4123-4567-8901',
  '276800',
  '371102001001',
  '社会保险法第58条',
])('%s stays', (text) => expect(mask(text)).toBe(text))

const PIECES = [
  '13800138000',
  '110101190001010014',
  '8771234',
  '0633',
  ' ',
  '-',
  '.',
  ' ',
  '、',
  '*',
  '一三八',
  'X',
  'a@b.cn',
]
const numbers = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.stringMatching(/^[0-9]{1,6}$/), fc.string({ maxLength: 3 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''))

describe('for any text', () => {
  test('masking twice changes nothing', () => {
    fc.assert(
      fc.property(numbers, (text) => {
        expect(mask(mask(text))).toBe(mask(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('nothing but asterisks is put in, and outside e-mail addresses no place moves', () => {
    const noMail = numbers.filter((text) => !text.includes('@'))
    fc.assert(
      fc.property(noMail, (text) => {
        const masked = mask(text)
        expect(masked.length).toBe(text.length)
        for (const [place, sign] of masked.split('').entries()) expect(['*', text[place]]).toContain(sign)
      }),
    )
  })

  test('a mobile or resident ID never survives, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('13800138000', '110101190001010014'),
        (before, after, number) => {
          expect(mask(`${before}：${number}，${after}`)).not.toContain(number)
        },
      ),
    )
  })

  test('our own references survive', () => {
    const quad = fc.stringMatching(/^[0-9A-HJ-NP-Z]{4}$/)
    fc.assert(
      fc.property(quad, quad, quad, (first, second, third) => {
        const reference = `BB-${first}-${second}-${third}`
        expect(mask(`编号 ${reference}。`)).toBe(`编号 ${reference}。`)
      }),
    )
  })
})

test('JSON text stays JSON and is masked inside', () => {
  const line = JSON.stringify({
    said: '我叫张三\n13800138000',
    id: '110101190001010014',
    é: 'E00000000',
    at: '2026-11-21T10:00:00Z',
  })
  const masked: unknown = JSON.parse(mask(line))
  expect(masked).toEqual({
    said: '我叫张三\n138****8000',
    id: '110***********0014',
    é: 'E******00',
    at: '2026-11-21T10:00:00Z',
  })
})
