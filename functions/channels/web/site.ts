// The whole site on one address: the pages, the widget's files, and the API behind them.
import { type Context, type Handler, Hono, type MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { chinaDay } from '../../conversation/china-day.ts'
import { webApp } from './app.ts'
import { localGuide } from './local-guide.ts'
import type { Markup } from './portal/markup.ts'
import type { readVisit, Visit } from './portal/visit.ts'
import { problem } from './problems.ts'
import { refusalFor } from './refusal-for.ts'
import { causes, requestLog } from './request-log.ts'
import { assetHeaders, AT_ONCE, CACHED, pageHeaders } from './site-headers.ts'
import type { WebParts } from './web-parts.ts'

const PAGES = ['/', '/guides/*', '/checklist/*']
/** For those who put the widget on their own pages. */
const EMBED = { frame: '/frame', gallery: '/embed' }
const FILES = ['/favicon.svg', '/widget/:file', '/portal/:file']

/**
 * Pages at `/` and `/guides`, the conversation without script at `/talk`, the button that stops reminders at `/stop`, files at `/widget` and `/portal`, everything else to `webApp`, which logs for itself.
 * @param styles the pages' look, as the build made it: it stands in each page, for on a slow link a second journey is what
 * a first picture waits for longest
 * @param assets answers for a file that it has, and calls `next` for one that it has not
 */
export function site(parts: WebParts, assets: MiddlewareHandler, styles: string): Hono {
  const app = new Hono()
  const visitOf = (c: Context) => visiting(c, { ...parts, styles })
  // A page without them is better than none.
  const announcedAt = async ({ region }: Visit) =>
    (await parts.announcements?.read(region).catch((error: unknown) => {
      parts.log('warn', 'announcements-unread', { error: causes(error) })
      return []
    })) ?? []
  const api = webApp(parts)
  const missing = async (c: Context) => {
    if (!wantsPage(c)) return problem(c, 'not-found')
    const { troublePage } = await import('./portal/trouble-page.ts')
    return show(c, 404, await visitOf(c), (visit) => troublePage(visit, 'missing'))
  }

  // Only what is asked for by GET is ours: the API says what it thinks of the rest, and logs it.
  for (const ours of [...PAGES, ...FILES, ...Object.values(EMBED)])
    app.get(ours, requestId({ limitLength: 64 }), requestLog(parts.log))
  const live = parts.speech?.live?.origin
  for (const pages of PAGES) app.get(pages, pageHeaders(styles, { live }), compress())
  for (const files of FILES) app.get(files, assetHeaders)
  app.get(EMBED.frame, pageHeaders(styles, { live, around: ["'self'", ...parts.portals] }), compress())
  app.get(EMBED.gallery, pageHeaders(styles, { live, within: ["'self'"] }), compress())

  app.get('/', async (c) => {
    const visit = await visitOf(c)
    const { homePage } = await import('./portal/home-page.ts')
    const announced = await announcedAt(visit)
    const there = inPlace(c, visit, '/')
    return there ?? show(c, 200, visit, () => homePage(parts, visit, announced), undefined, freshness(announced))
  })
  app.get('/guides', async (c) => {
    const visit = await visitOf(c)
    const { guidesPage, guidesPath, searched } = await import('./portal/guides-page.ts')
    const said = searched(c.req.query('q'))
    const announced = await announcedAt(visit)
    const there = inPlace(c, visit, guidesPath(said))
    return there ?? show(c, 200, visit, () => guidesPage(parts, visit, said, announced), said, freshness(announced))
  })
  app.get('/guides/:service', async (c) => {
    const visit = await visitOf(c)
    const there = inPlace(c, visit, `/guides/${encodeURIComponent(c.req.param('service'))}`)
    if (there) return there
    const guide = await localGuide(parts, c.req.param('service'), visit.locale, visit.region)
    if (!guide) return missing(c)
    const { guidePage } = await import('./portal/guide-page.ts')
    const today = chinaDay(parts.now().getTime())
    return show(c, 200, visit, () => guidePage(parts.catalogue, visit, guide, today))
  })
  app.get('/checklist/:service', async (c) => {
    const visit = await visitOf(c)
    const guide = await localGuide(parts, c.req.param('service'), visit.locale, visit.region)
    const filing = guide && parts.catalogue.filing(guide.service)
    if (!guide || !filing) return missing(c)
    const { checklistPage } = await import('./portal/checklist-page.ts')
    return show(c, 200, visit, () => checklistPage(parts.catalogue, visit, guide, filing))
  })
  app.get('/guides/', async (c) => c.redirect((await visitOf(c)).link('/guides'), 301))
  app.get('/guides/:service/', async (c) =>
    c.redirect((await visitOf(c)).link(`/guides/${encodeURIComponent(c.req.param('service'))}`), 301),
  )
  app.get(EMBED.frame, async (c) => {
    const { framePage } = await import('./embed/frame-page.ts')
    c.header('Cache-Control', CACHED)
    return c.html(framePage(c, parts.portals))
  })
  app.get(EMBED.gallery, async (c) => {
    const { galleryPage, readPinned } = await import('./embed/gallery-page.ts')
    const built = await app.request('/widget/version.json', {}, c.env)
    const pinned = await readPinned(built)
    return show(c, 200, await visitOf(c), (visit) =>
      galleryPage(visit, parts.publicUrl ?? new URL(c.req.url).origin, pinned),
    )
  })
  app.get('/favicon.svg', async (c) => {
    const { CITY_ICON } = await import('./portal/city-mark.ts')
    return c.body(CITY_ICON, 200, { 'Content-Type': 'image/svg+xml' })
  })
  // Loaded with the first who has no script, or wants none.
  let talk: Promise<Hono> | undefined
  const talking: Handler = async (c) => {
    talk ??= import('./forms/talk-app.ts').then(({ talkApp }) => talkApp({ ...parts, styles }))
    return (await talk).fetch(c.req.raw, c.env)
  }
  app.all('/talk', talking)
  app.all('/talk/*', talking)
  let stop: Promise<Hono> | undefined
  app.all('/stop/*', async (c) => {
    stop ??= import('./stop/stop-app.ts').then(({ stopApp }) => stopApp({ ...parts, styles }))
    return (await stop).fetch(c.req.raw, c.env)
  })
  const file: Handler = async (c) => (await assets(c, async () => {})) ?? problem(c, 'not-found')
  app.get('/widget/:file', file)
  app.get('/portal/:file', file)
  app.notFound((c) => {
    const ours = c.req.method === 'GET' || c.req.method === 'HEAD'
    return ours && /^\/(?:guides|checklist)\//.test(c.req.path) ? missing(c) : api.fetch(c.req.raw, c.env)
  })
  app.onError(async (error, c) => {
    const { code, more } = refusalFor(c, error, parts.log)
    if (!wantsPage(c)) return problem(c, code, more)
    // What broke may be what a region is looked up in.
    const { troublePage } = await import('./portal/trouble-page.ts')
    return show(c, 500, await visiting(c, { styles }), (visit) => troublePage(visit, 'broken'))
  })
  return app
}

/** What is over must not be told by a cache, and what begins must be told soon. */
function freshness(announced: unknown[]): string {
  return announced.length > 0 ? 'no-store' : AT_ONCE
}

/** The pages are loaded when the first is asked for: a turn needs none, and an instance of the door starts sooner. */
async function visiting(c: Context, about: Parameters<typeof readVisit>[1]): Promise<Visit> {
  const visit = await import('./portal/visit.ts')
  return visit.readVisit(c, about)
}

/** Who said one place that there is goes to the same page as it is there: what was written stays in no address. */
function inPlace(c: Context, { told, link }: Visit, path: string): Response | undefined {
  const [region, ...others] = told?.codes ?? []
  if (region === undefined || others.length > 0) return undefined
  c.header('Cache-Control', 'no-store')
  return c.redirect(link(path, { region }), 303)
}

/** @param said words of the reader's own that the page answers: it is nobody else's then */
async function show(
  c: Context,
  status: 200 | 404 | 500,
  visit: Visit,
  render: (visit: Visit) => Markup | Promise<Markup>,
  said = visit.told?.said,
  cached = CACHED,
): Promise<Response> {
  const page = await render(visit)
  c.header('Content-Language', visit.locale)
  c.header('Cache-Control', status === 200 && said === undefined ? cached : 'no-store')
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
