// Whether a sentence keeps to one sentence of its source: its words of content in their order, and no small word turned.
import type { Clause, GuardLocale } from './clause.ts'
import { nameOf } from './quantity.ts'

/** Least share of what is said that one sentence of the source says in the same order. */
const IN_ORDER = 0.9
/** Least share of the clauses spoken of which is said: what is left out of them may be the point. Both chosen by measurement, see the tests. */
const SAID = 0.5

/** Fewer words of content beside the matter's own say too little to be told apart. */
const FEW = 3

/** A clause as it is compared: what it is about, and every word of it. */
export interface Aligned {
  content: string[]
  words: string[]
  /** Names of its figures, those of ordinary speech left out. */
  figures: string[]
  /** If it is so, …: what the rest holds for. */
  isCondition: boolean
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
  const own = said.map((clause) => aligned(clause, locale))
  const isTopical = own.flatMap(({ content }) => content).filter((word) => !named.has(word)).length < FEW
  // The matter may be named anywhere; what says little else must hold every word of it.
  const free = ({ content }: Aligned) => (isTopical ? content : content.filter((word) => !named.has(word)))
  const content = own.flatMap(free)
  if (content.length === 0) return 'unsupported'
  const words = own.flatMap((each) => each.words)
  const figures = new Set(own.flatMap((each) => each.figures))
  const faults = sources.flatMap((clauses) => {
    const theirs = clauses.flatMap((clause, number) => free(clause).map((word) => ({ word, number })))
    const common = commonOf(
      content,
      theirs.map(({ word }) => word),
    )
    if (common.length < IN_ORDER * content.length) return []
    const met = new Set(common.map(([, at]) => theirs[at]?.number))
    if (common.length < SAID * theirs.filter(({ number }) => met.has(number)).length) return []
    const spokenOf = clauses.filter((_, number) => met.has(number))
    // Whom or when it holds for goes with it.
    const isBare =
      clauses.some((clause, number) => clause.isCondition && !met.has(number)) ||
      spokenOf.some((clause) => clause.figures.some((figure) => !figures.has(figure)))
    if (isBare || own.some((clause) => isElsewhere(clause, spokenOf, locale))) return ['condition' as const]
    return [smallFault(words, clauses, met, locale)]
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
    figures: quantities.filter(({ ordinary }) => !ordinary).map(nameOf),
    isCondition: CONDITION[locale].test(text),
  }
}

const CONDITION: Record<GuardLocale, RegExp> = {
  'zh-CN': /的$|^(?:如果|要是|只要|只有|除非|遇到|碰到)|的话$|时$/,
  en: /^(?:if|when|once|unless|until|as long as|only|where|provided)\b/,
}

const NEGATIONS: Record<GuardLocale, RegExp> = {
  'zh-CN': /^[不没无未免勿别非否]$/,
  en: /^(?:not|no|never|nor|neither|without|cannot|unless|except)$/,
}
/** One of them for another makes another rule: 或 for 和, both for either, whose name it is, what comes first. */
const PIVOTS: Record<GuardLocale, RegExp> = {
  'zh-CN': /^[或和只才都各均先后前须必]$/,
  en: /^(?:or|both|either|each|all|every|any|only|own|her|his|their|before|after|until|must|always|already|still|first)$/,
}
const AGENTS: Record<GuardLocale, RegExp> = {
  'zh-CN': /单位|医院|公司|监护人|部门|派出所|银行|中心|家属|村|社区/g,
  en: /\b(?:employer|hospital|company|guardian|police|bank|office|agency|family|platform)\b/g,
}
const YOU: Record<GuardLocale, RegExp> = { 'zh-CN': /[您你]|本人/, en: /\byou\b/ }

/** A word that turns a rule, added, or dropped right before what is said of a clause. @param met numbers of the clauses spoken of */
function smallFault(
  said: readonly string[],
  clauses: readonly Aligned[],
  met: ReadonlySet<number | undefined>,
  locale: GuardLocale,
): 'negation' | 'condition' | undefined {
  const source = clauses.flatMap(({ words }) => words)
  const isMet = clauses.flatMap(({ words }, number) => words.map(() => met.has(number)))
  const pairs = commonOf(said, source)
  const mine = new Set(pairs.map(([i]) => i))
  const theirs = new Set(pairs.map(([, j]) => j))
  const added = said.filter((_, i) => !mine.has(i))
  const dropped = source.filter((_, j) => isMet[j] && !theirs.has(j) && (theirs.has(j + 1) || theirs.has(j + 2)))
  const [negation, pivot] = [NEGATIONS[locale], PIVOTS[locale]]
  const negations = (words: readonly string[]) =>
    words
      .filter((word) => negation.test(word))
      .toSorted()
      .join(' ')
  // 不用本人到场 and 本人不用到场 have moved it, and say the same.
  if (negations(added) !== negations(dropped)) return 'negation'
  const turns = (words: readonly string[], others: readonly string[]) =>
    words.some((word) => pivot.test(word) && !others.includes(word))
  if (turns(added, dropped) || turns(dropped, added)) return 'condition'
  return undefined
}

/** You are to do what the source has another do: 要您拿出证据 for 要由单位拿出证据. */
function isElsewhere({ words, content }: Aligned, source: readonly Aligned[], locale: GuardLocale): boolean {
  const text = ({ words: all }: Pick<Aligned, 'words'>) => all.join(locale === 'en' ? ' ' : '')
  const said = text({ words })
  if (!YOU[locale].test(said)) return false
  const common = source.map((clause) => ({ clause, count: commonOf(content, clause.content).length }))
  const nearest = common.toSorted((a, b) => b.count - a.count)[0]?.clause
  if (!nearest || YOU[locale].test(text(nearest))) return false
  const agents = text(nearest).match(AGENTS[locale]) ?? []
  return agents.length > 0 && !agents.some((agent) => said.includes(agent))
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
