// The bare words of an utterance: how short sayings are compared whatever their politeness, script, case and punctuation.
import { foldForMatching } from '../safety/fold.ts'

const PUNCTUATION = /[\p{P}\p{S}\s]+/gu
const OPENERS = /^(?:(?:那|嗯|呃|哦|啊|请你?|麻烦您?|劳驾|(?:please|well|um|uh|oh|so|ok so)\b)\s*)+/u
const PARTICLES = /(?:\s*(?:吧|啊|呀|哦|喔|呗|嘛|啦|哈|同志|师傅|老师|闺女|姑娘|小伙子|大姐|大哥|大夫))+$/u
const THANKS = /(?:\s*(?:谢谢|please|thanks|thank you))+$/u

/** Lower case, half width, simplified, no punctuation, no polite words at either end; words with one space between. */
export function plainWords(said: string): string {
  const flat = foldForMatching(said).replace(/[’']/g, '').replace(PUNCTUATION, ' ').trim()
  const bare = flat.replace(OPENERS, '').replace(PARTICLES, '').trim()
  return bare.replace(THANKS, '').replace(PARTICLES, '').trim() || bare || flat
}

/** True when words are put as a question, in either language. */
export function isQuestion(said: string): boolean {
  return (
    /[?？]|吗|呢[。\s]*$|多少|怎么|咋|什么|啥|哪|几[天个岁块次号点步样]|多久|多长|能不能|能否|可不可以|要不要|是不是|有没有|行不行|用不用|\p{Script=Han}{2}[不没][。?？\s]*$/u.test(
      said,
    ) ||
    /^\s*(?:and\s+)?(?:how|what|where|when|why|which|who|can|could|do|does|did|is|are|should|will|would|may|what about)\b/iu.test(
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
