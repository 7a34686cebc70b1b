// A whole date that was written or pasted into one box, split into its parts; and three boxes made one date again.
import type { Locale } from '../../functions/filings/filing.ts'

/** As they stand in the boxes: figures without leading zeros, or empty. */
export interface DateParts {
  year: string
  month: string
  day: string
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const NAMED = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`

/** Each starts or ends with a year of four figures: 5/3/58 is nobody's to guess. */
const WRITTEN: { pattern: RegExp; order: (keyof DateParts)[] }[] = [
  {
    pattern: /^(\d{4})\s*[-年/. ]\s*(?:(\d{1,2})\s*(?:[-月/. ]\s*(?:(\d{1,2})\s*[日号]?)?)?)?$/u,
    order: ['year', 'month', 'day'],
  },
  { pattern: /^((?:18|19|20|21)\d{2})(0[1-9]|1[0-2])([0-3]\d)?$/u, order: ['year', 'month', 'day'] },
  { pattern: new RegExp(`^${DAY}(?: of)?[ -]*${NAMED}[ ,-]*(\\d{4})$`, 'iu'), order: ['day', 'month', 'year'] },
  { pattern: new RegExp(`^${NAMED}[ -]*(?:the )?${DAY}[ ,]+(\\d{4})$`, 'iu'), order: ['month', 'day', 'year'] },
  { pattern: new RegExp(`^${NAMED}[ ,-]*(\\d{4})$`, 'iu'), order: ['month', 'year'] },
]
const WEEKDAY =
  /[,\s]*(?:(?:星期|周|礼拜)[一二三四五六日天]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)[,\s]*/iu

/** The parts of a date with its year: `1958年3月5日`, `1958-3-5`, `1958/03`, `March 1958`; undefined for all else. */
export function splitDate(written: string): DateParts | undefined {
  const text = plainDate(written)
  for (const { pattern, order } of WRITTEN) {
    const match = pattern.exec(text)
    if (!match) continue
    const parts: DateParts = { year: '', month: '', day: '' }
    for (const [at, name] of order.entries()) parts[name] = figure(match[at + 1] ?? '')
    return parts
  }
  return undefined
}

/** True for a text that can only be a finished date, so that it may be split while it is still being written. */
export function isWholeDate(written: string): boolean {
  const text = plainDate(written)
  return /^\d{4}\s*年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号])?)?$|^\d{8}$|[a-z][ ,-]*(?:\d{1,2}\D+)?\d{4}$/iu.test(
    text,
  )
}

/** One box as a figure: full-width digits folded, 年月日 and zeros taken off, English months by number. */
export function figure(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[年月日号]$/u, '')
  const month = new RegExp(`^${NAMED}$`, 'iu').exec(plain)?.[1]
  if (month) return String(MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1)
  return plain.replace(/^0+(?=\d)/u, '')
}

/** As the language writes it: `1958年3月5日`, `5 March 1958`. */
export function writeDate({ year, month, day }: DateParts, locale: Locale): string {
  const name = MONTHS[Number(month) - 1]
  if (locale === 'zh-CN') return `${year}年${month}月${day}日`
  // A month that does not exist is not ours to mend: the service says what is wrong.
  return name ? `${day} ${name} ${year}` : `${year}-${month}-${day}`
}

function plainDate(written: string): string {
  return written.normalize('NFKC').replace(WEEKDAY, ' ').trim()
}
