// The whole site on one address: the pages, the widget's files, and the API behind them.
import { type Context, type Handler, Hono, type MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { chinaDay } from '../../conversation/china-day.ts'
import { webApp } from './app.ts'
import { localGuide } from './local-guide.ts'
import { CITY_ICON } from './portal/city-mark.ts'
import { guidePage } from './portal/guide-page.ts'
import { guidesPage } from './portal/guides-page.ts'
import { homePage } from './portal/home-page.ts'
import type { Markup } from './portal/markup.ts'
import { troublePage } from './portal/trouble-page.ts'
import { readVisit, type Visit } from './portal/visit.ts'
import { problem } from './problems.ts'
import { refusalFor } from './refusal-for.ts'
import { requestLog } from './request-log.ts'
import { assetHeaders, CACHED, pageHeaders } from './site-headers.ts'
import type { WebParts } from './web-parts.ts'

const PAGES = ['/', '/guides/*']
const FILES = ['/favicon.svg', '/widget/:file', '/portal/:file']

/**
 * Pages at `/` and `/guides`, files at `/widget` and `/portal`, everything else to `webApp`, which logs for itself.
 * @param styles the pages' look, as the build made it: it stands in each page, for on a slow link a second journey is what
 * a first picture waits for longest
 * @param assets answers for a file that it has, and calls `next` for one that it has not
 */
export function site(parts: WebParts, assets: MiddlewareHandler, styles: string): Hono {
  const app = new Hono()
  const visitOf = (c: Context) => readVisit(c, { ...parts, styles })
  const api = webApp(parts)
  const missing = (c: Context) => {
    if (!wantsPage(c)) return problem(c, 'not-found')
    return show(c, 404, visitOf(c), (visit) => troublePage(visit, 'missing'))
  }

  // Only what is asked for by GET is ours: the API says what it thinks of the rest, and logs it.
  for (const ours of [...PAGES, ...FILES]) app.get(ours, requestId({ limitLength: 64 }), requestLog(parts.log))
  for (const pages of PAGES) app.get(pages, pageHeaders(styles), compress())
  for (const files of FILES) app.get(files, assetHeaders)

  app.get('/', (c) => show(c, 200, visitOf(c), (visit) => homePage(parts, visit)))
  app.get('/guides', (c) => show(c, 200, visitOf(c), (visit) => guidesPage(parts, visit)))
  app.get('/guides/:service', async (c) => {
    const visit = visitOf(c)
    const guide = await localGuide(parts, c.req.param('service'), visit.locale, visit.region)
    const today = chinaDay(parts.now().getTime())
    return guide ? show(c, 200, visit, () => guidePage(parts.catalogue, visit, guide, today)) : missing(c)
  })
  app.get('/guides/', (c) => c.redirect(visitOf(c).link('/guides'), 301))
  app.get('/guides/:service/', (c) =>
    c.redirect(visitOf(c).link(`/guides/${encodeURIComponent(c.req.param('service'))}`), 301),
  )
  app.get('/favicon.svg', (c) => c.body(CITY_ICON, 200, { 'Content-Type': 'image/svg+xml' }))
  const file: Handler = async (c) => (await assets(c, async () => {})) ?? problem(c, 'not-found')
  app.get('/widget/:file', file)
  app.get('/portal/:file', file)
  app.notFound((c) => {
    const ours = c.req.method === 'GET' || c.req.method === 'HEAD'
    return ours && c.req.path.startsWith('/guides/') ? missing(c) : api.fetch(c.req.raw, c.env)
  })
  app.onError((error, c) => {
    const { code, more } = refusalFor(c, error, parts.log)
    if (!wantsPage(c)) return problem(c, code, more)
    // What broke may be what a region is looked up in.
    return show(c, 500, readVisit(c, { styles }), (visit) => troublePage(visit, 'broken'))
  })
  return app
}

async function show(
  c: Context,
  status: 200 | 404 | 500,
  visit: Visit,
  render: (visit: Visit) => Markup,
): Promise<Response> {
  const page = await render(visit)
  c.header('Content-Language', visit.locale)
  c.header('Cache-Control', status === 200 ? CACHED : 'no-store')
  return c.html(page, status)
}

/** Who asks for nothing in particular gets the page that stands at this address. */
function wantsPage(c: Context): boolean {
  const html = 'text/html'
  return (
    accepts(c, {
      header: 'Accept',
      supports: [html, 'application/problem+json', 'application/json'],
      default: html,
    }) === html
  )
}
