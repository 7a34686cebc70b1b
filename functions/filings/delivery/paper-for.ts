// The picture that an agency may fetch under a slot: one that it needs and was told of.
import type { Storage } from '../../storage/storage.ts'
import { findSubmission } from '../filing-store.ts'
import type { PaperRequest } from './paper-request.ts'
import { isHeld, type PaperSent } from './share.ts'

/** What was supplied anew comes before what was filed. Undefined: there is none, or every agency has it. */
export async function paperFor(
  storage: Storage,
  { reference, agency, slot }: PaperRequest,
): Promise<PaperSent | undefined> {
  const made = await findSubmission(storage, reference)
  const share = made?.agencies.find(({ id }) => id === agency)
  // Who waits for others has not been told of anything yet.
  if (!made || !share?.needs.includes(slot) || share.dropped || isHeld(share)) return undefined
  const supplied = share.outgoing.flatMap(({ papers = [] }) => papers)
  return [...supplied, ...(made.payload.papers ?? [])].find((paper) => paper.slot === slot)
}
