// Hears "把手机号改成…" and "change my phone number to …": which answer is meant, and the new one if it was said.
import type { Slot } from '../filings/filing.ts'
import type { Step } from '../filings/journey.ts'
import { calledWholly } from './called-wholly.ts'
import { slotsCalled } from './slots-called.ts'

export interface Change {
  /** Slots that the words may mean, in the order of the journey; none: only a new value was said, or nothing at all. */
  slots: string[]
  said?: string
  /** The value that is not meant any more: 不是李桂花，是李桂华. */
  was?: string
}

/** Written, said, given: what people did when they got something wrong. */
const DID = '(?:写|填|说|选|弄|搞|打|输|报|念|记|讲|按|给|认|听|叫)'
const WRONG = '(?:错了?|不对|有误|反了|漏了|少了|混了|有(?:点)?问题)'
const TO = '(?:是|改成|改为|换成|叫|写|填)'
const MY = '(?:the |my |his |her |your |our )?'
const WRONG_EN =
  '(?:wrong|not right|not correct|incorrect|misspelled|mistyped|a typo|mistaken|not mine|out of date|old)'
const GAVE = '(?:gave|give|given|told|said|wrote|typed|entered|put|picked|chose|got|have|used|spelled|spelt)'

const CHANGE_TO = [
  /^.{0,6}?(?:把|将)?(?<what>.{1,20}?)(?:改|换|更正|修改|更改|纠正|变)(?:成|为|到|作|做)(?:是)?(?<to>.+)$/u,
  new RegExp(
    `^(?<what>.{1,24}?)${DID}?(?:得|的)?${WRONG}(?:一?[位个]?[数字]字?)?[，,。\\s]*(?:了|的)?(?:我)?(?:(?:应该|应当|要|其实)?${TO})(?<to>.+)$`,
    'u',
  ),
  /^(?<what>.{1,20}?)(?:应该|应当|其实)(?:是|叫|填|写|改成)(?<to>.+)$/u,
  /^(?<what>.{1,12}?)不(?:是|叫)(?<was>.{1,20}?)[，,。\s]*(?:而是|是|叫|应该是)(?<to>.+)$/u,
  new RegExp(`^(?:change|correct|update|switch|set) ${MY}(?<what>.{1,40}?) (?:to|into) (?<to>.+)$`, 'iu'),
  new RegExp(
    `^${MY}(?<what>.{1,40}?) (?:is|was|are|were) ${WRONG_EN}[,.;]?\\s*(?:it |that )?(?:should be|is|['’]?s) (?<to>.+)$`,
    'iu',
  ),
  new RegExp(`^${MY}(?<what>.{1,40}?) should (?:be|have been|say|read) (?<to>.+)$`, 'iu'),
  new RegExp(`^(?:the |my |his |her )(?<what>.{1,40}?) (?:is|was)(?: actually)? (?<to>.+?),? (?:and )?not .+$`, 'iu'),
]

