// Reads Chinese numerals: 两万三, 一百二十, 二〇二六, 1.5万, 叁佰.
const DIGITS: Record<string, string> = {
  ...row('0', '零〇○◯洞'),
  ...row('1', '一壹幺'),
  ...row('2', '二贰貳两兩'),
  ...row('3', '三叁參'),
  ...row('4', '四肆'),
  ...row('5', '五伍'),
  ...row('6', '六陆陸'),
  ...row('7', '七柒拐'),
  ...row('8', '八捌'),
  ...row('9', '九玖勾钩'),
}
const SMALL_UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1e3 }
const LARGE_UNITS = [
  ['兆', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
] as const
const OTHER_UNITS: Record<string, string> = { 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 廿: '2十', 卅: '3十' }
const DIGIT_CLASS = Object.keys(DIGITS).join('')
const DIGIT = new RegExp(`[${DIGIT_CLASS}]`, 'gu')
const UNIT_CLASS = '十百千万亿兆拾佰仟萬億廿卅'
const NUMERAL_CLASS = `${DIGIT_CLASS}${UNIT_CLASS}\\d`
const NUMERAL = new RegExp(`[${NUMERAL_CLASS}](?:[${NUMERAL_CLASS}.]|点(?=[${DIGIT_CLASS}\\d]))*`, 'gu')
/** 7 万 5 千: blanks beside a unit divide nothing. */
const PAUSE = new RegExp(
  `(?<=[${UNIT_CLASS}]) +(?=[${NUMERAL_CLASS}])|(?<=[${NUMERAL_CLASS}]) +(?=[${UNIT_CLASS}])`,
  'gu',
)
const ROUGH =
  /(?<![零〇一二两三四五六七八九\d])(?:一两|[一二两]三|三四|三五|四五|五六|六七|七八|八九)(?![零〇一二两三四五六七八九\d])|[十百千万亿\d] *(?:[个块元年岁]?多|余|几|来)|几[个十百千万块]/u

/** What follows a numeral that counts something; after another sign a single one belongs to a word (四川, 五金). */
const COUNTED =
  '\\s\\p{P}\\p{S}\\p{Script=Latin}个位口人名岁年月日天号周星礼点时分秒块元圆毛角钱件套张份次回遍台辆头条间栋幢户家层楼室米平亩公里斤克吨瓶箱袋双对只枚届种类门孩儿女男老多来几半后前整以左的了吧呀啊呢嘛哦也就还'
const LONE = `(?<![${NUMERAL_CLASS}])[${DIGIT_CLASS}${UNIT_CLASS}](?![${NUMERAL_CLASS}.点])`
const IN_WORD = new RegExp(
  `${LONE}(?![${COUNTED}]|$)|(?<=\\p{Script=Han})(?<![有是就共要选约到负第点之块元毛角年月])${LONE}(?=$|[\\s\\p{P}])|` +
    `(?<![${NUMERAL_CLASS}])(?:一共|一起|一家|一般|一下|一点(?![\\d${DIGIT_CLASS}])|统一|万一|一直|十分|五台|七台河|四平)`,
  'gu',
)

/** The text without numerals that are part of a word: 老家四川, 一共三个 → 三个. */
export function withoutNumeralWords(text: string): string {
  return text.replace(IN_WORD, ' ')
}

/**
 * Writes every Chinese numeral in the text with Arabic digits: 三天后 → 3天后, 零八年 → 08年, 1.5万 → 15000.
 * A row of digits stays a row, leading zeros included; what is no sound numeral stays as it was.
 */
export function withArabicNumerals(text: string): string {
  return text.replace(PAUSE, '').replace(NUMERAL, (numeral) => {
    if (/^[\d.]+$/u.test(numeral)) return numeral
    const plain = withArabicDigits(numeral)
    if (/^\d+$/u.test(plain)) return plain
    const value = chineseNumber(numeral)
    return value === undefined ? numeral : String(value)
  })
}

/** Writes every Chinese digit as an Arabic one, character by character, the radio words 幺两洞拐勾 included. */
export function withArabicDigits(text: string): string {
  return text.replace(DIGIT, (digit) => DIGITS[digit] ?? digit)
}

/**
 * The value of one Chinese numeral, Arabic digits allowed in it. A last digit without its unit takes the next lower
 * one, as people speak: 两万三 is 23000, 三千六 is 3600, but 两千零三 is 2003.
 *
 * @returns undefined when the text is not a numeral from beginning to end
 */
export function chineseNumber(text: string): number | undefined {
  // 三四百 is three or four hundred.
  if (/[一二两三四五六七八九]{2}[十百千万亿]/u.test(text)) return undefined
  const plain = withArabicDigits(text)
    .replace(/[拾佰仟萬億廿卅]/gu, (unit) => OTHER_UNITS[unit] ?? unit)
    .replace(/点/gu, '.')
  const value = large(plain)
  // 1.1万 is 11000.000000000002 in floating point.
  return value === undefined || Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/** What stands before the largest unit is counted by it (三百万亿), what follows is added. */
function large(plain: string): number | undefined {
  for (const [unit, size] of LARGE_UNITS) {
    const at = plain.lastIndexOf(unit)
    if (at < 0) continue
    const before = large(plain.slice(0, at))
    const rest = plain.slice(at + 1)
    const after = rest === '' ? 0 : /^[1-9]$/u.test(rest) ? (Number(rest) * size) / 10 : large(rest)
    return before === undefined || after === undefined || after >= size ? undefined : before * size + after
  }
  return small(plain)
}

/** Numerals below 万; a unit may stand alone for one of it, and each is smaller than the one before. */
function small(plain: string): number | undefined {
  if (!/^(?:0?\d*[十百千])*(?:\d*\.\d+|\d+)?$|^\d+\.\d+[百千]$/u.test(plain) || plain === '') return undefined
  let total = 0
  let last = 1
  for (const [, figures = '', unit] of plain.matchAll(/([\d.]*)([十百千]|$)/gu)) {
    const size = unit ? SMALL_UNITS[unit] : undefined
    if (size === undefined) {
      const short = /^[1-9]$/u.test(figures) && last > 1
      return total + Number(figures) * (short ? last / 10 : 1)
    }
    if (last > 1 && size >= last) return undefined
    // 零十二 is twelve: the zero only fills a place.
    total += (Number(figures) || (/^0?$/u.test(figures) ? 1 : 0)) * size
    last = size
  }
  return total
}

/** Whether an amount is only about so much: 两三个, 十几, 三百多. */
export function isRough(text: string): boolean {
  return ROUGH.test(text)
}

function row(digit: string, characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, digit]))
}
