// The page of those who take callers over: sign in, see who waits, take one, note how it ended.
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { clientName } from '../web/client-address.ts'
import { problem, Refusal } from '../web/problems.ts'
import { countInMinute } from '../web/rate-limit.ts'
import { refusalFor } from '../web/refusal-for.ts'
import { requestLog } from '../web/request-log.ts'
import type { AgentParts } from './agent-parts.ts'
import { cardRoutes } from './card-routes.ts'
import { LOOK_HASH } from './look.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import { SESSION_SECONDS, sessions } from './session.ts'
import { formField, show, visitOf } from './show.ts'
import { signInPage } from './sign-in-page.ts'

const PATHS = '/agent/*'
const COOKIE = 'bangban-agent'
const LARGEST_BODY = 4096

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [LOOK_HASH],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  xFrameOptions: 'DENY',
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  // Without any referrer browsers would not name the origin of a form either.
  referrerPolicy: 'same-origin',
})

/** Pages at `/agent`, without script; where no key is set there is nothing but the word of what opens it. */
export function agentApp(parts: AgentParts): Hono {
  const { agentKey, agencySecret, publicUrl, log } = parts
  const random = parts.random ?? ((bytes: number) => randomBytes(bytes).toString('base64url'))
  const now = () => parts.now().getTime()
  const app = new Hono()
  app.use(PATHS, requestId({ limitLength: 64 }), requestLog(log), headers)
  app.onError((error, c) => {
    const { code, more } = refusalFor(c, error, log)
    return problem(c, code, more)
  })
  if (agentKey === undefined) {
    app.all(PATHS, (c) => problem(c, 'no-agent-desk'))
    return app
  }
  const { isKey, begin, read } = sessions(agentKey, agencySecret, random)
  const nameOf = clientName(parts)
  app.use(PATHS, bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => problem(c, 'body-too-large') }))
  app.use(PATHS, async (c, next) => {
    // What is sent from elsewhere does nothing, and that is said where a person may read it.
    const refused = c.req.method === 'POST' && !isSameOrigin(c, publicUrl)
    return refused ? show(c, 403, signInPage(visitOf(c), 'elsewhere')) : next()
  })

  app.post('/agent/sign-in', async (c) => {
    try {
      await countInMinute(parts, 'agentKeysAMinute', await nameOf(c))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const [name, value] of Object.entries(error.more.headers ?? {})) c.header(name, value)
      return show(c, 429, signInPage(visitOf(c), 'tooMany'))
    }
    if (!isKey(await formField(c, 'key'))) {
      log('warn', 'agent-key-wrong', { requestId: c.get('requestId') })
      return show(c, 403, signInPage(visitOf(c), 'wrong'))
    }
    const { session, word } = begin(now())
    const secure = [publicUrl, c.req.url].some((url) => url?.startsWith('https:'))
    setCookie(c, COOKIE, word, { path: '/agent', httpOnly: true, sameSite: 'Strict', secure, maxAge: SESSION_SECONDS })
    log('info', 'agent-signed-in', { agent: session.id })
    return c.redirect(visitOf(c).link('/agent'), 303)
  })

  app.post('/agent/sign-out', (c) => {
    deleteCookie(c, COOKIE, { path: '/agent' })
    return c.redirect(visitOf(c).link('/agent'), 303)
  })

  cardRoutes(app, parts, (c) => read(getCookie(c, COOKIE), now()))
  app.all(PATHS, (c) => problem(c, 'not-found'))
  return app
}

/** The settings that open the page, as every door hands them on. */
export function agents({ agentKey, publicUrl }: { agentKey?: string; publicUrl?: string }) {
  return { ...(agentKey && { agentKey }), ...(publicUrl && { publicUrl }) }
}