const CHANGE = [
  /^.{0,8}?(?:改|换|修改|更正|更改|变更|重填|重新[填说写输来]|重写)(?:一下|一改|一[个遍]|下|个)?(?<what>.{1,20}?)(?:吧|了)?[。！!]*$/u,
  new RegExp(
    `^(?:我?(?:要|想|得)?)?(?:把|将)?(?<what>.{1,24}?)(?:要|想|得|需要|有|好像|可能|都|也|我|给|是)*${DID}?(?:得|的)?(?:${WRONG}|改一?下|要改|改改|改一改|(?:可以|能)改(?:一?下)?|重新?[填说写报来](?:一[下遍次])?|换了|变了|(?:旧|老|以前)的)(?:一?[位个]?(?:数字?|字|号码?)?)(?:了|吧)?[。！!]*$`,
    'u',
  ),
  new RegExp(`${DID}(?:错|反|漏)了?(?<what>.{1,20}?)(?:了)?[。！!]*$`, 'u'),
  /^(?:那个?|这个?|刚才那?个?)?不是我的?(?<what>.{1,12}?)[。！!]*$/u,
  /^(?<what>.{1,20}?)不是(?:这个|那个|这样写?的?|这个字)[。！!]*$/u,
  new RegExp(`^(?:change|correct|edit|fix|update|redo|amend|re-?enter|re-?do) ${MY}(?<what>.{1,40}?)[.!]*$`, 'iu'),
  new RegExp(`^${MY}(?<what>.{1,40}?) (?:is|was|are|were|looks?|seems?)(?: all)? ${WRONG_EN}[.!]*$`, 'iu'),
  new RegExp(`^${MY}(?<what>.{1,40}?) (?:isn['’]?t|wasn['’]?t) (?:right|correct|mine)[.!]*$`, 'iu'),
  new RegExp(`\\b${GAVE}(?: you| in| down)? (?:the |a |my )?(?:wrong|incorrect|bad|old) (?<what>.{1,40}?)[.!]*$`, 'iu'),
  new RegExp(`\\b${GAVE}(?: you| in)? ${MY}(?<what>.{1,40}?) (?:in )?(?:wrong|wrongly|incorrectly)[.!]*$`, 'iu'),
  /\b(?:mistake|typo|error|slip) (?:in|with|about|on) (?:the |my )?(?<what>.{1,40}?)[.!]*$/iu,
  /^(?:that(?:['’]?s| is)|this is|it(?:['’]?s| is)) not my (?<what>.{1,40}?)[.!]*$/iu,
  /^wrong (?<what>.{1,40}?)[.!]*$/iu,
]

/** After "no" it is enough to name the thing: 不对，手机是…. */
const LOOSE_TO = [
  /^(?<what>.{1,12}?)(?:是|为|：|:)(?<to>.+)$/u,
  /^(?:the |my |his |her )?(?<what>.{1,30}?) (?:is|was)(?: in)? (?<to>.+)$/iu,
]

const BARE_TO = /^(?:改|换|更正)(?:成|为|到)(?<to>.+)$|^(?:please )?change (?:it|that|this) (?:to|into) (?<to2>.+)$/iu
/** The old value and the new one, without a name for either. */
const RATHER =
  /^(?:我)?不(?:是|叫)(?<was>.{1,20}?)[，,。\s]*(?:而是|是|叫|应该是)(?<to>.+)$|^(?:是|叫)(?<to2>.{1,20}?)[，,\s]*不(?:是|叫)(?<was2>.+)$|^(?:it['’]?s |it is |i['’]?m |that['’]?s )?not (?<was3>.{1,30}?)[,;.]? (?:but |it['’]?s |it is |i['’]?m |that['’]?s )(?<to3>.+)$/iu
/** The last answer, without its name and without a new value. */
const LAST_WRONG = new RegExp(
  `^(?:我|俺|不对|不是|哎呀?|刚才|刚刚|前面|上面|上一?(?:个|题|项)|那个|这个|那[题句]|答案|的|都|好像|可能|[，,\\s])*${DID}(?:得|的)?(?:错|反|漏)了?(?:一?[位个](?:数字?|字|号码?)?)?[。！!]*$|^(?:改|改一?下|修改|更正|重新?[填说])(?:一下)?(?:我)?(?:刚才|刚刚|上一?[个题项])(?:的|那个|那题|那项|说的|填的|答案)*$|^(?:刚才|刚刚)(?:的|那个|那题|说的|填的)*(?:不对|不算|要改|改一下|改改)(?:了)?$|^(?:sorry |oh |no )*(?:i )?(?:made a (?:mistake|slip)|got (?:it|that) wrong|said (?:it|that) wrong|misspoke|gave the wrong answer)$|^(?:change|fix|correct|redo|edit) (?:it|that|(?:my |the )?(?:last|previous) (?:one|answer|question))$`,
  'iu',
)
const NO =
  /^(?:[啊哦哎][，,]?)?(?:不对|不是|错了|说错了|写错了|填错了|弄错了|等等|等一下|(?:oh |no )?wait|oh no|no|sorry|actually)[，,。.!！\s]+(?<rest>.+)$/iu
