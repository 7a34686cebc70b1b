// Finds the guides that some words ask for, each with the heading that answers.
import type { Locale } from '../../../filings/filing.ts'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import { type Facet, HEADINGS } from '../../../knowledge/guide.ts'
import { localCatalogue } from '../../../knowledge/local-catalogue.ts'
import type { Hit } from '../../../knowledge/search.ts'
import type { WebParts } from '../web-parts.ts'
import { questionId } from './question-id.ts'

export interface FoundGuide {
  service: string
  title: string
  /** Or the common question. */
  heading: string
  /** Id of the heading on the page of the guide. */
  anchor: string
  /** The first line under it; of a guide past its review date its figures are not told here. */
  line?: string
}

export interface FoundGuides {
  /** What the words ask for. */
  fitting: FoundGuide[]
  /** Where they stand, sign for sign. */
  mentioning: FoundGuide[]
}

/** More than so many are a list to read, and no answer. */
const MOST = 6
const HITS = 20

interface Pointer {
  service: string
  facet: Facet
  question?: string | undefined
}

/** @param today ISO date in China */
export async function findGuides(
  { catalogue, regionalRows }: Pick<WebParts, 'catalogue' | 'regionalRows'>,
  said: string,
  { locale, region }: { locale: Locale; region?: string },
  today: string,
): Promise<FoundGuides> {
  const place = region ? { region } : {}
  const found = catalogue.find(said, { locale, ...place })
  const hits = catalogue.search(said, { locale, ...place, k: HITS })
  const candidates = found.how === 'none' ? [] : found.candidates.slice(0, found.how === 'sure' ? 1 : MOST)
  const fitting = candidates.map(({ service }): Pointer => {
    const sure = found.how === 'sure'
    if (sure && found.question?.service === service) return { ...found.question }
    const [asked] = found.facets
    if (asked) return { service, facet: asked }
    // Words that are all the name of the service ask for the whole of it, and no passage is better than another.
    const hit = sure && !found.unexplained ? undefined : hits.find((each) => each.service === service)
    return hit ? pointerTo(hit) : { service, facet: 'how' }
  })
  const known = new Set(fitting.map(({ service }) => service))
  const mentioning = hits.filter((hit) => {
    if (known.has(hit.service) || !mentions(hit, said)) return false
    known.add(hit.service)
    return true
  })
  const rows = region ? await regionalRows.read([...known], [region]) : new Map()
  const local = localCatalogue(catalogue, rows)
  const shown = (each: Pointer) => foundGuide(local, each, { locale, ...place }, today) ?? []
  return {
    fitting: fitting.flatMap(shown),
    mentioning: mentioning.slice(0, MOST).map(pointerTo).flatMap(shown),
  }
}

/** The law that a rule rests on answers nobody who has not asked for it. */
function pointerTo({ service, facet, question }: Hit): Pointer {
  return facet === 'basis' ? { service, facet: 'how' } : { service, facet, question }
}

function mentions({ title, question = '', text }: Hit, said: string): boolean {
  const written = [title, question, text].join('\n').toLowerCase()
  return said
    .toLowerCase()
    .split(' ')
    .every((word) => written.includes(word))
}

function foundGuide(
  catalogue: Catalogue,
  { service, facet, question }: Pointer,
  { locale, region }: { locale: Locale; region?: string },
  today: string,
): FoundGuide | undefined {
  const guide = catalogue.guide(service, locale, region)
  if (!guide) return undefined
  const common = guide.sections.filter((section) => section.question !== undefined)
  const asked = common.findIndex((section) => section.question === question)
  const section = common[asked] ?? guide.sections.find((each) => each.facet === facet)
  const line = today > guide.reviewBy ? undefined : section?.text.split('\n')[0]
  return {
    service,
    title: guide.title,
    heading: common[asked]?.question ?? HEADINGS[facet][locale],
    anchor: asked >= 0 ? questionId(asked) : facet,
    ...(line && { line }),
  }
}
