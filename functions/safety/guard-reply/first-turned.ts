// Whether what comes first by the source comes later by the sentence.
import type { Clause, GuardLocale } from './clause.ts'
import type { Evidence } from './evidence.ts'

const FIRST: Record<GuardLocale, RegExp> = { 'zh-CN': /先(?!后)/, en: /\bfirst\b|\bbefore anything else\b/ }

/** 先备案，再看病 is not said where the source says 先看病. */
export function firstTurned(clauses: readonly Clause[], { clauses: sources }: Evidence, locale: GuardLocale): boolean {
  const first = FIRST[locale]
  const mine = clauses.filter(({ text }) => first.test(text))
  if (mine.length === 0) return false
  const wordsOf = (each: readonly Clause[]) => new Set(each.flatMap(({ words }) => words.map(({ word }) => word)))
  const theirs = wordsOf(sources.filter(({ text }) => first.test(text)))
  const firstWords = wordsOf(mine)
  const later = wordsOf(clauses.filter((each) => !mine.includes(each)))
  const late = [...later].filter((word) => theirs.has(word) && !firstWords.has(word))
  return late.length > 0 && ![...firstWords].some((word) => theirs.has(word))
}
