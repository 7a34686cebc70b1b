// Whether a form was sent from this page: the second lock beside the cookie that other sites' requests do not carry.
import type { Context } from 'hono'

/**
 * Browsers name the origin with every POST. The scheme is not compared: behind a proxy the house sees `http`.
 * @param publicUrl where the house stands behind another address than it sees itself
 */
export function isSameOrigin(c: Context, publicUrl?: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = c.req.header('origin') ?? ''
  if (!URL.canParse(origin)) return false
  const own = [c.req.url, publicUrl].flatMap((url) => (url ? [new URL(url).host] : []))
  return own.includes(new URL(origin).host)
}
