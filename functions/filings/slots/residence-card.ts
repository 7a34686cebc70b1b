// Reads the number of a residence permit (Hong Kong, Macao, Taiwan) or a foreigner's permanent residence card.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { heardCode } from './heard-code.ts'
import { identityFault } from './identity-number.ts'
import { IDENTITY_WORDS } from './identity-words.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  ...IDENTITY_WORDS,
  'nothing-heard': {
    'zh-CN': '没有看到号码。请写居住证或永久居留身份证上的号码。',
    en: 'I could not find a number. Please write the number on the residence permit or permanent residence card.',
  },
  'too-short': {
    'zh-CN': '号码应该是 18 位，旧的永久居留证是 15 位，您说的是 {n} 位。请再看一下，少了哪一位？',
    en: 'The number has 18 characters, or 15 on an older permanent residence card; this one has {n}. What is missing?',
  },
  'too-long': {
    'zh-CN': '号码应该是 18 位，您说的是 {n} 位。请再看一下，多了哪一位？',
    en: 'The number has 18 characters and this one has {n}. Please look again: what is too much?',
  },
  'not-a-residence-card': {
    'zh-CN': '这不像居住证号码。居住证号码用 810000、820000 或 830000 开头，外国人永久居留身份证用 9 开头。',
    en: 'This is no residence card number. Permits start with 810000, 820000 or 830000, permanent residence cards with 9.',
  },
} satisfies Record<string, Words>

/**
 * Canonical: 18 characters checked by GB 11643, or the 3 letters and 12 digits of permanent residence cards issued
 * before 2023-12-01, which have no public check rule and stay valid until they expire.
 */
export const readResidenceCard: SlotReader = (said, reading) => {
  const code = heardCode(said, (run) => run.length === 18 || OLDER.test(run))
  if (OLDER.test(code)) return { ok: true, value: code }
  const digits = code.replaceAll('O', '0')
  if (digits === '') return fault(WORDS, 'nothing-heard', reading)
  if (digits.length < 18) return fault(WORDS, 'too-short', reading, { n: digits.length })
  if (digits.length > 18) return fault(WORDS, 'too-long', reading, { n: digits.length })
  const wrong = identityFault(digits, reading.today)
  if (wrong === 'wrong-characters') return fault(WORDS, wrong, reading)
  if (!/^(?:8[123]0000|9)/u.test(digits)) return fault(WORDS, 'not-a-residence-card', reading)
  return wrong ? fault(WORDS, wrong, reading) : { ok: true, value: digits }
}

const OLDER = /^[A-Z]{3}\d{12}$/u
