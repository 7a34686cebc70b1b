// How much of what a sentence says stands in its source at all.
import type { Clause, GuardLocale } from './clause.ts'
import type { Evidence } from './evidence.ts'

/** Share of the content, from 0 to 1, that no source holds; the worst clause counts, and a clause without content counts 0. */
export function unsupportedShare(clauses: readonly Clause[], evidence: Evidence, locale: GuardLocale): number {
  return Math.max(
    0,
    ...clauses.map((clause) => (locale === 'en' ? englishShare(clause, evidence) : chineseShare(clause, evidence))),
  )
}

function englishShare({ words }: Clause, evidence: Evidence): number {
  const missing = words.filter(({ word }) => !evidence.words.has(word)).length
  return missing / Math.max(words.length, 1)
}

/** A single character out of a longer word is weak evidence; one that stands alone there is a word. */
const ALONE = 0.3

/** One character that is said otherwise weighs no more in a short clause than in one of this length. */
const SHORT = 5

function chineseShare({ content }: Clause, evidence: Evidence): number {
  let all = 0
  let missing = 0
  for (const [run] of content.matchAll(/[^·]+/g)) {
    all += run.length
    missing += cost(run, evidence.content)
  }
  return missing / Math.max(all, SHORT)
}

/** The least cost to lay a run out of pieces of the source: none for two characters or more, 1 for one that it has not. */
function cost(run: string, source: string): number {
  const least = [0]
  for (let end = 1; end <= run.length; end += 1) {
    const single = run.slice(end - 1, end)
    let best = (least[end - 1] ?? 0) + (source.includes(`·${single}·`) ? 0 : source.includes(single) ? ALONE : 1)
    for (let start = end - 2; start >= 0; start -= 1) {
      if (!source.includes(run.slice(start, end))) break
      best = Math.min(best, least[start] ?? best)
    }
    least.push(best)
  }
  return least[run.length] ?? 0
}
