// Messages that could not be delivered, or wait in vain for another agency: found by an operator, and sent again or let go.
import type { Storage } from '../../storage/storage.ts'
import { changeSubmission, findSubmission } from '../filing-store.ts'
import type { Submission } from '../submission.ts'
import { isHeld, type Share } from './share.ts'
import { stoppedBy } from './turns.ts'

export interface DeadLetter {
  reference: string
  agency: string
  service: string
  message: number
  fault: string
  attempts: number
  /** Milliseconds since 1970. */
  since: number
}

/** Begins the fault of what was never sent because another agency is not done. */
export const WAITS = 'waits-for '

const PARTITION = 'dead-letters'
const YEAR_SECONDS = 366 * 24 * 3600

/** Makes sure that the dead letter of this agency will be found. */
export async function nameDeadLetter(storage: Storage, made: Submission, agency: string): Promise<void> {
  const expiresAt = Math.ceil(made.submittedAt / 1000) + YEAR_SECONDS
  const name = { reference: made.reference, agency }
  // A conflict: it is named already.
  await storage.put(keyOf(name), name, { expected: 0, expiresAt })
}

/** All dead letters as they stand now; names of what has arrived since are passed over, and expire with the filing. */
export async function listDeadLetters(storage: Storage): Promise<DeadLetter[]> {
  const names = await storage.list(PARTITION, '')
  const found = await Promise.all(
    names.map(async ({ value }) => {
      const name = value as unknown as Name
      const letter = deadLetter(await findSubmission(storage, name.reference), name.agency)
      return letter
    }),
  )
  return found.flatMap((letter) => (letter ? [letter] : []))
}

/**
 * Sends the dead letters of a filing again, from the next round of the outbox on.
 * @param agency only this one's
 * @returns the agencies whose letters are on their way again
 */
export async function resendDeadLetters(
  storage: Storage,
  reference: string,
  now: number,
  agency?: string,
): Promise<string[]> {
  return onDead(storage, reference, agency, (share) => {
    const outgoing = share.outgoing.map((each, at) => {
      const { dead: _, ...again } = each
      return { ...again, since: now, ...(at === 0 && { dueAt: now }) }
    })
    return { ...share, outgoing }
  })
}

/**
 * Gives the dead letters of a filing up for good and lets go of what they say; the citizen is told so.
 * @returns the agencies that will never get them
 */
export async function dropDeadLetters(storage: Storage, reference: string, agency?: string): Promise<string[]> {
  const dead = await onDead(storage, reference, agency, dropped)
  // What waits for one that is never sent, or was refused, waits in vain.
  let waiting: string[] = []
  await changeSubmission(storage, reference, (made) => {
    waiting = made.agencies.flatMap((share) =>
      (agency === undefined || agency === share.id) && stoppedBy(made, share).length > 0 ? [share.id] : [],
    )
    if (waiting.length === 0) return undefined
    return { ...made, agencies: made.agencies.map((share) => (waiting.includes(share.id) ? dropped(share) : share)) }
  })
  return [...dead, ...waiting]
}

/** A share whose messages will never be sent. A wish is not met by what never arrived: it stands again. */
export function dropped(share: Share): Share {
  const { met: _, ...rest } = share
  return { ...rest, outgoing: [], dropped: true }
}

async function onDead(
  storage: Storage,
  reference: string,
  agency: string | undefined,
  change: (share: Share) => Share,
): Promise<string[]> {
  let changed: string[] = []
  await changeSubmission(storage, reference, (made) => {
    const isMeant = (id: string) => agency === undefined || agency === id
    changed = made.agencies.flatMap(({ id, outgoing: [first] }) => (first?.dead && isMeant(id) ? [id] : []))
    if (changed.length === 0) return undefined
    return { ...made, agencies: made.agencies.map((share) => (changed.includes(share.id) ? change(share) : share)) }
  })
  return changed
}

function deadLetter(made: Submission | undefined, agency: string): DeadLetter | undefined {
  const share = made?.agencies.find(({ id }) => id === agency)
  const first = share?.outgoing[0]
  if (!made || !share || !first) return undefined
  const [ahead] = isHeld(share) ? stoppedBy(made, share) : []
  if (!first.dead && !ahead) return undefined
  const { message, attempts, since } = first
  const fault = ahead ? WAITS + ahead.id : (first.fault ?? '')
  return { reference: made.reference, agency, service: made.service, message, fault, attempts, since }
}

interface Name {
  reference: string
  agency: string
}

function keyOf({ reference, agency }: Name) {
  return { partition: PARTITION, sort: `${reference}#${agency}` }
}
