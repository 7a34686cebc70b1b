// What a place tells everybody now, for clients.
import type { Handler } from 'hono'
import { guidesQuery } from './contract/requests.ts'
import { readQuery } from './read-request.ts'
import { wantedRegion } from './wanted-region.ts'
import type { WebParts } from './web-parts.ts'

export function noticeHandlers(parts: WebParts) {
  const listNotices: Handler = async (c) => {
    const { locale, region } = readQuery(c, guidesQuery)
    const standing = (await parts.announcements?.read(wantedRegion(parts, region))) ?? []
    c.header('Content-Language', locale)
    // An emergency that is over must not be told by a cache.
    c.header('Cache-Control', 'no-store')
    return c.json({
      notices: standing.map(({ title, text, ...rest }) => ({ ...rest, title: title[locale], text: text[locale] })),
    })
  }
  return { listNotices }
}
