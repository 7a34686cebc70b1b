// Whether a sentence says the same as its source, and not its opposite, more of it, or it of something else.
import type { Clause, GuardLocale } from './clause.ts'
import { isOfRival, namesRivalAlone } from './contrast-words.ts'
import type { Evidence, SourceClause } from './evidence.ts'
import { isNegation, negationAgrees } from './mark.ts'
import { nameOf } from './quantity.ts'

export type TurnFault = 'negation' | 'condition' | 'unsupported'

/**
 * Each clause is laid upon the clauses of the source that hold its words, the one that holds most first; where they meet,
 * negation, duty and limits must be the same.
 */
export function turnFault(
  clauses: readonly Clause[],
  evidence: Evidence,
  asked: ReadonlySet<string>,
  locale: GuardLocale,
): TurnFault | undefined {
  const own = new Set(
    clauses.flatMap((each) => [...each.words.map(({ word }) => word), ...each.quantities.map(nameOf)]),
  )
  const said: Said = {
    text: clauses.map(({ text }) => text).join(','),
    own,
    names: new Set([...asked, ...own]),
    hedged: clauses.some(({ marks }) => marks.has('hedge')),
    locale,
  }
  if (namesRivalAlone(said.text, evidence.text, locale)) return 'unsupported'
  for (const clause of clauses) {
    const fault = clauseFault(clause, evidence, said)
    if (fault) return fault
  }
  return undefined
}

/** The whole sentence beside the clause that is looked at. */
interface Said {
  text: string
  /** Its words and figures. */
  own: ReadonlySet<string>
  /** Those, and the words of the question: they tell which case is spoken of. */
  names: ReadonlySet<string>
  hedged: boolean
  locale: GuardLocale
}

function clauseFault(clause: Clause, { clauses: sources, words, topic }: Evidence, said: Said): TurnFault | undefined {
  const { locale, hedged } = said
  const same = sources.filter(({ skeleton }) => skeleton !== '' && skeleton === clause.skeleton)
  if (same.length > 0 && same.every((source) => isNegated(source) !== isNegated(clause))) return 'negation'
  let open = clause.words
  for (let round = 0; open.length > 0; round += 1) {
    const source = closest(open, clause, sources, said)
    if (!source) {
      if (round === 0 && open.filter(({ word }) => words.has(word)).length * 2 < open.length) return 'unsupported'
      break
    }
    const met = open.filter(({ word }) => source.negations.has(word))
    if (met.some((word) => !agrees(word, source))) return 'negation'
    if (round === 0) {
      const fault = markFault(clause, source, met.length, hedged)
      if (fault) return fault
      if (
        (met.length > 1 || met.length * 2 >= clause.words.length) &&
        isOfRival(clause.text, source.text, source.line, locale)
      )
        return 'unsupported'
      if (met.length === clause.words.length) {
        if (met.length > 1 && isOfRival(said.text, source.line, source.line, locale)) return 'unsupported'
        if (met.length >= source.negations.size && isNegated(clause) !== isNegated(source)) return 'negation'
      }
      // 不用 with no word of content after it: what it negates is not seen.
      if (isNegated(clause) && clause.words.every(({ negation }) => !negation) && !isNegated(source)) return 'negation'
      if (source.caseHedged && !hedged) return 'condition'
      if (source.cases.some((names) => names.length > 0 && !names.some((name) => said.names.has(name))))
        return 'condition'
    }
    if (round > 0 && modalFault(clause, source)) return 'condition'
    open = open.filter(({ word }) => !source.negations.has(word))
  }
  // What stands in headings and questions alone is named there, and not said.
  open = open.filter(({ word }) => words.has(word) && !topic.has(word))
  const bound = BINDING.some((kind) => clause.marks.has(kind))
  return open.length > 0 &&
    (bound ? open.length * 3 >= clause.words.length : open.length > 1 && open.length * 3 > clause.words.length)
    ? 'unsupported'
    : undefined
}

const BINDING = ['must', 'all', 'only'] as const

function isNegated({ marks }: Clause): boolean {
  return [...marks].some(isNegation)
}

function agrees({ word, negation }: Clause['words'][number], source: SourceClause): boolean {
  const theirs = source.negations.get(word) ?? new Set()
  return [...theirs].some((each) => negationAgrees(negation, each))
}

/** Most words in common; among equals the one that agrees, so that what the source says twice is taken kindly. */
function closest(
  open: Clause['words'],
  clause: Clause,
  sources: readonly SourceClause[],
  said: Said,
): SourceClause | undefined {
  let best: SourceClause | undefined
  let most = 0
  for (const source of sources) {
    const met = open.filter(({ word }) => source.negations.has(word))
    if (met.length === 0) continue
    let near = 0
    for (const name of said.own) if (source.lineNames.has(name)) near += 1
    const agreeing = met.filter((word) => agrees(word, source)).length / met.length
    const rival = isOfRival(clause.text, source.text, source.line, said.locale) ? 0.2 : 0
    const bare = markFault(clause, source, met.length, true) ? 0.1 : 0
    const score = met.length + 0.2 * near + 0.1 * agreeing - rival - bare - source.words.length * 0.001
    if (score > most) [best, most] = [source, score]
  }
  return best
}

/** Must for may, or may for must. */
function modalFault({ marks }: Pick<Clause, 'marks'>, { marks: theirs }: SourceClause): boolean {
  const binds = theirs.has('must') || theirs.has('should')
  if ((marks.has('must') || marks.has('should')) && !marks.has('may') && theirs.has('may') && !binds) return true
  return marks.has('may') && !marks.has('must') && !marks.has('should') && binds && !theirs.has('may')
}

function markFault({ marks }: Clause, source: SourceClause, met: number, hedged: boolean): TurnFault | undefined {
  const theirs = source.marks
  if (modalFault({ marks }, source)) return 'condition'
  if (marks.has('only') && !theirs.has('only')) return 'condition'
  if (marks.has('all') && !theirs.has('all')) return 'condition'
  if (marks.has('except') !== theirs.has('except')) return 'condition'
  const share = met / Math.max(1, source.negations.size)
  if (theirs.has('hedge') && !hedged && met >= 2 && share >= 0.4) return 'condition'
  return undefined
}
