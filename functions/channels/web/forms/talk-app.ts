// The conversation without script: pages of plain forms over the same verbs as the JSON API.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { clientName } from '../client-address.ts'
import { goneResponse, isClientGone } from '../client-gone.ts'
import { troublePage } from '../portal/trouble-page.ts'
import { readVisit } from '../portal/visit.ts'
import { PROBLEMS } from '../problem-table.ts'
import { problem } from '../problems.ts'
import { refusalFor } from '../refusal-for.ts'
import { requestLog } from '../request-log.ts'
import { formOrigin } from '../same-origin.ts'
import { pageHeaders } from '../site-headers.ts'
import { codeRoutes } from './code-routes.ts'
import { endRoutes } from './end-routes.ts'
import { forgetSession, markOf, readSession, TALK } from './form-session.ts'
import { openAsk } from './open-ask.ts'
import { startPage } from './start-page.ts'
import { talkPage } from './talk-page.ts'
import { showPage, type TalkParts, viewOf } from './talk-visit.ts'
import { isPhoto, takePhoto } from './take-photo.ts'
import { takeForm } from './take-form.ts'

/** The longest text takes nine bytes a character where it is sent as a form. */
const LARGEST_BODY = 48 * 1024

/** All at `/talk`; looking opens nothing, and only forms of these pages and of the portal's do anything. */
export function talkApp(parts: TalkParts): Hono {
  const { conversations, publicUrl, log, styles } = parts
  const app = new Hono()
  const nameOf = clientName(parts)
  app.use(requestId({ limitLength: 64 }), requestLog(log), pageHeaders(styles))
  app.use(async (c, next) => {
    if (c.req.method !== 'POST' || formOrigin(c, publicUrl) !== 'foreign') return next()
    const view = viewOf(c, parts)
    return showPage(c, view, startPage({ ...view, note: 'elsewhere' }), 403)
  })
  // The rest of the body is not read: what comes next on this connection would be taken for it.
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => {
      c.header('Connection', 'close')
      const view = viewOf(c, parts)
      return showPage(c, view, startPage({ ...view, note: 'large' }), 413)
    },
  })
  // A photo is measured where it is known whose it is.
  app.use((c, next) => (isPhoto(c) ? next() : limit(c, next)))

  app.get(TALK, async (c) => {
    const session = await readSession(c, parts)
    const history = typeof session === 'object' ? await conversations.history(session.id) : undefined
    if (typeof session !== 'object' || !history) {
      const view = viewOf(c, parts)
      if (session === undefined) return showPage(c, view, startPage(view))
      forgetSession(c, publicUrl)
      return showPage(c, view, startPage({ ...view, note: 'gone' }), 410)
    }
    const { turns, locale } = history
    const last = turns.at(-1)
    const slot = openAsk(turns)?.slot
    const view = {
      ...viewOf(c, parts, locale),
      session,
      ...(last && { mark: markOf(session, last) }),
      ...(slot !== undefined && { slot }),
    }
    return showPage(c, view, talkPage(view, history))
  })
  app.post(TALK, (c) => (isPhoto(c) ? takePhoto : takeForm)(c, parts, nameOf))
  codeRoutes(app, parts, nameOf)
  endRoutes(app, parts)
  app.notFound((c) => {
    const visit = readVisit(c, { styles })
    return showPage(c, viewOf(c, parts), troublePage(visit, 'missing'), 404)
  })
  app.onError((error, c) => {
    if (isClientGone(error)) return goneResponse()
    const { code, more } = refusalFor(c, error, log)
    if (code === 'unsupported-form') return problem(c, code, more)
    c.header('Cache-Control', 'no-store')
    for (const [name, value] of Object.entries(more.headers ?? {})) c.header(name, value)
    // What broke may be what a region is looked up in.
    return c.html(troublePage(readVisit(c, { styles }), 'broken'), PROBLEMS[code].status)
  })
  return app
}
