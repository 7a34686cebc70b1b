// Reads an amount of money in yuan: 一百二十块五, 3,600元, 1.5万, "five hundred yuan".
import type { Words } from '../filing.ts'
import { isRough, withArabicNumerals } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { fault } from './fault.ts'
import { plainWords } from './plain-words.ts'
import type { SlotReader } from './slot-value.ts'

const LARGEST = 1e10

const WORDS = {
  'not-an-amount': {
    'zh-CN': '没有听到金额。请写多少元，比如：120.5 元。',
    en: 'I did not get an amount. Please write it in yuan, for example: 120.50 yuan.',
  },
  'several-amounts': {
    'zh-CN': '听到了不止一个金额。请只写一个。',
    en: 'I heard more than one amount. Please write just one.',
  },
  'not-exact': {
    'zh-CN': '请说准确的金额，比如：120.5 元。',
    en: 'Please give the exact amount, for example: 120.50 yuan.',
  },
  'not-yuan': {
    'zh-CN': '这里只收人民币。请换成元再写。',
    en: 'The amount is needed in yuan (renminbi). Please convert it and write it again.',
  },
  'below-zero': {
    'zh-CN': '金额不能小于零。请再写一遍。',
    en: 'The amount cannot be below zero. Please write it again.',
  },
  'too-precise': { 'zh-CN': '金额最多写到分，也就是两位小数。', en: 'Please write at most two decimal places.' },
  'too-large': { 'zh-CN': '这个金额太大了。请再看一下。', en: 'This amount is too large. Please look again.' },
} satisfies Record<string, Words>

const FOREIGN = /美元|美金|港币|港元|欧元|日元|英镑|台币|[$€£₩]|\b(?:dollars?|usd|euros?|eur|pounds?|gbp|hkd)\b/u
const NO_NUMERALS = /一共|一起|一般|一下|统一|万一|一个月|一年|每1?[个月年]|十分/gu
/** Only 毛 and 分; or yuan with what follows the 块: 五, 五毛, 五毛三, 零五分. */
const AMOUNT =
  /(?<!\d)(\d)[毛角](\d)?分?|(\d+(?:\.\d+)?)(?: ?(?:块钱?|元|圆|yuan|rmb|cny)(?:0?(\d)[毛角](\d)?分?|(\d{1,2})(分?)(?!\d|[个月年天号日]))?)?/gu

/** Canonical: yuan with two decimals, such as `120.50`. */
export const readAmount: SlotReader = (said, reading) => {
  const { after, corrected } = hearCorrection(plainWords(said))
  if (FOREIGN.test(after)) return fault(WORDS, 'not-yuan', reading)
  if (isRough(after)) return fault(WORDS, 'not-exact', reading)
  const plain = after.replace(NO_NUMERALS, ' ').replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
  const text = withEnglishDigits(withArabicNumerals(plain.replace(/块半/gu, '块五')))
  const found = [...text.matchAll(AMOUNT)].map(toFen)
  const amounts = corrected ? found.slice(-1) : [...new Set(found)]
  const [fen] = amounts
  if (fen === undefined) return fault(WORDS, 'not-an-amount', reading)
  if (amounts.length > 1) return fault(WORDS, 'several-amounts', reading)
  if (/(?:负|minus |(?<![\d\p{L}])-)[¥￥ ]?\d/u.test(text)) return fault(WORDS, 'below-zero', reading)
  if (Math.abs(fen - Math.round(fen)) > 1e-3) return fault(WORDS, 'too-precise', reading)
  if (fen > LARGEST * 100) return fault(WORDS, 'too-large', reading)
  return { ok: true, value: (Math.round(fen) / 100).toFixed(2) }
}

/** 块五 is five 毛, 块零五 and 块五分 are five 分, 块二五 is twenty-five 分. */
function toFen([, onlyJiao, onlyFen, yuan, jiao, fen, tail, tailFen]: RegExpMatchArray): number {
  const small = Number(jiao ?? onlyJiao ?? 0) * 10 + Number(fen ?? onlyFen ?? 0)
  const short = Number(tail ?? 0) * (tail?.length === 1 && tailFen === '' ? 10 : 1)
  return Number(yuan ?? 0) * 100 + small + short
}
