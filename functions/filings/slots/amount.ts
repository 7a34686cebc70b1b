// Reads an amount of money in yuan: 一百二十块五, 3,600元, 1.5万, "five hundred yuan".
import type { Words } from '../filing.ts'
import { plainFigures, withAllDigits } from './all-digits.ts'
import { isRough } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { fault } from './fault.ts'
import { showAmount } from './show-amount.ts'
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
  about: {
    'zh-CN': '您说的是个大概，表上要写准数。',
    en: 'That sounds like a rough figure, and the form needs an exact one.',
  },
  'not-yuan': {
    'zh-CN': '这里要按人民币填。请换成元再写。',
    en: 'The amount is needed in yuan (renminbi). Please convert it and write it again.',
  },
  'below-zero': {
    'zh-CN': '金额不能小于零。请再写一遍。',
    en: 'The amount cannot be below zero. Please write it again.',
  },
  'too-precise': { 'zh-CN': '金额最多写到分，也就是两位小数。', en: 'Please write at most two decimal places.' },
  'too-large': { 'zh-CN': '这个金额太大了。请再看一下。', en: 'This amount is too large. Please look again.' },
} satisfies Record<string, Words>

/** Other money before or behind a figure: $300, usd 115, 20 pesetas, 300美元. */
const FOREIGN =
  /[$€£₩₹]|美元|美金|港币|港元|欧元|日元|日圆|英镑|台币|韩元|韩币|卢布|卢比|比特币|\b(?:usd|eur|gbp|hkd|jpy|sen|dollars?|euros?|pounds?) ?\d|\d ?(?![元圆块]|人民币)\p{Script=Han}{0,4}?[元币镑铢盾朗刀欧]|\d ?(?:[a-z]{0,2}(?:usd|eur|gbp|hkd|jpy|krw|twd|aud|cad|btc|eth|usdt)|(?:[a-z]+ )?(?:dollars?|euros?|pounds?|cents?|pence|yen|won|rupees?|rubles?|francs?|baht|pesos?|bitcoins?|bucks|quid))\b/u
/** Only a bound or a part of the sum: it cannot stand for it. */
const BOUND =
  /不[到足满]|[至最][少多高低]|起码|顶多|以[上下内外]|超过|[多少高低]于|出头|开外|\b(?:more|less|fewer) than|\bat (?:least|most)\b|\b(?:up to|over|under|above|below)\b/u
/** The sum, or nearly: it is asked whether it can stand. */
const ABOUT =
  /大[概约]|差不多|左右|上下|将?近(?=\d)|快(?=\d)|约(?=\d)|估[计摸]|可能|好像|也许|\b(?:about|around|roughly|approximately|approx|circa|nearly|almost|maybe|perhaps|probably|or so|give or take|i (?:think|guess))\b|\d ?-?ish\b/u
/** Figures with these behind them are no sums: 7 pages, 三个月. */
const COUNTS_ELSE =
  /\d(?= ?(?!(?:yuan|rmb|cny|renminbi|kuai|jiao|mao|fen|in|per|a|an|each|every|or|and|all|altogether|total|please|for|is|was|i|my|so|ish|only|thanks?|thank|about|this|last|as|to|from|with|it|that|on|at|by|but|more|less|paid|cash|now|then|th|st|nd|rd)(?![a-z]))[a-z])|\d(?=人(?!民币)|[个位口岁年月天号次张套件间条辆楼室点注])/u
/** Only 毛 and 分; or yuan with what follows the 块: 五, 五毛, 五毛三, 零五分. */
const AMOUNT =
  /(?<!\d)(\d)[毛角](\d)?分?|(\d+(?:\.\d+)?)(?: ?(?:块钱?|元|圆|yuan|rmb|cny)(?:0?(\d)[毛角](\d)?分?|(\d{1,2})(分?)(?!\d|[个月年天号日]))?)?/gu

/** Canonical: yuan with two decimals, such as `120.50`. */
export const readAmount: SlotReader = (said, reading) => {
  const { after, corrected } = hearCorrection(plainFigures(said))
  const text = plain(after)
  if (isRough(after) || BOUND.test(text)) return fault(WORDS, 'not-exact', reading)
  if (FOREIGN.test(text)) return fault(WORDS, 'not-yuan', reading)
  const all = [...text.matchAll(AMOUNT)].filter((match) => !countsElse(text, match))
  // Beside a sum with its unit a bare figure counts something else.
  const named = all.filter(([words]) => /\D$|[块元圆毛角]/u.test(words))
  const found = (named.length > 0 ? named : all).map(toFen)
  const amounts = corrected ? found.slice(-1) : [...new Set(found)]
  const [fen] = amounts
  if (fen === undefined) return fault(WORDS, 'not-an-amount', reading)
  if (amounts.length > 1) return fault(WORDS, 'several-amounts', reading)
  if (/(?:负|minus |(?<![\d\p{L}])-)[¥￥ ]?\d/u.test(text)) return fault(WORDS, 'below-zero', reading)
  if (Math.abs(fen - Math.round(fen)) > 1e-3) return fault(WORDS, 'too-precise', reading)
  if (fen > LARGEST * 100) return fault(WORDS, 'too-large', reading)
  const value = (Math.round(fen) / 100).toFixed(2)
  if (!ABOUT.test(text)) return { ok: true, value }
  return fault(WORDS, 'about', reading, { options: [{ id: value, label: showAmount(value, reading.locale) }] })
}

/** The star of a keypad is its decimal point; kuai and mao are written as their signs. */
function plain(said: string): string {
  const text = said
    .replace(/一个月|一年|每个?[月年]/gu, ' ')
    .replace(/块半/gu, '块五')
    .replace(/(?<=\d)\*(?=\d)/gu, '.')
  return withAllDigits(text)
    .replace(/ ?\bkuai\b(?: and)? ?/gu, '块')
    .replace(/ ?\b(?:mao|jiao)\b(?: and)? ?/gu, '毛')
}

function countsElse(text: string, { index, 0: match }: RegExpMatchArray): boolean {
  return COUNTS_ELSE.test(text.slice((index ?? 0) + match.length - 1, (index ?? 0) + match.length + 16))
}

/** 块五 is five 毛, 块零五 and 块五分 are five 分, 块二五 is twenty-five 分. */
function toFen([, onlyJiao, onlyFen, yuan, jiao, fen, tail, tailFen]: RegExpMatchArray): number {
  const small = Number(jiao ?? onlyJiao ?? 0) * 10 + Number(fen ?? onlyFen ?? 0)
  const short = Number(tail ?? 0) * (tail?.length === 1 && tailFen === '' ? 10 : 1)
  return Number(yuan ?? 0) * 100 + small + short
}
