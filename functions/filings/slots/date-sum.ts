// Finds a time before or after a day: ten days before 1 May, a year ago today, 春节后3天.

interface DateSum {
  /** The words in which the day stands. */
  base: string
  /** Negative when earlier. */
  count: number
  unit: 'day' | 'week' | 'month' | 'year'
  /** What stands before it, where a day of the week may be told. */
  lead: string
}

const ENGLISH =
  /(?<![\d\-–.] ?)\b(?:in )?(\d{1,3}|an?|the(?= day)) (day|week|month|year)s? (?:(after|before|from) (?!now\b)(?:the )?|(ago) (?=today|yesterday))(.+)$/u
/** 国庆节前一天, 春节后三天, 中秋节第二天. */
const CHINESE = /^(.+?)的?,?(?:(?:以|之)?([前后])的?第?(\d{1,2})|第2)[天日](?!\d)/u

/** @param text in plain words, its numerals in figures */
export function dateSum(text: string): DateSum | undefined {
  const match = ENGLISH.exec(text)
  if (match) {
    const [, many = '', unit, direction, ago, base = ''] = match
    const count = (/^\d/u.test(many) ? Number(many) : 1) * (direction === 'before' || ago ? -1 : 1)
    return { base, count, unit: unit as DateSum['unit'], lead: text.slice(0, match.index) }
  }
  const [, base, side, many = 1] = CHINESE.exec(text) ?? []
  return base === undefined
    ? undefined
    : { base, count: Number(many) * (side === '前' ? -1 : 1), unit: 'day', lead: '' }
}
