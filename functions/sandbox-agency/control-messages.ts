// What the sandbox agency is told besides filings, by whoever holds its secret.
import * as z from 'zod/mini'
import { CASE_STATES, caseUpdate } from '../filings/delivery/agency-api.ts'
import { behaviour } from './behaviour.ts'

/** To `POST /behaviour`. `data` is the whole behaviour, of one agency or of all; `{}`: as usual. */
export const behaveMessage = z.object({
  type: z.literal('sandbox.behave'),
  agency: z.exactOptional(caseUpdate.shape.agency),
  data: behaviour,
})
export type BehaveMessage = z.infer<typeof behaveMessage>

/** Every case was accepted already. */
export const HAND_STATES = CASE_STATES.filter((state) => state !== 'accepted')

/** To `POST /cases/behave`: moves the cases of a filing now, at one agency or at all. */
export const moveMessage = z.object({
  type: z.literal('sandbox.move'),
  data: z.strictObject({
    reference: caseUpdate.shape.reference,
    agency: z.exactOptional(caseUpdate.shape.agency),
    state: z.enum(HAND_STATES),
    more: caseUpdate.shape.more,
    note: caseUpdate.shape.note,
  }),
})
export type MoveMessage = z.infer<typeof moveMessage>

/** To `POST /cases`. */
export const listMessage = z.object({ type: z.literal('sandbox.list') })
export type ListMessage = z.infer<typeof listMessage>

/** To `POST /notices/list`. */
export const listNoticesMessage = z.object({ type: z.literal('sandbox.notices') })
export type ListNoticesMessage = z.infer<typeof listNoticesMessage>
