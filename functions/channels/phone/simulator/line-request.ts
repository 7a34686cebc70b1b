// What the page sends for each thing that happens on its telephone.
import * as z from 'zod/mini'
import { LOCALES } from '../../../filings/filing.ts'

/** No vendor's call begins so: whatever is sent here can be taken for nobody's real call. */
const callId = z.string().check(z.regex(/^CA0{8}[\da-f]{24}$/))
/** A path of the webhook alone: nothing else of this house, or of another, is asked for anybody. */
const action = z.string().check(z.regex(/^\/v1\/phone\/twilio(\/[a-z-]+)?(\?[\w=&.-]{0,200})?$/))
const words = z.string().check(z.minLength(1), z.maxLength(500))

const happening = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('ringing') }),
  z.strictObject({ is: z.literal('said'), words, noise: z.optional(z.number().check(z.minimum(0), z.maximum(0.4))) }),
  z.strictObject({ is: z.literal('keyed'), digits: z.string().check(z.regex(/^[\d*#]{1,40}$/)) }),
  z.strictObject({ is: z.literal('silent') }),
  z.strictObject({ is: z.literal('redirected') }),
  z.strictObject({ is: z.literal('dialled'), taken: z.boolean() }),
  z.strictObject({ is: z.literal('hung-up') }),
])

/** Without `action` it rings, at the line of its language. */
export const lineRequest = z.strictObject({
  callId,
  from: z.optional(z.string().check(z.regex(/^\+?\d{3,15}$/))),
  locale: z.enum(LOCALES),
  action: z.optional(action),
  happening,
})
