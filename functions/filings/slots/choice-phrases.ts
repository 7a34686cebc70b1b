// The words that mean a choice, and whether they stand in a sentence unnegated.
import type { Choice } from '../filing.ts'
import { plainWords } from './plain-words.ts'

/** Latin words match whole words only: "man" is not in "woman". */
export function standsIn(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + phrase.length)
    const cut =
      (/[a-z0-9]$/u.test(before) && /^[a-z0-9]/u.test(phrase)) ||
      (/[a-z0-9]$/u.test(phrase) && /^[a-z0-9]/u.test(after))
    if (!cut && !NEGATED.test(before)) return true
  }
  return false
}

/** A no right before a phrase takes it back. */
const NEGATED =
  /(?:不是|不要|不选|不办|没有|从未|并未|无法|难以?|[不非没别未]|不(?:太|怎么|大|是很|完全|能|会|敢|该|愿意?)|[没别未不](?:说|想|讲|打算|准备)过?|[骗逼][着了]?我|\b(?:not|never|without|no way|refuse to|unable to|rather not)(?: [a-z]+){0,2} )$/u

/** All that means this choice, in plain words. */
export function phrases(choice: Choice): string[] {
  return [...labels(choice), ...[...(choice.also?.['zh-CN'] ?? []), ...(choice.also?.en ?? [])].map(plain)]
}

export function labels({ label }: Choice): string[] {
  return [label['zh-CN'], label.en].map(plain)
}

export function longestFirst(texts: string[]): string[] {
  return [...new Set(texts)].filter(Boolean).sort((a, b) => b.length - a.length)
}

/** Words alone, with one blank between Latin ones; n't is a not like any other. */
export function plain(text: string): string {
  return plainWords(text)
    .replace(/\bcan(?:no|')t\b/gu, 'can not')
    .replace(/\bwon't\b/gu, 'will not')
    .replace(/n't\b/gu, ' not')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()
}

export function latin(text: string): boolean {
  return !/\p{Script=Han}/u.test(text)
}
