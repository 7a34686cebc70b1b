// Stars full Chinese names that stand with nothing around them: 李秀英要办, 帮张伟整.
import { DOUBTFUL_FAMILIES, GIVEN, PLAIN_FAMILIES } from './family-names.ts'
import { FIRST_SIGNS, GIVEN_SIGNS, LAST_SIGNS, NO_GIVEN, PLAIN_LAST, WORD_GIVEN } from './given-names.ts'
import { KIN } from './kin.ts'
import { LIKE_NAMES } from './like-names.ts'

/** A dictionary cuts 王府井 and 马上 as words, and 李秀英, which is none, into its signs. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })
/** After these, and where a clause begins, comes a person. */
const PERSON_NEXT = new RegExp(
  `(?:^|[^\\p{Script=Han}A-Za-z0-9*]|[帮给替跟陪带代让请叫找为与和问把被对喊接送扶教催我俺咱由]|是|家|那个|这个|有个|一个|还有|以及|昨天|今天|用户|客户|病人|患者|老人|员工|工人|学生|业主|委托人|代办人|一下)$`,
  'u',
)
const KIN_BEFORE = new RegExp(`${KIN}$`, 'u')
/** 一张, 这张: a sheet. */
const COUNTED = /[0-9０-９一二两三四五六七八九十百几多这那每哪整半]$/u
/** What these follow is a place. */
const PLACE_NEXT = /^[市县区省镇乡州港路街桥站湖河岛湾村庄屯机]/u
/** A small word is no first sign. */
const NO_SMALL_WORD = new RegExp(`^${GIVEN}$`, 'u')
const NOUN_END = /[港页区费路边房迁丘歌州部孕率款县工营长员委市镇乡村街站卡证票险]$/u
const LONGEST_BEFORE = 5

interface Word {
  segment: string
  index: number
}

/** @param star what a hidden text becomes. */
export function starWholeNamesZh(text: string, star: (hidden: string) => string): string {
  const words = [...SEGMENTER.segment(text)]
  let kept = ''
  for (let at = 0; at < words.length;) {
    const size = wordsOfName(words, at, text)
    const said = words.slice(at, at + Math.max(size, 1)).map(({ segment }) => segment)
    kept += size > 0 ? star(said.join('')) : said.join('')
    at += Math.max(size, 1)
  }
  return kept
}

/** 高血压, 马鞍山, 黄页: what the dictionary holds, also in part, and what ends as no given name does. */
export function isOrdinaryZh(name: string): boolean {
  const [first, second] = [...SEGMENTER.segment(name)]
  if (second === undefined || LIKE_NAMES.has(name) || NOUN_END.test(name)) return !isWholeWord(name)
  return (
    first !== undefined &&
    first.segment.length > 1 &&
    !PLAIN_FAMILIES.has(first.segment) &&
    !PLAIN_LAST.has(second.segment)
  )
}

/** How many words from `at` on are a name; 0 for none. */
function wordsOfName(words: readonly Word[], at: number, text: string): number {
  const [family, next, last] = words.slice(at, at + 3)
  if (!family || !next) return family && isWholeWord(family.segment) ? 1 : 0
  const before = text.slice(Math.max(0, family.index - LONGEST_BEFORE), family.index)
  if (family.segment === '张' && COUNTED.test(before)) return 0
  const expected = PERSON_NEXT.test(before) || KIN_BEFORE.test(before)
  const placeAfter = (size: number) => {
    const after = words[at + size]
    return after !== undefined && PLACE_NEXT.test(after.segment)
  }
  const lone = last && last.segment.length === 1 ? last.segment : ''
  if (isWholeWord(family.segment)) return placeAfter(1) ? 0 : 1
  if (expected && isCutWrong(family.segment, next.segment)) return placeAfter(2) ? 0 : 2
  if (next.segment.length === 2) return isName(family.segment, next.segment, expected) && !placeAfter(2) ? 2 : 0
  if (next.segment.length !== 1) return 0
  if (lone !== '' && isName(family.segment, next.segment + lone, expected)) return placeAfter(3) ? 0 : 3
  return isName(family.segment, next.segment, expected) && !placeAfter(2) ? 2 : 0
}

function isName(family: string, given: string, expected: boolean): boolean {
  const plain = PLAIN_FAMILIES.has(family)
  if (!plain && !(expected && DOUBTFUL_FAMILIES.has(family))) return false
  if (LIKE_NAMES.has(family + given)) return false
  const [first = '', last] = given
  if (last === undefined) return plain && (GIVEN_SIGNS.has(first) || (expected && first === '正'))
  if (NO_GIVEN.has(given) || (!plain && WORD_GIVEN.has(given))) return false
  if (GIVEN_SIGNS.has(first) && GIVEN_SIGNS.has(last)) return true
  if (GIVEN_SIGNS.has(first)) return (plain || expected) && LAST_SIGNS.has(last)
  if (!GIVEN_SIGNS.has(last)) return false
  return FIRST_SIGNS.has(first) || (plain && expected && NO_SMALL_WORD.test(first))
}

/** A name so well known that it stands in the dictionary. */
function isWholeWord(word: string): boolean {
  const [family = '', first = '', last = '', more] = word
  const isSo = more === undefined && PLAIN_FAMILIES.has(family) && GIVEN_SIGNS.has(first) && GIVEN_SIGNS.has(last)
  return isSo && !LIKE_NAMES.has(word)
}

/** 王国|强, 李子|涵. */
function isCutWrong(word: string, last: string): boolean {
  const [family = '', first = '', more] = word
  return (
    more === undefined &&
    PLAIN_FAMILIES.has(family) &&
    (GIVEN_SIGNS.has(first) || FIRST_SIGNS.has(first)) &&
    PLAIN_LAST.has(last)
  )
}
