// Reads a resident identity card number (公民身份号码, GB 11643).
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { heardCode } from './heard-code.ts'
import { identityFault } from './identity-number.ts'
import { IDENTITY_WORDS } from './identity-words.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  ...IDENTITY_WORDS,
  'nothing-heard': {
    'zh-CN': '没有看到号码。请写身份证上的 18 位号码。',
    en: 'I could not find a number. Please write the 18-character number on the ID card.',
  },
  'first-generation': {
    'zh-CN': '这是 15 位的老号码，2013 年起不用了。请写现在身份证上的 18 位号码。',
    en: 'This is an old 15-digit number, out of use since 2013. Please write the 18-character number on the current card.',
  },
  'too-short': {
    'zh-CN': '身份证号是 18 位，您说的是 {n} 位。请再看一下，少了哪一位？',
    en: 'An ID number has 18 characters and this one has {n}. Please look again: what is missing?',
  },
  'too-long': {
    'zh-CN': '身份证号是 18 位，您说的是 {n} 位。请再看一下，多了哪一位？',
    en: 'An ID number has 18 characters and this one has {n}. Please look again: what is too much?',
  },
} satisfies Record<string, Words>

/**
 * Canonical: 17 digits and a digit or capital X. Residents of Hong Kong, Macao and Taiwan with a residence permit
 * hold such a number too, starting 81, 82 and 83 (港澳台居民居住证申领发放办法).
 */
export const readResidentId: SlotReader = (said, reading) => {
  const code = heardCode(said, (run) => run.length === 18).replaceAll('O', '0')
  if (code === '') return fault(WORDS, 'nothing-heard', reading)
  if (/^\d{15}$/u.test(code)) return fault(WORDS, 'first-generation', reading)
  if (code.length < 18) return fault(WORDS, 'too-short', reading, { n: code.length })
  if (code.length > 18) return fault(WORDS, 'too-long', reading, { n: code.length })
  // A foreigner's card starts with 9 and is asked for by its own type of slot.
  const wrong = code.startsWith('9') ? 'no-such-region' : identityFault(code, reading.today)
  return wrong ? fault(WORDS, wrong, reading) : { ok: true, value: code }
}
