// A telephone on the vendor's side of the line: makes the signed form that the vendor would send, and reads what comes back.
import type { Locale } from '../../../filings/filing.ts'
import type { Happening, LineAnswer, Verb } from './line-answer.ts'
import { noisy } from './noise.ts'
import { readTwiml } from './read-twiml.ts'
import { twilioSignature } from '../twilio/signature.ts'
import { PATH } from '../twilio/webhook.ts'

/** The webhook, and no other address of the house, is what a telephone reaches; where a call has ended is told there too. */
export const WEBHOOK = PATH

/** The webhook answered with nothing that a telephone can do. */
export class DeadLine extends Error {
  override name = 'DeadLine'
}

export interface Exchange {
  /** Takes the signed request: this house itself. */
  webhook(request: Request): Response | Promise<Response>
  /** Under which vendors reach this house, without a slash at its end. */
  publicUrl: string
  /** What the vendor signs with. */
  token: string
  /** Milliseconds of a clock that only goes forward. */
  clock(): number
  /** From 0 to under 1. */
  random(): number
}

export interface Caller {
  /** `CA` and 32 hexadecimal digits. */
  callId: string
  /** The number that calls; withheld when left out. */
  from?: string
  locale: Locale
}

/** The two numbers that are dialled: one for each language. */
export const LINES: Record<Locale, string> = { 'zh-CN': '+8600012345', en: '+8600012346' }
const ACCOUNT = `AC${'0'.repeat(32)}`
const WITHHELD = 'anonymous'
/** A recogniser on a clear line is this sure of itself. */
const SURE = 0.92

/**
 * One request of the call, and what the line shall do then.
 * @param action path and query as the last answer named them
 * @throws DeadLine when there is no answer that a telephone can do
 */
export async function tell(
  exchange: Exchange,
  caller: Caller,
  action: string,
  happening: Happening,
): Promise<LineAnswer> {
  const { form, heard } = formOf(exchange, caller, happening)
  const request = signed(exchange, action, form)
  const asked = exchange.clock()
  const response = await exchange.webhook(request)
  const twiml = await response.text()
  const ms = Math.round((exchange.clock() - asked) * 10) / 10
  const verbs = verbsOf(response, twiml, exchange)
  return { verbs, twiml, status: response.status, ms, ...(heard !== undefined && { heard }) }
}

/** Where a call of this language rings. */
export function ringAt(locale: Locale): string {
  return `${WEBHOOK}?n=0&locale=${locale}`
}

function verbsOf(response: Response, twiml: string, { publicUrl }: Exchange): Verb[] {
  if (!response.headers.get('content-type')?.includes('xml')) throw new DeadLine(`HTTP ${response.status}`)
  try {
    return readTwiml(twiml, (url) => (url.startsWith(`${publicUrl}/`) ? url.slice(publicUrl.length) : url))
  } catch (cause) {
    throw new DeadLine('This is no TwiML that a telephone can do', { cause })
  }
}

function signed({ publicUrl, token }: Exchange, action: string, form: Record<string, string>): Request {
  const url = publicUrl + action
  const body = new URLSearchParams(form)
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Twilio-Signature': twilioSignature(token, url, body),
    },
    body: body.toString(),
  })
}

function formOf({ random }: Exchange, { callId, from = WITHHELD, locale }: Caller, happening: Happening) {
  const call = {
    CallSid: callId,
    AccountSid: ACCOUNT,
    From: from,
    To: LINES[locale],
    CallStatus: happening.is === 'hung-up' ? 'completed' : happening.is === 'ringing' ? 'ringing' : 'in-progress',
    Direction: 'inbound',
    ApiVersion: '2010-04-01',
  }
  switch (happening.is) {
    case 'said': {
      const { words, noise = 0 } = happening
      const heard = noise > 0 ? noisy(words, noise, random) : words
      // What is all lost is silence to the line.
      if (heard.trim() === '') return { form: call, heard }
      const confidence = Math.max(0.1, SURE - noise).toFixed(2)
      return { form: { ...call, SpeechResult: heard, Confidence: confidence }, heard }
    }
    case 'keyed':
      return { form: { ...call, Digits: happening.digits } }
    case 'dialled':
      return { form: { ...call, DialCallStatus: happening.taken ? 'completed' : 'no-answer' } }
    case 'ringing':
    case 'silent':
    case 'redirected':
    case 'hung-up':
      return { form: call }
  }
}
