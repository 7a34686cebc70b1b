// What a page is told by its address: the language, the size of its text, the region, and how links keep all three.
import type { Context } from 'hono'
import type { Locale } from '../../../filings/filing.ts'
import { isKnownRegion } from '../../../knowledge/known-region.ts'
import { guidesQuery } from '../contract/requests.ts'
import type { WebParts } from '../web-parts.ts'
import { readTextSize, type TextSize } from './text-size.ts'

export interface Visit {
  locale: Locale
  size: TextSize
  /** Whose rules the page shows; absent for the nation. */
  region?: string
  /** The look of every page: it stands in the page itself. */
  styles: string
  /** The address of a page of ours in the language and size, and for the region, of this one, or with another of them. */
  link(path: string, change?: { locale?: Locale; size?: TextSize }): string
}

export type VisitParts = Partial<Pick<WebParts, 'catalogue' | 'region'>> & Pick<Visit, 'styles'>

/**
 * What is wrong is no reason to show nothing: the page is Chinese then, of the usual size, and tells what holds
 * nationwide.
 * @param usual the region of who names none; without a catalogue no region is looked up
 */
export function readVisit(c: Context, { catalogue, region: usual, styles }: VisitParts): Visit {
  const locale = guidesQuery.shape.locale.catch('zh-CN').parse(c.req.query('locale'))
  const size = readTextSize(c.req.query('size'))
  const written = c.req.query('region')
  const asked = catalogue && guidesQuery.shape.region.safeParse(written).data
  const named = asked && isKnownRegion(catalogue.places, asked) ? asked : undefined
  const region = written === undefined ? usual : named
  const link: Visit['link'] = (path, change) => {
    const to = { locale, size, ...change }
    const [page = '', anchor] = path.split('#')
    const query = new URLSearchParams({
      ...(to.locale !== 'zh-CN' && { locale: to.locale }),
      ...(named && { region: named }),
      ...(to.size !== 'usual' && { size: to.size }),
    })
    return page + (query.size > 0 ? `?${query.toString()}` : '') + (anchor ? `#${anchor}` : '')
  }
  return { locale, size, ...(region && { region }), styles, link }
}
