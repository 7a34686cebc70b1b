// How Chinese text becomes search terms: characters, pairs of neighbours and words, with question phrases cut.
import { isHan, isLetter } from './han.ts'

/** Cut from a query before pairs are made; found by measurement on stard and drcd, function words like 可以 and 的 stay. */
const QUESTION_PHRASES = `
请问一下 请问 想问一下 问一下 我想知道 麻烦问下 怎么样 怎么办 怎么弄 怎么做 怎么 怎样 如何 咋办 咋弄 咋整 咋样 咋
为什么 为啥 为何 在?什么(?:时候|时后|时间|地方) 什么 甚么 啥 是否 能否 可否 是不是 有没有 会不会 能不能 可不可以
哪(?:一|几|两)?(?:个|位|种|年|些|里|儿)? 谁 何(?:时|地|种|人|处|年|者|物) 多少 吗 呢 呀 吧 啊`
  .trim()
  .split(/\s+/)

const PHRASE = new RegExp(QUESTION_PHRASES.join('|'), 'g')

/** Stands where a phrase was cut, so that no pair is made across it. */
const GAP = '\n'

/** Characters and Latin or digit runs, in stretches that only blanks may break. Text is already normal (see `normal`). */
export function unitsOfText(text: string): string[][] {
  const stretches: string[][] = []
  let stretch: string[] | undefined
  let run = ''
  const add = (unit: string) => {
    if (stretch) stretch.push(unit)
    else stretches.push((stretch = [unit]))
  }
  const endRun = () => {
    if (run) add(run)
    run = ''
  }
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isLetter(code)) {
      run += character
      continue
    }
    endRun()
    if (isHan(code)) add(character)
    else if (character !== ' ') stretch = undefined
  }
  endRun()
  return stretches
}

export function withoutQuestionPhrases(text: string): string {
  return text.replace(PHRASE, GAP)
}

export function charactersOf(text: string): string[] {
  return unitsOfText(text).flat()
}

/** Pairs of neighbours; none goes over a mark or over a phrase that was cut. */
export function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (const stretch of unitsOfText(text)) {
    for (let i = 1; i < stretch.length; i++) pairs.push(`${stretch[i - 1]}${stretch[i]}`)
  }
  return pairs
}

/** A pair of two Latin runs is written as one, and has no parts. */
export function partsOfPair(pair: string): string[] {
  return charactersOf(pair)
}

/** Sentence by sentence the units in their stretches. */
export function stretchesOfSentences(text: string): string[][][] {
  return text.split(/[。！？；!?;\n]+/).map(unitsOfText)
}

export function charactersAndPairs(text: string): string[] {
  return [...charactersOf(text), ...pairsOf(text)]
}

/** Characters of a text that say what it is about; with a title before them less than one sentence. */
const LEAD = 60

export function charactersOfLead(text: string): string[] {
  return charactersAndPairs(text.slice(0, LEAD))
}

/** Words as the runtime's own dictionary (ICU) parts them; it is loaded when the first text is cut. */
export function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment)
  return words
}

let segmenter: Intl.Segmenter | undefined
