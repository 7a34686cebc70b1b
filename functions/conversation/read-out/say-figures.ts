// Figures and signs of what is read from the page, as people say them; nothing is left out, for the eye follows.
import type { Locale } from '../../filings/filing.ts'

/** 幺 cannot be taken for 七; nobody says 一 in a number to call. */
const CALLED = '零幺二三四五六七八九'
const SIGNS_A_GROUP = 4

/** What a short number to call is followed by when it counts something instead; 人工 and 平台 are called. */
const COUNTED =
  /^(?:[.:：%％-]?\d|[%％]| ?(?:[个元块万亿天年月日岁户件份张页米步分倍项种位家次周]|人(?!工)|号(?!码)|公里|小时|平方|(?:yuan|day|year|month|people|hour|word|page)))/u

/**
 * One pattern a kind, the first that fits; each takes a run of digits whole, so that none begins within another's. No
 * pattern looks behind itself: browsers without that would refuse all of the file.
 */
const KINDS = {
  reference: '[A-Z\\d]{2,}(?:-[A-Z\\d]{4}){2,}',
  masked: '[A-Z\\d]*\\*+[A-Z\\d]*',
  date: '\\d{4}-\\d{1,2}(?:-\\d{1,2})?(?![\\d-])',
  time: '(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?![\\d:：])',
  phone:
    '(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)|[48]00[ -]?\\d{3}[ -]?\\d{4}(?!\\d)|0\\d{2,3}[ -]?\\d{7,8}(?!\\d)',
  hotline: '(?:110|114|119|120|122|1[0-2]\\d{3}|9[56]\\d{3})(?!\\d)',
  code: '\\d{3} \\d{3}(?![ \\d])|\\d{17}X|(?=[A-Z]*\\d)[A-Z\\d]{9,}|0\\d+',
  yuan: '[¥￥] ?\\d[\\d,.]*',
  percent: '\\d+(?:\\.\\d+)? ?[%％]',
  word: '[A-Za-z]+\\d\\w*',
  number: '\\d+(?:,\\d{3})*(?:\\.\\d+)?',
  to: ' ?[-–—~～] ?(?=\\d)',
  address: '(?:https?://|www\\.)[\\w./?=&%#~:-]+',
} as const
type Kind = keyof typeof KINDS

const FIGURES = new RegExp(
  Object.entries(KINDS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'gu',
)

/** A sentence or a label as it is said. */
export function sayFigures(text: string, locale: Locale): string {
  const chinese = locale === 'zh-CN'
  const said = text.replace(FIGURES, (...match) => {
    const [figure, at, kinds] = [match[0], match.at(-3) as number, match.at(-1) as Record<Kind, string>]
    const kind = Object.entries(kinds).find(([, found]) => found !== undefined)?.[0] as Kind
    return say(kind, figure, text.slice(0, at), text.slice(at + figure.length), locale)
  })
  const plain = chinese
    ? said
        .replace(/(元)\/(?=\p{Script=Han})/gu, '$1每')
        .replace(/(\p{Script=Han})\/(?=\p{Script=Han})/gu, '$1或')
        // As the page sets a figure apart from its unit, and a guide may not.
        .replace(/([\p{Script=Han}\d]) +(?=\p{Script=Han})|(\p{Script=Han}) +(?=\d)/gu, '$1$2')
    : said.replace(/\byuan\/(?=[a-z])/gu, 'yuan a ').replace(/([a-z])\/(?=[a-z])/gu, '$1 or ')
  return plain
    .replace(/\s+(?=,)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function say(kind: Kind, figure: string, before: string, after: string, locale: Locale): string {
  const chinese = locale === 'zh-CN'
  const comma = chinese ? '，' : ', '
  switch (kind) {
    case 'reference':
      return figure.split('-').map(spaced).join(comma)
    case 'masked':
      return masked(figure, chinese)
    case 'date':
      return date(figure, chinese)
    case 'time':
      return time(figure, chinese)
    case 'phone':
      return phoneGroups(figure)
        .map((group) => called(group, chinese))
        .join(comma)
    case 'hotline':
      return COUNTED.test(after) ? figure : called(figure, chinese)
    case 'code':
      return groupsOf(figure).map(spaced).join(comma)
    case 'yuan':
      return figure.replace(/[¥￥] ?/u, '') + (chinese ? '元' : ' yuan')
    case 'percent': {
      const share = figure.replace(/ ?[%％]/u, '')
      return chinese ? `百分之${share}` : `${share} percent`
    }
    case 'number':
      // The last digits of a number are none to count with.
      if (/(?:尾号|后四位|ending in|last four)[ 是为：:]*$/u.test(before)) return spaced(figure)
      return chinese ? figure.replaceAll(',', '') : figure
    case 'to':
      return /[\d%％]$/u.test(before) ? (chinese ? '到' : ' to ') : figure
    case 'address':
      return chinese ? '网址见屏幕' : 'the address on the screen'
    case 'word':
      return figure
  }
}

function spaced(signs: string): string {
  return Array.from(signs).join(' ')
}

function called(digits: string, chinese: boolean): string {
  return chinese ? digits.replace(/\d/gu, (digit) => CALLED[Number(digit)] ?? digit) : spaced(digits)
}

function phoneGroups(number: string): string[] {
  const digits = number.replace(/\D/gu, '')
  const [, ...groups] =
    /^(86)?(1[3-9]\d)(\d{4})(\d{4})$|^([48]00)(\d{3})(\d{4})$|^(0[12]\d|0\d{3})(\d{3,4})(\d{4})$/u.exec(digits) ?? []
  return groups.length > 0 ? groups.filter(Boolean) : groupsOf(digits)
}

/** Two groups of three stay, as on the page; all else in fours. */
function groupsOf(code: string): string[] {
  return code.includes(' ') ? code.split(' ') : (code.match(new RegExp(`.{1,${SIGNS_A_GROUP}}`, 'gu')) ?? [])
}

/** How many signs are hidden is said as it is seen; of a name only that the rest is. */
function masked(figure: string, chinese: boolean): string {
  const comma = chinese ? '，' : ', '
  const [, before = '', stars = '', after = ''] = /^([^*]*)(.*?)([^*]*)$/u.exec(figure) ?? []
  const count = /\d/u.test(figure) ? stars.length : 0
  const number = chinese ? `${count}位不显示` : `${count} hidden digit${count > 1 ? 's' : ''}`
  const hidden = count > 0 ? number : chinese ? '后面不显示' : 'the rest hidden'
  return spaced(before) + comma + hidden + (after && comma + spaced(after))
}

function date(iso: string, chinese: boolean): string {
  const [year, month = 0, day] = iso.split('-').map(Number)
  if (month < 1 || month > 12) return iso
  if (chinese) return `${year}年${month}月${day ? `${day}日` : ''}`
  const moment = new Date(Date.UTC(year ?? 0, month - 1, day ?? 1))
  return moment.toLocaleDateString('en-US', {
    year: 'numeric',
    month: 'long',
    day: day === undefined ? undefined : 'numeric',
    timeZone: 'UTC',
  })
}

function time(clock: string, chinese: boolean): string {
  const [hour = 0, minute = 0] = clock.split(/[:：]/u).map(Number)
  if (chinese) return `${hour}点${minute === 0 ? '' : minute < 10 ? `零${minute}分` : `${minute}分`}`
  if (hour === 12 && minute === 0) return '12 noon'
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${past} ${hour % 24 < 12 ? 'a.m.' : 'p.m.'}`
}
