// Identity numbers by GB 11643: resident cards, residence permits, disability certificates.
import { fc } from '../../fast-check.ts'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../functions/filings/slots/calendar.ts'
import { identityCheck } from '../../../functions/filings/slots/identity-number.ts'
import { readSlot } from '../../../functions/filings/slots/read-slot.ts'
import { heard, places, TODAY } from './reading.ts'

const provinces = fc.constantFrom('11', '13', '21', '37', '44', '50', '54', '65', '71', '81')
const births = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(TODAY, -days).replaceAll('-', ''))
const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'))
const ids = fc
  .tuple(provinces, digits(4), births, digits(3))
  .map((parts) => parts.join(''))
  .map((first) => first + identityCheck(first))

describe('a resident identity number', () => {
  it.each([
    ['110101190001010014', '110101190001010014'],
    ['11010119000101009X', '11010119000101009X'],
    ['11010119000101009x', '11010119000101009X'],
    ['11010519491231002X', '11010519491231002X'],
    ['110101 1900-0101 0014', '110101190001010014'],
    ['１１０１０１１９０００１０１００１４', '110101190001010014'],
    ['我的身份证号是一一零一零一一九零零零一零一零零一四', '110101190001010014'],
    ['幺幺洞幺洞幺幺九洞洞洞幺洞幺洞洞九叉', '11010119000101009X'],
    ['二代身份证，11010119000101009艾克斯，谢谢', '11010119000101009X'],
    ["It's 1101 01, then 1900 0101, and 0014", '110101190001010014'],
    ['前面是110101，后面是190001010014', '110101190001010014'],
    ['110101190001010015，不对，110101190001010014', '110101190001010014'],
    ['11010119000101009*#', '11010119000101009X'],
    ['不是110101190001010014，是11010119000101009X', '11010119000101009X'],
    ['810000190001010018', '810000190001010018'],
  ])('%s is read as %s', (said, value) => expect(heard('resident-id', said)).toBe(value))

  it.each([
    ['110101190001010015', 'wrong-check'],
    ['110101190002290011', 'no-such-date'],
    ['990101190001010018', 'no-such-region'],
    ['440524188001010014', 'born-too-long-ago'],
    ['110101202611220010', 'born-in-the-future'],
    ['110101900101001', 'first-generation'],
    ['11010119000101001', 'too-short'],
    ['1101011900010100144', 'too-long'],
    ['11010119000101A014', 'wrong-characters'],
    ['911840190001010017', 'no-such-region'],
    ['我不记得了', 'nothing-heard'],
  ])('%s is told as %s', (said, fault) => expect(heard('resident-id', said)).toBe(`✗ ${fault}`))

  it('is counted for the citizen when a character is missing', () => {
    const value = readSlot('resident-id', '11010119000101001', { locale: 'zh-CN', today: TODAY, places })
    expect(value).toEqual({
      ok: false,
      fault: 'too-short',
      say: '身份证号是 18 位，您说的是 17 位。请再看一下，少了哪一位？',
    })
  })

  it('reads to itself whenever it is sound', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(heard('resident-id', id)).toBe(id)
      }),
    )
  })

  it('never passes with one digit changed', () => {
    fc.assert(
      fc.property(ids, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, shift) => {
        const changed = id.slice(0, at) + ((Number(id[at]) + shift) % 10) + id.slice(at + 1)
        expect(heard('resident-id', changed)).toMatch(/^✗/u)
      }),
    )
  })

  it('never passes with two neighbouring characters swapped', () => {
    fc.assert(
      fc.property(ids, fc.nat(15), (id, at) => {
        const [a, b] = [id.charAt(at), id.charAt(at + 1)]
        fc.pre(a !== b)
        expect(heard('resident-id', id.slice(0, at) + b + a + id.slice(at + 2))).toMatch(/^✗/u)
      }),
    )
  })
})

describe('a residence card number', () => {
  it.each([
    '810000190001010018',
    '820000190001010028',
    '83000019000101002X',
    '911840190001010017',
    '937392190001010023',
    'USA110000000000',
  ])('%s is read', (number) => expect(heard('residence-card', number.toLowerCase())).toBe(number))

  it.each([
    ['911840190001010018', 'wrong-check'],
    ['810000190001010019', 'wrong-check'],
    ['999840190001010017', 'no-such-region'],
    ['911840190002300017', 'no-such-date'],
    ['110101190001010014', 'not-a-residence-card'],
    ['USA11000000', 'too-short'],
  ])('%s is told as %s', (said, fault) => expect(heard('residence-card', said)).toBe(`✗ ${fault}`))
})

describe('a certificate number', () => {
  it.each(['A000000000', '11010119000101001443', '11010119000101001443B1'])('%s is read', (number) =>
    expect(heard('certificate', `编号是${number}`)).toBe(number),
  )

  it.each([
    ['A00', 'birth-number'],
    ['11010119000101001499', 'disability-number'],
    ['11010119000101001543', 'wrong-check'],
    ['没有', 'nothing-heard'],
  ])('%s is told as %s', (said, fault) => expect(heard('certificate', said)).toBe(`✗ ${fault}`))
})
