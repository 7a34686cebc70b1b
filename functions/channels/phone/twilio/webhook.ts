// The TwiML webhook: a signed form comes in for each step of a call, and what is to be said and done goes out.
import type { Context, Hono } from 'hono'
import { LOCALES } from '../../../filings/filing.ts'
import { Refusal } from '../../web/problems.ts'
import type { CallEvent } from '../call.ts'
import type { PhoneParts } from '../phone-parts.ts'
import { endCall, takeCall } from '../take-call.ts'
import { eventOf, isOver } from './form.ts'
import { isSignedByTwilio } from './signature.ts'
import { HANG_UP, twiml } from './twiml.ts'

export const PATH = '/v1/phone/twilio'

export interface TwilioParts extends PhoneParts {
  twilio: {
    authToken: string
    /** Under which Twilio reaches this house, without a slash at its end: what it signs. */
    publicUrl: () => string
  }
}

const FORM = /^application\/x-www-form-urlencoded\b/i
const STEP = /^\d{1,4}$/
const XML = { 'Content-Type': 'text/xml; charset=utf-8' }

/**
 * `?n=` counts the steps; without it the line rings. `?locale=en` beside it: the dialled number is for English. A form that
 * says that the call is over ends it, whatever its number: the status callback may be the same address.
 */
export function twilioRoutes(app: Hono, parts: TwilioParts): void {
  app.post(PATH, async (c) => {
    const form = await signedForm(c, parts)
    const event = eventOf(form, numberIn(c), localeIn(c))
    if (event === undefined) throw new Refusal('bad-field', { field: 'CallSid' })
    if (isOver(form)) {
      // The caller hung up while a person spoke: that the person came is still to be told.
      if (event.dialled) await takeCall(event, parts)
      await endCall(event.callId, parts)
      return c.body(EMPTY, 200, XML)
    }
    return answer(c, event, parts)
  })
}

const EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

async function answer(c: Context, event: CallEvent, parts: TwilioParts): Promise<Response> {
  const step = await takeCall(event, parts)
  // What is no 2xx makes Twilio ask its fallback, which puts whoever is still on the line through to a person.
  if (step === 'out-of-step') throw new Refusal('out-of-step')
  if (step === 'ended') return c.body(HANG_UP, 410, XML)
  const here = parts.twilio.publicUrl()
  return c.body(
    twiml(step, (n) => `${here}${PATH}?n=${n}`),
    200,
    XML,
  )
}

/** Undefined for a language that nobody speaks here. */
function localeIn(c: Context) {
  return LOCALES.find((locale) => locale === c.req.query('locale'))
}

/** @throws Refusal bad-field for a number that is none */
function numberIn(c: Context): number {
  const written = c.req.query('n') ?? '0'
  if (!STEP.test(written)) throw new Refusal('bad-field', { field: 'n' })
  return Number(written)
}

/** @throws Refusal unsupported-form or wrong-signature */
async function signedForm(c: Context, { twilio }: TwilioParts): Promise<URLSearchParams> {
  if (!FORM.test(c.req.header('content-type') ?? '')) throw new Refusal('unsupported-form')
  const form = new URLSearchParams(await c.req.text())
  const { pathname, search } = new URL(c.req.url)
  const signature = c.req.header('x-twilio-signature') ?? ''
  const url = twilio.publicUrl() + pathname + search
  if (!isSignedByTwilio(twilio.authToken, url, form, signature)) throw new Refusal('wrong-signature')
  return form
}
