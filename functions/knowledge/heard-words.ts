// The words of the Chinese guides that a misheard question may have meant, and those that say that it was heard well.
import { contentWords } from './content-words.ts'
import { facetWords } from './facet-words.ts'
import { FACET_WORDS_ZH } from './facet-words-zh.ts'
import { byUtf8 } from './index-file/string-table.ts'
import { guideNames, guideText, passageTexts } from './passages.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { normal } from './terms.ts'

export interface HeardWord {
  word: string
  /** Part of a name, or asks for a facet, or long: what a citizen may have meant. */
  named: boolean
}

/**
 * Every word of the guides' names and questions, the commonest first.
 * @param spell the syllables of a word, without tones
 */
export function heardWords(guides: ResolvedGuide[], spell: (word: string) => string): HeardWord[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const runs = (text: string) =>
    Array.from(normal(text).matchAll(/\p{Script=Han}+/gu), ([run]) =>
      Array.from(segmenter.segment(run), ({ segment }) => segment),
    )
  const counts = new Map<string, number>()
  const alone = new Set<string>()
  const said = guides.map((guide) => {
    const parts = runs(guideText(guide))
    for (const part of parts.flat()) if (part.length > 1) alone.add(part)
    return parts.flatMap((run) => joined(run))
  })
  for (const word of said.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of FACET_WORDS) alone.add(word)
  const count = (word: string) => counts.get(word) ?? 0
  const isJoined = (word: string) => count(word) >= OFTEN && word.length <= LONGEST_JOINED && isWhole(word)
  const bodies = guides.map((guide) => normal(passageTexts(guide).join('\n')))
  const inNames = guides.map((guide) =>
    guideNames(guide).flatMap((name) => runs(name).flatMap((parts) => joined(parts))),
  )
  const names = new Set(inNames.flatMap((its, i) => likeliest(its, said[i] ?? [], bodies[i] ?? '', spell)))
  const wrong = new Set(inNames.flat().filter((word) => !names.has(word)))
  return [...new Set([...counts.keys(), ...alone])]
    .filter((word) => !wrong.has(word) && (names.has(word) || alone.has(word) || isJoined(word)))
    .map((word) => ({
      word,
      named: names.has(word) || facetWords(word, 'zh-CN').length > 0 || (word.length > 2 && isWhole(word)),
    }))
    .sort((a, b) => count(b.word) - count(a.word) || byUtf8(a.word, b.word))
}

/** 流程 and the like, which stand in no name. */
const FACET_WORDS = FACET_WORDS_ZH.flatMap(([, patterns]) =>
  patterns.filter((each) => /^\p{Script=Han}{2,}$/u.test(each)),
)
const LONGEST = 8
/** Words that no dictionary has (医保, 低保) are parts that often stand together. */
const LONGEST_JOINED = 4
const OFTEN = 3

/** Runs of neighbouring parts, of two characters and more; 残疾人两 of 残疾人两项补贴 is cut through a word, and is none. */
function joined(parts: string[]): string[] {
  const found: string[] = []
  for (let from = 0; from < parts.length; from++) {
    for (let to = from, word = ''; to < parts.length; to++) {
      word += parts[to]
      if (word.length > LONGEST) break
      const isCut = isSingle(parts, from, 0) || isSingle(parts, to, parts.length - 1)
      // Of single characters alone (公积金, 社保卡) no dictionary knows where they end.
      const isUnknown = word.length === to - from + 1
      if (word.length > 1 && (!isCut || isUnknown)) found.push(word)
    }
  }
  return found
}

/** A part of one character in the middle belongs to its neighbours. */
function isSingle(parts: string[], at: number, end: number): boolean {
  return at !== end && parts[at]?.length === 1
}

/** No particle is in it. */
function isWhole(word: string): boolean {
  return contentWords(word, 'zh-CN', { facets: true }).length === word.length
}

/**
 * Editors list misheard names too (工商认定), but the guide itself is written as it should be: of what sounds the same only
 * what its text says most was meant; of equals the first, for the title comes first.
 */
function likeliest(names: string[], said: string[], text: string, spell: (word: string) => string): string[] {
  const sounds = new Set(names.map(spell))
  const by = Map.groupBy(new Set(said.filter((word) => sounds.has(spell(word)))), spell)
  const count = (word: string) => text.split(word).length
  return Array.from(by.values(), ([first = '', ...others]) =>
    others.reduce((best, each) => (count(each) > count(best) ? each : best), first),
  )
}
