// Hears that someone wants the thing done now, not explained.
import { clauses, isQuestion } from './plain-words.ts'

const WANTS_ZH =
  /(?:[我俺咱](?:们)?(?:现在|今天)?(?:就)?(?:要|想|想要|得|来)|帮(?:我|俺|忙)|(?:给|帮)(?:我|俺)?(?:自己|本人|[爸妈爹娘]|爸爸|妈妈|父亲|母亲|老人|孩子|家人|老伴|爷爷|奶奶)|替|开始|现在就?|马上|直接|这就).{0,12}?(?:办理|申请|申领|备案|办|填表|填|登记|申报|预约|提(?:一?[个点条])?(?:建议|意见))/u
const ACT_ZH =
  /^(?:去|来|做|开始|改|换成?|先|那|还是)*(?:办理?|申请|申领|登记|备案)(?!\p{Script=Han}{0,4}的)\p{Script=Han}{2,}/u
const ACT_EN = /^\s*(?:file|apply|register|sign up) for\b/iu
const WANTS_EN =
  /\b(?:i(?:'d| would)? (?:want|need|like|wish) to|help me|let'?s|please|start|begin|can you|i want you to)\b.{0,30}?\b(?:file|filing|apply|application|register|fill (?:in|out)|submit|do it|book|make (?:a|my) (?:suggestion|proposal|booking))\b/iu

/** True for "我要备案" and "help me file", not for "怎么备案". */
export function wantsFiling(said: string): boolean {
  return (
    !isQuestion(said) &&
    (WANTS_ZH.test(said) || ACT_ZH.test(clauses(said).at(-1) ?? '') || ACT_EN.test(said) || WANTS_EN.test(said))
  )
}
