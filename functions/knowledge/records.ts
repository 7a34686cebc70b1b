// What the index keeps of each service beside its terms, each kind read by number when it is needed.
import type { Filing, Locale } from '../filings/filing.ts'
import { contentWords } from './content-words.ts'
import type { Fact, Guide, RegionOverride, Section, Service } from './guide.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { guideLead, guideNames } from './passages.ts'

/** A service in a list. */
export interface ServiceCard
  extends
    Pick<Guide, 'service' | 'title' | 'aliases' | 'authority' | 'itemType' | 'onlineDepth' | 'audience'>,
    Pick<Guide, 'asOf' | 'reviewBy' | 'topic'> {
  reviewed: boolean
  filing: boolean
}

/** What `find` weighs a candidate by, each text as its content words joined by blanks. */
export interface Evidence {
  service: string
  title: string
  /** Title and aliases, whole. */
  names: string[]
  /** Whole questions without the facet they ask for: as people ask for the service, and the common questions about it. */
  phrases: string[]
  questions: string[]
  lead: string
}

/** One language of a service, all that is needed to resolve its guide for any region. */
export interface StoredService {
  id: string
  guide: Guide
  facts: Fact[]
  regions: Record<string, { facts: RegionOverride['facts']; sections: Section[] }>
}

export function cardOf(guide: ResolvedGuide, filing: Filing | undefined): ServiceCard {
  const { service, title, aliases, authority, itemType, onlineDepth, audience, asOf, reviewBy, reviewed, topic } = guide
  const filed = filing !== undefined
  return {
    service,
    title,
    aliases,
    authority,
    itemType,
    onlineDepth,
    audience,
    asOf,
    reviewBy,
    reviewed,
    filing: filed,
    ...(topic && { topic }),
  }
}

export function evidenceOf(guide: ResolvedGuide): Evidence {
  const { service, title, locale, sections } = guide
  const about = (text: string) => contentWords(text, locale).join(' ')
  return {
    service,
    title,
    names: [...guideNames(guide), ...numbersIn(guideNames(guide))].map((name) =>
      contentWords(name, locale, { facets: true }).join(' '),
    ),
    phrases: guide.phrases.map(about),
    questions: sections.flatMap((section) => (section.question === undefined ? [] : about(section.question))),
    lead: about(guideLead(guide)),
  }
}

/** A short number names a service by itself: 12345, 12393. */
function numbersIn(names: string[]): string[] {
  return [...new Set(names.flatMap((name) => name.match(/\d{3,}/g) ?? []))]
}

export function storedService(service: Service, locale: Locale): StoredService {
  const regions = Object.entries(service.regions).map(([code, { facts, sections }]) => [
    code,
    { facts, sections: sections[locale] },
  ])
  return { id: service.id, guide: service.guides[locale], facts: service.facts, regions: Object.fromEntries(regions) }
}

/** The other language stands in for itself: nobody asks for it through the file of this one. */
export function serviceOf({ id, guide, facts, regions }: StoredService): Service {
  const both = <Kept>(kept: Kept): Record<Locale, Kept> => ({ 'zh-CN': kept, en: kept })
  const places = Object.entries(regions).map(([code, place]): [string, RegionOverride] => [
    code,
    { facts: place.facts, sections: both(place.sections) },
  ])
  return { id, guides: both(guide), facts, regions: Object.fromEntries(places) }
}
