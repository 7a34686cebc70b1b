// What browsers and caches are told with pages and with the widget's files.
import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'

/** Guides change only when they are published, files only when a version is installed. */
export const CACHED = 'public, max-age=300'
/** A page that has nothing to announce now may have soon. */
export const AT_ONCE = 'public, max-age=20'
/** A file with a hash in its name never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
const HASHED = /-[0-9a-z]{8}\.js$/

const COMMON = { xFrameOptions: 'DENY', strictTransportSecurity: 'max-age=31536000; includeSubDomains' }

/** Nobody where it is left out. */
interface Around {
  /** Who may frame the page. */
  around?: string[]
  /** Whom it may frame. */
  within?: string[]
  /**
   * Origin of the live recogniser, which a page speaks to itself. Nothing else is needed to hear and to speak: the audio
   * worklet is a script of ours, and sound is fetched from us and decoded without an address of its own.
   */
  live?: string | undefined
}

/**
 * Pages run nothing but the widget.
 * @param styles the only ones that may stand in a page itself
 */
export function pageHeaders(styles: string, { around, within, live }: Around = {}) {
  const secure = secureHeaders({
    ...COMMON,
    // It knows nobody or everybody: where some may, `frame-ancestors` alone says who.
    ...(around && { xFrameOptions: false }),
    // Without any referrer browsers would not name the origin of a form either, and a form says where it comes from.
    referrerPolicy: 'same-origin',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", `'sha256-${createHash('sha256').update(styles).digest('base64')}'`],
      imgSrc: ["'self'"],
      connectSrc: ["'self'", ...(live === undefined ? [] : [live])],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      ...(within && { frameSrc: within }),
      frameAncestors: around ?? ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    permissionsPolicy: { microphone: ['self'], camera: [], geolocation: [] },
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
