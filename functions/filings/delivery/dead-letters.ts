// Messages that could not be delivered: found by an operator, and sent again.
import type { Storage } from '../../storage/storage.ts'
import { changeSubmission, findSubmission } from '../filing-store.ts'
import type { Submission } from '../submission.ts'

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

const PARTITION = 'dead-letters'
const YEAR_SECONDS = 366 * 24 * 3600

/** Makes sure that the dead letter of this agency will be found. */
export async function nameDeadLetter(storage: Storage, made: Submission, agency: string): Promise<void> {
  const expiresAt = Math.ceil(made.submittedAt / 1000) + YEAR_SECONDS
  const name = { reference: made.reference, agency }
  // A conflict: it is named already.
  await storage.put(keyOf(name), name, { expected: 0, expiresAt })
}

/** All dead letters as they stand now; names that are out of date are taken away. */
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
  let resent: string[] = []
  await changeSubmission(storage, reference, (made) => {
    const isMeant = (id: string) => agency === undefined || agency === id
    resent = made.agencies.flatMap(({ id, outgoing: [first] }) => (first?.dead && isMeant(id) ? [id] : []))
    if (resent.length === 0) return undefined
    const agencies = made.agencies.map((share) => {
      const [first, ...rest] = share.outgoing
      if (!first || !resent.includes(share.id)) return share
      const { dead: _, ...again } = first
      return { ...share, outgoing: [{ ...again, since: now, dueAt: now }, ...rest] }
    })
    return { ...made, agencies }
  })
  await Promise.all(resent.map((id) => storage.remove(keyOf({ reference, agency: id }))))
  return resent
}

function deadLetter(made: Submission | undefined, agency: string): DeadLetter | undefined {
  const first = made?.agencies.find(({ id }) => id === agency)?.outgoing[0]
  if (!made || !first?.dead) return undefined
  const { message, fault = '', attempts, since } = first
  return { reference: made.reference, agency, service: made.service, message, fault, attempts, since }
}

interface Name {
  reference: string
  agency: string
}

function keyOf({ reference, agency }: Name) {
  return { partition: PARTITION, sort: `${reference}#${agency}` }
}
