// What a page is told by its address: the language, the region, and how links keep both.
import type { Context } from 'hono'
import type { Locale } from '../../../filings/filing.ts'
import { isKnownRegion } from '../../../knowledge/known-region.ts'
import { guidesQuery } from '../contract/requests.ts'
import type { WebParts } from '../web-parts.ts'

export interface Visit {
  locale: Locale
  /** Whose rules the page shows; absent for the nation. */
  region?: string
  /** The address of a page of ours in the language, and for the region, of this one. */
  link(path: string, locale?: Locale): string
}

/**
 * A wrong language or region is no reason to show nothing: the page is Chinese then, and tells what holds nationwide.
 * @param usual the region of who names none; without a catalogue no region is looked up
 */
export function readVisit(c: Context, { catalogue, region: usual }: Partial<WebParts>): Visit {
  const locale = guidesQuery.shape.locale.catch('zh-CN').parse(c.req.query('locale'))
  const written = c.req.query('region')
  const asked = catalogue && guidesQuery.shape.region.safeParse(written).data
  const named = asked && isKnownRegion(catalogue.places, asked) ? asked : undefined
  const region = written === undefined ? usual : named
  const link = (path: string, to: Locale = locale) => {
    const [page = '', anchor] = path.split('#')
    const query = new URLSearchParams({ ...(to !== 'zh-CN' && { locale: to }), ...(named && { region: named }) })
    return page + (query.size > 0 ? `?${query.toString()}` : '') + (anchor ? `#${anchor}` : '')
  }
  return { locale, ...(region && { region }), link }
}
