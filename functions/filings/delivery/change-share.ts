// Changes what one agency has of a filing, whoever else writes at the same time.
import type { Storage } from '../../storage/storage.ts'
import { changeSubmission } from '../filing-store.ts'
import type { Submission } from '../submission.ts'
import type { Share } from './share.ts'

/** Changes one agency's share; nothing when there is no such share or `change` has nothing to change. */
export async function changeShare(
  storage: Storage,
  reference: string,
  agency: string,
  change: (share: Share) => Share | undefined,
): Promise<Submission | undefined> {
  return changeSubmission(storage, reference, (made) => {
    const share = made.agencies.find(({ id }) => id === agency)
    const changed = share && change(share)
    return changed && { ...made, agencies: made.agencies.map((each) => (each === share ? changed : each)) }
  })
}
