// Reads a mainland mobile number.
import type { Words } from '../filing.ts'
import { withArabicDigits } from './chinese-numbers.ts'
import { fault } from './fault.ts'
import { heardCode } from './heard-code.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  'nothing-heard': {
    'zh-CN': '没有看到号码。请写 11 位手机号。',
    en: 'I could not find a number. Please write an 11-digit mobile number.',
  },
  'foreign-number': {
    'zh-CN': '这是境外的号码，收不到我们的短信。请写内地手机号，11 位，1 开头，比如 138 0013 8000。',
    en: 'This number is from outside the mainland and gets no messages from us. Please give a mainland mobile: 11 digits that begin with 1, such as 138 0013 8000.',
  },
  landline: {
    'zh-CN': '这像是座机号，收不到短信。请写 11 位手机号。',
    en: 'This looks like a landline, which gets no text messages. Please write an 11-digit mobile number.',
  },
  'too-short': {
    'zh-CN': '手机号是 11 位，您说的是 {n} 位。请再说一遍，少了哪一位？',
    en: 'A mobile number has 11 digits and this one has {n}. Please say it again: what is missing?',
  },
  'too-long': {
    'zh-CN': '手机号是 11 位，您说的是 {n} 位。请再说一遍，多了哪一位？',
    en: 'A mobile number has 11 digits and this one has {n}. Please say it again: what is too much?',
  },
  'not-a-mobile': {
    'zh-CN': '手机号以 13 到 19 开头，这个号码不是。请再看一下。',
    en: 'Mobile numbers start with 13 to 19, and this one does not. Please look again.',
  },
} satisfies Record<string, Words>

/** +1 310… has eleven digits too, and so has 1-310-555-0100, by its groups an American one. */
const FOREIGN =
  /(?:\+|加(?=[ \d])|plus|^\s*00) ?(?!86|0)\d|(?<![\d-])1[ .-]?\(\d{3}\)|(?<![\d-])1([ .-])[2-9]\d{2}\1\d{3}\1\d{4}(?!\d)|(?:美国|加拿大|境外|国外|香港|澳门|台湾)的?(?:手机|电话|号码)|\b(?:us|american|canadian|foreign|overseas) (?:mobile|phone|cell|number)/iu

/** Canonical: 11 digits, without +86. */
export const readMobile: SlotReader = (said, reading) => {
  const fits = (run: string) => /^(?:0{0,2}86)?1\d{10}$/u.test(run)
  const heard = heardCode(said, fits).replaceAll('O', '0')
  const code = heard.replace(/^(?:0086|086|86)(?=1\d{9})/u, '')
  if (code === '') return fault(WORDS, 'nothing-heard', reading)
  if (FOREIGN.test(withArabicDigits(said.normalize('NFKC')))) return fault(WORDS, 'foreign-number', reading)
  if (/\D/u.test(code)) return fault(WORDS, 'not-a-mobile', reading)
  if (/^0\d{9,11}$/u.test(code) || /^[2-9]\d{6,7}$/u.test(code)) return fault(WORDS, 'landline', reading)
  if (code.length < 11) return fault(WORDS, 'too-short', reading, { n: code.length })
  if (code.length > 11) return fault(WORDS, 'too-long', reading, { n: code.length })
  return /^1[3-9]/u.test(code) ? { ok: true, value: code } : fault(WORDS, 'not-a-mobile', reading)
}
