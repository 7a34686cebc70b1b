// Whether every figure of a sentence stands in the source, said of the same thing.
import type { Clause } from './clause.ts'
import type { Evidence, SourceClause } from './evidence.ts'
import { boundAgrees, isSame, nameOf, type Quantity } from './quantity.ts'

export type FigureFault = 'number' | 'date' | 'money' | 'phone' | 'condition'

/**
 * The first figure that does not stand, or stands for something else: 换证 40 元 where 补办 costs that.
 * @param asked words of the question: they tell only between figures that the sentence itself does not tell apart.
 */
export function figureFault(
  clauses: readonly Clause[],
  { clauses: sources, named }: Evidence,
  asked: ReadonlySet<string>,
): FigureFault | undefined {
  for (const clause of clauses) {
    const own = wordsIn(clause)
    for (const quantity of clause.quantities) {
      // What another clause says with a figure of its own is of that figure.
      const others = clauses
        .filter((each) => each !== clause && !each.quantities.some((other) => isRival(other, quantity)))
        .flatMap(wordsIn)
      if (quantity.ordinary && !sources.some((source) => source.quantities.some(({ kind }) => kind === quantity.kind)))
        continue
      const holding = sources.filter((source) => source.quantities.some((each) => isSame(each, quantity)))
      if (holding.length === 0) {
        if (quantity.kind === 'bare' && named.some((each) => isSame(each, quantity))) continue
        return faultOf(quantity)
      }
      const score = (source: SourceClause) => closeness(source, quantity, own, others, asked)
      const best = Math.max(...holding.map(score))
      // Its clause is another one's: over 16 of a citizen, said of a child with a guardian.
      if (Math.max(0, ...sources.map(score)) - best >= FAR) return faultOf(quantity)
      const rivals = sources.filter(
        (source) => !holding.includes(source) && source.quantities.some((each) => isRival(each, quantity)),
      )
      // Which of two phones, no word tells: both are the guide's. Which of two prices, a word must tell.
      const margin = quantity.kind === 'bare' ? 0.001 : 0
      if (rivals.some((rival) => score(rival) >= best + margin)) return faultOf(quantity)
      const nearest = holding.filter((source) => score(source) === best).flatMap((source) => source.quantities)
      if (!nearest.some((each) => isSame(each, quantity) && boundAgrees(quantity, each))) return 'condition'
    }
  }
  return undefined
}

/** Words and other figures of its own clause tell most, those of its line and of the sentence less, those of the question least. */
function closeness(
  source: SourceClause,
  quantity: Quantity,
  own: readonly string[],
  others: readonly string[],
  asked: ReadonlySet<string>,
): number {
  const mine = nameOf(quantity)
  const sum = (words: Iterable<string>, inClause: number, inLine: number) => {
    let all = 0
    for (const word of new Set(words)) {
      if (word !== mine) all += source.names.has(word) ? inClause : source.lineNames.has(word) ? inLine : 0
    }
    return all
  }
  return Math.round((sum(own, 1, 0.5) + sum(others, 0.3, 0.2) + sum(asked, 0.01, 0.003)) * 1e4) / 1e4
}

function wordsIn(clause: Clause): string[] {
  return [...clause.words.map(({ word }) => word), ...clause.quantities.map(nameOf)]
}

/** Words by which another clause may be nearer than the one that has the figure. */
const FAR = 1.5

const DURATIONS = new Set(['workdays', 'days', 'months', 'hours', 'minutes', 'seconds'])

function isRival(one: Quantity, other: Quantity): boolean {
  if (isSame(one, other)) return false
  // That there is a fee tells against none, and not against how much it is.
  if (one.value === '收费' || other.value === '收费') return one.value === '0' || other.value === '0'
  return one.kind === other.kind || (DURATIONS.has(one.kind) && DURATIONS.has(other.kind))
}

function faultOf({ kind, value }: Quantity): FigureFault {
  if (kind.endsWith('money') || /^[$€£元角毛]|币|美/.test(kind)) return 'money'
  if (kind === 'date' || kind === 'when') return 'date'
  return kind === 'bare' && value.replace(/\D/g, '').length >= 3 ? 'phone' : 'number'
}
