// One plain form of a text for matching against rules; what is stored and shown is never folded.
import { LOOK_ALIKES, SIMPLIFIED } from './fold-tables.ts'

/**
 * Folds what looks the same to what is the same: NFKC, lower case, accents off, Cyrillic, Greek and small-capital
 * look-alikes to Latin, traditional characters (those the rules use) to simplified, invisible characters out, white
 * space to one space. Linear in the length of the text; folding twice changes nothing.
 */
export function foldForMatching(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\u0300-\u036F]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
  let folded = ''
  for (const point of plain) folded += LOOK_ALIKES.get(point) ?? SIMPLIFIED.get(point) ?? point
  return folded.replace(/\s+/g, ' ').trim()
}

/**
 * The second form, for rules only: a folded text with the separators inside words taken out, `忽*略` and `忽 略` to `忽略`,
 * `i g n o r e` to `ignore`. It may join words that belong apart, so a hit in it is worth less than one in the first.
 */
export function joinedForMatching(folded: string): string {
  return (
    folded
      .replace(/(?<=\p{Script=Han})[\s*·.\-_~|/\\+^#@&=]{1,3}(?=\p{Script=Han})/gu, '')
      // `i-g-n-o-r-e a-l-l` has its spaces between words; in `i g n o r e` there are none left to tell them by.
      .replace(/(?<![a-z.\-_*|/])(?:[a-z][.\-_*|/]){1,40}[a-z](?![a-z.\-_*|/])/g, (spelt) =>
        spelt.replace(/[^a-z]/g, ''),
      )
      .replace(/(?<![a-z])(?:[a-z][ .\-_*|/]){3,}[a-z](?![a-z])/g, (spelt) => spelt.replace(/[^a-z]/g, ''))
  )
}
