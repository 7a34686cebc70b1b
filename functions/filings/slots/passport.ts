// Reads the number of a Chinese passport, or of a pass for Hong Kong, Macao or Taiwan.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { heardCode } from './heard-code.ts'
import { mrzCheck } from './mrz-check.ts'
import type { SlotReader } from './slot-value.ts'

/** The series in use. The second letter, where there is one, is never I or O. */
const SERIES = [
  /** Ordinary passports, now and before 2012. */
  /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|1[45]\d{7})$/u,
  /** Diplomatic, public affairs, service. */
  /^(?:[DPS]\d{8}|[DPS]E\d{7})$/u,
  /** Passports of Hong Kong and Macao. */
  /^(?:K\d{8}|KJ\d{7}|MA\d{7})$/u,
  /** Mainland people's passes to Hong Kong and Macao, and to Taiwan. */
  /^(?:C\d{8}|C[A-HJ-NP-Z]\d{7}|W\d{8}|[LT]\d{8})$/u,
  /** Passes of Hong Kong and Macao people, with or without the number of renewals. */
  /^[HM]\d{8}(?:\d{2})?$/u,
  /** Passes of Taiwan people. */
  /^\d{8}$/u,
]

const WORDS = {
  'nothing-heard': {
    'zh-CN': '没有看到号码。请写护照或通行证上的号码。',
    en: 'I could not find a number. Please write the number of the passport or travel pass.',
  },
  'too-short': {
    'zh-CN': '号码只有 {n} 位，短了。护照号是字母 E 开头，一共 9 位。请再看一下。',
    en: 'The number has only {n} characters. A passport number starts with E and has 9. Please look again.',
  },
  'too-long': {
    'zh-CN': '号码有 {n} 位，长了。护照号是字母 E 开头，一共 9 位。请再看一下。',
    en: 'The number has {n} characters, too many. A passport number starts with E and has 9. Please look again.',
  },
  'not-a-passport': {
    'zh-CN': '这不像护照或通行证的号码。护照号是 E 加 8 位，港澳通行证是 H 或 M 加 8 位，台胞证是 8 位数字。',
    en: 'This is no passport or pass number. Passports: E and 8 more; Hong Kong or Macao passes: H or M and 8 digits; Taiwan: 8 digits.',
  },
} satisfies Record<string, Words>

/** Canonical: capital letters and digits, without the check digit of the machine-readable line. */
export const readPassport: SlotReader = (said, reading) => {
  const heard = plain(heardCode(said, (run) => inSeries(plain(run))))
  const code = inSeries(heard) ? heard : withoutMrzCheck(heard)
  if (inSeries(code)) return { ok: true, value: code }
  if (code === '') return fault(WORDS, 'nothing-heard', reading)
  if (code.length < 8) return fault(WORDS, 'too-short', reading, { n: code.length })
  if (code.length > 11) return fault(WORDS, 'too-long', reading, { n: code.length })
  return fault(WORDS, 'not-a-passport', reading)
}

/** No series has the letter O after its first letters: it is the digit, spoken or mistyped. */
function plain(code: string): string {
  return code.replace(/(?<=.)O/gu, '0')
}

function inSeries(code: string): boolean {
  return SERIES.some((series) => series.test(code))
}

/** Who copies from the foot of the page copies the check digit too (ICAO 9303). */
function withoutMrzCheck(code: string): string {
  const number = code.slice(0, 9)
  return code.length === 10 && inSeries(number) && mrzCheck(number) === code[9] ? number : code
}
