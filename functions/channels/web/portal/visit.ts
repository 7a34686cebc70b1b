// What a page is told by its address: the language, the size of its text, the region, and how links keep all three.
import type { Context } from 'hono'
import type { Locale } from '../../../filings/filing.ts'
import { isKnownRegion } from '../../../knowledge/known-region.ts'
import { guidesQuery } from '../contract/requests.ts'
import type { WebParts } from '../web-parts.ts'
import { type PlaceTold, readPlace } from './read-place.ts'
import { readTextSize, type TextSize } from './text-size.ts'

export interface Visit {
  locale: Locale
  size: TextSize
  /** Whose rules the page shows; absent for the nation. */
  region?: string
  /** Where its reader has just said to be. */
  told?: PlaceTold
  /** The look of every page: it stands in the page itself. */
  styles: string
  /**
   * The address of a page of ours in the language and size, and for the region, of this one, or with another of them; the
   * region `''` is the nation. A query of its own stays in front.
   */
  link(path: string, change?: { locale?: Locale; size?: TextSize; region?: string }): string
}

export type VisitParts = Partial<Pick<WebParts, 'catalogue' | 'region'>> & Pick<Visit, 'styles'>

/**
 * What is wrong is no reason to show nothing: the page is Chinese then, of the usual size, and tells what holds
 * nationwide.
 * @param usual the region of who names none; without a catalogue no region is looked up
 */
export function readVisit(c: Context, { catalogue, region: usual, styles }: VisitParts): Visit {
  const locale = guidesQuery.shape.locale.safeParse(c.req.query('locale')).data ?? 'zh-CN'
  const size = readTextSize(c.req.query('size'))
  const written = c.req.query('region')
  const asked = catalogue && guidesQuery.shape.region.safeParse(written).data
  const named = asked && isKnownRegion(catalogue.places, asked) ? asked : undefined
  const region = written === undefined ? usual : named
  const link: Visit['link'] = (path, change) => {
    const to = { locale, size, region: named ?? (written === undefined ? undefined : ''), ...change }
    // The nation has to be asked for only where it is not the usual.
    const place = to.region === '' && !usual ? undefined : to.region
    const [address = '', anchor] = path.split('#')
    const [page = '', own] = address.split('?')
    const query = new URLSearchParams(own)
    if (to.locale !== 'zh-CN') query.set('locale', to.locale)
    if (place !== undefined) query.set('region', place)
    if (to.size !== 'usual') query.set('size', to.size)
    return page + (query.size > 0 ? `?${query.toString()}` : '') + (anchor ? `#${anchor}` : '')
  }
  const told = catalogue && readPlace(c.req.query('place'), catalogue.places)
  return { locale, size, ...(region && { region }), ...(told && { told }), styles, link }
}
