// The phone room as every door opens it: over the house, with the list of handover cards at its side.
import { openDesk } from '../../conversation/handover/desk.ts'
import type { TicketParts } from '../../conversation/handover/make-ticket.ts'
import type { PhoneAppParts } from './phone-app.ts'
import type { PhoneParts } from './phone-parts.ts'

export interface PhoneSettings extends Omit<PhoneParts, 'desk'> {
  /** What the desk keeps its cards and tickets with. */
  handover: TicketParts
  /** `BANGBAN_AGENT_PHONE` and `BANGBAN_AGENT_HOURS`. */
  agentPhone?: string
  agentHours?: string
  twilioAuthToken?: string
  jambonzSecret?: string
  /** Under which telephone providers reach this house, without a slash at its end; asked at each request. */
  publicUrl: () => string
}

export function openPhone({
  handover,
  agentPhone,
  agentHours,
  twilioAuthToken,
  jambonzSecret,
  publicUrl,
  ...parts
}: PhoneSettings): PhoneAppParts {
  return {
    ...parts,
    desk: openDesk({ ...handover, ...(agentPhone && { phone: agentPhone }), ...(agentHours && { hours: agentHours }) }),
    ...(twilioAuthToken && { twilio: { authToken: twilioAuthToken, publicUrl } }),
    ...(jambonzSecret && { jambonz: { secret: jambonzSecret, publicUrl } }),
  }
}
