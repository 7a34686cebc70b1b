// What an agency is sent: of all answers only those it needs.
import type { Submission } from '../submission.ts'
import type { AgencyMessage, PaperToFetch } from './agency-api.ts'
import type { Outgoing, PaperSent, Share } from './share.ts'

/** @param now milliseconds since 1970 */
export function messageFor(
  made: Submission,
  share: Share,
  { message, answers, papers: added = [] }: Outgoing,
  now: number,
): AgencyMessage {
  const { reference, service, locale, region, identity, payload } = made
  const timestamp = new Date(now).toISOString()
  const shared = { reference, message, service, agency: share.id, locale, ...(region && { region }) }
  const isNeeded = ({ slot }: { slot: string }) => share.needs.includes(slot)
  const fetched = (sent: PaperSent[]) => {
    const papers = sent.filter(isNeeded).map((paper) => toFetch(reference, paper))
    return papers.length > 0 ? { papers } : {}
  }
  if (answers) return { type: 'filing.supplemented', timestamp, data: { ...shared, answers, ...fetched(added) } }
  const needed = Object.entries(payload.answers).filter(([slot]) => isNeeded({ slot }))
  const certificates = (payload.certificates ?? [])
    .filter(isNeeded)
    .map(({ slot, certificate, from }) => ({ slot, certificate, asOf: from.asOf }))
  return {
    type: 'filing.submitted',
    timestamp,
    data: {
      ...shared,
      answers: Object.fromEntries(needed),
      ...fetched(payload.papers ?? []),
      ...(certificates.length > 0 && { certificates }),
      submittedAt: new Date(made.submittedAt).toISOString(),
      identity,
      ...onBehalf(made, share),
      owed: made.owed.filter(isNeeded),
    },
  }
}

/** The address is at the house that sends it, which its agencies know. */
function toFetch(reference: string, { slot, type, bytes, sha256 }: PaperSent): PaperToFetch {
  return { slot, type, bytes, sha256, url: `/v1/agency/papers/${reference}/${slot}` }
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
