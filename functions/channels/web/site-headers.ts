// What browsers and caches are told with pages and with the widget's files.
import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'

/** Guides change only when they are published, files only when a version is installed. */
export const CACHED = 'public, max-age=300'
/** A file with a hash in its name never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
const HASHED = /-[0-9a-z]{8}\.js$/

const COMMON = { xFrameOptions: 'DENY', strictTransportSecurity: 'max-age=31536000; includeSubDomains' }

/** Whom a page lets frame it, and whom it frames; nobody when left out. */
interface Frames {
  around?: string[]
  within?: string[]
}

/**
 * Pages run nothing but the widget.
 * @param styles the only ones that may stand in a page itself
 */
export function pageHeaders(styles: string, { around, within }: Frames = {}) {
  const secure = secureHeaders({
    ...COMMON,
    // It knows nobody or everybody: where some may, `frame-ancestors` alone says who.
    ...(around && { xFrameOptions: false }),
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", `'sha256-${createHash('sha256').update(styles).digest('base64')}'`],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      ...(within && { frameSrc: within }),
      frameAncestors: around ?? ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
  })
  return createMiddleware(async (c, next) => {
    c.header('Vary', 'Accept-Encoding')
    return secure(c, next)
  })
}

const forAssets = secureHeaders({
  ...COMMON,
  crossOriginResourcePolicy: 'cross-origin',
  crossOriginOpenerPolicy: false,
})

/** The widget's files are for every portal to load. */
export const assetHeaders = createMiddleware(async (c, next) => {
  await forAssets(c, next)
  c.header('Access-Control-Allow-Origin', '*')
  if (c.res.ok && !c.res.headers.has('Cache-Control'))
    c.header('Cache-Control', HASHED.test(c.req.path) ? FOREVER : CACHED)
})
