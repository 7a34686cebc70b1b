// What services are called, the likeliest first: a recogniser that is told of them writes them as we do.
import type { Locale } from '../filings/filing.ts'
import type { Catalogue } from './catalogue.ts'

/** Models that take words beforehand read some 200 tokens of them; more would push the likeliest out. */
const MOST = 20

/** Titles, each once; who takes fewer takes those that stand first. */
export function namesToHear(catalogue: Pick<Catalogue, 'featured' | 'services'>, locale: Locale): string[] {
  const cards = [...catalogue.featured(locale), ...catalogue.services(locale)]
  return [...new Set(cards.map(({ title }) => title))].slice(0, MOST)
}
