// Writes down what an agency says of its case, and lets those go on that have waited for it.
import type { Storage } from '../../storage/storage.ts'
import { changeSubmission, findSubmission } from '../filing-store.ts'
import type { Submission } from '../submission.ts'
import type { CaseUpdate } from './agency-api.ts'
import { nameDeadLetter } from './dead-letters.ts'
import { hear } from './share.ts'
import { giveTurns, waitingFor } from './turns.ts'

/**
 * The filing after an update; undefined when it says nothing new.
 * @param now milliseconds since 1970
 * @returns `goesOn`: it is another agency's turn now
 */
export async function hearUpdate(
  storage: Storage,
  update: CaseUpdate,
  now: number,
): Promise<{ made: Submission; goesOn: boolean } | undefined> {
  const { reference, agency, state } = update
  if (state === 'rejected') await nameWaiting(storage, reference, agency)
  let goesOn = false
  const made = await changeSubmission(storage, reference, (stands) => {
    const share = stands.agencies.find(({ id }) => id === agency)
    const heard = share && hear(share, update)
    if (!heard) return undefined
    const changed = { ...stands, agencies: stands.agencies.map((each) => (each === share ? heard : each)) }
    const next = giveTurns(changed, now)
    goesOn = next !== changed
    return next
  })
  return made && { made, goesOn }
}

/** What stands still waits for an operator too. Named first, as dead letters are: a name too many does no harm. */
async function nameWaiting(storage: Storage, reference: string, agency: string): Promise<void> {
  const made = await findSubmission(storage, reference)
  if (made) await Promise.all(waitingFor(made, agency).map(({ id }) => nameDeadLetter(storage, made, id)))
}
