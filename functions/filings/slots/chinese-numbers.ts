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
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }
const OTHER_UNITS: Record<string, string> = { 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 廿: '2十', 卅: '3十' }
const DIGIT_CLASS = Object.keys(DIGITS).join('')
const DIGIT = new RegExp(`[${DIGIT_CLASS}]`, 'gu')
const NUMERAL_CLASS = `${DIGIT_CLASS}十百千万亿拾佰仟萬億廿卅\\d`
const NUMERAL = new RegExp(`[${NUMERAL_CLASS}](?:[${NUMERAL_CLASS}.]|点(?=[${DIGIT_CLASS}\\d]))*`, 'gu')
const ROUGH =
  /(?<![零〇一二两三四五六七八九\d])(?:一两|[一二两]三|三四|三五|四五|五六|六七|七八|八九)(?![零〇一二两三四五六七八九\d])|[十百千万\d]+(?:[个块元年岁]?多|几|来)|几[个十百千万块]/u

/**
 * Writes every Chinese numeral in the text with Arabic digits: 三天后 → 3天后, 零八年 → 08年, 1.5万 → 15000.
 * A row of digits stays a row, leading zeros included; what is no sound numeral stays as it was.
 */
export function withArabicNumerals(text: string): string {
  return text.replace(NUMERAL, (numeral) => {
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
  const tokens = plain.match(/\d+(?:\.\d+)?|\.\d+|[十百千万亿]/gu)
  if (!tokens || tokens.join('') !== plain) return undefined
  let total = 0
  let section = 0
  let digit: string | undefined
  let unit = Infinity
  for (const token of tokens) {
    const size = UNITS[token]
    if (size === undefined) {
      if (digit !== undefined || (token.startsWith('.') && unit === Infinity)) return undefined
      digit = token
    } else if (size >= 1e4) {
      if (section === 0 && digit === undefined) return undefined
      total =
        size === 1e8 ? (total + section + Number(digit ?? 0)) * size : total + (section + Number(digit ?? 0)) * size
      section = 0
      digit = undefined
      unit = size
    } else {
      if (size >= unit && unit < 1e4) return undefined
      section += Number(digit ?? 1) * size
      digit = undefined
      unit = size
    }
  }
  const lower = digit?.length === 1 && digit !== '0' && unit !== Infinity ? unit / 10 : 1
  // 1.1万 is 11000.000000000002 in floating point.
  return Math.round((total + section + Number(digit ?? 0) * lower) * 1e6) / 1e6
}

/** Whether an amount is only about so much: 两三个, 十几, 三百多. */
export function isRough(text: string): boolean {
  return ROUGH.test(text)
}

function row(digit: string, characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, digit]))
}
