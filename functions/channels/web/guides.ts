// Guides and search over HTTP: what the knowledge says, resolved for a region.
import type { Handler } from 'hono'
import { chinaDay } from '../../conversation/china-day.ts'
import { phrases } from '../../conversation/phrases.ts'
import type { ServiceCard } from '../../knowledge/records.ts'
import { HEADINGS } from '../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../knowledge/resolve-guide.ts'
import { guidesQuery, searchQuery } from './contract/requests.ts'
import { Refusal } from './problems.ts'
import { readQuery } from './read-request.ts'
import { localGuide } from './local-guide.ts'
import { wantedRegion } from './wanted-region.ts'
import type { WebParts } from './web-parts.ts'

/** Guides change only when they are published. */
const CACHED = 'public, max-age=300'

export function guideHandlers(parts: WebParts) {
  const { catalogue, now } = parts

  const listGuides: Handler = (c) => {
    const { locale, region } = readQuery(c, guidesQuery)
    wantedRegion(parts, region)
    c.header('Content-Language', locale)
    c.header('Cache-Control', CACHED)
    return c.json({ guides: catalogue.services(locale).map(card) })
  }

  const showGuide: Handler = async (c) => {
    const { locale, region } = readQuery(c, guidesQuery)
    const guide = await localGuide(parts, c.req.param('service') ?? '', locale, wantedRegion(parts, region))
    if (!guide) throw new Refusal('no-such-guide')
    c.header('Content-Language', locale)
    c.header('Cache-Control', CACHED)
    return c.json(page(guide, chinaDay(now().getTime())))
  }

  const search: Handler = (c) => {
    const { q, locale, region: asked, k } = readQuery(c, searchQuery)
    const region = wantedRegion(parts, asked)
    const hits = catalogue.search(q, { locale, k, ...(region && { region }) })
    return c.json({ hits: hits.map(({ facet, ...hit }) => ({ ...hit, section: facet })) })
  }
  return { listGuides, showGuide, search }
}

type Card = Omit<ServiceCard, 'itemType' | 'audience'>

function card({ service, title, aliases, authority, onlineDepth, filing, asOf, reviewBy, reviewed }: Card): Card {
  return { service, title, aliases, authority, onlineDepth, filing, asOf, reviewBy, reviewed }
}

/** The guide as it is read, with its headings; what only editors and search need is left out. */
function page(guide: ResolvedGuide, today: string) {
  const { locale, region, itemCode, itemType, caseType, visits, audience, phones, sections, facts, sources, related } =
    guide
  return {
    ...card(guide),
    locale,
    ...(region && { region }),
    ...(itemCode && { itemCode }),
    itemType,
    caseType,
    visits,
    audience,
    overdue: today > guide.reviewBy,
    ...(!guide.reviewed && { note: phrases(locale).unreviewed }),
    phones,
    sections: sections.map((section) => ({ ...section, heading: HEADINGS[section.facet][locale] })),
    facts,
    sources,
    related,
  }
}
