// Where an agency fetches the pictures it was told of: only its own, signed, and never kept on the way.
import type { Handler } from 'hono'
import { paperRequestId } from '../../filings/delivery/paper-request.ts'
import { signatureFault } from '../../filings/delivery/signature.ts'
import { paperFor } from '../../filings/delivery/paper-for.ts'
import { Refusal } from './problems.ts'
import type { WebParts } from './web-parts.ts'

const UNSIGNED = { headers: { 'WWW-Authenticate': 'StandardWebhooks' } }

export function paperHandlers({ storage, now, agencySecret, papers }: WebParts) {
  const fetchPaper: Handler = async (c) => {
    const fault = signatureFault(agencySecret, (name) => c.req.header(name), '', now().getTime())
    if (fault) throw new Refusal('bad-signature', UNSIGNED)
    const { reference = '', slot = '' } = c.req.param()
    const id = c.req.header('webhook-id') ?? ''
    const agency = id.split('.')[2] ?? ''
    // The id is signed and the address is not: it must name what is asked for, so that no signature serves for another.
    if (id !== paperRequestId({ reference, agency, slot })) throw new Refusal('bad-signature', UNSIGNED)
    const paper = await paperFor(storage, { reference, agency, slot })
    const bytes = paper && (await papers?.read(paper.upload))
    if (!paper || !bytes) throw new Refusal('no-such-paper')
    return c.body(bytes, 200, { 'Content-Type': paper.type, 'Content-Disposition': 'attachment' })
  }
  return { fetchPaper }
}
