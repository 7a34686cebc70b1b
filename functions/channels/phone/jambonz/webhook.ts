// The jambonz webhook: signed JSON comes in for each step of a call, and the verbs of what is to be said and done go out.
import type { Context, Hono } from 'hono'
import type { Locale } from '../../../filings/filing.ts'
import { Refusal } from '../../web/problems.ts'
import type { PhoneParts } from '../phone-parts.ts'
import { endCall, takeCall } from '../take-call.ts'
import { type CallInfo, eventOf, isOver, readCallInfo } from './call-info.ts'
import { isSignedByJambonz } from './signature.ts'
import { verbs } from './verbs.ts'

const PATH = '/v1/phone/jambonz'

export interface JambonzParts extends PhoneParts {
  jambonz: {
    /** The webhook secret of the account. */
    secret: string
    /** Under which jambonz reaches this house, without a slash at its end; asked at each request. */
    publicUrl: () => string
  }
}

const JSON_TYPE = /^application\/json\b/i
const STEP = /^\d{1,4}$/
const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/**
 * `?n=` counts the steps; without it the line rings. `?locale=en` beside it: the dialled number is for English. The status
 * hook may be the same address: whatever says that the call is over ends it.
 */
export function jambonzRoutes(app: Hono, parts: JambonzParts): void {
  app.post(PATH, async (c) => {
    const info = await signedInfo(c, parts)
    const written = c.req.query('n') ?? '0'
    if (!STEP.test(written)) throw new Refusal('bad-field', { field: 'n' })
    const event = eventOf(
      info,
      Number(written),
      LOCALES.find((known) => known === c.req.query('locale')),
    )
    if (isOver(info)) {
      // The caller hung up while a person spoke: that the person came is still to be told.
      if (event.dialled) await takeCall(event, parts)
      await endCall(event.callId, parts)
      return c.json([])
    }
    const step = await takeCall(event, parts)
    if (step === 'out-of-step') throw new Refusal('out-of-step')
    if (step === 'ended') return c.json([{ verb: 'hangup' }], 410)
    return c.json(verbs(step, (n) => `${parts.jambonz.publicUrl()}${PATH}?n=${n}`))
  })
}

/** @throws Refusal unsupported-media-type, wrong-signature, bad-json or bad-field */
async function signedInfo(c: Context, { jambonz, now }: JambonzParts): Promise<CallInfo> {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) throw new Refusal('unsupported-media-type')
  const body = await c.req.text()
  const seconds = Math.floor(now().getTime() / 1000)
  if (!isSignedByJambonz(jambonz.secret, c.req.header('jambonz-signature') ?? '', body, seconds)) {
    throw new Refusal('wrong-signature')
  }
  const info = readCallInfo(parsed(body))
  if (!info) throw new Refusal('bad-field', { field: 'call_sid' })
  return info
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // The cause quotes the body.
    throw new Refusal('bad-json')
  }
}
