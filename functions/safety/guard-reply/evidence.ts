// The cited passages as the guard reads them, kept for the sentences of one answer.
import { type Clause, type GuardLocale, readClause } from './clause.ts'
import type { Negation } from './mark.ts'
import { type Aligned, aligned } from './stray-fault.ts'
import { clausesOf, plainLines } from './plain-text.ts'
import { nameOf, type Quantity } from './quantity.ts'

export interface SourceClause extends Clause {
  /** The negations that each of its words stands under. */
  negations: Map<string, Set<Negation | undefined>>
  /** Words of the line it stands in. */
  lineWords: Set<string>
  /** Its words and figures, and those of its line. */
  names: Set<string>
  lineNames: Set<string>
  /** Plain text of that line. */
  line: string
  /** Names in each clause before it that says whom or which case it is of: 批准加急的，…; if it is urgent, …. */
  cases: string[][]
  /** One of them says that it depends: 符合条件的. */
  caseHedged: boolean
}

export interface Evidence {
  /** Plain text of all cited passages, headings and questions too, and the same in the words all are brought to. */
  plain: string
  text: string
  /** Each sentence that states something, as its clauses. */
  sentences: Aligned[][]
  /** All content, for what is named at all. */
  content: string
  /** Whole words of the content. */
  words: Set<string>
  /** Words of titles and headings that ask nothing: the matter, which any answer may name. */
  topic: Set<string>
  /** Figures of headings and questions. */
  named: Quantity[]
  /** What is stated: no headings, no questions. */
  clauses: SourceClause[]
}

const kept = new WeakMap<object, Map<string, Evidence>>()

/** @param cites those that exist. */
export function evidenceOf(passages: Map<number, string>, cites: readonly number[], locale: GuardLocale): Evidence {
  const key = `${locale} ${cites.join(',')}`
  const known = kept.get(passages) ?? new Map<string, Evidence>()
  kept.set(passages, known)
  const evidence =
    known.get(key) ??
    readEvidence(
      cites.map((cite) => passages.get(cite) ?? ''),
      locale,
    )
  known.set(key, evidence)
  return evidence
}

function readEvidence(texts: readonly string[], locale: GuardLocale): Evidence {
  const lines = texts.flatMap((text) => plainLines(text, locale))
  const clausesIn = (text: string) => clausesOf(text, locale).map((clause) => readClause(clause, locale))
  const read = lines.map((line) => ({ line, clauses: clausesIn(line) }))
  const topic = new Set(
    read
      .filter(({ line }) => !/[。;!.:?]$/.test(line) && !ASKS_YES[locale].test(line))
      .flatMap(({ clauses }) => clauses.flatMap(({ words }) => words.map(({ word }) => word))),
  )
  const all = read.flatMap(({ clauses }) => clauses)
  return {
    topic,
    plain: lines.join('\n'),
    sentences: lines
      .flatMap(sentencesOf)
      .map((sentence) => clausesIn(sentence).map((clause) => aligned(clause, locale))),
    text: all.map(({ text }) => text).join('\n'),
    content: `·${all.map(({ content }) => content).join('·')}·`,
    words: new Set(all.flatMap(({ words }) => words.map(({ word }) => word))),
    named: read
      .filter(({ line }) => !isStatement(line))
      .flatMap(({ clauses }) => clauses.flatMap(({ quantities }) => quantities)),
    clauses: read.flatMap(({ line, clauses }, index) =>
      isStatement(line) ? inLine(line, clauses, locale) : answered(line, clauses, read[index + 1]?.line, topic, locale),
    ),
  }
}

/** A line of the guide may hold several sentences. */
function sentencesOf(line: string): string[] {
  return line.split(/(?<=[。;!?])|(?<=\.)\s/u).filter((sentence) => sentence !== '')
}

function inLine(line: string, clauses: readonly Clause[], locale: GuardLocale): SourceClause[] {
  const lineWords = new Set(clauses.flatMap(({ words }) => words.map(({ word }) => word)))
  const namesOf = (each: Clause) => [...each.words.map(({ word }) => word), ...each.quantities.map(nameOf)]
  const lineNames = new Set(clauses.flatMap(namesOf))
  return clauses.map((clause, index) => {
    const cases = clauses.slice(0, index).filter(({ text }) => IS_CASE[locale].test(text))
    const negations = new Map<string, Set<Negation | undefined>>()
    for (const { word, negation } of clause.words) negations.set(word, (negations.get(word) ?? new Set()).add(negation))
    return {
      ...clause,
      negations,
      lineWords,
      names: new Set(namesOf(clause)),
      lineNames,
      line,
      cases: cases.map(namesOf),
      caseHedged: cases.some(({ marks }) => marks.has('hedge')),
    }
  })
}

const IS_CASE: Record<GuardLocale, RegExp> = { 'zh-CN': /的$/, en: /^(?:if|once|when|without|with no|after|for)\b/ }

const ASKS_YES: Record<GuardLocale, RegExp> = {
  'zh-CN': /[吗么]["”]?\??$|能不能|可不可以|要不要|是不是|管不管/,
  en: /(?:^|[.,] )(?:must|can|may|do|does|is|are|will|should|has|have)\b[^.]*\?$/,
}
const SAYS_NO: Record<GuardLocale, RegExp> = {
  'zh-CN': /^(?:(?:一般|多半|还|暂时)?(?:不用|不能|不需要|不行|不要|不可以|不)|还不|没有|不是)/,
  en: /^(?:no|not yet|usually not|mostly not)\b/,
}
const MUST_ASKED = /\b(?:must|need|have to)\b|要/
const SAYS_YES: Record<GuardLocale, RegExp> = { 'zh-CN': /^(?:能|可以|有|要|行|还能|是|会)/, en: /^yes\b/ }

/** What is asked of it, and not whom or where it is asked of: after the modal verb, before a preposition. */
function isAsked(text: string, at: number, locale: GuardLocale): boolean {
  if (locale === 'zh-CN') return at > text.search(/[能要会用算有]|可以/)
  const aside = /\w+ \w+ .*?\b(for|in|at|from|of|with|about|when|if|during|by)\b/.exec(text)
  return aside === null || at < aside[0].length
}

/** A question that the next line answers with yes or no states what it asks, or that it is not so. */
function answered(
  line: string,
  clauses: readonly Clause[],
  answer: string | undefined,
  topic: ReadonlySet<string>,
  locale: GuardLocale,
): SourceClause[] {
  if (answer === undefined || !ASKS_YES[locale].test(line)) return []
  const no = SAYS_NO[locale].exec(answer)?.[0]
  if (no === undefined && !SAYS_YES[locale].test(answer)) return []
  const negation: Negation | undefined =
    no === undefined ? undefined : /用|需/.test(no) || MUST_ASKED.test(line) ? 'unneeded' : 'not'
  const asked = clauses.slice(-1)
  return inLine(
    line,
    asked.map((clause) => ({
      ...clause,
      quantities: [],
      marks: new Set([...clause.marks, ...(negation ? [negation] : [])]),
      words: clause.words
        .filter(({ word }) => negation === undefined || !topic.has(word))
        .map((word) =>
          negation !== undefined && isAsked(clause.text, word.at, locale) ? { ...word, negation } : word,
        ),
    })),
    locale,
  )
}

/** A question states nothing (丢了要先登报吗？), and a heading has no mark at its end. */
function isStatement(line: string): boolean {
  return !/\?["”」]?$/.test(line) && /[。;!.:]["”」)]?$|:/.test(line)
}
