// Finds every figure of an English sentence, in any writing, with what it counts.
import { withFigures } from './english-numerals.ts'
import { type Bound, inBaseUnit, plainValue, type Quantity } from './quantity.ts'
import { stemOf } from './stem.ts'

const NUMBER = '(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?)'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const UNITS: readonly (readonly [written: string, kind: string])[] = [
  ['(?:working|business|work|week)[ -]?days?', 'workdays'],
  ['(?:calendar )?days?', 'days'],
  ['weeks?', 'weeks'],
  ['fortnights?', 'fortnights'],
  ['months?', 'months'],
  ['years?[ -](?:old|of age)|year-olds?', 'age'],
  ['years?', 'years'],
  ['hours?|hrs?', 'hours'],
  ['minutes?|mins?', 'minutes'],
  ['seconds?|secs?', 'seconds'],
  ['yuan|rmb|cny|kuai|renminbi', 'money'],
  ['percent|per cent|%', 'percent'],
  ['times', 'times'],
  ['people|persons?|members|relatives', 'people'],
]
const UNIT = `(?:${UNITS.map(([written]) => written).join('|')})`
const KINDS = UNITS.map(([written, kind]) => [new RegExp(`^(?:${written})$`), kind] as const)

const ORDINARY =
  /\b(?:one (?:by one|of|another|more|at a time|form|step|thing|place|way)|at once|once (?:you|it|they|the|your|approved|done|that|issued|ready|accepted|activated|more)|each one|the (?:old|new|same|right|first|other|local|nearest) one|either one|that one|this one|no one|first|a second time|someone|anyone|one(?=[.,;:!?]|$)|one(?='s))\b|a4\b/g
const DATE = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? \\d{4})?|\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?|\\b${MONTH} \\d{4}\\b|\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b(?:in|since|from|by|until|of) (?:19|20)\\d{2}\\b(?! (?:yuan|days|working))`,
  'g',
)
const WHEN =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays|today|tomorrow|tonight|yesterday|(?:this|next|last) (?:week|month|year)|mornings?|afternoons?|evenings?|noon|midnight|\d{1,2}(?::\d{2})? ?(?:a\.?m\b|p\.?m\b|o'clock)|\d{1,2}:\d{2})/g
const NTH =
  /\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! (?:time|thought))/g
const COUNT_WORD = /\b(?:twice|thrice|once)\b/g
const HALF = new RegExp(`\\bhalf (?:an?|the) (${UNIT})\\b|\\b(?:an?|one) (${UNIT}) and a half\\b`, 'g')
const FREE = /(?<!feel )\bfree\b(?! to\b)/g
const EACH_ONE = new RegExp(`(?:\\b(?:each|every|per)[ -]|(?<=once |twice |times |hours )an? )(${UNIT})(?![\\w])`, 'g')
const ONE_OF = new RegExp(`\\b(?:an?|one)[ -](${UNIT})(?![\\w])`, 'g')
const YEARLY = /\b(?:yearly|annual(?:ly)?|monthly|daily|weekly)\b/g
const VAGUE = new RegExp(`\\b(?:a few|several|some|a couple of|many|dozens of|hundreds of) (${UNIT})\\b`, 'g')
const AGE =
  /\b(?:aged?|turn(?:ing|s|ed)?|under|over|reach(?:es|ing)?|above|below|younger than|older than|before|after) (\d{1,2})\b(?! ?[-\w%])/g
const QUANTITY = new RegExp(
  `(¥|￥|\\$|€|£|rmb ?|cny ?)?(?<![\\w.])(${NUMBER})(?:[ -]*(${UNIT})?(?: to | or |-| – |–)(${NUMBER}))?(?:[ -]*(${UNIT}))?(?![\\w])(?:[ -]+([a-z]+))?`,
  'g',
)

/** @param text plain (see `plainText`). */
export function quantitiesEn(text: string): Quantity[] {
  const found: Quantity[] = []
  let rest = withFigures(text)
  const take = (
    pattern: RegExp,
    read: (match: RegExpMatchArray) => { value: string; kind: string; ordinary?: boolean },
  ) => {
    for (const match of rest.matchAll(pattern)) {
      const { value, kind, ordinary = false } = read(match)
      const counted = pattern === QUANTITY ? (match[6] ?? '').length : 0
      const end = match.index + match[0].length - counted
      // "under 16": the word before the age is its bound.
      const start = pattern === AGE ? end - (match[1] ?? '').length : match.index
      found.push({
        value,
        kind,
        ordinary,
        bound: boundEn(rest.slice(0, start), text.slice(end)),
        start,
        end: Math.min(end, text.length),
      })
    }
    rest = rest.replace(pattern, (written) => '·'.repeat(written.length))
  }
  rest = rest.replace(ORDINARY, (written) => '·'.repeat(written.length))
  take(FREE, () => ({ value: '0', kind: 'money' }))
  take(DATE, ([written]) => ({ value: dateValue(written), kind: 'date' }))
  take(WHEN, ([written]) => ({ value: written.replace(/[ .]|s$/g, ''), kind: 'when' }))
  take(NTH, ([written]) => ({ value: written, kind: 'nth' }))
  take(YEARLY, ([written]) => ({ value: '1', kind: `each ${EACH[written.slice(0, 2)] ?? ''}` }))
  take(HALF, ([written, half = '', more = '']) => {
    const kind = kindOf(half || more)
    const base = inBaseUnit(written.startsWith('half') ? 0.5 : 1.5, kind)
    return { value: plainValue(base.value), kind: base.kind }
  })
  take(VAGUE, ([written, unit = '']) => ({ value: written.split(' ')[0] ?? '', kind: `rough ${kindOf(unit)}` }))
  take(EACH_ONE, ([, unit = '']) => ({ value: '1', kind: `each ${kindOf(unit)}` }))
  take(ONE_OF, ([, unit = '']) => {
    const base = inBaseUnit(1, kindOf(unit))
    return { value: plainValue(base.value), kind: base.kind }
  })
  take(COUNT_WORD, ([written]) => ({
    value: written === 'once' ? '1' : written === 'twice' ? '2' : '3',
    kind: 'times',
  }))
  take(AGE, ([, age = '']) => ({ value: age, kind: 'age' }))
  take(QUANTITY, readQuantity)
  return found.sort((one, other) => one.start - other.start)
}

const EACH: Record<string, string> = { ye: 'years', an: 'years', mo: 'months', da: 'days', we: 'weeks' }

function readQuantity([, currency, first = '', firstUnit, second, unit, next = '']: RegExpMatchArray) {
  const plain = (written: string) => Number(written.replace(/,/g, ''))
  const kind = currency ? (/[$€£]/.test(currency) ? currency : 'money') : unit ? kindOf(unit) : 'bare'
  if (kind === 'bare') {
    const counted = next === '' || SMALL.has(next) ? 'bare' : stemOf(next)
    const written = second === undefined ? first : `${first}~${second}`
    return { value: written, kind: first.length >= 3 ? 'bare' : counted }
  }
  const base = inBaseUnit(plain(first), kind)
  if (second === undefined) return { value: plainValue(base.value), kind: base.kind }
  if (firstUnit !== undefined && kindOf(firstUnit) !== kind) return { value: `${first} ${firstUnit}~${second}`, kind }
  return { value: `${plainValue(base.value)}~${plainValue(inBaseUnit(plain(second), kind).value)}`, kind: base.kind }
}

/** After a number they are no thing counted. */
const SMALL = new Set(
  'and or to for in on at if is are as with by from when so of the a an also too it you your'.split(' '),
)

function kindOf(unit: string): string {
  for (const [written, kind] of KINDS) if (written.test(unit)) return kind
  return unit
}

function dateValue(written: string): string {
  const month = new RegExp(MONTH).exec(written)?.[0].slice(0, 3)
  const numbers = written.match(/\d+/g) ?? []
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length < 3)
  if (month === undefined) return numbers.join('-')
  return [year, month, day].filter((part) => part !== undefined).join('-')
}

const BEFORE_EN: readonly (readonly [RegExp, Bound])[] = [
  [
    /\b(?:up to|at most|no more than|not more than|within|in under|no longer than|at the latest|maximum of|or less)(?: the| another| a further| only)? ?$/,
    'at-most',
  ],
  [
    /\b(?:under|below|less than|fewer than|younger than|not yet|not|before(?: you are| you turn| they are| turning| age| the age of)?)(?: age| the age of| aged)? ?$/,
    'under',
  ],
  [/\b(?:at least|no less than|not less than|minimum of|no fewer than)(?: the| another)? ?$/, 'at-least'],
  [/\b(?:over|more than|above|older than|longer than|exceeds?|exceeding) ?$/, 'over'],
  [/\b(?:about|around|approximately|roughly|nearly|almost|some) ?$/, 'about'],
  [/\b(?:after|past) ?$/, 'after'],
  [/\b(?:before|until|by) ?$/, 'before'],
]
const AFTER_EN: readonly (readonly [RegExp, Bound])[] = [
  [/^ ?(?:at most|or less|or fewer|at the latest|more,? if)/, 'at-most'],
  [/^ ?(?:or more|or over|or older|and over|and older|at least|and above|or above)/, 'at-least'],
  [/^ ?(?:after|later|from)\b/, 'after'],
  [/^ ?(?:before|ahead|earlier|beforehand)\b/, 'before'],
]

function boundEn(before: string, after: string): Bound {
  const near = before.slice(-28)
  return (
    BEFORE_EN.find(([pattern]) => pattern.test(near))?.[1] ??
    AFTER_EN.find(([pattern]) => pattern.test(after.slice(0, 14)))?.[1] ??
    ''
  )
}
