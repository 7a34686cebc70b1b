// The telephone over HTTP: the webhooks of the lines, behind the same edge as the web API.
import { Hono } from 'hono'
import { goneResponse, isClientGone } from '../web/client-gone.ts'
import { edge } from '../web/edge.ts'
import { problem } from '../web/problems.ts'
import { refusalFor } from '../web/refusal-for.ts'
import { type JambonzParts, jambonzRoutes } from './jambonz/webhook.ts'
import type { PhoneParts } from './phone-parts.ts'
import { type TwilioParts, twilioRoutes } from './twilio/webhook.ts'

export interface PhoneAppParts extends PhoneParts {
  /** Left out where no Twilio account is set up. */
  twilio?: TwilioParts['twilio']
  /** Left out where there is no jambonz. */
  jambonz?: JambonzParts['jambonz']
}

/** Whatever is refused is told as an RFC 9457 problem; a vendor that cannot read it has a fallback. */
export function phoneApp(parts: PhoneAppParts): Hono {
  const { twilio, jambonz, log } = parts
  const app = new Hono()
  edge(app, { log, portals: [] })
  if (twilio) twilioRoutes(app, { ...parts, twilio })
  if (jambonz) jambonzRoutes(app, { ...parts, jambonz })
  app.notFound((c) => problem(c, 'not-found'))
  app.onError((error, c) => {
    if (isClientGone(error)) return goneResponse()
    const { code, more } = refusalFor(c, error, log)
    return problem(c, code, more)
  })
  return app
}
