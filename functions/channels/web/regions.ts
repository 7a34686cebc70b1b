// Places by what people call them, for a field that asks for one.
import type { Handler } from 'hono'
import { regionsQuery } from './contract/requests.ts'
import { readQuery } from './read-request.ts'
import type { WebParts } from './web-parts.ts'

/** Places change only when a new version is installed; what somebody looks for is nobody else's. */
const CACHED = 'private, max-age=300'

export function regionHandlers({ catalogue }: WebParts) {
  const findRegions: Handler = (c) => {
    const { q, locale, k } = readQuery(c, regionsQuery)
    const found = catalogue.places.find(q).slice(0, k)
    c.header('Content-Language', locale)
    c.header('Cache-Control', CACHED)
    return c.json({ regions: found.map(({ code, name }) => ({ code, name: name[locale] })) })
  }
  return { findRegions }
}
