// Fetches the pictures that a message names and looks whether they are what it says; none is kept.
import { createHash } from 'node:crypto'
import type { AgencyMessage } from '../filings/delivery/agency-api.ts'
import { paperRequestId } from '../filings/delivery/paper-request.ts'
import { sign } from '../filings/delivery/signature.ts'
import { Refusal } from './problems.ts'
import type { SandboxParts } from './sandbox-parts.ts'

/**
 * The checksum of each by its slot.
 * @throws Refusal paper-missing, and the message may come again; paper-wrong, and it need not
 */
export async function checkPapers(
  { data: { reference, agency, papers = [] } }: AgencyMessage,
  { secret, now, fetchPaper }: SandboxParts,
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const { slot, url, type, bytes, sha256 } of papers) {
    const signed = sign(secret, paperRequestId({ reference, agency, slot }), '', now())
    const fetched = await fetchPaper?.(url, signed).catch(() => undefined)
    if (!fetched) throw new Refusal('paper-missing', `data.papers.${slot}`)
    const isRight = fetched.type === type && fetched.bytes.length === bytes && sumOf(fetched.bytes) === sha256
    if (!isRight) throw new Refusal('paper-wrong', `data.papers.${slot}`)
    sums[slot] = sha256
  }
  return sums
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
