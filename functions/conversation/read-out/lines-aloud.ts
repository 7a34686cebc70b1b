// A block of text as it is read out: sentence by sentence, each with the words that are said for it.
import type { Locale } from '../../filings/filing.ts'
import { sentencesOf } from '../first-sentences.ts'
import { sayFigures } from './say-figures.ts'

export interface Line {
  /** As it stands on the page; all of them together are the block. */
  shown: string
  /** As it is said, without a line break. */
  said: string
}

/** What is longer is parted at a comma: the mark on the page is to be short, and some voices stop in the middle. */
const LONGEST = { 'zh-CN': 90, en: 240 }

/** Between a label and its value. */
export const COLON = { 'zh-CN': '：', en: ': ' }

/** @param block one line of text, without the marks of a list */
export function linesAloud(block: string, locale: Locale): Line[] {
  return sentencesOf(block)
    .flatMap((sentence) => (sentence.length > LONGEST[locale] ? breaths(sentence, LONGEST[locale]) : [sentence]))
    .map((shown) => ({ shown, said: sayFigures(shown, locale) }))
}

/** Whether there is anything to be heard: marks alone are for the eye. */
export function isHeard({ said }: Line): boolean {
  return /[\p{L}\p{N}]/u.test(said)
}

function breaths(sentence: string, longest: number): string[] {
  const pieces: string[] = []
  for (const piece of sentence.match(/[^，；;、]*?(?:[，；;、]|, |$)/gu) ?? [sentence]) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + piece.length <= longest) pieces[pieces.length - 1] = last + piece
    else if (piece) pieces.push(piece)
  }
  return pieces
}