const IT_IS = /^(?:应该|其实|我说的)?(?:是|it is|its|it's|i meant?|should be)\s*/iu
/** What stands around a change without changing it. */
const BEFORE =
  /^(?:(?:嗯+|呃|额|那个(?!不)|哎呀?|唉|啊|哦|不好意思|对不起|抱歉|麻烦[你您]?|请[你您]?|劳驾|能不能|可不可以|可以|能|帮我|给我|帮忙|让我|我?(?:还是)?(?:想|要|得|需要)(?=.{0,10}[改换填写])|(?:please|um+|uh+|er+|oh|well|sorry|excuse me|hi|hey|ok(?:ay)?|i think|i guess|i(?:['’]?m| am) afraid|can (?:you|i|we)|could (?:you|i|we)|may i|let me|i (?:want|need|have) to|i would like to|i['’]?d like to|is it possible to)\b)[，,、\s]*)+/iu
const AFTER =
  /(?<![，,\s])(?:[，,\s]*(?:(?:可以|行|好|成)(?:吗|不|么|不[行好])|吗|吧|啊|呀|呢|谢谢|please|thanks|thank you))+[？?。.!！]*$/iu

/** 住多久 is what a question is called, 要多久 asks one. */
const ASKS =
  /怎么[办弄改]|咋[办弄改]|(?:什么|啥)(?:材料|手续|证|时候|时间)|要带|去哪|在哪|哪[里儿]|多少钱|要多久|[要能会]吗$|[要用]改吗|^(?:how|what|where|when|why|which|who|does|will|should) /iu

/** A correction with its new value, an address even, is shorter. */
const LONGEST = 200

/**
 * @param steps the journey so far, answered or not
 * @returns undefined when no change is asked for
 */
export function changeIn(said: string, steps: Step[]): Change | undefined {
  if (said.length > LONGEST) return undefined
  const text =
    said
      .trim()
      .replace(BEFORE, '')
      .replace(AFTER, '')
      .replace(/[？?]+$/u, '') || said.trim()
  const bare = BARE_TO.exec(text)?.groups
  if (bare) return { slots: [], said: (bare['to'] ?? bare['to2'] ?? '').trim() }
  if (LAST_WRONG.test(text)) return { slots: [] }
  const rest = NO.exec(text)?.groups?.['rest']
  const patterns = [...CHANGE_TO, ...CHANGE, ...(rest ? LOOSE_TO : [])]
  const named = namedChange(said, rest ?? text, patterns, steps)
  if (named) return named
  const rather = RATHER.exec(text)?.groups
  const to = rather?.['to'] ?? rather?.['to2'] ?? rather?.['to3']
  const was = rather?.['was'] ?? rather?.['was2'] ?? rather?.['was3']
  if (to !== undefined && was !== undefined) return { slots: [], said: to.trim(), was: was.trim() }
  return rest ? { slots: [], said: rest.replace(IT_IS, '') } : undefined
}

function namedChange(said: string, text: string, patterns: RegExp[], steps: Step[]): Change | undefined {
  const whole = calledWholly(text, steps)
  if (whole) return { slots: [whole.slot], ...(whole.said !== undefined && { said: whole.said }) }
  // 改名字要带什么 asks what a change takes.
  if (ASKS.test(said)) return undefined
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    if (!groups?.['what']) continue
    // "换个城市" is a change only when a question is called so; otherwise the words mean something else.
    const slots = slotsCalled(groups['what'], steps)
    if (slots.length > 0) return { slots, ...(groups['to'] && { said: groups['to'].trim() }) }
  }
  return undefined
}

/** True when a change is asked for of a filing whose questions these are: it may be too late for it. */
export function wantsChange(said: string, questions: Slot[]): boolean {
  const change = changeIn(
    said,
    questions.map((slot) => ({ slot })),
  )
  return change !== undefined && (change.slots.length > 0 || change.said === undefined || BARE_TO.test(said.trim()))
}
