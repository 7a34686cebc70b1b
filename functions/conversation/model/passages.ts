// The passages of a guide as the model reads them, and as the guard holds its sentences against them.
import { type Facet, HEADINGS } from '../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../knowledge/resolve-guide.ts'

export interface Passage {
  /** What cites it: [1]. */
  token: number
  facet: Facet
  /** The names it goes under, a line each, then what it states. */
  text: string
}

/** About 3,000 tokens of English or 8,000 of Chinese: more than any guide has; the rest of a longer guide is left out from its end. */
const MOST_LETTERS = 12_000

/** Sections in the guide's order, those of a facet with its figures; phones stand with where to go. */
export function passagesOf(guide: ResolvedGuide): Passage[] {
  const stated = (label: string, value: string) =>
    guide.locale === 'en' ? `${label}: ${value}.` : `${label}：${value}。`
  const phones = guide.phones.map(({ name, number }) => stated(name, number))
  const told = new Set<Facet>()
  let left = MOST_LETTERS
  return guide.sections.flatMap(({ facet, question, text }, i): Passage[] => {
    const isFirst = !told.has(facet)
    told.add(facet)
    const firm = isFirst ? guide.facts.filter((fact) => fact.facet === facet && fact.firm) : []
    const facts = firm.map(({ label, value }) => stated(label, value))
    // The names stand on lines of their own: they may be named, and state nothing.
    const names = [guide.title, question ?? HEADINGS[facet][guide.locale]]
    const whole = [...names, text, ...facts, ...(facet === 'where' && isFirst ? phones : [])].join('\n')
    left -= whole.length
    return left < 0 ? [] : [{ token: i + 1, facet, text: whole }]
  })
}
