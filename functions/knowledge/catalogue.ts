// All that is published, opened once for a process: services, guides, filings, search and places.
import { type Filing, type Locale, LOCALES } from '../filings/filing.ts'
import type { Likeness } from './alarms/alarm-model.ts'
import { facetWords } from './facet-words.ts'
import type { Facet } from './guide.ts'
import { type Finding, type FindOptions, findService } from './find.ts'
import { findHeard } from './find-heard.ts'
import type { ServiceCard } from './records.ts'
import type { RegionRows } from './regional-rows.ts'
import { openRegions, type Regions } from './regions.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { type Hit, ownerOf, rankPassages } from './search.ts'
import { openShelf, type Shelf } from './shelf.ts'
import { soundAlike } from './sounds.ts'
import { languageOf, partIn } from './terms.ts'
import { type QueryVector, vectorModel } from './vectors.ts'

export interface SearchOptions {
  locale?: Locale
  region?: string
  /** How many hits at most. */
  k: number
  /** What the citizen said before, oldest first. */
  history?: string[]
  /** What the query means, by `embeddingModel`; of another model it is ignored. With one, something is always near. */
  vector?: QueryVector
}

export interface Catalogue {
  /** SHA-256 of the published services, hex. */
  hash: string
  /** Name of the model whose vectors both languages have, for whoever embeds queries; undefined when there are none. */
  embeddingModel: string | undefined
  /** All services by id. */
  services(locale: Locale): ServiceCard[]
  card(service: string, locale: Locale): ServiceCard | undefined
  /** The few to offer unasked: those that most others lead on to. */
  featured(locale: Locale): ServiceCard[]
  /** @param rows what the store has for this service, which counts before what is published; see `regional-rows.ts` */
  guide(service: string, locale: Locale, region?: string, rows?: RegionRows): ResolvedGuide | undefined
  /** Facets of a service that some published place says otherwise. */
  regionalFacets(service: string): Facet[]
  filing(service: string): Filing | undefined
  /** Titles are in `locale`; the words are looked up in the language they are in. */
  find(query: string, options?: FindOptions): Finding
  /** Passages in the language of the query, best first. */
  search(query: string, options: SearchOptions): Hit[]
  /** Which cry for help or wish to decline the words are like, in the language they are in; undefined where nothing was learnt. */
  soundsLike(said: string): Likeness | undefined
  places: Regions
  /** Two Chinese words are spoken alike, tones aside. */
  soundsAs(one: string, other: string): boolean
  close(): void
}

/** More than so many would be a list to read, not an offer. */
const FEATURED = 6

/**
 * Opens what `publish` wrote. The head of each language's file is read now, the rest at the first use.
 * @throws Error that says what to do when a file is missing, cut short, of another schema, or the two do not belong together.
 */
export function openCatalogue(dir: string): Catalogue {
  const shelves = openBoth(dir)
  const first = shelves['zh-CN']
  const shelfFor = (query: string, locale: Locale = 'zh-CN') => shelves[languageOf(query) ?? locale]
  const find: Catalogue['find'] = (query, options = {}) => {
    const shelf = shelfFor(query, options.locale)
    const found = findMixed(shelves, shelf.index.locale, query, options)
    const locale = options.locale ?? shelf.index.locale
    return {
      ...found,
      candidates: found.candidates.map((each) => ({ ...each, title: titleIn(shelves[locale], each) })),
    }
  }
  return {
    hash: first.index.hash,
    embeddingModel: LOCALES.map((locale) => vectorModel(shelves[locale].index.file)).reduce((a, b) =>
      a === b ? a : undefined,
    ),
    services: (locale) => Array.from({ length: shelves[locale].size }, (_, guide) => shelves[locale].card(guide)),
    card(service, locale) {
      const guide = shelves[locale].number(service)
      return guide < 0 ? undefined : shelves[locale].card(guide)
    },
    featured: (locale) =>
      shelves[locale]
        .ranked()
        .slice(0, FEATURED)
        .map((guide) => shelves[locale].card(guide)),
    guide(service, locale, region, rows) {
      const guide = shelves[locale].number(service)
      return guide < 0 ? undefined : shelves[locale].guide(guide, region, rows)
    },
    regionalFacets(service) {
      const guide = first.number(service)
      return guide < 0 ? [] : first.regionalFacets(guide)
    },
    filing(service) {
      const guide = first.number(service)
      return guide < 0 ? undefined : first.filing(guide)
    },
    find,
    search: (query, options) => hits(shelfFor(query, options.locale), query, options),
    soundsLike: (said) => shelfFor(said).alarms?.(said),
    places: openRegions(first.regions, first.towns),
    soundsAs: (one, other) => soundAlike(one, other, first.sounds),
    close: () => LOCALES.forEach((locale) => shelves[locale].close()),
  }
}

/** In 我的 residence permit 丢了怎么办 the service may be named in the other language, and the facet in this one. */
function findMixed(shelves: Record<Locale, Shelf>, locale: Locale, query: string, options: FindOptions): Finding {
  const found = findHeard(shelves[locale], query, options)
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const foreign = partIn(query, other)
  if (languageOf(foreign) === undefined) return found
  if (found.how !== 'none') {
    const facets = facetWords(foreign, other)
    if (found.facets.length > 0 || found.question || facets.length === 0) return found
    const { unsaid: _, ...known } = found
    return { ...known, facets }
  }
  const { question: _, unsaid: __, ...there } = findService(shelves[other], foreign, options)
  const [first] = there.candidates
  if (there.how === 'none' || !first) return found
  const here = findService(shelves[locale], partIn(query, locale), { ...options, focus: first })
  const same = there.how === 'sure' && here.how === 'sure' && here.candidates[0]?.service === first.service
  return same ? here : { ...there, facets: found.facets }
}

function openBoth(dir: string): Record<Locale, Shelf> {
  const chinese = openShelf(dir, 'zh-CN')
  try {
    return { 'zh-CN': chinese, en: openShelf(dir, 'en', chinese.index.hash) }
  } catch (error) {
    chinese.close()
    throw error
  }
}

/** A place that rewrites its common questions may have fewer of them: such a passage is left out there. */
function hits(shelf: Shelf, text: string, { region, k, history = [], vector }: SearchOptions): Hit[] {
  const query = { text, history, ...(vector && { vector }) }
  return rankPassages(shelf.index, query, k, shelf).flatMap(({ document, score }): Hit[] => {
    const guide = ownerOf(shelf, document)
    const { service, title, sections } = shelf.guide(guide)
    const indexed = sections[document - (shelf.starts[guide] ?? 0)]
    const shown = shelf
      .guide(guide, region)
      .sections.find((section) => section.facet === indexed?.facet && section.question === indexed.question)
    if (!shown) return []
    const { facet, question, text: words } = shown
    return [{ service, facet, ...(question !== undefined && { question }), title, text: words, score }]
  })
}

function titleIn(shelf: Shelf, { service, title }: { service: string; title: string }): string {
  const guide = shelf.number(service)
  return guide < 0 ? title : shelf.card(guide).title
}
