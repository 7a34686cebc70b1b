// What a question or a name is about: its words without the facet asked for, politeness, pronouns and particles.
import type { Locale } from '../filings/filing.ts'
import { withoutFacetWords } from './facet-words.ts'
import { inSameWords } from './same-words.ts'
import { stemsOf } from './terms-en.ts'
import { normal } from './terms.ts'
import { unitsOfText, withoutQuestionPhrases } from './terms-zh.ts'

/** Say nothing about the matter. Characters that live inside nouns (异地, 有效, 社会) are not here. */
const LIGHT_WORDS_ZH = `
你好 您好 谢谢 麻烦 帮我 给我 帮忙 告诉 知道 咨询 需要 可以 应该 现在 一下 这个 那个 这事 一个 没有
想要 打算 准备 办理 申请 关于 还是 如果 要是 因为 所以 然后 那么 这里 那里 那边 这边 这样 那样 行不行
过去 拿到 下来 办好`
  .trim()
  .split(/\s+/)
const LIGHT_CHARACTERS_ZH =
  '[我俺咱你您他她它们的了着吗呢吧啊呀嘛么不没要想是在去来给把被让叫该个些这那就都也还又再才很和跟与或办弄搞整能行呗哦嗯哎喂请问得完有]'
const LIGHT_ZH = new RegExp([...LIGHT_WORDS_ZH, LIGHT_CHARACTERS_ZH].join('|'), 'g')

const LIGHT_EN = new Set(
  `please hi hello hey thank thanks know question ask tell help want would like need get go make do apply application
  applying okay ok so well actually just really new one thing things way kind sort able possible ready take
  whats hows im ive`.split(/\s+/),
)

/**
 * Chinese: characters and Latin or digit runs; English: stems; in their order.
 * @param facets keep the words that ask for a facet: whole questions are compared with them, names hold them (身份证件).
 */
export function contentWords(text: string, locale: Locale, { facets = false } = {}): string[] {
  const bare = facets ? normal(text) : withoutFacetWords(text, locale)
  if (locale === 'en') {
    return stemsOf(inSameWords(bare, locale)).flatMap(({ word, stem, stop }) =>
      stop || LIGHT_EN.has(word) ? [] : [stem],
    )
  }
  return unitsOfText(withoutQuestionPhrases(inSameWords(bare, locale)).replace(LIGHT_ZH, ' ')).flat()
}

/** The same of a question: a very long one is weighed by its different words only, for the work grows with words times names. */
export function questionWords(question: string, locale: Locale, options: { facets?: boolean } = {}): string[] {
  const words = contentWords(question, locale, options)
  return words.length <= MOST_WORDS ? words : [...new Set(words)].slice(0, MOST_WORDS)
}

const MOST_WORDS = 120

/** 能不能, …吗, "does it …", "may I …". */
export function asksYesOrNo(question: string, locale: Locale): boolean {
  return YES_NO[locale].test(normal(question))
}

const YES_NO: Record<Locale, RegExp> = {
  'zh-CN': /[吗嘛么不没][?。!\s]*$|是不是|会不会|能不能|要不要|可不可以|有没有|用不用|行不行/,
  en: /(?:^|[,.;] *)(?:so |and |but |then )*(?:do|does|did|is|are|was|will|would|can|could|may|must|should|have|has|am)\b/,
}

/** 那孩子呢, "and my son?": the rest of the question is the one before. */
export function isElliptic(question: string, locale: Locale): boolean {
  return ELLIPTIC[locale].test(normal(question))
}

const ELLIPTIC: Record<Locale, RegExp> = {
  'zh-CN': /^那.{1,8}呢[?。\s]*$/,
  en: /^\W*(?:and|(?:what|how) about)\b/,
}
