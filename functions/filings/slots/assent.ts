// Words of mere assent and refusal: they stand in many sentences and decide nothing there (银行, 好笑, fine print).

const ASSENT =
  /^(?:\p{Script=Han}|不?(?:可以|行|要|是|对|好|能|会|成|中|用)[的了吧啊]?|愿意|没问题|没有|没错|办吧|y|n|k|yes|no|ok|okay|sure|fine|right|yeah|yep|yup|nope|nah|good|great|i do|i am|i will|go ahead|please|of course|all right|alright)$/u

/** What may stand beside them without a meaning of its own. */
const FILLER =
  /^(?:我们?|咱们?|俺|那就?|就|嗯|哦|噢|啊|呀|吧|的|嘞|啦|嘛|哈|呗|呃|都|也|当然|完全|非常|给我|帮我|请|谢谢|多谢|开始|继续|来) *|^(?:i|we|a|the|oh|well|um|uh|then|and|so|please|thanks|thank you|just|do it|with (?:it|that)|(?:that|it) (?:is|s)|very much|of course|by me)(?![a-z0-9]) */u

/** Whether a word or phrase counts only where nothing else is said: one Han sign, yes, no, fine, I do. */
export function isAssent(phrase: string): boolean {
  return ASSENT.test(phrase)
}

/**
 * Whether a clause consists of these phrases and fillers and has one of the phrases in it: "ok go ahead", 那就好吧.
 *
 * @param phrases longest first, so that 不要 is not taken for 不
 */
export function saysOnly(clause: string, phrases: string[]): boolean {
  return phrasesIn(clause, phrases) > 0
}

/** Whether a clause has no meaning of its own: 谢谢, please. */
export function saysNothing(clause: string): boolean {
  return phrasesIn(clause, []) === 0
}

/** How many phrases a clause is made of, or -1 when there is more in it. */
function phrasesIn(clause: string, phrases: string[]): number {
  let count = 0
  for (let rest = clause; rest !== '';) {
    const phrase = phrases.find((each) => opens(rest, each))
    const length = phrase?.length ?? FILLER.exec(rest)?.[0].length
    if (!length) return -1
    if (phrase) count++
    rest = rest.slice(length).trimStart()
  }
  return count
}

/** Not inside a Latin word. */
function opens(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !(/[a-z0-9]$/u.test(phrase) && /^[a-z0-9]/u.test(text.slice(phrase.length)))
}
