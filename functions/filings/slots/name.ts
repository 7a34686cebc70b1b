// Reads a person's name, every character kept as it was written.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { familyName } from './family-name.ts'
import { isPlace } from './is-place.ts'
import { hearCorrection } from './correction.ts'
import { looksLikeName } from './looks-like-name.ts'
import { isOtherThanName } from './other-than-name.ts'
import type { SlotReader } from './slot-value.ts'
import { trimMarks } from './trim-marks.ts'

const LONGEST = 50
const SURE = 'name.'
/** An option's id has 128 characters at most, with what stands before this one. */
const LONGEST_ID = 110

const WORDS = {
  'nothing-heard': {
    'zh-CN': '没有听到姓名。请写姓名，比如：王小明。',
    en: 'I did not get a name. Please write it, for example: Wang Xiaoming.',
  },
  'not-a-name': {
    'zh-CN': '这不像姓名。请只写姓名，不要写数字和别的话。',
    en: 'This does not look like a name. Please write the name alone, without digits or other words.',
  },
  'odd-name': {
    'zh-CN': '这看着不像姓名，也许是别的话。请只写姓名，有姓有名。',
    en: 'This may not be a name. Please write the full name alone.',
  },
  'too-long': {
    'zh-CN': '姓名最多 50 个字，您写了 {n} 个。请只写姓名。',
    en: 'A name has at most 50 characters and this has {n}. Please write the name alone.',
  },
} satisfies Record<string, Words>

const YES = { 'zh-CN': '没错，姓名就是这个', en: 'Yes, that is the name' }

