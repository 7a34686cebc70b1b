// Finds every figure of a Chinese sentence, in any writing, with what it counts.
import { digitsOf, HAN_DIGIT, HAN_NUMERAL, numeralValue } from './han-numerals.ts'
import { type Bound, inBaseUnit, plainValue, type Quantity } from './quantity.ts'

const NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?[百千万亿]*|[${HAN_NUMERAL}]+)`
const TO = '(?:至|到|-|~|–|—|或者?)'

/** Units, the longer first. */
const UNITS: readonly (readonly [written: string, kind: string])[] = [
  ['个?工作日', 'workdays'],
  ['(?:个?自然日|天|日)', 'days'],
  ['个?(?:星期|礼拜)|周(?!岁|[一二三四五六日末])', 'weeks'],
  ['(?:周岁|岁)', 'age'],
  ['个?月', 'months'],
  ['(?:周年|年)', 'years'],
  ['个?(?:小时|钟头)', 'hours'],
  ['分钟', 'minutes'],
  ['秒钟?', 'seconds'],
  ['(?:元|块钱|块|圆|rmb)', 'money'],
  ['(?:美元|美金|港币|港元|欧元|英镑|日元|角|毛|分钱)', ''],
  ['%', 'percent'],
  ['个?(?:人|名|口)|位(?=[家老监同大小亲成工证代])', 'people'],
  ['(?:次|趟|遍|回)', 'times'],
]
const COUNTED = '[个倍成折位张份页寸本套家种项样步级档条号点代件笔封台部支组辆间层户篇段门处把句枚份类]'
const UNIT = `(?:${UNITS.map(([written]) => written).join('|')}|${COUNTED})`
const KINDS = UNITS.map(([written, kind]) => [new RegExp(`^(?:${written})$`), kind] as const)

/** Words with a numeral in them that counts nothing. */
const ORDINARY =
  /千万(?=[别不要小注记])|万一|二维码|十分(?!钟)|一(?:般|样|起|定|直|边|旦|律|共|些|点(?!钟)|会儿?|下|同|致|切|并|一|手|块儿|方面?|次性|件事|向|带)|统一|唯一|进一步|之一|逐一|单一|专一|再一次|[另某同每任哪这那上下头]一(?=[个位张份种次家项])|第一步|清零|从零|百姓|五险|三险|四处|三方|两边|两头|三无/g
const YEAR = `(?:\\d{4}|[${HAN_DIGIT}]{4})年`
const DATE = new RegExp(
  `(?:${YEAR})(?:${NUMBER}月(?:${NUMBER}[日号])?)?|(?<!每)${NUMBER}月${NUMBER}[日号]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  'g',
)
const WHEN =
  /(?:周|星期|礼拜)[一二三四五六日天末](?![年月个])|双休日|节假日|(?<![个\d一二三四五六七八九十])工作日|上午|下午|早上|早晨|中午|晚上|夜里|凌晨|今天|明天|后天|昨天|前天|今年|明年|去年|本月|下个?月|上个?月|(?:这|本|下|上)个?(?:周|星期)|[一二三四五六七八九十\d]{1,3}点(?:半|钟|整|[一二三四五六七八九十\d]{1,3}分?)|\d{1,2}:\d{2}/g
const QUANTITY = new RegExp(
  `(第)?(百分之)?(¥|￥|rmb|\\$|€|£)?(${NUMBER}|半)(?:(${UNIT})?${TO}(${NUMBER})(?=${UNIT}))?([多余来几]?)(个半月|${UNIT})?(半)?`,
  'g',
)
const VAGUE = new RegExp(`([几数])(个?工作日|个?月|天|日|年|元|块|百|千|万|十|周|个?小时|分钟)|[好多]几[天年月块]`, 'g')
const ROW = new RegExp(`[${HAN_DIGIT}]{3,}`, 'g')

/** @param text plain (see `plainText`), without blanks beside Han characters. */
export function quantitiesZh(text: string): Quantity[] {
  const found: Quantity[] = []
  let rest = text
  const take = (
    pattern: RegExp,
    read: (match: RegExpMatchArray) => Omit<Quantity, 'start' | 'end' | 'bound'> | undefined,
  ) => {
    for (const match of rest.matchAll(pattern)) {
      const quantity = read(match)
      if (!quantity) continue
      const start = match.index
      const end = start + match[0].length
      found.push({ ...quantity, bound: boundZh(text.slice(0, start), text.slice(end)), start, end })
    }
    rest = rest.replace(pattern, (written) => '·'.repeat(written.length))
  }
  rest = rest.replace(ORDINARY, (written) => '·'.repeat(written.length))
  take(/免费/g, () => ({ value: '0', kind: 'money', ordinary: false }))
  take(/收费/g, () => ({ value: '收费', kind: 'money', ordinary: false }))
  take(DATE, ([written]) => ({ value: dateValue(written), kind: 'date', ordinary: false }))
  take(WHEN, ([written]) => ({ value: sameTime(written), kind: 'when', ordinary: false }))
  take(VAGUE, ([written]) => ({ value: '几', kind: written.replace(/[几数好多个]/g, ''), ordinary: false }))
  take(ROW, ([written]) => ({ value: digitsOf(written), kind: 'bare', ordinary: false }))
  take(QUANTITY, readQuantity)
  return found.sort((one, other) => one.start - other.start)
}

