// The passages of a guide as the model reads them, and as the guard holds its sentences against them.
import { type Facet, HEADINGS } from '../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../knowledge/resolve-guide.ts'

export interface Passage {
  /** What cites it: [1]. */
  token: number
  facet: Facet
  text: string
}

/** What fits a prompt of about 3,000 tokens; the rest of a longer guide is left out from its end. */
const MOST_LETTERS = 6_000

/** Sections in the guide's order, those of a facet with its figures; phones stand with where to go. */
export function passagesOf(guide: ResolvedGuide): Passage[] {
  const phones = guide.phones.map(({ name, number }) => `${name}: ${number}`)
  const told = new Set<Facet>()
  let left = MOST_LETTERS
  return guide.sections.flatMap(({ facet, question, text }, i): Passage[] => {
    const isFirst = !told.has(facet)
    told.add(facet)
    const firm = isFirst ? guide.facts.filter((fact) => fact.facet === facet && fact.firm) : []
    const facts = firm.map(({ label, value }) => `${label}: ${value}`)
    const heading = `${guide.title}: ${question ?? HEADINGS[facet][guide.locale]}`
    const whole = [heading, text, ...facts, ...(facet === 'where' && isFirst ? phones : [])].join('\n')
    left -= whole.length
    return left < 0 ? [] : [{ token: i + 1, facet, text: whole }]
  })
}
