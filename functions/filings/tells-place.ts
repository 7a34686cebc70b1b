// Tells whether a part of a sentence says the place that a question asks for: 住日照市东港区, 医保在日照交的.
import type { Slot } from './filing.ts'

/** What ties somebody to a place. The same words stand in the question and in what is told, or the place is another one. */
const TIES = [
  /(?<!常)住(?![院过])|居住|\b(?:live|lives|living|resid\w+)\b/iu,
  /户[口籍]|老家|\bhukou\b/iu,
  /参保|医保|社保|\binsur/iu,
  /就医|看病|治病|治疗|住院|手术|\b(?:treat\w*|hospital|see a doctor)\b/iu,
]
/** It was so, is not so, or is so of somebody else than the form is about, as far as can be told. */
const ELSEWHERE =
  /不|没|以前|之前|原来|曾|过|[妈爸爹娘爷奶婆哥姐弟妹]|老公|老伴|儿子|女儿|闺女|孩子|孙|朋友|同事|别人|[他她](?:们)?(?:在|住)|\b(?:not|never|used to|formerly|before|mother|father|mum|mom|dad|wife|husband|son|daughter|child|friend)\b|n't\b/iu
const HOUSE = /[路巷弄村屯庄号栋幢楼室]|街(?!道)|单元|\d|\b(?:road|street|lane|avenue|building|room|apartment|flat)\b/iu
/** More than a division: of 鼓楼区, 路桥区, 街道 and 石家庄 the signs of a house are part of the name. */
const MORE =
  /[路巷弄号栋幢楼室街](?![区县南北桥环道])|单元|\d|\b(?:road|street|lane|avenue|building|room|apartment|flat)\b/iu
const ADDRESS = /住(?!院)|地址|\b(?:live at|address)\b/iu
/** A place goes on over a comma: 住日照市，东港区. */
const GOES_ON =
  /^(?:\p{Script=Han}{1,12}?(?:[省市区县旗镇乡村路街巷弄]|小区)|\d+ ?(?:号|栋|幢|楼|单元|室|-\d))|^[a-z' ]+ (?:district|county|province|road|street)\b/iu

/**
 * An address has something of a house in it, a division nothing.
 *
 * @param next the part behind this one, which may belong to the place
 */
export function tellsPlace(part: string, next: string | undefined, { type, label, ask }: Slot): boolean {
  const goesOn = next !== undefined && GOES_ON.test(next) && !TIES.some((tie) => tie.test(next))
  if (goesOn || ELSEWHERE.test(part)) return false
  if (type === 'address') return ADDRESS.test(part) && HOUSE.test(part)
  const asked = [label, ask].flatMap((words) => Object.values(words)).join(' ')
  return !MORE.test(part) && TIES.some((tie) => tie.test(part) && tie.test(asked))
}
