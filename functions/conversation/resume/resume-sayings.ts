// How people ask to go on elsewhere, and say that they have a code; a code sent by SMS (验证码) is none of these.
import type { Saying } from '../sayings.ts'

const CODE = '(?:(?:接续|续办|接着办的?|换手机的?|六位|6位)(?:数字?)?(?:的)?(?:码|号码|数字?))'
/** 换手机 alone may mean a new number. */
const SCREEN = '(?:我的?)?(?:电脑|网上|网页|平板|微信|屏幕|(?:另|别)(?:外)?的?一?[台部个]?(?:手机|电脑|设备|机器))'
const DEVICE = `(?:${SCREEN}|(?:我的?)?(?:手机|电话|设备))(?:上|里)?面?`
const GO_ON = '(?:接着|继续|再)'
const DO = '(?:办理?|填写?|看|弄|做|操作|说)'
const LATER = '(?:回头|等会儿?|待会儿?|过会儿?|晚上|明天|回家|我)?'
const DIGIT = '[0-9零〇一二三四五六七八九幺]'
const DIGITS = `${DIGIT}(?:[ -]?${DIGIT}){5}`

const CODE_EN = '(?:(?:resume|six digit|6 digit|continue|continuation|transfer) )?code'
const IT = '(?: (?:it|this|that|the rest|later|my|the|form|filing|application|conversation|call|chat|with))*'
const MACHINE =
  '(?:(?:my|a|the|another|a different|some other) )?(?:(?:mobile|cell|smart|home|other|own) ?)?(?:phone|computer|laptop|tablet|device|screen|mobile|web|website|internet)'

export const RESUME_SAYINGS: Saying[] = [
  {
    command: { do: 'resume-code' },
    says: [
      `(?:再|重新|另外?)?(?:给|发|要|拿|取|生成|来|换)(?:我)?(?:一?个|一下)?(?:新的?)?(?:${CODE}|码)(?:给?我)?|(?:一?个)?(?:新的?)?${CODE}(?:(?:给|发)给?我)?|把?(?:${CODE}|码)(?:给|发)给?我`,
      `${LATER}(?:换|转|改)(?:成|用|个|一?[个台部])?到?(?:${DEVICE}${GO_ON}?${DO}|${SCREEN}上?|(?:手机|电话)[上里]面?)`,
      `${LATER}(?:在|到|去|上|用)${DEVICE}${GO_ON}${DO}|${GO_ON}(?:在|到|用)${DEVICE}${DO}?`,
      `(?:continue|finish|go on|carry on|resume|complete|pick up)${IT} (?:online|by phone|over the phone|in writing|(?:on|from|with|over) ${MACHINE})`,
      `(?:switch|change|move|transfer)${IT} (?:over )?to ${MACHINE}`,
      `(?:(?:give|send|get|text) (?:me )?|i (?:need|want) )(?:a|the|my|that|another)(?: new)? ${CODE_EN}|(?:resume|six digit|6 digit) code`,
    ],
  },
  {
    command: { do: 'have-code' },
    says: [
      `(?:我)?(?:这里?|这儿|手上|手里)?(?:已经)?(?:有|拿到|收到|记下)了?(?:一?个)?${CODE}了?(?:(?:怎么|在?哪儿?|往哪儿?)(?:用|输|填|按))?`,
      `(?:我的?|这个)?${CODE}(?:就是|是)? ?${DIGITS}|(?:我的?|这个)?${CODE}(?:该|要|应该)?(?:怎么|在?哪儿?里?|往哪儿?里?)(?:用|输入?|填写?|按)`,
      `(?:用|输入?|填|按)(?:我的?|一?下)?${CODE}`,
      `(?:i have|ive|i)(?: got)?(?: here)? (?:a|the|my|this) ${CODE_EN}(?: here)?|(?:my|the) ${CODE_EN} (?:is )?(?:[0-9] ?){6}`,
      `(?:where|how) (?:do|can|should|would) i (?:enter|type|put|use|key)(?: in)? (?:the|my|a|this) ${CODE_EN}(?: in)?|(?:use|enter) (?:the|my|a) ${CODE_EN}`,
    ],
  },
]

const TOLD = new RegExp(
  `((?:${CODE}|(?:resume|six[- ]digit|6[- ]digit) code)[^0-9零〇一二三四五六七八九幺]{0,8})${DIGITS}`,
  'giu',
)

/** What was said without the code in it: that one would open a conversation to whoever reads it. */
export function hideCode(said: string): string {
  return said.replace(TOLD, '$1******')
}
