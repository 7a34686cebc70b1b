// How much of one run of content words another one holds: a share between 0 and 1.
import type { Locale } from '../filings/filing.ts'

/** Content words to look things up in: which words there are, and which follow each other. */
export interface Held {
  word(word: string): boolean
  pair(first: string, second: string): boolean
}

/** A Chinese character that matches without a neighbour says half: 天 is in 今天 and in 春天. English stems stand alone. */
const ALONE: Record<Locale, number> = { 'zh-CN': 0.5, en: 1 }

export function held(words: string[]): Held {
  const all = new Set(words)
  const pairs = new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))
  return { word: (word) => all.has(word), pair: (first, second) => pairs.has(`${first} ${second}`) }
}

/** The same over runs of words joined by blanks; searching the text is quicker than taking it apart once. */
export function heldIn(runs: string[]): Held {
  const text = ` ${runs.join(' | ')} `
  return { word: (word) => text.includes(` ${word} `), pair: (first, second) => text.includes(` ${first} ${second} `) }
}

/**
 * Share of the words' weight that `other` holds; 0 for no words.
 * @param weights one a word; all the same when left out. A Latin or digit run in Chinese counts as two characters.
 */
export function overlap(words: string[], other: Held, locale: Locale, weights?: number[]): number {
  let all = 0
  let found = 0
  words.forEach((word, i) => {
    const whole = locale === 'en' || /^[\p{Script=Latin}\d]/u.test(word)
    const weight = (weights?.[i] ?? 1) * (whole && locale !== 'en' ? 2 : 1)
    all += weight
    if (!other.word(word)) return
    const backed =
      whole || words.length === 1 || follows(words[i - 1], word, other) || follows(word, words[i + 1], other)
    found += weight * (backed ? 1 : ALONE[locale])
  })
  return all === 0 ? 0 : found / all
}

function follows(first: string | undefined, second: string | undefined, other: Held): boolean {
  return first !== undefined && second !== undefined && other.pair(first, second)
}
