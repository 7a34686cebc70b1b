// Takes one message, once however often it comes, and says how its case stands.
import { createHmac } from 'node:crypto'
import type { AgencyMessage, CaseUpdate } from '../filings/delivery/agency-api.ts'
import { changeCase } from './case-store.ts'
import { openCase, type Pace, supplement, USUAL_PACE } from './case.ts'
import { checkMessage } from './check-message.ts'
import { checkPapers } from './check-papers.ts'
import { fingerprint } from './fingerprint.ts'
import { Refusal } from './problems.ts'
import type { SandboxParts } from './sandbox-parts.ts'

/**
 * Opens a case or adds to one. Reference, agency and number name a message as surely as its `webhook-id` does, so one
 * that has come before changes nothing.
 * @throws Refusal for a message that is wrong in itself, out of order, or not what it was the first time
 */
export async function takeMessage(
  message: AgencyMessage,
  parts: SandboxParts,
  pace: Pace = USUAL_PACE,
): Promise<CaseUpdate> {
  const { storage, now, secret, filings } = parts
  const { data } = message
  checkMessage(message, filings(data.service))
  const { papers = [], certificates = [] } = data
  const sums = await checkPapers(message, parts)
  const slots = [...Object.keys(data.answers), ...[...papers, ...certificates].map(({ slot }) => slot)].toSorted()
  const arrived = { slots, hash: fingerprint(secret, { ...data.answers, ...sums }) }
  const clock = { now: now(), pace }
  const kept = await changeCase(storage, data, clock.now, (stands) => {
    if (!stands) {
      if (data.message > 1) throw new Refusal('filing-missing')
      return openCase(message, caseNumber(secret, message), arrived, clock)
    }
    const before = stands.arrived[data.message - 1]
    if (!before && data.message > stands.arrived.length + 1) throw new Refusal('message-missing')
    if (before && before.hash !== arrived.hash) throw new Refusal('changed-answers', 'data.answers')
    return before ? undefined : supplement(stands, arrived, clock)
  })
  if (!kept) throw new Error('A case is gone that was just kept')
  return kept.update
}

/** Made from the filing, so that two who open the same case at once give it one number. */
function caseNumber(secret: Buffer, { data: { agency, reference } }: AgencyMessage): string {
  const hash = createHmac('sha256', secret).update(`case\n${agency}\n${reference}`).digest('hex')
  return `SB-${hash.slice(0, 12).toUpperCase()}`
}
