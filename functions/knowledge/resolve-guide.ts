// Makes the guide a citizen reads: one language, one region, every figure filled in.
import { factsIn, regionChain, type LocalFact } from './region-chain.ts'
import { PLACEHOLDER, showFact } from './facts.ts'
import { FACETS, type FactKind, type Facet, type Guide, type GuideSource, type Section, type Service } from './guide.ts'
import type { Locale } from '../filings/filing.ts'

/** A figure in words: `补领工本费` is `40 元`. Not firm: `value` says that the place decides. */
export interface ResolvedFact {
  id: string
  facet: Facet
  kind: FactKind
  label: string
  value: string
  firm: boolean
  /** Id of one of the guide's sources. */
  source: string
  asOf: string
  /** Code of the region whose figure this is; absent for the nation. */
  region?: string
}

/** All that an answer, a page or the API says about a service, in one language and for one region. */
export interface ResolvedGuide extends Omit<Guide, 'phones' | 'sections' | 'sources'> {
  /** The region asked for; each section and fact tells whose it is. */
  region?: string
  /** The one to call first on top. */
  phones: { name: string; number: string }[]
  /** In the fixed order; common questions are sections with a `question`. */
  sections: Section[]
  facts: ResolvedFact[]
  /** Without those that only other places' facts name. `asOf`: when it was last read for one of these facts, or for the guide. */
  sources: (GuideSource & { asOf: string })[]
  /** False: it must be called a sample that the office in charge has not reviewed (样例指南，未经主管部门审核). */
  reviewed: boolean
}

/** @param region a code of 6, 9 or 12 digits; the nearest place that has written something decides. */
export function resolveGuide(service: Service, locale: Locale, region?: string): ResolvedGuide {
  const guide = service.guides[locale]
  const local = factsIn(service.facts, service.regions, region)
  const facts = local.map((fact) => resolveFact(fact, locale))
  const shown = new Map(facts.map((fact) => [fact.id, fact.value]))
  const fill = (text: string) => text.replace(PLACEHOLDER, (written, id: string) => shown.get(id) ?? written)
  return {
    ...guide,
    ...(region && { region }),
    phones: guide.phones.flatMap((id) => {
      const phone = facts.find((fact) => fact.id === id)
      return phone?.firm ? [{ name: phone.label, number: phone.value }] : []
    }),
    sections: sectionsIn(service, locale, region).map((section) => ({
      ...section,
      ...(section.question && { question: fill(section.question) }),
      text: fill(section.text),
    })),
    facts,
    sources: guide.sources
      .filter((source) => !isOfOthers(source, service, region))
      .map((source) => ({ ...source, asOf: source.asOf ?? lastRead(source, local) ?? guide.asOf })),
    reviewed: guide.review.by !== '',
  }
}

/** A place that rewrites a heading rewrites all of it, its common questions included. */
function sectionsIn(service: Service, locale: Locale, region?: string): Section[] {
  const places = region ? regionChain(region).map((code) => service.regions[code]?.sections[locale] ?? []) : []
  return FACETS.flatMap((facet) => {
    const candidates = [...places, service.guides[locale].sections]
    const written = candidates.map((sections) => sections.filter((section) => section.facet === facet))
    return written.find((sections) => sections.length > 0) ?? []
  })
}

function resolveFact(fact: LocalFact, locale: Locale): ResolvedFact {
  const { id, facet, kind, firm, source, asOf, region } = fact
  const value = showFact(fact, locale)
  return { id, facet, kind, label: fact.label[locale], value, firm, source, asOf, ...(region && { region }) }
}

/** A text names no source: what no fact names at all may be what the text rests on, here as everywhere. */
function isOfOthers({ id }: GuideSource, { facts, regions }: Service, region?: string): boolean {
  const names = (rows: { source: string }[] = []) => rows.some(({ source }) => source === id)
  if (names(facts) || (region && regionChain(region).some((code) => names(regions[code]?.facts)))) return false
  return Object.values(regions).some((place) => names(place.facts))
}

function lastRead({ id }: GuideSource, facts: LocalFact[]): string | undefined {
  return facts
    .filter(({ source }) => source === id)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
}
