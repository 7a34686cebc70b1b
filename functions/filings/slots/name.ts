// Reads a person's name, every character kept as it was written.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { isPlace } from './is-place.ts'
import { hearCorrection } from './correction.ts'
import type { SlotReader } from './slot-value.ts'

const LONGEST = 50

const WORDS = {
  'nothing-heard': {
    'zh-CN': '没有听到姓名。请写姓名，比如：王小明。',
    en: 'I did not get a name. Please write it, for example: Wang Xiaoming.',
  },
  'not-a-name': {
    'zh-CN': '这不像姓名。请只写姓名，不要写数字和别的话。',
    en: 'This does not look like a name. Please write the name alone, without digits or other words.',
  },
  'too-long': {
    'zh-CN': '姓名最多 50 个字，您写了 {n} 个。请只写姓名。',
    en: 'A name has at most 50 characters and this has {n}. Please write the name alone.',
  },
} satisfies Record<string, Words>

const LEAD_INS = [
  /^(?:嗯|啊|呃|那个|你好|您好|好的|是的)[,，。、 ]+/u,
  /^(?:我|他|她|它|咱|本人|宝宝|孩子|小孩|女儿|儿子|老人|父亲|母亲|爸爸|妈妈|老伴|丈夫|妻子|申请人|患者|病人)?(?:的)?(?:名字|姓名|大名|全名)(?:就?是|叫做?|写作|[:：])?[ ,，:：]*/u,
  /^(?:我|他|她|它|咱|本人|这是|宝宝|孩子|小孩|女儿|儿子|我家孩子|我女儿|我儿子|老人|申请人|患者|病人)?(?:就?叫做?)[ ,，:：]*/u,
  /^(?:我|他|她|咱|本人|这)就?是[ ,，:：]*/u,
  // 是 is a rare family name: it goes only when three characters are left.
  /^(?:就)?是(?=\p{Script=Han}{3})/u,
  /^(?:(?:my|his|her|the|our|their)(?: (?:full|baby's|child's|son's|daughter's))? name is|(?:i am|i'm|he is|he's|she is|she's|it is|it's|this is|that is|that's|(?:the |my |our )?(?:baby|child|son|daughter) is)(?: called| named)?|(?:please )?call me|name:?) +/iu,
]
const POLITE_END = /[\s,，.。!！;；]*(?:谢谢您?|麻烦了|please|thank you|thanks)?[\s,，。!！;；]*$/iu
/** Han by code point, blocks newer than this engine included; letters and marks of every other script. */
const NAME = /^[\p{Script=Han}\u{20000}-\u{3FFFF}\p{L}\p{M}·'’.\- \u{200C}\u{200D}\u{202F}\u{180B}-\u{180E}]+$/u
const SENTENCE =
  /什么|怎么|为什么|多少|哪里|吗$|不知道|不清楚|不告诉|不想说|听不|没有名字|[我俺咱您你她]|^他|\b(?:i don'?t|what|how|why|none of)\b/iu
/** A pronoun and a verb, or words between people: she lives with me. He, She and You alone are family names. */
const SENTENCE_ENGLISH =
  /^(?:he|she|they|we|you|it|i|there|that|this) (?:\S+ )*(?:is|am|are|was|were|has|have|had|lives?|stays?|wants?|needs?|works?|said|says|does|did|would|could|should|must|cannot|\w+n't|not|\w{2,}ed)\b|\b(?:with|for|and|is|to|from) (?:me|my|him|her|his|us|our|the)\b|^(?:for|about|change|it should be)\b|\b(?:myself|himself|herself|themselves)$/iu
/** For whom it is: 给自己办. */
const CHOOSING = /^(?:给|帮|替)|自己|(?:本人|家人|别人|家属)办?$/u
/** A change to something, said before what it is: 改成北京. */
const CHANGE = /^[\s，,]*(?:改|换|变)(?:成|为|到|一?下)/u
const CALLED = /名字|姓名|全名|大名|叫|\b(?:name|named|called|call me)\b/iu
/** Who it is, not what they are called (我妈, myself), or a word meant for the house (提交, yes). */
const NOT_A_NAME =
  /^(?:(?:我|俺|咱)?(?:爸爸?|妈妈?|爹|娘|老伴|老公|老婆|爱人|孩子|儿子|女儿|闺女|爷爷|奶奶|姥姥|姥爷|外公|外婆|父亲|母亲)|自己|我自己|本人|我|[嗯呃唔哦啊]+|那个|提交|确认|确认提交|是的?|对的?|好的?|可以|不是|不对|没有|同意|不同意|备案|我要备案)$|^(?:(?:my )?(?:mother|father|mum|mom|dad|wife|husband|son|daughter|child)|me|myself|um+|uh+|submit|yes|no|ok|okay|sure|none|agree)$/iu

/**
 * Canonical: the name as written, never folded (GB 18030 has names that NFKC would change), 1 to 50 characters by
 * code point; the middle dots U+2022 and U+30FB become U+00B7.
 */
export const readName: SlotReader = (said, reading) => {
  const value = onlyName(said.toWellFormed())
  const length = [...value].length
  if (length === 0) return fault(WORDS, 'nothing-heard', reading)
  if (!NAME.test(value) || !/\p{L}|[\u{20000}-\u{3FFFF}]/u.test(value)) return fault(WORDS, 'not-a-name', reading)
  if ([SENTENCE, SENTENCE_ENGLISH, CHOOSING, NOT_A_NAME].some((words) => words.test(value)) || CHANGE.test(said)) {
    return fault(WORDS, 'not-a-name', reading)
  }
  // Who is called like a city and says so (我叫沈阳) is believed.
  if (!CALLED.test(said) && isPlace(value, reading.places)) return fault(WORDS, 'not-a-name', reading)
  return length > LONGEST ? fault(WORDS, 'too-long', reading, { n: length }) : { ok: true, value }
}

function onlyName(said: string): string {
  const { after } = hearCorrection(said)
  const bare = LEAD_INS.reduce((text, leadIn) => text.replace(leadIn, ''), (after || said).trim())
    .replace(POLITE_END, '')
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
  return bare
    .replace(/[\u{2022}\u{30FB}]/gu, '·')
    .replace(/ *· */gu, '·')
    .replace(/(?<=\p{Script=Han})[ \u{3000}]+(?=\p{Script=Han})/gu, '')
    .replace(/[ \u{3000}\u{00A0}]+/gu, ' ')
    .trim()
}
