// The telephone in the browser, for one machine: its page, and the line that signs what the page does as the vendor would.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { requestId } from 'hono/request-id'
import { type Locale, LOCALES } from '../../../filings/filing.ts'
import { problem, Refusal } from '../../web/problems.ts'
import { readBody } from '../../web/read-request.ts'
import { refusalFor } from '../../web/refusal-for.ts'
import { requestLog } from '../../web/request-log.ts'
import { assetHeaders } from '../../web/site-headers.ts'
import type { Log } from '../../web/web-parts.ts'
import type { Happening } from './line-answer.ts'
import { lineRequest } from './line-request.ts'
import { page, PAGE_HEADERS } from './page.ts'
import { DeadLine, type Exchange, ringAt, tell, WEBHOOK } from './telephone.ts'

const LARGEST_BODY = 4096

/**
 * `GET /phone` with its files, and `POST /phone/line`.
 * It signs for whoever asks: it stands open on one machine only, and no door of a cloud may have it.
 * @param assets answers for a file that the build made, and calls `next` for one that it has not
 */
export function simulator(exchange: Exchange, log: Log, assets: MiddlewareHandler): Hono {
  const app = new Hono()
  app.use(requestId({ limitLength: 64 }), requestLog(log))
  app.get('/phone', (c) => {
    const locale = wanted(c.req.query('locale'))
    return c.html(page(locale), 200, { ...PAGE_HEADERS, 'Content-Language': locale })
  })
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => problem(c, 'body-too-large') })
  app.post('/phone/line', ownPageOnly, limit, (c) => line(c, exchange))
  app.all('/phone/line', (c) => problem(c, 'method-not-allowed', { headers: { Allow: 'POST' } }))
  app.get('/phone/:file', assetHeaders, assets)
  app.notFound((c) => problem(c, 'not-found'))
  app.onError((error, c) => {
    const { code, more } = refusalFor(c, error, log)
    return problem(c, code, more)
  })
  return app
}

function wanted(locale: string | undefined): Locale {
  return LOCALES.find((known) => known === locale) ?? 'zh-CN'
}

async function line(c: Context, exchange: Exchange): Promise<Response> {
  const { callId, from, locale, action, happening } = await readBody(c, lineRequest)
  const caller = { callId, locale, ...(from && { from }) }
  const usual = happening.is === 'hung-up' ? WEBHOOK : ringAt(locale)
  const answer = await tell(exchange, caller, action ?? usual, happened(happening)).catch((error: unknown) => {
    throw error instanceof DeadLine ? new Refusal('dead-line') : error
  })
  return c.json(answer, 200, { 'Cache-Control': 'no-store' })
}

type Sent = Exclude<Happening, { is: 'said' }> | { is: 'said'; words: string; noise?: number | undefined }

function happened(sent: Sent): Happening {
  if (sent.is !== 'said') return sent
  const { words, noise } = sent
  return { is: 'said', words, ...(noise !== undefined && { noise }) }
}

/** A page elsewhere must not telephone in somebody's name: browsers say which page asks, in either header. */
const ownPageOnly = createMiddleware(async (c, next) => {
  const origin = c.req.header('origin') ?? ''
  const isSameSite = (c.req.header('sec-fetch-site') ?? 'same-origin') === 'same-origin'
  const isOwn = URL.canParse(origin) && new URL(origin).host === c.req.header('host')
  if (!isSameSite || !isOwn) throw new Refusal('foreign-page')
  await next()
})
