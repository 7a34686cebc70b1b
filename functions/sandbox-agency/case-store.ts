// Where the sandbox agency keeps its cases: one item each, changed only from what it was.
import { changeItem } from '../storage/change-item.ts'
import type { Key, Storage } from '../storage/storage.ts'
import type { Case } from './case.ts'

export interface CaseName {
  reference: string
  agency: string
}

const YEAR_SECONDS = 366 * 24 * 3600
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
  // Named first: a crash in between leaves a name too many, never a case that nobody finds. A conflict: it is named.
  if (!(await storage.get(key))) await nameCase(storage, name, expiresAt)
  let stands: Case | undefined
  const changed = await changeItem(storage, key, (found) => {
    stands = found as Case | undefined
    const next = change(stands)
    if (!next) return undefined
    const dueAt = Math.min(next.movesAt ?? Infinity, next.callback?.dueAt ?? Infinity)
    return { value: { ...next }, expiresAt, ...(dueAt < Infinity && { dueAt }) }
  })
  return (changed as Case | undefined) ?? stands
}

async function nameCase(storage: Storage, { reference, agency }: CaseName, expiresAt: number): Promise<void> {
  // A case lives for a year after its last change.
  const times = { expected: 0, expiresAt: expiresAt + YEAR_SECONDS }
  await storage.put(nameKey({ reference, agency }), { reference, agency }, times)
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
  return due.flatMap((key) => nameOf(key) ?? [])
}

function nameOf({ partition, sort }: Key): CaseName | undefined {
  const [agency, reference] = partition.startsWith(PREFIX) ? partition.slice(PREFIX.length).split('#') : []
  return agency && reference && sort === SORT ? { agency, reference } : undefined
}

function keyOf({ reference, agency }: CaseName): Key {
  return { partition: `${PREFIX}${agency}#${reference}`, sort: SORT }
}

function nameKey({ reference, agency }: CaseName): Key {
  return { partition: NAMES, sort: `${reference}#${agency}` }
}
