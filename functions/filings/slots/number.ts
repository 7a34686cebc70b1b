// Reads a whole number: 三个, 21, twenty-one.
import type { Words } from '../filing.ts'
import { plainFigures, withAllDigits } from './all-digits.ts'
import { isRough } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { fault } from './fault.ts'
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

const NONE = /^(?:一个?)?(?:也|都)?(?:没有|没|无)(?:[了的呢啊]|孩子|人)*$|^(?:none|nobody|nothing|no)$/u
/** That one, the one you mean, one is enough: it stands for a thing and counts nothing. */
const PRONOUN =
  /\b(?:this|that|the|which|each|every|any|some|no|another|good|right|wrong) one\b|(?<!\band |hundred |thousand |million )\bone (?:of|you|that|who|is|was|more|moment|minute|sec(?:ond)?)\b/gu
/** A date or a share beside the number is not the number. */
const OTHER_FIGURES =
  /(?:\d{2,4}年)?\d{1,2}月\d{1,2}[日号]?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?|\d+(?:\.\d+)? ?(?:%|percent|per cent)|(?<![\d.])\d+(?:st|nd|rd|th)\b/gu
const FRACTION =
  /\d(?: ?- ?| and | )(?:an? )?(?:\d+th|quarters?|halves|half|thirds|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie|hundred)ths)\b|分 ?之|\d[个年岁]?半/u

/** Canonical: a decimal integer such as `3` or `-2`; 没有 and "none" are 0. */
export const readNumber: SlotReader = (said, reading) => {
  const heard = plainFigures(said)
  const { after, corrected } = hearCorrection(heard)
  const text = after.replace(/[,.!;，。！；\s]+$/u, '').trim()
  if (NONE.test(text)) return { ok: true, value: '0' }
  if (isRough(text)) return fault(WORDS, 'not-exact', reading)
  const digits = withAllDigits(text.replace(PRONOUN, ' '))
  if (FRACTION.test(digits)) return fault(WORDS, 'not-whole', reading)
  const found = [...digits.replace(OTHER_FIGURES, ' ').matchAll(NUMBER)].map(([number]) =>
    number.replace(/^(?:负|minus |negative |- +)/u, '-'),
  )
  // One boy and one girl are two: equal numbers are not said twice for nothing.
  const numbers = corrected ? found.slice(-1) : found
  const [number] = numbers
  if (number === undefined) return fault(WORDS, 'not-a-number', reading)
  if (numbers.length > 1) return fault(WORDS, 'several-numbers', reading)
  if (!Number.isInteger(Number(number))) return fault(WORDS, 'not-whole', reading)
  if (!Number.isSafeInteger(Number(number))) return fault(WORDS, 'too-large', reading)
  return { ok: true, value: String(Number(number)) }
}

/** A figure that touches a letter is a name or a measure: B2, 40km. */
const NUMBER =
  /(?:(?<![\d\p{L}] ?)- *|负|minus |negative )?(?<![\da-z.])(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?![\da-z]|\.\d)/gu
