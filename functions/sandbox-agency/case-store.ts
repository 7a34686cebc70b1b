// Where the sandbox agency keeps its cases: one item each, changed only from what it was.
import type { Key, Storage } from '../storage/storage.ts'
import type { Case } from './case.ts'

export interface CaseName {
  reference: string
  agency: string
}

const YEAR_SECONDS = 366 * 24 * 3600
/** So many changes in a row may come from elsewhere before it is breakage. */
const ATTEMPTS = 40
const NAMES = 'sandbox-cases'
const PREFIX = 'sandbox-case#'
const SORT = 'case'

/**
 * Changes or opens a case, however many others do the same at the same time.
 * @param change gets the case, if there is one, and gives it as it should be, or undefined to leave it; may be called again
 * @returns the case as it stands afterwards
 */
export async function changeCase(
  storage: Storage,
  name: CaseName,
  now: number,
  change: (stands: Case | undefined) => Case | undefined,
): Promise<Case | undefined> {
  const key = keyOf(name)
  const expiresAt = Math.ceil(now / 1000) + YEAR_SECONDS
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const stored = await storage.get(key)
    const stands = stored?.value as Case | undefined
    const next = change(stands)
    if (!next) return stands
    // Named first: a crash in between leaves a name too many, never a case that nobody finds. A conflict: it is named.
    if (!stored) await nameCase(storage, name, expiresAt)
    const dueAt = Math.min(next.movesAt ?? Infinity, next.callback?.dueAt ?? Infinity)
    const times = { expiresAt, ...(dueAt < Infinity && { dueAt }) }
    const put = await storage.put(key, { ...next }, { expected: stored?.version ?? 0, ...times })
    if (put !== 'conflict') return next
  }
  throw new Error(`${ATTEMPTS} changes in a row were quicker`)
}

async function nameCase(storage: Storage, { reference, agency }: CaseName, expiresAt: number): Promise<void> {
  // A case lives for a year after its last change.
  await storage.put(
    nameKey({ reference, agency }),
    { reference, agency },
    { expected: 0, expiresAt: expiresAt + YEAR_SECONDS },
  )
}

/** All cases, or those of one reference. */
export async function listCases(storage: Storage, reference?: string): Promise<Case[]> {
  const names = await storage.list(NAMES, reference ? `${reference}#` : '')
  const found = await Promise.all(names.map(({ value }) => storage.get(keyOf(value as unknown as CaseName))))
  return found.flatMap((stored) => (stored ? [stored.value as unknown as Case] : []))
}

/** The cases that have something to do now, the most overdue first. */
export async function dueCases(storage: Storage, now: number, limit: number): Promise<CaseName[]> {
  const due = await storage.due(now, limit)
  return due.flatMap(({ key, value }) => (isCase(key) ? [(value as unknown as Case).update] : []))
}

function isCase({ partition, sort }: Key): boolean {
  return partition.startsWith(PREFIX) && sort === SORT
}

function keyOf({ reference, agency }: CaseName): Key {
  return { partition: `${PREFIX}${agency}#${reference}`, sort: SORT }
}

function nameKey({ reference, agency }: CaseName): Key {
  return { partition: NAMES, sort: `${reference}#${agency}` }
}
