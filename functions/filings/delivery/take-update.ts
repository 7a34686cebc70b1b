// Takes in what an agency says of a case, by callback: twice, late or in any order.
import type { Storage } from '../../storage/storage.ts'
import { findSubmission } from '../filing-store.ts'
import type { CaseUpdate } from './agency-api.ts'
import { changeShare } from './change-share.ts'
import { hear } from './share.ts'

/** `unknown`: no such filing, or this agency has no share in it; `known`: it says nothing new. */
export type Taken = 'taken' | 'known' | 'unknown'

/** @throws Error when the store fails: the agency then says it again */
export async function takeUpdate(storage: Storage, update: CaseUpdate): Promise<Taken> {
  const { reference, agency } = update
  const changed = await changeShare(storage, reference, agency, (share) => hear(share, update))
  if (changed) return 'taken'
  const made = await findSubmission(storage, reference)
  return made?.agencies.some(({ id }) => id === agency) ? 'known' : 'unknown'
}
