// The bare words of an utterance: how short sayings are compared whatever their politeness, script, case and punctuation.
import { foldForMatching } from '../safety/fold.ts'

const PUNCTUATION = /[\p{P}\p{S}\s]+/gu
/** What people say while they look for their words: 嗯那个…. */
const OPENERS =
  /^(?:(?:那个?|嗯+|呃|额|哦|噢|啊|哎呀?|唉|诶|欸|就是(?=.{3})|不好意思|对不起|抱歉|请你?|麻烦[你您]?|劳驾|(?:please|well|um+|uh+|er+|hmm+|oh|so|sorry|excuse me|ok(?:ay)?|hey|now)\b)\s*)+/u
/** Recognisers put a space where somebody drew breath. */
const BREATH = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu
const PARTICLES =
  /(?:\s*(?:吧|啊|呀|哦|喔|呗|嘛|啦|哈|(?<![我俺他她的])(?:同志|师傅|老师|闺女|姑娘|小伙子|大姐|大哥|大夫)))+$/u
const THANKS = /(?:\s*(?:谢谢|please|thanks|thank you))+$/u

/** Lower case, half width, simplified, no punctuation, no polite words at either end; words with one space between. */
export function plainWords(said: string): string {
  const flat = foldForMatching(said).replace(/[’']/g, '').replace(PUNCTUATION, ' ').replace(BREATH, '').trim()
  const bare = flat.replace(OPENERS, '').replace(PARTICLES, '').trim()
  return bare.replace(THANKS, '').replace(PARTICLES, '').trim() || bare || flat
}

/** True when words are put as a question, in either language. */
export function isQuestion(said: string): boolean {
  return (
    /[?？]|吗|呢[。\s]*$|(?:先|再|想|要|顺便|另外|我)问(?:一?下|个|一个|一问|[你您])(?!我|俺|他|她|儿|女|闺|老|[爸妈家孩])|请问|多少|怎么|咋|什么|啥|哪|几[天个岁块次号点步样]|多久|多长|能不能|能否|可不可以|要不要|是不是|有没有|行不行|用不用|\p{Script=Han}{2}[不没][。?？\s]*$/u.test(
      said,
    ) ||
    /^\s*(?:and\s+)?(?:how|what|where|when|why|which|who|can|could|do|does|did|is|are|should|will|would|may|what about|(?:i have )?(?:a|one|another|quick) (?:quick )?question|let me ask (?:you|about|something|a)|i (?:want|would like|need) to (?:ask|know)|by the way)\b/iu.test(
      said,
    )
  )
}

/** The language an utterance is plainly in; undefined for names, numbers and short words that fit both. */
export function spokenLanguage(said: string): 'zh-CN' | 'en' | undefined {
  const han = said.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = said.match(/[A-Za-z][A-Za-z'’]+/gu)?.length ?? 0
  if (han >= 4) return 'zh-CN'
  return han === 0 && latin >= 3 ? 'en' : undefined
}

const CLAUSE_END = /[,，。;；!！?？、\n]+/u

/** The clauses of an utterance that hold any words, in order. */
export function clauses(said: string): string[] {
  return said.split(CLAUSE_END).filter((clause) => /[\p{L}\p{N}]/u.test(clause))
}
