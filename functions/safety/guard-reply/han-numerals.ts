// Reads Chinese numerals as figures.

const DIGITS: Record<string, number> = Object.fromEntries(
  ['零〇洞', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾'].flatMap((row, value) =>
    [...row].map((sign) => [sign, value] as const),
  ),
)
const SIZES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1e3, 仟: 1e3, 万: 1e4, 亿: 1e8 }

/** Characters of a numeral, as the inside of a class. */
export const HAN_DIGIT = Object.keys(DIGITS).join('')
export const HAN_NUMERAL = `${HAN_DIGIT}${Object.keys(SIZES).join('')}`

/**
 * The value of a numeral in Han or Arabic figures (一百二十, 两百五, 1.5万, 12,000, 二〇二六); undefined for what is none.
 * 三四 and other rough numbers are none.
 */
export function numeralValue(text: string): number | undefined {
  const plain = text.replace(/,(?=\d{3}(?!\d))/g, '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  if (new RegExp(`^[${HAN_DIGIT}]+$`).test(plain)) return spelt(plain)
  const tokens = plain.match(/\d+(?:\.\d+)?|./g) ?? []
  let total = 0
  let section = 0
  let digit: number | undefined
  let last = 1
  for (const token of tokens) {
    const size = SIZES[token]
    const value = DIGITS[token] ?? (/^\d/.test(token) ? Number(token) : undefined)
    if (size === undefined) {
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
      digit = value
      if (value === 0) last = 10
    } else if (size >= 1e4) {
      total = (total + section + (digit ?? 0)) * size
      ;[section, digit, last] = [0, undefined, size]
    } else {
      section += (digit ?? 1) * size
      ;[digit, last] = [undefined, size]
    }
  }
  // 两百五 is 250: the last digit takes the next lower size.
  const rest = digit === undefined ? 0 : last > 10 && tokens.length > 2 ? (digit * last) / 10 : digit
  return total + section + rest
}

/** 一二三四五 is a row of figures; of two only those with a zero are. */
function spelt(text: string): number | undefined {
  const row = [...text].map((sign) => DIGITS[sign]).join('')
  if (row.length === 2 && !row.includes('0')) return undefined
  return Number(row)
}

/** A row of Han digits as Arabic ones, leading zeros kept. */
export function digitsOf(text: string): string {
  return [...text].map((sign) => DIGITS[sign] ?? sign).join('')
}
