// Whether a form was sent from a page of ours: the second lock beside the cookie that other sites' requests do not carry.
import type { Context } from 'hono'

/**
 * Browsers name the origin with every POST. The scheme is not compared: behind a proxy the house sees `http`.
 * @param publicUrl where the house stands behind another address than it sees itself
 */
export function isSameOrigin(c: Context, publicUrl?: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  return isOwn(c, c.req.header('origin'), publicUrl)
}

/**
 * For forms that old and plain browsers send too, which say less of where they come from: Lynx and w3m name no origin
 * but the page. What is said at all must be ours; `unsaid`: nothing is, and another lock has to decide.
 */
export function formOrigin(c: Context, publicUrl?: string): 'ours' | 'unsaid' | 'foreign' {
  const site = c.req.header('sec-fetch-site')
  // Only a browser itself can write it, and it knows our address whatever stands between.
  if (site !== undefined) return site === 'same-origin' ? 'ours' : 'foreign'
  const from = c.req.header('origin') ?? c.req.header('referer')
  if (from === undefined) return 'unsaid'
  // A proxy's word is good enough here: no page can make another's browser send this header with a form.
  const proxied = c.req.header('x-forwarded-host')
  return isOwn(c, from, publicUrl, ...(proxied ? [`https://${proxied}`] : [])) ? 'ours' : 'foreign'
}

function isOwn(c: Context, from: string | undefined, ...more: (string | undefined)[]): boolean {
  if (from === undefined || !URL.canParse(from)) return false
  const own = [c.req.url, ...more].flatMap((url) => (url && URL.canParse(url) ? [new URL(url).host] : []))
  return own.includes(new URL(from).host)
}
