// What jambonz tells of a step: who calls, what was said or keyed, and how a line to a person ended.
import * as z from 'zod/mini'
import type { Locale } from '../../../filings/filing.ts'
import type { CallEvent } from '../call.ts'

const text = z.optional(z.nullable(z.string()))

/** Only what is used (jambonz docs, "Webhooks", "gather", "dial"); each of its releases adds fields. */
const callInfo = z.object({
  call_sid: z.string().check(z.minLength(1), z.maxLength(128)),
  from: text,
  call_status: text,
  digits: text,
  dial_call_status: text,
  speech: z.optional(
    z.nullable(
      z.object({ alternatives: z.array(z.object({ transcript: z.string(), confidence: z.optional(z.number()) })) }),
    ),
  ),
})
export type CallInfo = z.output<typeof callInfo>

const OVER = ['completed', 'failed', 'busy', 'no-answer']
const NUMBER = /^\+?\d{3,15}$/
const KEYS = /^[\d*]{1,32}$/

/** Undefined when it is nothing that jambonz sends. */
export function readCallInfo(written: unknown): CallInfo | undefined {
  const read = callInfo.safeParse(written)
  return read.success ? read.data : undefined
}

/** The caller has hung up: the status hook, or a gather that was cut off by it. */
export function isOver({ call_status }: CallInfo): boolean {
  return OVER.includes(call_status ?? '')
}

export function eventOf(info: CallInfo, n: number, locale?: Locale): CallEvent {
  const { call_sid: callId, from, speech, dial_call_status: dialled } = info
  const [best] = speech?.alternatives ?? []
  const said = best?.transcript.trim()
  const confidence = best?.confidence ?? Number.NaN
  const digits = info.digits?.replace(/#$/, '') ?? ''
  return {
    callId,
    n,
    ...(from && NUMBER.test(from) && { from }),
    ...(locale && { locale }),
    ...(said && { said }),
    ...(said && confidence >= 0 && confidence <= 1 && { confidence }),
    ...(KEYS.test(digits) && { digits, oneByOne: true as const }),
    ...(dialled && { dialled: dialled === 'completed' ? 'answered' : 'not-taken' }),
  }
}
