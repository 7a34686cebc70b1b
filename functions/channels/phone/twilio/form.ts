// What Twilio's form says of a step: who calls, what was said or keyed, and how a line to a person ended.
import type { Locale } from '../../../filings/filing.ts'
import type { CallEvent } from '../call.ts'

const OVER = ['completed', 'busy', 'failed', 'no-answer', 'canceled']
const TAKEN = ['completed', 'answered']
const NUMBER = /^\+?\d{3,15}$/
/** Twilio's way to write that no number is shown: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, Unavailable on a keypad. */
const HIDDEN = ['266696687', '7378742833', '2562533', '8656696', '86282452253']
/** Level A of SHAKEN alone: the provider knows the caller and their right to the number. */
const VOUCHED = 'TN-Validation-Passed-A'
const KEYS = /^[0-9*]{1,32}$/

/** Undefined for a form without the id of a call. */
export function eventOf(form: URLSearchParams, n: number, locale?: Locale): CallEvent | undefined {
  const callId = form.get('CallSid')
  if (!callId) return undefined
  const from = numberOf(form.get('From') ?? '')
  const said = form.get('SpeechResult')?.trim()
  const confidence = Number(form.get('Confidence') ?? Number.NaN)
  const digits = form.get('Digits')?.replace(/#$/, '') ?? ''
  const dialled = form.get('DialCallStatus')
  return {
    callId,
    n,
    ...(from && { from }),
    ...(from && form.get('StirVerstat') === VOUCHED && { vouched: true as const }),
    ...(locale && { locale }),
    ...(said && { said }),
    ...(said && confidence >= 0 && confidence <= 1 && { confidence }),
    ...(KEYS.test(digits) && { digits, oneByOne: true as const }),
    ...(dialled && { dialled: TAKEN.includes(dialled) ? 'answered' : 'not-taken' }),
  }
}

/** The caller has hung up, or was never there. */
export function isOver(form: URLSearchParams): boolean {
  return OVER.includes(form.get('CallStatus') ?? '')
}

function numberOf(written: string): string | undefined {
  return NUMBER.test(written) && !HIDDEN.includes(written.replace('+', '')) ? written : undefined
}
