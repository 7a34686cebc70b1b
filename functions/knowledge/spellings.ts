// The words of the English guides, by which a mistyped word is mended.
import type { FlatFile } from './index-file/flat-file.ts'

/** A shorter one is not mended to. */
const SHORTEST = 4

/** Adds the section `spellings`: the words of the English guides, the commonest first. */
export function packSpellings(sections: Map<string, Uint8Array>, texts: string[]): void {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g))
      if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)).map(([word]) => word)
  sections.set('spellings', Buffer.from(words.join(' ')))
}

/** @returns the guides' words with this first letter */
export function openSpellings({ load }: Pick<FlatFile, 'load'>): (letter: string) => string[] {
  let by: Partial<Record<string, string[]>> | undefined
  return (letter) => {
    by ??= Object.groupBy(Buffer.from(load('spellings')).toString().split(' '), (word) => word[0] ?? '')
    return by[letter] ?? []
  }
}
