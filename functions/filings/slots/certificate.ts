// Reads the number of a birth certificate or a disability certificate.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { heardCode } from './heard-code.ts'
import { identityFault } from './identity-number.ts'
import { IDENTITY_WORDS } from './identity-words.ts'
import type { SlotReader } from './slot-value.ts'

const BIRTH = /^[A-Z]\d{9}$/u
/** Identity number, type 1 to 7, grade 1 to 4, and B with the number of times it was issued anew. */
const DISABILITY = /^[0-9X]{18}[1-7][1-4](?:B\d{1,2})?$/u

const WORDS = {
  ...IDENTITY_WORDS,
  'nothing-heard': {
    'zh-CN': '没有看到号码。请写证书上的编号。',
    en: 'I could not find a number. Please write the number on the certificate.',
  },
  'birth-number': {
    'zh-CN': '出生证编号是 1 个字母加 9 位数字，您写的是 {n} 位。请再看一下证书上方。',
    en: 'A birth certificate number is one letter and 9 digits; this one has {n} characters. Please look at its top again.',
  },
  'disability-number': {
    'zh-CN': '残疾人证号是 18 位身份证号，再加 1 位类别（1 到 7）和 1 位等级（1 到 4）。请再看一下。',
    en: 'A disability certificate number is the ID number, then a type (1 to 7) and a grade (1 to 4). Please look again.',
  },
} satisfies Record<string, Words>

/** Canonical: capital letters and digits. Which certificate it is shows in its shape. */
export const readCertificate: SlotReader = (said, reading) => {
  const code = heardCode(said, (run) => BIRTH.test(run) || DISABILITY.test(run))
  if (code === '') return fault(WORDS, 'nothing-heard', reading)
  if (BIRTH.test(code)) return { ok: true, value: code }
  if (!/^\d{11}/u.test(code)) return fault(WORDS, 'birth-number', reading, { n: code.length })
  if (!DISABILITY.test(code)) return fault(WORDS, 'disability-number', reading)
  const wrong = identityFault(code.slice(0, 18), reading.today)
  return wrong ? fault(WORDS, wrong, reading) : { ok: true, value: code }
}
