// The reader of each type of slot, all in one chunk: what is said outside a filing needs none of them.
import { readAddress } from './address.ts'
import { readAmount } from './amount.ts'
import { readBankCard } from './bank-card.ts'
import { readCertificate } from './certificate.ts'
import { readChoice } from './choice.ts'
import { readCreditCode } from './credit-code.ts'
import { readDate } from './date.ts'
import { readMobile } from './mobile.ts'
import { readMonth } from './month.ts'
import { readName } from './name.ts'
import { readNumber } from './number.ts'
import { readPaper } from './paper.ts'
import { readPassport } from './passport.ts'
import { readRegion } from './region.ts'
import { readResidenceCard } from './residence-card.ts'
import { readResidentId } from './resident-id.ts'
import { readText } from './text.ts'
import { readYesNo } from './yes-no.ts'
import type { SlotType } from '../filing.ts'
import type { SlotReader } from './slot-value.ts'

export const READERS: Record<SlotType, SlotReader> = {
  attachment: readPaper,
  choice: readChoice,
  'yes-no': readYesNo,
  text: readText,
  name: readName,
  date: (said, reading) => (reading.to === 'month' ? readMonth : readDate)(said, reading),
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
}
