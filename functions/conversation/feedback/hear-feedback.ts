// Hears a grade, and that a guide is wrong, in what people say.
import { foldForMatching } from '../../safety/fold.ts'
import { clauses, isQuestion, plainWords } from '../plain-words.ts'
import type { Grade } from './feedback.ts'
import { GRADE_NUMBER, GRADE_WORDS, gradeNumbered, LONE_NUMBER, STARS } from './grade-words.ts'
import { withoutPraise } from './without-praise.ts'

export type HeardFeedback = { grade: Grade } | { guideWrong: true }

export interface HearingOptions {
  /** A filing is open: 这个写错了 is then a correction, and only who names the guide or us means them. */
  filing?: boolean
  /** The five grades stand before the citizen: then 5 alone is one, and not the fifth of a list. */
  asked?: boolean
}

/** The feedback that the words give; undefined when they say anything else, a complaint about an office included. */
export function feedbackIn(
  said: string,
  { filing = false, asked = false }: HearingOptions = {},
): HeardFeedback | undefined {
  if (!isQuestion(said)) {
    const grade = gradeIn(said, asked)
    if (grade) return { grade }
  }
  if (ASKS_HOW.test(said) || Array.from(said).length > LONGEST) return undefined
  const names = filing ? NAMES_GUIDE : [...NAMES_GUIDE, ...POINTS_AT_IT]
  const heard = [said, ...clauses(said)].map((words) => withoutPraise(plainWords(words)).trim())
  return heard.some((plain) => names.some((each) => each.test(plain))) ? { guideWrong: true } : undefined
}

/** Who says more than this tells a story. */
const LONGEST = 120

function gradeIn(said: string, asked: boolean): Grade | undefined {
  const stars = STARS.exec(said.trim())?.[0]
  if (stars !== undefined) return gradeNumbered(String(Array.from(stars).length))
  const plain = plainWords(said)
  const worded = GRADE_WORDS.find(({ pattern }) => pattern.test(plain))?.grade
  if (worded) return worded
  const [, first, second] = GRADE_NUMBER.exec(plain) ?? SLASHED.exec(foldForMatching(said)) ?? []
  const number = first ?? second ?? (asked ? LONE_NUMBER.exec(plain)?.[1] : undefined)
  return number === undefined ? undefined : gradeNumbered(number)
}

/** 5/5; without its stroke it would be two numbers. */
const SLASHED = /^([1-5]) ?\/ ?5(?: stars)?[.!]?$/u

/** A question how to mend something is no report. */
const ASKS_HOW =
  /怎么|怎样|如何|咋|哪|多少|什么|啥|\b(?:how|where|who|when|why|what (?:if|should|do|can|happens)|can i|my)\b/iu

const WRONG =
  '(?:有?错(?:了|误)?|不对|有误|不准确?|不符|不一样|有问题|过时|过期|作废|失效|不是这样|是(?:错|假|旧|老)的)'
const WRITE = '(?:写|说|讲|答|告诉|给|念|列|标)'
const YOU = '(?:你们?|您|帮办|机器人|助手)'
const WRONG_EN =
  '(?:wrong|incorrect|inaccurate|mistaken|false|not (?:right|correct|true|accurate|up to date)|outdated|out of date|out dated|obsolete|no longer (?:true|valid|right|correct))'
const HAS_WRONG = `(?:里|上|中|里面|上面)?(?:的)?.{0,8}?(?:${WRITE}(?:得|的)?(?:都|是)?)?(?:都|已经|早就|是|也)?${WRONG}`
const IS_EN = '(?:is|are|was|were|looks?|seems?|isnt|arent)'
const THING_EN = '(?:guides?|answers?|reply|instructions?|advice|pages?|text)'

/** The guide, the answer, or us. */
const NAMES_GUIDE = [
  `指南${HAS_WRONG}`,
  `^${YOU}(?:刚才|刚刚)?(?:这(?:个|条|里)?)?${WRITE}(?:我)?(?:得|的)?(?:这个|这些)?(?:费用|钱数|电话|号码|地址|地方|网址|链接|时间|日期|材料|内容|信息|答案)?(?:都|是|也|已经|早就)?(?:${WRONG}|打不通|打不开|是?空号)`,
  `\\b(?:this|the|your|that) (?:\\w+ ){0,3}?${THING_EN} (?:\\w+ ){0,4}?(?:${IS_EN} )(?:\\w+ )?${WRONG_EN}`,
  `\\b(?:wrong|incorrect|outdated|false) ${THING_EN}$`,
  `\\b(?:mistakes?|errors?) in (?:this|the|your|that) (?:\\w+ ){0,3}?${THING_EN}`,
  `^(?:i think )?(?:you are|youre|you were|you got (?:it|that|this)|you (?:said|told me)(?: \\w+){0,4}? (?:is|was)|what you (?:said|told me|wrote) (?:is|was)) (?:\\w+ )?${WRONG_EN}$`,
  `\\byou gave(?: me)? (?:(?:is|are|was|were) )?(?:the |a |an )?${WRONG_EN}`,
].map((source) => new RegExp(source, 'u'))

/** "This": in a filing that would be what was filled in. */
const POINTS_AT_IT = [
  `(?<!我.{0,5})(?:回答|答案)${HAS_WRONG}`,
  `^(?:这|这个|这里|这儿|这条|这一条|这些|上面|上面这个|这上面|刚才(?:那个|那条)?)(?:都|里)?${WRITE}(?:得|的)(?:都|是)?${WRONG}`,
  `^(?:这|这个|这里|这儿|这条|这一条|这些|上面|上面这个|这上面)(?:都|里)?${WRITE}错了?$`,
  `^(?:这里|这儿|这条|这一条|这上面)(?:的)?(?:内容|信息|说法)?(?:都|已经|早就|也)?(?:有误|有错|过时|不准确?|有问题)了?$`,
  `^(?:这个?|这条|这些|上面的?)(?:内容|信息|说法|规定)(?:都|是|已经|早就|也)?${WRONG}了?$`,
  `^(?:内容|信息)(?:有误|过时|不准确?)了?$`,
  `^(?:thats|that is|this is|its|it is) (?:\\w+ )?(?:wrong|incorrect|outdated|false|inaccurate|old) (?:information|info|advice)$`,
  `^(?:wrong|incorrect|outdated|false|inaccurate) (?:information|info)$`,
  `^(?:this|your|the) (?:information|info) (?:here )?${IS_EN} (?:\\w+ )?${WRONG_EN}$`,
].map((source) => new RegExp(source, 'u'))
