// Where submitted filings are kept: one item each, its own outbox, changed only from what it was.
import { changeItem } from '../storage/change-item.ts'
import type { Storage } from '../storage/storage.ts'
import { letGo } from './papers/let-go.ts'
import type { Submission } from './submission.ts'

/** What is sealed of a filing at rest: what was filed, what agencies said of it, what is owed and where. */
export const SEALED_OF_FILINGS = ['payload', 'agencies', 'owed', 'region'] as const

const YEAR_SECONDS = 366 * 24 * 3600

/** Writes a submission once; false when it was there already, and then nothing is changed. */
export async function keepSubmission(storage: Storage, made: Submission): Promise<boolean> {
  return (await storage.put(keyOf(made.reference), { ...made }, { expected: 0, ...timesOf(made) })) !== 'conflict'
}

/** The submission under a reference, or undefined. */
export async function findSubmission(storage: Storage, reference: string): Promise<Submission | undefined> {
  const stored = await storage.get(keyOf(reference))
  return stored?.value as Submission | undefined
}

/**
 * Changes a submission from what it is now, however many others change it at the same time.
 * @param change the submission as it should be, or undefined when nothing is to be changed; may be called again
 * @returns the submission after the change; undefined when there is none or nothing was changed
 */
export async function changeSubmission(
  storage: Storage,
  reference: string,
  change: (made: Submission) => Submission | undefined,
): Promise<Submission | undefined> {
  let before: string[] = []
  const changed = await changeItem(storage, keyOf(reference), (stands) => {
    before = stands ? uploadsOf(stands as unknown as Submission) : []
    const next = stands && change(stands as unknown as Submission)
    if (!next) return undefined
    const kept = released(next)
    return { value: { ...kept }, ...timesOf(kept) }
  })
  const made = changed as Submission | undefined
  const kept = made && uploadsOf(made)
  // What every agency has goes; a crash in between leaves it until its month is over.
  if (kept)
    await letGo(
      storage,
      before.filter((id) => !kept.includes(id)),
    )
  return made
}

/** All pictures that some agency is still to fetch. */
function uploadsOf({ payload, agencies }: Submission): string[] {
  const later = agencies.flatMap(({ outgoing }) => outgoing.flatMap(({ papers = [] }) => papers))
  return [...(payload.papers ?? []), ...later].map(({ upload }) => upload)
}

/** The reference of the filing that this item holds, among the items that the outbox lists. */
export function referenceOf(key: { partition: string; sort: string }): string | undefined {
  return key.sort === SORT && key.partition.startsWith(PREFIX) ? key.partition.slice(PREFIX.length) : undefined
}

/** What was filed, and where, is kept only until every agency has it (DESIGN §7); how it stands stays for a year. */
function released(made: Submission): Submission {
  if (made.agencies.some(({ outgoing }) => outgoing.some(({ message }) => message === 1))) return made
  const { region: _, ...rest } = made
  const { papers: __, certificates: ___, ...payload } = made.payload
  return { ...rest, payload: { ...payload, answers: {} } }
}

function timesOf({ submittedAt, agencies }: Submission): { expiresAt: number; dueAt?: number } {
  const expiresAt = Math.ceil(submittedAt / 1000) + YEAR_SECONDS
  const dues = agencies.flatMap(({ outgoing: [first] }) =>
    first && !first.dead && first.dueAt !== undefined ? [first.dueAt] : [],
  )
  return dues.length > 0 ? { expiresAt, dueAt: Math.min(...dues) } : { expiresAt }
}

const PREFIX = 'filing#'
const SORT = 'filing'

function keyOf(reference: string) {
  return { partition: PREFIX + reference, sort: SORT }
}
