// Every invalid identifier of the standard: what is wrong is told so that it can be mended, in both languages.
import { expect, test } from 'vitest'
import { readSlot } from '../../../functions/filings/slots/read-slot.ts'
import type { SlotType } from '../../../functions/filings/filing.ts'
import { places, TODAY } from './reading.ts'

/** What was said, then what the Chinese and the English sentence must point to. */
const ROWS: [SlotType, string, RegExp, RegExp][] = [
  ['resident-id', '110101190001010015', /有一位写错.*对着证件/u, /one character may be wrong.*copy it/iu],
  ['resident-id', '110101190002290011', /没有这一天.*中间的 8 位/u, /does not exist.*eight digits in the middle/iu],
  ['resident-id', '990101190001010018', /没有这样的地区.*开头/u, /first digits.*start of the number/iu],
  ['resident-id', '440524188001010014', /超过 130 岁.*中间的 8 位/u, /over 130 years.*eight digits in the middle/iu],
  ['resident-id', '110101900101001', /15 位的老号码.*18 位/u, /old 15-digit.*18-character/iu],
  ['residence-card', '810000190001010019', /有一位写错.*对着证件/u, /one character may be wrong.*copy it/iu],
  ['residence-card', '911840190001010018', /有一位写错.*对着证件/u, /one character may be wrong.*copy it/iu],
  ['credit-code', '91350100M000100Y44', /有一位写错.*对着执照/u, /one character may be wrong.*copy it/iu],
  ['credit-code', '91350100M000I00Y43', /不会有字母 I.*数字/u, /never has the letters I.*digit/iu],
  ['mobile', '12800138000', /13 到 19 开头.*再看/u, /start with 13 to 19.*look again/iu],
  ['mobile', '1380013800', /11 位.*10 位.*少了哪一位/u, /11 digits.*has 10.*missing/iu],
  ['bank-card', '6200000000000006', /有一位写错.*银行卡/u, /one digit may be wrong.*copy it/iu],
  ['passport', 'E0000000', /E 加 8 位/u, /E and 8 more/iu],
  ['passport', 'H0000', /5 位，短了/u, /only 5 characters/iu],
  ['certificate', '11010119000101001499', /类别（1 到 7）.*等级（1 到 4）/u, /type \(1 to 7\).*grade \(1 to 4\)/iu],
  ['certificate', 'A00', /1 个字母加 9 位数字.*3 位/u, /one letter and 9 digits.*3 characters/iu],
  ['name', '王小明1', /不要写数字/u, /without digits/iu],
]

test.each(ROWS)('%s %s is told what is wrong and where to look', (type, said, chinese, english) => {
  for (const [locale, words] of [
    ['zh-CN', chinese],
    ['en', english],
  ] as const) {
    const value = readSlot(type, said, { locale, today: TODAY, places })
    expect(value).toMatchObject({ ok: false, say: expect.stringMatching(words) })
    // Never echoed: it may be somebody else's.
    expect(value).not.toMatchObject({ say: expect.stringContaining(said) })
  }
})
