// Tells talk (a question, an order to the assistant, an opinion) from the short words that answer a question.
import { anyOf } from '../safety/any-of.ts'
import { foldForMatching } from '../safety/fold.ts'

const ASKS = anyOf(
  '如何|怎么|怎样|为什么|为何|什么(?!的)|哪(?:些|里|儿|个|家|换|办)|[跟找]谁|[啥咋]|多久|多少|几[点天号]|是否|是不是|难道|能不能|[吗呢么][?。!\\s]*$|\\?\\s*$',
  "^(?:how|what|why|where|when|who|which|can|could|do|does|did|is|are|should|would|will) (?:\\w+'?\\w* ){2,}",
)
const ORDERS = anyOf(
  '^(?:请|麻烦|帮我(?:写|做|找|查|想|看|设计|弄|翻|分析|编|搞)|给我(?:写|讲|说|看|一|推荐|列)|教我|告诉我|我(?:想|要|需要)(?:知道|了解|一[份个些]|一些)|写[一首篇个段]|创[作建]一|生成一|设计一|制定一?|开发(?:一|针对)|列出|列举|介绍一下|描述|解释|推荐|翻译|分享|假设|想象)',
  '\\byour (?:\\w+ )?(?:response|answer|reply|output)s?\\b',
  '^(?:please |now |can you )?(?:write|tell|give|show|explain|describe|list|create|generate|teach|help|provide|make|translate|summari[sz]e|compose|recommend|suggest|replace|render|break down|include|mention|add|modify|ignore|repeat|analy[sz]e|determine|identify|classify|evaluate|compare|imagine|discuss|design|develop|outline|propose|share|say|promote|find|calculate|convert|rewrite|enhance|augment|append|insert|embed|encode|respond|answer|reply) (?!and |of |& )(?:\\w+\\W+){1,}\\w+',
)
/** Words that hold sentences together; a name, an address or a firm has one of them at most. */
const JOINTS =
  /[是会应该可以因为所以但如果让把被都就才很更最却而且不没]|他们|我们|你们|人们|这些|那些|\b(?:is|are|was|were|will|should|must|have|has|that|which|they|you|we|because|but|if|your|i)\b/g
const OF_ONESELF =
  /(?<!自)我(?!们)|[俺咱]|[给帮](?:我|他|她|孩|家|自己|老|[爸妈儿女])|\b(?:i|i'm|my|me|for|we|our|us)\b/
const WISH = /^我(?:想|要|会|能|可以|使用|利用)/

/** Whether words are talk, so that they are no name, no address, no firm: they would stand in the form. */
export function isTalk(said: string): boolean {
  const folded = foldForMatching(said)
  return ORDERS.test(folded) || ASKS.test(folded) || WISH.test(folded) || isProse(folded)
}

/** Whether words are about the world: whoever tells a choice or a date in a whole sentence speaks of their own. */
export function isOpinion(said: string): boolean {
  const folded = foldForMatching(said)
  if (ORDERS.test(folded) || /^(?:how|what|why|who|which) (?:\S+ ){4}/.test(folded)) return true
  return isProse(folded) && (!OF_ONESELF.test(folded) || folded.length > STORY)
}

/** Longer than what people tell of themselves before they come to the point. */
const STORY = 60

function isProse(folded: string): boolean {
  const joints = folded.match(JOINTS)?.length ?? 0
  const long = folded.length > (/\p{Script=Han}/u.test(folded) ? 13 : 45)
  return long && !/\d/.test(folded) && (joints >= 2 || (joints === 1 && /[。.!]$/.test(folded)))
}
