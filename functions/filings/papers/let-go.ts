// Pictures that nobody needs any more are due at once: the outbox erases them in its next round.
import { changeItem } from '../../storage/change-item.ts'
import type { Key, Storage } from '../../storage/storage.ts'
import type { Paper } from './paper.ts'

/** What is sealed of a paper at rest: all but its name. */
export const SEALED_OF_PAPERS = ['paper'] as const

/** From now on nobody gets them; those that are not there are passed over. */
export async function letGo(storage: Storage, ids: string[]): Promise<void> {
  for (const id of ids) {
    await changeItem(storage, paperKey(id), (stands) => {
      const paper = stands?.['paper'] as Paper | undefined
      if (!paper) return undefined
      return { value: { paper: { ...paper, until: 0 } }, expiresAt: FAR, dueAt: 1 }
    })
  }
}

/** Whether somebody could still fetch it. @param now milliseconds since 1970 */
export async function isThere(storage: Storage, id: string, now: number): Promise<boolean> {
  const stored = await storage.get(paperKey(id))
  const paper = stored?.value['paper'] as Paper | undefined
  return paper !== undefined && paper.until > now
}

/** Seconds since 1970, in the year 2200: the round that erases it removes the item too. */
const FAR = 7_258_118_400

const PREFIX = 'paper#'

export function paperKey(id: string): Key {
  return { partition: PREFIX + id, sort: 'paper' }
}

/** The paper that this item is of, among the items that the outbox lists. */
export function paperOfKey({ partition, sort }: Key): string | undefined {
  return sort === 'paper' && partition.startsWith(PREFIX) ? partition.slice(PREFIX.length) : undefined
}
