// Reads a whole number: 三个, 21, twenty-one.
import type { Words } from '../filing.ts'
import { isRough, withArabicNumerals } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { fault } from './fault.ts'
import { plainWords } from './plain-words.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  'not-a-number': {
    'zh-CN': '没有听到数字。请写一个数，比如：3。',
    en: 'I did not get a number. Please write one, for example: 3.',
  },
  'several-numbers': {
    'zh-CN': '听到了不止一个数。请只写一个。',
    en: 'I heard more than one number. Please write just one.',
  },
  'not-exact': { 'zh-CN': '请说一个准数，比如：3。', en: 'Please give one exact number, for example: 3.' },
  'not-whole': { 'zh-CN': '请写整数，不带小数点。', en: 'Please write a whole number, without a decimal point.' },
  'too-large': { 'zh-CN': '这个数太大了。请再看一下。', en: 'This number is too large. Please look again.' },
} satisfies Record<string, Words>

/** 一 and 万 inside these are no numbers. */
const NO_NUMERALS = /一共|一起|一家|一般|一下|统一|万一|大概|总共|一直|only one of|十分/gu
const NONE = /^(?:一个?)?(?:也|都)?(?:没有|没|无)(?:[了的呢啊]|孩子|人)*$|^(?:none|nobody|nothing|no)$/u

/** Canonical: a decimal integer such as `3` or `-2`; 没有 and "none" are 0. */
export const readNumber: SlotReader = (said, reading) => {
  const heard = plainWords(said)
  const { after, corrected } = hearCorrection(heard)
  const text = after.replace(/[,.!;，。！；\s]+$/u, '').trim()
  if (NONE.test(text)) return { ok: true, value: '0' }
  if (isRough(text)) return fault(WORDS, 'not-exact', reading)
  const digits = withEnglishDigits(withArabicNumerals(text.replace(NO_NUMERALS, ' '))).replace(
    /(?<=\d),(?=\d{3}(?!\d))/gu,
    '',
  )
  const found = [...digits.matchAll(/(?:(?<![\d\p{L}])-|负|minus |negative )?\d+(?:\.\d+)?/gu)].map(([number]) =>
    number.replace(/^(?:负|minus |negative )/u, '-'),
  )
  const numbers = corrected ? found.slice(-1) : [...new Set(found)]
  const [number] = numbers
  if (number === undefined) return fault(WORDS, 'not-a-number', reading)
  if (numbers.length > 1) return fault(WORDS, 'several-numbers', reading)
  if (!Number.isInteger(Number(number))) return fault(WORDS, 'not-whole', reading)
  if (!Number.isSafeInteger(Number(number))) return fault(WORDS, 'too-large', reading)
  return { ok: true, value: String(Number(number)) }
}
