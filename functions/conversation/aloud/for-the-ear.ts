// A sentence as it can be said: no signs, brackets or addresses, nothing that only the eye can do.
import type { Locale } from '../../filings/filing.ts'
import { sayNumbers } from './say-numbers.ts'

/** Words for whoever reads, and what a caller hears instead. */
const SAID: Record<Locale, [RegExp, string][]> = {
  'zh-CN': [
    [/(?:可以|请)?打下面的电话(?:问|找人)?/gu, '找真人请按 0'],
    [/到这里查/gu, '可以这样查'],
    [/(?<=请|再)写/gu, '说'],
    [/，也可以点一个/gu, ''],
    [/[，；]?(?:例如|比如)[：:][^。！？]*/gu, ''],
    [/(\p{Script=Han})\/(?=\p{Script=Han})/gu, '$1或'],
    [/&/gu, '和'],
  ],
  en: [
    [/\bcall (?:the number|one of these numbers|the numbers) below\b/giu, 'press 0 for a person'],
    [/\bHere is where to look it up\b/gu, 'You can look it up like this'],
    [/\bwrite (it|them|just|an?|the|at)\b/giu, 'say $1'],
    [/,? ?\bor pick one\b/gu, ''],
    [/\bpick one of these, or say “the first one”/gu, 'say one of these'],
    [/(?:^|,? )(?:for example|such as|e\.g\.): ?[^.!?]*(?:\.\d[^.!?]*)*/giu, ''],
    [/\be\.g\./giu, 'for example'],
    [/\bi\.e\./giu, 'that is'],
    [/\betc\./giu, 'and so on'],
    [/\band\/or\b/giu, 'or'],
    [/(?<=[a-z])\/(?=[a-z])/giu, ' or '],
    [/&/gu, 'and'],
    [/\bNo\. ?(?=\d)/gu, 'number '],
  ],
}

/** One sentence or label for the ear; empty when nothing of it can be said. */
export function forTheEar(text: string, locale: Locale): string {
  const bare = text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\s*(?:https?:\/\/|www\.)[^\s，。；、）)]+/gu, '')
    .replace(/\s*（[^（）]*）|\s*\([^()]*\)|\s*【[^【】]*】|\s*\[[^[\]]*\]/gu, '')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}]/gu, (sign) => (/[\d#*]/u.test(sign) ? sign : ''))
  const said = SAID[locale].reduce((rest, [pattern, words]) => rest.replace(pattern, words), bare)
  return tidy(spelled(sayNumbers(said, locale)), locale)
}

/** ID is no word: I D. */
function spelled(text: string): string {
  return text.replace(/(?<![A-Za-z\d])(?!OK(?![A-Za-z]))[A-Z]{2,5}(?![A-Za-z\d])/gu, (letters) =>
    Array.from(letters).join(' '),
  )
}

/** What is left of signs, and of what stood around what was taken out. */
function tidy(text: string, locale: Locale): string {
  const plain = text
    .replace(/[（）()【】[\]{}《》〈〉<>「」『』|`_#*^=~～+\\/]/gu, ' ')
    .replace(/\s?(?:——|—|–| - |→|·|•|…+)\s?/gu, locale === 'zh-CN' ? '，' : ', ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[，。！？；：、,.!?;:])|(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/[，、；：]+(?=[，。！？；：、])/gu, '')
    .replace(/^[\s，。；：、,.;:]+/u, '')
    .trim()
  return /[\p{L}\p{N}]/u.test(plain) ? plain : ''
}
