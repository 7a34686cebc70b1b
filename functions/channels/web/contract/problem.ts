// A problem as clients read it (RFC 9457).
import * as z from 'zod'

/** `codes`: the closed list of what may go wrong; clients decide by it and never by the words. */
export function problemSchema(codes: [string, ...string[]]) {
  return z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string().describe('In plain English; never repeats what was sent'),
    instance: z.string().describe('Names this request in the log'),
    field: z.string().exactOptional().describe('Which field is wrong, for bad-field'),
  })
}
