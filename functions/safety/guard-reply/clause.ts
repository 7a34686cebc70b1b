// One clause as the guard reads it: its words with what negates them, its figures and its small words.
import { isLightEn } from './light-words-en.ts'
import { withoutLightZh } from './light-words-zh.ts'
import { isNegation, type Mark, type MarkKind, marksIn, type Negation } from './mark.ts'
import { MARKS_EN } from './marks-en.ts'
import { MARKS_ZH } from './marks-zh.ts'
import { quantitiesEn } from './quantities-en.ts'
import { quantitiesZh } from './quantities-zh.ts'
import type { Quantity } from './quantity.ts'
import { inSameWordsEn } from './same-words-en.ts'
import { inSameWordsZh } from './same-words-zh.ts'
import { stemOf } from './stem.ts'

export type GuardLocale = 'zh-CN' | 'en'

/** A pair of Han characters, a Latin run, or an English stem. */
export interface Word {
  word: string
  /** Where it begins in the clause's text, in UTF-16 units. */
  at: number
  negation: Negation | undefined
}

export interface Clause {
  /** In the words that all that mean the same are brought to. */
  text: string
  /** What is left without figures, marks and light words: runs of content, parted by `·`; in English stems by blanks. */
  content: string
  /** The text without its marks: two clauses that differ in this way alone say the same, or the opposite. */
  skeleton: string
  words: Word[]
  quantities: Quantity[]
  marks: Set<MarkKind>
}

const ENDS = new Set<MarkKind>(['stop', 'must', 'should', 'may', 'except'])

/** How far a negation reaches, in Chinese characters or English words. */
const REACH = { 'zh-CN': 9, en: 7 }

/** @param text one of `clausesOf`. */
export function readClause(text: string, locale: GuardLocale): Clause {
  return locale === 'en' ? readEnglish(text) : readChinese(text)
}

function readChinese(written: string): Clause {
  const text = inSameWordsZh(written)
  const quantities = quantitiesZh(text)
  const blanked = blank(text, quantities)
  const marks = marksIn(blanked, MARKS_ZH)
  const content = withoutLightZh(
    blank(
      blanked,
      marks.filter(({ kind }) => kind !== 'none'),
    ),
  )
  const words: Word[] = []
  for (const run of content.matchAll(/[^·]+/g)) {
    const parts = run[0].match(/[a-z0-9]+|[^a-z0-9]+/g) ?? []
    let at = run.index
    for (const part of parts) {
      const whole = part.length === 1 || /^[a-z0-9]/.test(part)
      for (let i = 0; i < (whole ? 1 : part.length - 1); i += 1) {
        const word = whole ? part : part.slice(i, i + 2)
        words.push({ word, at: at + i, negation: negationAt(at + i, text, marks, REACH['zh-CN']) })
      }
      at += part.length
    }
  }
  return { text, content, skeleton: skeletonOf(text, marks), words, quantities, marks: kindsOf(marks) }
}

const ENGLISH_WORD = /[a-z][a-z'-]*[a-z]|[a-z]/g

function readEnglish(written: string): Clause {
  // Chinese in brackets names the thing for use at the counter; it says nothing more.
  const text = inSameWordsEn(
    written
      .replace(/\p{Script=Han}[\p{Script=Han}0-9]*/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const quantities = quantitiesEn(text)
  const blanked = blank(text, quantities)
  const marks = marksIn(blanked, MARKS_EN)
  const bare = blank(
    blanked,
    marks.filter(({ kind }) => kind !== 'none' && kind !== 'stop'),
  )
  const words: Word[] = []
  for (const { 0: word, index } of bare.matchAll(ENGLISH_WORD)) {
    if (isLightEn(word)) continue
    words.push({ word: stemOf(word), at: index, negation: negationAt(index, text, marks, REACH.en) })
  }
  return {
    text,
    content: words.map(({ word }) => word).join(' '),
    skeleton: skeletonOf(text, marks),
    words,
    quantities,
    marks: kindsOf(marks),
  }
}

/** The negation that a word stands under: the nearest before it, not too far, with nothing between that ends it. */
function negationAt(place: number, text: string, marks: readonly Mark[], reach: number): Negation | undefined {
  let found: Mark | undefined
  for (const mark of marks) {
    if (mark.start > place) break
    if (isNegation(mark.kind)) found = mark
    // What stands right after a negation belongs to it: 不能直接, 别再.
    else if (ENDS.has(mark.kind) && found && mark.start > found.end + 1) found = undefined
  }
  if (found && isNegation(found.kind)) {
    const between = text.slice(found.end, place)
    const distance = /[a-z]/.test(between) ? between.split(' ').length - 1 : between.length
    if (distance <= reach) return found.kind
  }
  return undefined
}

function skeletonOf(text: string, marks: readonly Mark[]): string {
  return blank(
    text,
    marks.filter(({ kind }) => kind !== 'none'),
  )
    .replace(/[·\s]+/g, ' ')
    .trim()
}

function kindsOf(marks: readonly Mark[]): Set<MarkKind> {
  return new Set(marks.map(({ kind }) => kind))
}

function blank(text: string, spans: readonly { start: number; end: number }[]): string {
  let blanked = text
  for (const { start, end } of spans) blanked = blanked.slice(0, start) + '·'.repeat(end - start) + blanked.slice(end)
  return blanked
}
