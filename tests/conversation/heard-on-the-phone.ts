// What no ear should be offered: the rules of a reply on the phone, each as a fault in words.
import type { Locale } from '../../functions/filings/filing.ts'
import { sentencesOf } from '../../functions/conversation/first-sentences.ts'

const MOST_CHARACTERS = 50
const MOST_WORDS = 30
/** "好。" and "All right." are no sentences to remember. */
const COURTESY = { 'zh-CN': 10, en: 4 }
/** Lines that begin the question, or name its keys. */
const KEY = { 'zh-CN': /请按 \d/gu, en: /\bpress \d/giu }

const NEVER: [string, RegExp][] = [
  ['an address', /https?:|www\.|\w+\.(?:cn|com|gov|org)\b/iu],
  ['a bracket', /[（）()【】[\]{}《》<>「」]/u],
  ['a sign of Markdown or a table', /[*_#|`~]|^\s*[-•] /mu],
  ['a slash', /[/\\]/u],
  ['an emoji', /\p{Extended_Pictographic}/u],
  ['a list of examples', /(?:例如|比如)[：:]|for example:/iu],
  ['digits in a long run', /\d{5}/u],
  ['a sign for the eye', /[=+^%％→&]/u],
  ['capitals that are no word', /(?<![A-Za-z])(?!OK)[A-Z]{2,}(?![A-Za-z])/u],
  ['what only a page can show', /点一个|下面的(?:电话|号码)|(?:the )?numbers? below|pick one/iu],
  ['nothing', /^\s*$/u],
  ['a lost word', /undefined|\[object|\bNaN\b/u],
  ['two stops', /[。！？；，][。，；]|\.\.|[,;:]\./u],
]

/** The faults of what is said; `told` is what comes before the question. */
export function faultsOf(spoken: string, locale: Locale): string[] {
  const never = NEVER.filter(([, pattern]) => pattern.test(spoken)).map(([what]) => what)
  const [told = '', ...rest] = spoken.split('\n')
  const keys = spoken.match(KEY[locale])?.length ?? 0
  return [
    ...never,
    ...(rest.length > 0 ? tooMuch(told, locale) : []),
    ...(choices(spoken, locale) > 3 ? [`${keys} choices`] : []),
  ]
}

/** Keys that choose: 0 is a person, and said beside them. */
function choices(spoken: string, locale: Locale): number {
  return (spoken.match(KEY[locale]) ?? []).filter((key) => !key.endsWith('0')).length
}

function tooMuch(told: string, locale: Locale): string[] {
  const sentences = sentencesOf(told).filter((one) => lengthOf(one, locale) > COURTESY[locale])
  const length = lengthOf(told, locale)
  return [
    ...(sentences.length > 2 ? [`${sentences.length} sentences before the question`] : []),
    ...(length > (locale === 'zh-CN' ? MOST_CHARACTERS : MOST_WORDS) ? [`${length} long before the question`] : []),
  ]
}

function lengthOf(text: string, locale: Locale): number {
  return locale === 'zh-CN' ? text.replace(/\s/gu, '').length : text.split(/\s+/u).filter(Boolean).length
}
