// The short answer: the facts of a facet that fit the question best.
import type { Facet } from '../knowledge/guide.ts'
import type { ResolvedFact, ResolvedGuide } from '../knowledge/resolve-guide.ts'

const FACTS_SHOWN = 3

/** The facts of a facet, the one whose label shares most with the question first. */
export function factsFor(facet: Facet, guide: ResolvedGuide, said: string): ResolvedFact[] {
  const facts = guide.facts.filter((fact) => fact.facet === facet && fact.kind !== 'phone' && fact.kind !== 'url')
  const phones = facet === 'where' ? guide.facts.filter((fact) => fact.facet === facet && fact.kind === 'phone') : []
  // The service's own name stands in most labels and questions: it tells no case from another.
  const names = [guide.title, ...guide.aliases].toSorted((a, b) => b.length - a.length)
  const bare = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ' '), text)
  const shared = (fact: ResolvedFact) => overlap(bare(fact.label), bare(said))
  return (
    [...facts, ...phones]
      // What the place decides is said in the text; shown large it helps only who asked for just that.
      .filter((fact) => fact.firm || shared(fact) > 0)
      .toSorted((a, b) => shared(b) - shared(a) || Number(b.firm) - Number(a.firm))
      .slice(0, FACTS_SHOWN)
  )
}

/** Signs that stand in labels and questions of every kind. */
const SAYS_LITTLE = /[一二三四五六七八九十个的了办我您你在是有要多少钱]/gu

/** How many signs (Chinese) or words (English) of a label stand in what was said. */
function overlap(label: string, said: string): number {
  const signs = /\p{Script=Han}/u.test(label)
    ? [...label.matchAll(/\p{Script=Han}/gu)]
    : [...label.matchAll(/[a-z]{3,}/giu)]
  const text = said.toLowerCase().replace(SAYS_LITTLE, '')
  return new Set(signs.map(([sign]) => sign.toLowerCase()).filter((sign) => text.includes(sign))).size
}
