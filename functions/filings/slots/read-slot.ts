// Reads the value of any slot by its type.
import type { SlotType, Words } from '../filing.ts'
import { readAddress } from './address.ts'
import { readAmount } from './amount.ts'
import { readBankCard } from './bank-card.ts'
import { readCertificate } from './certificate.ts'
import { readChoice } from './choice.ts'
import { readCreditCode } from './credit-code.ts'
import { readDate } from './date.ts'
import { fault } from './fault.ts'
import { readMobile } from './mobile.ts'
import { readName } from './name.ts'
import { readNumber } from './number.ts'
import { readPassport } from './passport.ts'
import { readRegion } from './region.ts'
import { readResidenceCard } from './residence-card.ts'
import { readResidentId } from './resident-id.ts'
import type { Reading, SlotReader, SlotValue } from './slot-value.ts'
import { readText } from './text.ts'
import { readYesNo } from './yes-no.ts'

const READERS: Record<SlotType, SlotReader> = {
  choice: readChoice,
  'yes-no': readYesNo,
  text: readText,
  name: readName,
  date: readDate,
  'resident-id': readResidentId,
  'residence-card': readResidenceCard,
  'credit-code': readCreditCode,
  mobile: readMobile,
  'bank-card': readBankCard,
  passport: readPassport,
  certificate: readCertificate,
  region: readRegion,
  address: readAddress,
  amount: readAmount,
  number: readNumber,
  attachment: (_said, reading) => fault(WORDS, 'not-in-words', reading),
}

const WORDS = {
  'not-in-words': {
    'zh-CN': '这里要上传照片。现在没有的话，可以说“以后再交”。',
    en: 'A photo is needed here. If you do not have it now, say “I will bring it later”.',
  },
  'too-much': {
    'zh-CN': '说得太多了，没听出是哪一个。请只说这一项。',
    en: 'That was too much at once. Please give just this one answer.',
  },
} satisfies Record<string, Words>

/** Far above any value; keeps the readers' work bounded whatever is sent. */
const LONGEST = 2000

/**
 * Reads what a citizen said or typed as a value of this type. Pure: the date comes from `reading.today`.
 *
 * @returns the canonical value, or a fault with a sentence in `reading.locale` that never repeats what was said
 */
export function readSlot(type: SlotType, said: string, reading: Reading): SlotValue {
  if (said.length > LONGEST) return fault(WORDS, 'too-much', reading)
  return READERS[type](said, reading)
}
