// Whether a sentence keeps to one sentence of its source: its words of content in their order, and no small word turned.
import type { Clause, GuardLocale } from './clause.ts'
import { nameOf } from './quantity.ts'

/** Least share of what is said that one sentence of the source says in the same order. */
const IN_ORDER = 0.9
/** Least share of the clauses spoken of which is said: what is left out of them may be the point. Both chosen by measurement, see the tests. */
const SAID = 0.5

/** A clause as it is compared: what it is about, and every word of it. */
export interface Aligned {
  content: string[]
  words: string[]
}

/**
 * Undefined where one sentence of the source says the same in the same order; of several clauses some may be left out.
 * What is put together from several sentences, or turned within one, is `unsupported`: 46周岁以前办的长期有效 is made of the
 * guide's own words, and of two of its cases. Word by word nothing of that can be seen, only by what stands beside what.
 * @param sources sentences, each as its clauses
 * @param topic the matter, which any answer may name
 */
export function strayFault(
  said: readonly Clause[],
  sources: readonly (readonly Aligned[])[],
  topic: ReadonlySet<string>,
  locale: GuardLocale,
): 'unsupported' | 'negation' | 'condition' | undefined {
  const named = locale === 'en' ? topic : new Set(Array.from(topic).flatMap((word) => Array.from(word)))
  const free = ({ content }: Aligned) => content.filter((word) => !named.has(word))
  const own = said.map((clause) => aligned(clause, locale))
  const content = own.flatMap(free)
  if (content.length === 0) return undefined
  const words = own.flatMap((each) => each.words)
  const faults = sources.flatMap((clauses) => {
    const theirs = clauses.flatMap((clause, number) => free(clause).map((word) => ({ word, number })))
    const common = commonOf(
      content,
      theirs.map(({ word }) => word),
    )
    if (common.length < IN_ORDER * content.length) return []
    const met = new Set(common.map(([, at]) => theirs[at]?.number))
    const spokenOf = theirs.filter(({ number }) => met.has(number))
    if (common.length < SAID * spokenOf.length) return []
    return [
      smallFault(
        words,
        clauses.filter((_, number) => met.has(number)).flatMap((each) => each.words),
        locale,
      ),
    ]
  })
  if (faults.length === 0) return 'unsupported'
  return faults.every((fault) => fault !== undefined) ? faults[0] : undefined
}

export function aligned({ text, content, quantities }: Clause, locale: GuardLocale): Aligned {
  const isEnglish = locale === 'en'
  return {
    words: (isEnglish ? text.match(/[a-z0-9]+/g) : text.match(/\p{Script=Han}|[a-z]+|[0-9.]+/gu)) ?? [],
    content: [
      ...(isEnglish ? content.split(/[ ·]+/).filter((word) => word !== '') : Array.from(content.replaceAll('·', ''))),
      ...quantities.map(nameOf),
    ],
  }
}

const NEGATIONS: Record<GuardLocale, RegExp> = {
  'zh-CN': /^[不没无未免勿别非否]$/,
  en: /^(?:not|no|never|nor|neither|without|cannot|unless|except)$/,
}
/** One of them for another makes another rule: 或 for 和, both for either, whose name it is. */
const PIVOTS: Record<GuardLocale, RegExp> = {
  'zh-CN': /^[或和只才都各均先后前须必]$/,
  en: /^(?:or|both|either|each|all|every|any|only|own|her|his|their|before|after|until|must|always|already|still)$/,
}

/** A negation or a word that turns a rule, added, or dropped right before what is said. */
function smallFault(
  said: readonly string[],
  source: readonly string[],
  locale: GuardLocale,
): 'negation' | 'condition' | undefined {
  const pairs = commonOf(said, source)
  const mine = new Set(pairs.map(([i]) => i))
  const theirs = new Set(pairs.map(([, j]) => j))
  const added = said.filter((_, i) => !mine.has(i))
  const dropped = source.filter((_, j) => !theirs.has(j) && theirs.has(j + 1))
  const [negation, pivot] = [NEGATIONS[locale], PIVOTS[locale]]
  const count = (words: readonly string[]) => words.filter((word) => negation.test(word)).length
  // 不用本人到场 and 本人不用到场 have moved it, and say the same.
  if (count(added) !== count(dropped)) return 'negation'
  return added.some((word) => pivot.test(word) && !dropped.includes(word)) ? 'condition' : undefined
}

/** The longest common subsequence, as pairs of places. */
function commonOf(said: readonly string[], source: readonly string[]): [number, number][] {
  const width = source.length + 1
  const longest = new Uint16Array((said.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = said.length - 1; i >= 0; i -= 1) {
    for (let j = source.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = said[i] === source[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < said.length && j < source.length;) {
    if (said[i] === source[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
