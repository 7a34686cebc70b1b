// How values are shown: written out, and masked where they name a person.
import { fc } from '../../fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { Locale, SlotType } from '../../../functions/filings/filing.ts'
import { showValue } from '../../../functions/filings/slots/show-value.ts'
import { speakMasked } from '../../../functions/filings/slots/speak-masked.ts'
import { choices, places } from './reading.ts'

const show = (type: SlotType, value: string, masked = false, locale: Locale = 'zh-CN') =>
  showValue(type, value, { locale, places, choices, masked })

describe('a value on the review page', () => {
  it.each<[SlotType, string, string, string]>([
    ['choice', 'other', '替别人办', 'For someone else'],
    ['yes-no', 'yes', '是', 'Yes'],
    ['yes-no', 'no', '否', 'No'],
    ['date', '2026-11-24', '2026年11月24日 星期二', 'Tuesday 24 November 2026'],
    ['region', '371100', '山东省日照市', 'Rizhao, Shandong'],
    ['mobile', '13800138000', '138-0013-8000', '138-0013-8000'],
    ['bank-card', '6217000000000000004', '6217 0000 0000 0000 004', '6217 0000 0000 0000 004'],
    ['amount', '3600.00', '3,600 元', '3,600 yuan'],
    ['amount', '120.50', '120.50 元', '120.50 yuan'],
    ['name', '王小明', '王小明', '王小明'],
  ])('%s %s is shown as %s, %s', (type, value, chinese, english) => {
    expect(show(type, value)).toBe(chinese)
    expect(show(type, value, false, 'en')).toBe(english)
  })

  it.each<[SlotType, string, string]>([
    ['resident-id', '11010119000101009X', '110***********009X'],
    ['certificate', '11010119000101001443', '110*************1443'],
    ['certificate', 'A000000000', 'A0******00'],
    ['passport', 'E00000000', 'E0*****00'],
    ['mobile', '13800138000', '138****8000'],
    ['bank-card', '6200000000000005', '620* **** **** 0005'],
    ['name', '王小明', '王**'],
    ['name', '𠮷小明', '𠮷**'],
    ['name', '买买提·吐尔逊', '买**·***'],
    ['name', 'John Smith', 'J*** *****'],
    ['address', '山东省日照市东港区海曲东路1号', '山东省日照市东港区****'],
    ['address', '日照市阳光小区3号楼', '日照市****'],
    ['address', '海曲东路1号', '海曲****'],
    ['address', '1 Haiqu East Road, Rizhao', '****, Rizhao'],
    ['date', '1990-03-05', '1990年**月**日'],
    ['amount', '3600.00', '****'],
    ['text', '高血压', '****'],
  ])('a sensitive %s %s is shown as %s', (type, value, masked) => expect(show(type, value, true)).toBe(masked))

  it('never shows an identity number in full, masked or not', () => {
    expect(show('resident-id', '110101190001010014')).toBe('110***********0014')
    expect(show('residence-card', '911840190001010017')).toBe('911***********0017')
    expect(show('certificate', '11010119000101001443')).toBe('110*************1443')
  })

  it('never shows the middle of a masked number', () => {
    const types = fc.constantFrom<SlotType>(
      'resident-id',
      'residence-card',
      'passport',
      'mobile',
      'bank-card',
      'certificate',
    )
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(types, digits, (type, value) => {
        const shown = show(type, value, true).replaceAll(' ', '')
        expect(shown).toHaveLength(value.length)
        expect(shown.slice(3, -4)).toMatch(/^\**$/u)
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('a masked value read aloud', () => {
  it.each<[SlotType, string, string | undefined, string | undefined]>([
    ['resident-id', '510202200001010017', '尾号 0017', 'ending in 0017'],
    ['mobile', '13800138000', '尾号 8000', 'ending in 8000'],
    ['bank-card', '6217000000000000004', '尾号 0004', 'ending in 0004'],
    ['passport', 'E00000000', '尾号 00', 'ending in 00'],
    ['name', '王小明', '姓王', '王 …'],
    ['name', '欧阳小明', '姓欧阳', '欧阳 …'],
    ['name', 'Wang Xiaoming', 'Wang……', 'Wang …'],
    ['address', '山东省日照市东港区海曲东路1号', '已记下，不念出来', 'noted, not read aloud'],
    // The first letters alone would sound like the whole.
    ['address', '海曲东路1号', '已记下，不念出来', 'noted, not read aloud'],
    ['address', '1 Haiqu East Road, Rizhao', '已记下，不念出来', 'noted, not read aloud'],
    ['date', '1990-03-05', '1990年', '1990'],
    ['text', '高血压', '已记下，不念出来', 'noted, not read aloud'],
    ['region', '371100', undefined, undefined],
  ])('%s %s is %s, %s', (type, value, chinese, english) => {
    expect(speakMasked(type, value, 'zh-CN')).toBe(chinese)
    expect(speakMasked(type, value, 'en')).toBe(english)
  })
})
