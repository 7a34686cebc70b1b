// Stars Chinese names where the words around them say that they are names.
import { FAMILY_NAMES, GIVEN, NO_NAME } from './family-names.ts'
import { KIN } from './kin.ts'
import { isOrdinaryZh, starWholeNamesZh } from './whole-names-zh.ts'

const HAN = '\\p{Script=Han}'
const DOT = '[·•・]'
const NAME = `${NO_NAME}${FAMILY_NAMES}${GIVEN}{1,2}`
/** Uyghur, Tibetan and foreign names in Chinese writing. */
const DOTTED = `${HAN}{1,8}(?:${DOT}${HAN}{1,8}){1,3}`
const TITLE =
  '(?:先生|女士|小姐|太太|大爷|大妈|大娘|大婶|大叔|阿姨|叔叔|伯伯|奶奶|爷爷|老师|同志|师傅|大哥|大姐|经理|主任|所长|科长|局长|警官|民警|医生|大夫|护士|律师|教授|老板)'
/** What is asked after, or done, and is no name. */
const NOT_CALLED =
  '(?!我|你|您|他|她|它|什么|啥|了|人|医|救|个|车|到|号|上|去|来|不|咱|俺|别|怎|谁|哪|在|几|和|的|要|能|可|填|写|那|这|后|时|以)'
const CALLED =
  '(?:名字(?:就)?(?:是|叫|为|:|：)|(?:名叫|大名|本名|真名)(?:是|叫|为|:|：)*\\s*|' +
  '(?:姓名|全名|户主|联系人|申请人|收件人|曾用名|新名字|改名|取名|起名)(?:是|叫|为|:|：|成)+\\s*|(?<![别名呼])(?:叫做?|唤作))\\s*' +
  NOT_CALLED
/** After these a name may follow at once. */
const HELD_BY = '(?:姓名|全名|户主|联系人|申请人|收件人|曾用名|新名字)\\s*'
const SELF = '(?:我|俺|咱|本人|这边|这里)(?:就)?(?:是|乃)'
const OF = '(?=[的,，.。!！?？;；、:：\\s]|$|[是叫在去要想来今已也有把被和跟办丢姓男女年])'

/** In the order they are looked for; the first group stays, the second is the name. */
const PATTERNS = [
  new RegExp(`(${CALLED})(${DOTTED}|${HAN}{2,4}?)${OF}`, 'gu'),
  new RegExp(`(${HELD_BY})(${DOTTED}|${NAME})(?=[,，.。!！?？;；\\s的]|$)`, 'gu'),
  new RegExp(`(${SELF})(${DOTTED}|${NAME})(?=[,，.。!！?？;；\\s]|$)`, 'gu'),
  new RegExp(`(姓)(${FAMILY_NAMES})(?!名|氏)`, 'gu'),
  new RegExp(
    `((?:^|[^\\p{Script=Han}]|[的找跟和问给是叫对向请让替帮我你您]))(${NO_NAME}${FAMILY_NAMES}${GIVEN}{0,2}?)(?=${TITLE})`,
    'gu',
  ),
  new RegExp(
    `((?:^|[\\s,，。;；:：]))(${NAME})(?=[,，]?\\s*(?:男|女|身份证|手机|电话|住|出生|1[0-9*]{2}|[0-9]{3}\\*))`,
    'gu',
  ),
  new RegExp(`()(${HAN}{2,4}${DOT}${HAN}{2,6}(?:${DOT}${HAN}{1,6}){0,2})`, 'gu'),
]

const AFTER_KIN = new RegExp(`(${KIN})((?:${DOTTED}|${NAME}))${OF}`, 'gu')

/** @param star what a hidden text becomes. */
export function starNamesZh(text: string, star: (hidden: string) => string): string {
  const spoken = PATTERNS.reduce(
    (kept, pattern) => kept.replace(pattern, (_all, before: string, name: string) => before + star(name)),
    text,
  )
  const ofKin = spoken.replace(AFTER_KIN, (all, before: string, name: string) =>
    isOrdinaryZh(name) ? all : before + star(name),
  )
  return starWholeNamesZh(ofKin, star)
}
