// Whose turn it is: an agency that waits for others is sent its part when all of them are done.
import type { Submission } from '../submission.ts'
import { isHeld, type Share } from './share.ts'

/** Those that this one still waits for, before anything is sent to it. */
export function waitsFor({ agencies }: Pick<Submission, 'agencies'>, share: Share): Share[] {
  return isHeld(share) ? agencies.filter((each) => share.after?.includes(each.id) && !isDone(each)) : []
}

/** Those because of which it stands still, near or further ahead: refused, or never to be sent. */
export function stoppedBy(made: Pick<Submission, 'agencies'>, share: Share): Share[] {
  const ahead = waitsFor(made, share)
  return [...new Set(ahead.flatMap((each) => (isStopped(each) ? [each] : stoppedBy(made, each))))]
}

/** Those that wait for this one, directly or through others. */
export function waitingFor(made: Pick<Submission, 'agencies'>, id: string): Share[] {
  const next = made.agencies.filter((share) => isHeld(share) && share.after?.includes(id))
  return [...new Set([...next, ...next.flatMap((share) => waitingFor(made, share.id))])]
}

/**
 * Makes what waits for nobody any more due at once. It belongs into the same write as what made the last one done, so that
 * no crash comes between.
 * @param now milliseconds since 1970
 */
export function giveTurns(made: Submission, now: number): Submission {
  const ready = made.agencies.filter((share) => isHeld(share) && waitsFor(made, share).length === 0)
  if (ready.length === 0) return made
  const agencies = made.agencies.map((share) =>
    ready.includes(share)
      ? { ...share, outgoing: share.outgoing.map((each) => ({ ...each, since: now, dueAt: now })) }
      : share,
  )
  return { ...made, agencies }
}

function isDone({ heard }: Share): boolean {
  return heard?.state === 'done'
}

/** A case may leave any state again: it stands still as long as this is so. */
function isStopped({ heard, dropped, outgoing }: Share): boolean {
  return heard?.state === 'rejected' || (dropped === true && !heard && outgoing.length === 0)
}
