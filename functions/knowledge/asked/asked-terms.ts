// How a sentence that people say is cut into terms, each once: the same for what is learnt and for what is heard.
import type { Locale } from '../../filings/filing.ts'
import { stemsOf } from '../terms-en.ts'
import { normal } from '../terms.ts'
import { unitsOfText } from '../terms-zh.ts'

/** Function words stay: 能不能 and "how much" tell what is asked, and of a service they are found to tell nothing. */
export function askedTerms(text: string, locale: Locale): string[] {
  return [...new Set(locale === 'en' ? english(normal(text)) : chinese(normal(text)))]
}

/** Remembers what it has cut: at publish time several models learn from the same sentences. */
export function rememberedTerms(locale: Locale): (text: string) => string[] {
  const cut = new Map<string, string[]>()
  return (text) => {
    const known = cut.get(text) ?? askedTerms(text, locale)
    cut.set(text, known)
    return known
  }
}

/** Runs of one to three characters: the short ones are found in any wording, the long ones are words. */
function chinese(text: string): string[] {
  const terms: string[] = []
  for (const stretch of unitsOfText(text)) {
    stretch.forEach((unit, i) => {
      const before = stretch[i - 1]
      terms.push(unit)
      if (before === undefined) return
      terms.push(before + unit)
      const first = stretch[i - 2]
      if (first !== undefined) terms.push(first + before + unit)
    })
  }
  return terms
}

/** Stems, pairs of neighbouring stems, and runs of four letters, which join compounds, odd endings and slips. */
function english(text: string): string[] {
  const words = stemsOf(text)
  const pairs = words.slice(1).map(({ stem }, i) => `${words[i]?.stem} ${stem}`)
  const runs = words.flatMap(({ word }) => {
    const padded = `_${word}_`
    return Array.from({ length: Math.max(0, padded.length - RUN + 1) }, (_, i) => padded.slice(i, i + RUN))
  })
  return [...words.map(({ stem }) => stem), ...pairs, ...runs]
}

const RUN = 4
