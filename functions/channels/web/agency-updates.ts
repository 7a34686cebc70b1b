// The door for agencies: what they say of their cases, signed (docs/agency-api.md).
import type { Handler } from 'hono'
import { agencyCallback } from '../../filings/delivery/agency-api.ts'
import { signatureFault } from '../../filings/delivery/signature.ts'
import { takeUpdate } from '../../filings/delivery/take-update.ts'
import { Refusal } from './problems.ts'
import { fitBody } from './read-request.ts'
import type { WebParts } from './web-parts.ts'

/** RFC 9110 wants a 401 to name the scheme. */
const UNSIGNED = { headers: { 'WWW-Authenticate': 'StandardWebhooks' } }

export function agencyHandlers({ storage, now, agencySecret, conversations }: WebParts) {
  const updateCase: Handler = async (c) => {
    // The signature is over the text as it came.
    const body = await c.req.text()
    const fault = signatureFault(agencySecret, (name) => c.req.header(name), body, now().getTime())
    if (fault) throw new Refusal('bad-signature', UNSIGNED)
    const { data } = fitBody(body, agencyCallback)
    const taken = await takeUpdate(storage, data, now().getTime(), conversations.handOver)
    if (taken === 'unknown') throw new Refusal('no-such-case')
    return c.json({ applied: taken === 'taken' })
  }
  return { updateCase }
}
