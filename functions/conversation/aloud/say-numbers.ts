// Writes the numbers of a text as they are said: digits in groups, 幺 for 1 in a phone number, money as people say it.
import { showDate } from '../../filings/slots/show-date.ts'
import type { Locale } from '../../filings/filing.ts'

const UNIT =
  '(?! ?(?:个|元|块|万|亿|天|年|月|日|号(?!码)|岁|人|户|件|份|张|米|平|公里|小时|分|倍|项|种|位|家|次|周|yuan|days?|years?|months?|people|hours?))'
/** 110, 12345, 95598: short numbers that are called. */
const HOTLINE = new RegExp(
  `(?<![\\d.-])(?:110|119|120|122|1[0-2]\\d{3}|9[56]\\d{3}|12110|96110)(?!\\d|[.-]\\d|[%％])${UNIT}`,
  'gu',
)
const PHONE =
  /(?<![\d-])(?:(?:\+?86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})|(400|800)[ -]?(\d{3})[ -]?(\d{4})|(0\d{2,3})[ -]?(\d{3,4})(\d{4}))(?![\d-])/gu
const REFERENCE = /\bBB-(\w{4})-(\w{4})-(\w{4})\b/gu
const LONG = 10_000

/** The numbers of a text for the ear; what is masked says how it ends. */
export function sayNumbers(text: string, locale: Locale): string {
  const chinese = locale === 'zh-CN'
  const comma = chinese ? '，' : ', '
  return text
    .replace(REFERENCE, (_, ...signs: string[]) => ['BB', ...signs.slice(0, 3)].map(spaced).join(comma))
    .replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu, (iso) => showDate(iso, locale))
    .replace(/(年\d+月\d+日) (?=星期)/gu, '$1，')
    .replace(/[\dA-Z]{0,6}[*＊]{2,}[* ]*([\dA-Z]{2,4})?/gu, (_, end?: string) => ending(end, chinese))
    .replace(
      /((?:尾号|ending in) ?)([\dA-Z]{2,6})(?![\dA-Z])/gu,
      (_, lead: string, end: string) => lead.trimEnd() + ' ' + spaced(end),
    )
    .replace(PHONE, (_, ...groups: unknown[]) =>
      groups
        .slice(0, 8)
        .filter((each) => typeof each === 'string')
        .map((each) => called(each, chinese))
        .join(comma),
    )
    .replace(HOTLINE, (number) => called(number, chinese))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, chinese ? '' : ',')
    .replace(/(?<![\d.,])\d{5,}(?![\d.])/gu, (digits) => long(digits, chinese))
    .replace(/(\d+(?:\.\d+)?) ?[%％]/gu, chinese ? '百分之 $1' : '$1 percent')
    .replace(/(?<=\d)\s?[-–—~～]\s?(?=\d)/gu, chinese ? ' 到 ' : ' to ')
}

function spaced(signs: string): string {
  return Array.from(signs).join(' ')
}

/** 幺 cannot be taken for 七; nobody says 一 in a phone number. */
function called(digits: string, chinese: boolean): string {
  if (!chinese) return spaced(digits)
  return Array.from(digits, (digit) => '零幺二三四五六七八九'[Number(digit)]).join('')
}

function ending(end: string | undefined, chinese: boolean): string {
  if (end === undefined) return chinese ? '什么的' : 'and so on'
  return chinese ? `尾号 ${spaced(end)}` : `ending in ${spaced(end)}`
}

/** An amount in ten thousands, as people say it; what is too long for one is a code, and said in fours. */
function long(digits: string, chinese: boolean): string {
  if (digits.length > 9 || digits.startsWith('0'))
    return (digits.match(/\d{1,4}/gu) ?? []).map(spaced).join(chinese ? '，' : ', ')
  const value = Number(digits)
  if (!chinese) return value.toLocaleString('en')
  const rest = value % LONG
  return `${Math.floor(value / LONG)} 万${rest > 0 ? ` ${rest}` : ''}`
}
