// How Chinese text becomes search terms: single characters and pairs of neighbours, with question phrases cut.
import { isHan, isLetter } from './han.ts'

/** Cut from a query before pairs are made; found by measurement on stard and drcd, function words like 可以 and 的 stay. */
const QUESTION_PHRASES = `
请问一下 请问 想问一下 问一下 我想知道 麻烦问下 怎么样 怎么办 怎么弄 怎么做 怎么 怎样 如何 咋办 咋弄 咋整 咋样 咋
为什么 为啥 为何 什么 甚么 啥 是否 能否 可否 是不是 有没有 会不会 能不能 可不可以 哪些 哪个 哪一年 哪一 哪里 哪儿 哪 谁
何时 何地 何种 何人 多少 吗 呢 呀 吧 啊`
  .trim()
  .split(/\s+/)

const PHRASE = new RegExp([...QUESTION_PHRASES].sort((a, b) => b.length - a.length).join('|'), 'g')

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

export function unitsOfQuery(text: string): string[][] {
  const units = unitsOfText(withoutQuestionPhrases(text))
  return units.length > 0 ? units : unitsOfText(text)
}

export function withoutQuestionPhrases(text: string): string {
  return text.replace(PHRASE, GAP)
}

export function unigrams(stretches: string[][]): string[] {
  return stretches.flat()
}

export function bigrams(stretches: string[][]): string[] {
  const pairs: string[] = []
  for (const stretch of stretches) {
    for (let i = 1; i < stretch.length; i++) pairs.push(`${stretch[i - 1]}${stretch[i]}`)
  }
  return pairs
}
