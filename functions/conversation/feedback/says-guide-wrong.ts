// Whether the reason of a rating is about what a guide says: then it is for the editors.
import { foldForMatching } from '../../safety/fold.ts'
import { withoutPraise } from './without-praise.ts'

/** True when the words say that something is wrong, out of date or unclear in what was answered. */
export function saysGuideIsWrong(reason: string): boolean {
  const said = withoutPraise(foldForMatching(reason).replaceAll("'", ''))
  return WRONG.some((each) => each.test(said))
}

const WRONG = [
  /[写说讲答给标列]错|错误|错的|有错|全错|都错|错了|有误|不对|不准|不正确|不实|不符|对不上|矛盾|误导/u,
  /过时|过期|旧的|老(?:规定|政策|黄历|电话|地址)|失效|作废|早就?(?:不|改|变|没|搬|取消)|已经?(?:改|变|取消|搬|停)|打不[通开]|空号/u,
  /看不[懂明]|不清楚|不清不楚|说不清|没[说写讲]清|不明[白确]|含糊|不(?:够)?(?:详细|具体)|太笼统|难懂|不全|漏了|缺了/u,
  /\b(?:wrong|incorrect|inaccurate|mistaken|outdated|out of date|out dated|obsolete|misleading|contradict\w*)\b/u,
  /\b(?:unclear|confusing|vague|ambiguous|incomplete|hard to understand|not (?:right|correct|true|accurate|clear|up to date|complete)|doesnt (?:say|match|exist)|no longer)\b/u,
  /\b(?:mistakes?|errors?) in\b|\b(?:has|have|had|contains?|full of|a|an|some|many) (?:\w+ )?(?:mistakes?|errors)\b/u,
]