function readQuantity(match: RegExpMatchArray): Omit<Quantity, 'start' | 'end' | 'bound'> | undefined {
  const [, nth, percent, currency, first = '', firstUnit, second, rough, unit = '', half] = match
  const value = first === '半' ? 0.5 : numeralValue(first)
  if (nth) return { value: `第${value ?? first}`, kind: 'nth', ordinary: /^[点步]$/.test(unit) }
  const plainKind = percent ? 'percent' : currency ? (/[¥￥r]/.test(currency) ? 'money' : currency) : kindOf(unit)
  // 三四天 and 十多天 are rough: they must stand in the source as they are.
  if (value === undefined || rough)
    return { value: `${first}${rough ?? ''}`, kind: `rough ${plainKind}`, ordinary: false }
  if (unit === '成') return { value: plainValue(value * 10), kind: 'percent', ordinary: false }
  if (first === '半' && unit === '') return undefined
  const more = half || unit === '个半月' ? 0.5 : 0
  const base = inBaseUnit(value + more, plainKind)
  const written = plainKind === 'bare' && /^0?\d+$/.test(first) ? first : plainValue(base.value)
  if (second !== undefined) {
    const upper = numeralValue(second)
    const top = upper === undefined ? second : plainValue(inBaseUnit(upper, plainKind).value)
    const lower = firstUnit === undefined || kindOf(firstUnit) === plainKind ? written : `${first}${firstUnit}`
    return { value: `${lower}~${top}`, kind: base.kind, ordinary: false }
  }
  if (value === 1 && plainKind === 'bare' && !/\d/.test(first)) return undefined
  const ordinary = value === 1 && new RegExp(`^${COUNTED}$`).test(unit) && !/\d/.test(first)
  return { value: written, kind: base.kind, ordinary }
}

function kindOf(unit: string): string {
  if (unit === '') return 'bare'
  if (unit === '个半月') return 'months'
  for (const [written, kind] of KINDS) if (written.test(unit)) return kind === '' ? unit : kind
  return unit
}

function dateValue(written: string): string {
  const parts = written.match(new RegExp(`\\d+|[${HAN_NUMERAL}]+`, 'g')) ?? []
  return parts.map((part) => numeralValue(part) ?? part).join('-')
}

function sameTime(written: string): string {
  return written.replace(/星期|礼拜/, '周').replace('周天', '周日')
}

const BEFORE_ZH: readonly (readonly [RegExp, Bound])[] = [
  [/(?:最多|至多|不超过|不得超过|不会超过|最长|最晚|最高|顶多|不多于)[^,。;]{0,12}$/, 'at-most'],
  [/(?:不满|未满|不到|不足|少于|小于|低于|没到|没满|未到|还没到)(?:年龄)?$/, 'under'],
  [/(?:至少|最少|不少于|不低于|最低|最短|起码)[^,。;]{0,12}$/, 'at-least'],
  [/(?:满|达到)[^,。;]{0,2}$/, 'at-least'],
  [/(?:超过|大于|高于|多于|超出)$/, 'over'],
  [/(?:约|大约|大概|差不多|将近|接近)[^,。;]{0,4}$/, 'about'],
]
const AFTER_ZH: readonly (readonly [RegExp, Bound])[] = [
  [/^的?(?:以内|之内|内|里)/, 'at-most'],
  [/^(?:及?以下)/, 'under'],
  [/^(?:及?以上)/, 'at-least'],
  [/^(?:左右|上下)/, 'about'],
  [/^(?:以后|之后|过后|后(?!天))/, 'after'],
  [/^(?:以前|之前|前)/, 'before'],
]

function boundZh(before: string, after: string): Bound {
  const near = before.slice(-16)
  const said = BEFORE_ZH.find(([pattern]) => pattern.test(near))?.[1]
  const follows = AFTER_ZH.find(([pattern]) => pattern.test(after.slice(0, 4)))?.[1]
  // 满 16 周岁以后, 至少 30 日前: what stands after it decides only where nothing stands before.
  if (follows === 'after' || follows === 'before') return said === undefined || said === 'at-most' ? follows : said
  return said ?? follows ?? ''
}
