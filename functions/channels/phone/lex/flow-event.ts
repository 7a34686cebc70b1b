// Reads what a flow of Connect tells by its own Lambda block: a call begins, nobody spoke, or a transfer has ended.
import * as z from 'zod/mini'
import type { CallEvent } from '../call.ts'
import { localeOf } from './languages.ts'

/** A step of a call; the flow does not always know its number, for it does not see what goes on within a session. */
export type FlowTurn = Omit<CallEvent, 'n'> & { n?: number }

/** Amazon Connect Administrator Guide, "Invoke Lambda functions": only what is used. */
const flowEvent = z.object({
  Name: z.literal('ContactFlowEvent'),
  Details: z.object({
    ContactData: z.object({
      ContactId: z.string().check(z.minLength(1)),
      CustomerEndpoint: z.optional(z.nullable(z.object({ Address: z.optional(z.nullable(z.string())) }))),
      LanguageCode: z.optional(z.nullable(z.string())),
    }),
    Parameters: z.optional(z.nullable(z.record(z.string(), z.string()))),
  }),
})

/** What our flow hands over (stacks/contact-flow.ts): why it asks, and the step's number where it knows it. */
const REASONS = ['ring', 'silence', 'answered', 'not-taken'] as const

/** Undefined when it comes from no flow, or from none that knows us. */
export function readFlowEvent(written: unknown): FlowTurn | undefined {
  const read = flowEvent.safeParse(written)
  if (!read.success) return undefined
  const { ContactData: contact, Parameters: told } = read.data.Details
  const reason = REASONS.find((known) => known === told?.['because'])
  if (reason === undefined) return undefined
  const call = { callId: contact.ContactId }
  const from = contact.CustomerEndpoint?.Address
  switch (reason) {
    case 'ring':
      return { ...call, n: 0, locale: localeOf(contact.LanguageCode ?? ''), ...(from && { from }) }
    case 'silence':
      return call
    case 'answered':
    case 'not-taken':
      return { ...call, ...numberIn(told?.['n']), dialled: reason }
  }
}

function numberIn(written: string | undefined): { n?: number } {
  return written !== undefined && /^\d{1,4}$/.test(written) ? { n: Number(written) } : {}
}
