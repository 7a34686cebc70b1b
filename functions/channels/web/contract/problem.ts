// A problem as clients read it (RFC 9457).
import * as z from 'zod/mini'

/** `codes`: the closed list of what may go wrong; clients decide by it and never by the words. */
export function problemSchema(codes: [string, ...string[]]) {
  return z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string().check(z.describe('In plain English; never repeats what was sent')),
    instance: z.string().check(z.describe('Names this request in the log')),
    field: z.exactOptional(z.string()).check(z.describe('Which field is wrong, for bad-field')),
  })
}