const LEAD_INS = [
  /^(?:嗯|啊|呃|那个|你好|您好|好的|是的)[,，。、 ]+/u,
  /^(?:我|他|她|它|咱|本人|宝宝|孩子|小孩|女儿|儿子|老人|父亲|母亲|爸爸|妈妈|老伴|丈夫|妻子|申请人|患者|病人)?(?:的)?(?:名字|姓名|大名|全名)(?:就?是|叫做?|写作|[:：])?[ ,，:：]*/u,
  /^(?:(?:我|俺)?(?:爸爸?|妈妈?|爹|娘|爷爷|奶奶|姥姥|姥爷|外公|外婆|老公|老婆|老伴|爱人)|我|俺|他|她|它|咱|本人|这是|宝宝|孩子|小孩|女儿|儿子|我家孩子|我女儿|我儿子|老人|申请人|患者|病人)?(?:就?叫做?)[ ,，:：]*/u,
  /^(?:我|他|她|咱|本人|这)就?是[ ,，:：]*/u,
  // 是 is a rare family name: it goes only when three characters are left.
  /^(?:就)?是(?=\p{Script=Han}{3})/u,
  /^(?:(?:my|his|her|the|our|their)(?: (?:full|baby's|child's|son's|daughter's))? name is|(?:i am|i'm|he is|he's|she is|she's|it is|it's|this is|that is|that's|(?:the |my |our )?(?:baby|child|son|daughter) is)(?: called| named)?|(?:please )?call me|name:?) +/iu,
]
const POLITE_END = /(?:谢谢您?|麻烦了|please|thank you|thanks)$/iu
/** Han by code point, blocks newer than this engine included; letters and marks of every other script. */
const NAME = /^[\p{Script=Han}\u{20000}-\u{3FFFF}\p{L}\p{M}·'’.\- \u{200C}\u{200D}\u{202F}\u{180B}-\u{180E}]+$/u
/** A change to something, said before what it is: 改成北京. */
const CHANGE = /^[\s，,]*(?:改|换|变)(?:成|为|到|一?下)/u
const CALLED =
  /(?:名字|姓名|[全大]名)(?:就?是|叫|写作| ?[:：])|(?:^|[,， 我俺他她它咱的人子儿女妈爸爹娘亲公婆伴])就?叫(?![不什啥])|\b(?:name is|name's|named|called|call me|name ?[:：])/iu

/**
 * Canonical: the name as written, never folded (GB 18030 has names that NFKC would change), 1 to 50 characters by
 * code point; the middle dots U+2022 and U+30FB become U+00B7.
 */
export const readName: SlotReader = (said, reading) => {
  const value = sureName(said) ?? onlyName(said.toWellFormed())
  const length = [...value].length
  if (length === 0) return fault(WORDS, 'nothing-heard', reading)
  if (!NAME.test(value) || !/\p{L}|[\u{20000}-\u{3FFFF}]/u.test(value)) return fault(WORDS, 'not-a-name', reading)
  if (length > LONGEST) return fault(WORDS, 'too-long', reading, { n: length })
  // Who is called like a city or a common word and says so (我叫沈阳) is believed.
  const called = CALLED.test(said) || sureName(said) !== undefined
  if (CHANGE.test(said) || isOtherThanName(value, called)) return fault(WORDS, 'not-a-name', reading)
  if (called) return { ok: true, value }
  if (isPlace(value, reading.places)) return fault(WORDS, 'not-a-name', reading)
  if (looksLikeName(value)) return { ok: true, value }
  // Anything may be somebody's name: it is asked, and the yes says that it is one.
  const id = `${SURE}${Buffer.from(value).toString('base64url')}`
  const yes = id.length <= LONGEST_ID && { options: [{ id, label: YES[reading.locale] }] }
  return fault(WORDS, 'odd-name', reading, yes || {})
}

/** A name that was asked about comes back as the option that was tapped, whose id says it in the letters an id may have. */
function sureName(said: string): string | undefined {
  return said.startsWith(SURE) ? Buffer.from(said.slice(SURE.length), 'base64url').toString() : undefined
}

function onlyName(said: string): string {
  const { after } = hearCorrection(said)
  const led = LEAD_INS.reduce((text, leadIn) => text.replace(leadIn, ''), (after || said).trim())
  const bare = trimMarks(trimMarks(led).replace(POLITE_END, ''))
    .replace(/^我?姓(\p{Script=Han}{1,2}?)[ ,，、]*(?:名字?[叫是]?|[叫是])(?=\p{Script=Han})/u, '$1')
    .replace(/^我?姓(\p{Script=Han}{1,2})[ ,，、]*(?:名字|名)?(?:叫|是)?/u, '$1')
    // What follows a name and is about its bearer: Li Guihua, and her ID is ….
    .replace(
      /^([\p{L}][\p{L}\p{M}'’. -]*?)(?:[ ]*[,;，；][ ]*(?:and )?|[ ]+and )(?:(?:his|her|my|their|the)\b|id\b|phone|mobile|born|date of).*$/iu,
      '$1',
    )
    .replace(
      /^([\p{Script=Han}·]{2,})[,，、;； ]+(?:[他她我])?的?(?:身份证|证件|号码|电话|手机|生日|出生|住址|住在|今年).*$/u,
      '$1',
    )
    // 王小明，大小的小: the name comes first, how it is written after.
    .replace(/^([\p{Script=Han}·]{2,})[,，、 ].*的.*$/u, '$1')
  return withoutTelling(bare)
    .replace(/[\u{2022}\u{30FB}]/gu, '·')
    .replace(/ *· */gu, '·')
    .replace(/(?<=\p{Script=Han})[ \u{3000}]+(?=\p{Script=Han})/gu, '')
    .replace(/[ \u{3000}\u{00A0}]+/gu, ' ')
    .trim()
}

/** Whose it is, 写 or 就 before a name and 啊 or 吧 behind it: they go only where the rest begins with a family name. */
function withoutTelling(bare: string): string {
  const core = bare
    .replace(/[ ,，(（]*(?:小名|乳名|曾用名|英文名).*$/u, '')
    .replace(
      /^(?:就|写|填|应该|可能|我[妈爸]妈?爸?|[我俺]?(?:老公|老婆|老伴|爱人|儿子|女儿|闺女|孩子|爷爷|奶奶|姥姥|姥爷))就?是?/u,
      '',
    )
  const name = core.replace(/(?<=\p{Script=Han}{2})[啊吧呗嘛]$/u, '')
  return /^\p{Script=Han}{2,4}$/u.test(name) && familyName(name) !== undefined ? name : bare
}
