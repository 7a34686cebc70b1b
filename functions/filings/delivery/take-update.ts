// Takes in what an agency says of a case, by callback: twice, late or in any order.
import type { Storage } from '../../storage/storage.ts'
import { findSubmission } from '../filing-store.ts'
import type { CaseUpdate } from './agency-api.ts'
import { hearUpdate } from './hear-update.ts'

/** `unknown`: no such filing, or this agency has no share in it; `known`: it says nothing new. */
export type Taken = 'taken' | 'known' | 'unknown'

/**
 * @param now milliseconds since 1970
 * @param goOn called when it is another agency's turn now: its part of the filing is due
 * @throws Error when the store fails: the agency then says it again
 */
export async function takeUpdate(
  storage: Storage,
  update: CaseUpdate,
  now: number,
  goOn: (reference: string) => void = () => {},
): Promise<Taken> {
  const { reference, agency } = update
  const changed = await hearUpdate(storage, update, now)
  if (changed?.goesOn) goOn(reference)
  if (changed) return 'taken'
  const made = await findSubmission(storage, reference)
  return made?.agencies.some(({ id }) => id === agency) ? 'known' : 'unknown'
}
