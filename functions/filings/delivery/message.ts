// What an agency is sent: of all answers only those it needs.
import type { Submission } from '../submission.ts'
import type { AgencyMessage } from './agency-api.ts'
import type { Outgoing, Share } from './share.ts'

/** @param now milliseconds since 1970 */
export function messageFor(made: Submission, share: Share, { message, answers }: Outgoing, now: number): AgencyMessage {
  const { reference, service, locale, region, identity } = made
  const timestamp = new Date(now).toISOString()
  const shared = { reference, message, service, agency: share.id, locale, ...(region && { region }) }
  if (answers) return { type: 'filing.supplemented', timestamp, data: { ...shared, answers } }
  const needed = Object.entries(made.payload.answers).filter(([slot]) => share.needs.includes(slot))
  return {
    type: 'filing.submitted',
    timestamp,
    data: {
      ...shared,
      answers: Object.fromEntries(needed),
      submittedAt: new Date(made.submittedAt).toISOString(),
      identity,
      ...onBehalf(made, share),
      owed: made.owed.filter(({ slot }) => share.needs.includes(slot)),
    },
  }
}

/** The helper's own name goes only to an agency that needs it; that the person agreed, to each. */
function onBehalf({ helper, payload }: Submission, { needs }: Share) {
  if (!helper) return {}
  const name = needs.includes(helper.slot) ? payload.answers[helper.slot] : undefined
  const at = new Date(helper.at).toISOString()
  return { onBehalf: { ...(name !== undefined && { name }), consent: helper.consent, at } }
}

/** The same for every attempt at a message, and for no other message. */
export function messageId({ data: { reference, agency, message } }: AgencyMessage): string {
  return `${reference}.${agency}.${message}`
}
