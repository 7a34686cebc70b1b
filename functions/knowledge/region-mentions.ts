// Finds names of places inside what was said; a name may belong to several places.
import { KIND_WORDS, letters, type Names } from './region-names.ts'

/** One name in the words and every place that bears it. */
export interface Mention {
  codes: string[]
  /** Where it stands in the words, after NFKC: first sign and the one behind the last. */
  at: number
  end: number
  /** The kind of place was said with it (区, county), so that it can hardly be another word. */
  kind: boolean
  /** An English name of one syllable or few letters, which may be any word: "long" for 陇县. */
  short: boolean
  /** A word that leads to a place stands right before it: 在昆山, "in Kunshan". */
  led: boolean
}

/** The names in the words, and the words that no name explains. */
export interface Mentions {
  mentions: Mention[]
  rest: string
  /** Of the names that were looked for; in English the rest has no Chinese words. */
  language: 'zh' | 'en'
}

/** A sign of what was said that counts, and where it stands after NFKC. */
export interface Sign {
  sign: string
  at: number
}

/** Words in an address that are no name. */
const NO_NAME = new Set(
  `the of in at i am live from city province district county prefecture region autonomous
municipality china and my is`.split(/\s+/),
)
const MOST_WORDS = 4
const LONGEST_NAME = 15
/** Of those that stand right before or behind a name and speak against it. */
const LONGEST_WORD = 4

/** A road is called after a place elsewhere: 北京路. One of an address stands behind a kind of place: 鼓楼区东大街. */
const ROAD = /^[东西南北中]?(?:路|大街|街(?!道)|大道|胡同|巷|弄)/u
/** So is much else, and people: 长春藤, 重庆小面, 我妈叫白银花. */
const NAMESAKE = /^(?:藤|大厦|饭店|酒店|宾馆|大学|银行|海鲜|小面|烤鸭|拉面|火锅|菜馆|话|牌)/u
const CALLED = /叫(?:做|作)?$/u
const KIND_ZH = /[省市区县旗盟镇]$|(?:地区|街道)$/u

/** A blank or a comma may stand within an address. */
export function signsOf(said: string): Sign[] {
  return [...said.normalize('NFKC').matchAll(/[^\s,，、。·-]/gs)].map(({ 0: sign, index }) => ({ sign, at: index }))
}

/** The longest name at each place of the text, left to right. */
export function mentionsZh(said: string, names: Names): Mentions {
  const signs = signsOf(said)
  const text = signs.map(({ sign }) => sign).join('')
  const mentions: Mention[] = []
  let rest = ''
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST_NAME, text.length - at)
    while (length > 1 && !names.has(text.slice(at, at + length))) length--
    const name = text.slice(at, at + Math.max(1, length))
    // A few signs on each side decide: the whole text would be gone through once more for each name.
    const behind = text.slice(at + length, at + length + LONGEST_WORD)
    const before = text.slice(Math.max(0, at - LONGEST_WORD), at)
    const isOther = ROAD.test(behind) || NAMESAKE.test(behind) || CALLED.test(before)
    const places = length > 1 && (KIND_ZH.test(name) || !isOther) ? names.get(name) : undefined
    if (places) {
      const end = (signs[at + name.length - 1]?.at ?? 0) + 1
      const span = { at: signs[at]?.at ?? 0, end }
      const led = /[在住到去来从]$/u.test(before)
      mentions.push({ codes: places.map(({ code }) => code), ...span, kind: KIND_ZH.test(name), short: false, led })
    } else rest += name
    at += name.length
  }
  return { mentions, rest, language: 'zh' }
}

/** A county's name with fewer letters may be any English word. */
const SHORTEST_KEY = 4

/** Up to four words may spell one name (Shi Jia Zhuang); a kind behind it (District) must be the place's kind. */
export function mentionsEn(said: string, names: Names): Mentions {
  const written = [...said.normalize('NFKC').matchAll(/[\p{L}\p{M}'’]+/gu)].filter(([word]) => letters(word) !== '')
  const words = written.map(([word]) => letters(word))
  const mentions: Mention[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length;) {
    let count = NO_NAME.has(words[at] ?? '') ? 0 : Math.min(MOST_WORDS, words.length - at)
    while (count > 0 && !names.has(words.slice(at, at + count).join(''))) count--
    const key = words.slice(at, at + count).join('')
    const places = count > 0 ? names.get(key) : undefined
    if (places) {
      // Words for peoples may stand between the name and its kind: Enshi Tujia and Miao Autonomous Prefecture.
      const next = words.slice(at + count, at + count + 6).findIndex((word) => KIND_WORDS.has(word) || names.has(word))
      const exact = next < 0 ? [] : places.filter((place) => place.kind === words[at + count + next])
      const codes = (exact.length > 0 ? exact : places).map((place) => place.code)
      const short = key.length < SHORTEST_KEY || places.every(({ weak }) => weak)
      const last = written[at + count - 1 + (exact.length > 0 ? next + 1 : 0)]
      const span = { at: written[at]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) }
      const led = /^(?:in|from|at|near)$/.test(words[at - 1] ?? '')
      mentions.push({ codes, ...span, kind: exact.length > 0, short, led })
    } else if (!NO_NAME.has(words[at] ?? '') && !KIND_WORDS.has(words[at] ?? '')) rest.push(words[at] ?? '')
    at += places ? count : 1
  }
  return { mentions, rest: rest.join(' '), language: 'en' }
}
