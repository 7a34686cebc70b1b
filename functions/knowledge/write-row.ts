// Writes, lists and removes what single places say otherwise, in the store.
import { changeItem } from '../storage/change-item.ts'
import type { Storage, Stored } from '../storage/storage.ts'
import type { RegionOverride } from './guide.ts'
import { regionRow } from './region-row.ts'
import { rowKey } from './regional-rows.ts'

/** Of JSON in UTF-8. A turn may read ninety rows in one journey, and DynamoDB gives 16 MB at most. */
export const MOST_BYTES = 16 * 1024

export interface KeptRow {
  region: string
  /** Absent when what is stored is no row: it counts as none. */
  row?: RegionOverride
  /** ISO, when it was written; absent when somebody else wrote it. */
  savedAt?: string
}

/**
 * Stores the row in place of the one that stands there, whichever version that is by then.
 * @returns the row that was replaced, if there was one; or how many bytes a row has that is too large: nothing is written
 */
export async function writeRow(
  storage: Storage,
  place: { service: string; region: string },
  row: RegionOverride,
  savedAt: Date,
): Promise<{ replaced?: KeptRow } | { bytes: number }> {
  const value = { ...row, savedAt: savedAt.toISOString() }
  const bytes = Buffer.byteLength(JSON.stringify(value))
  if (bytes > MOST_BYTES) return { bytes }
  const key = rowKey(place.service, place.region)
  let replaced: KeptRow | undefined
  await changeItem(storage, key, (stands) => {
    replaced = stands && keptRow({ key, value: stands })
    return { value }
  })
  return { ...(replaced && { replaced }) }
}

/** All rows of a service, by region code. */
export async function listRows(storage: Storage, service: string): Promise<KeptRow[]> {
  return (await storage.list(rowKey(service, '').partition, '')).map(keptRow)
}

/** False when there was none. */
export async function removeRow(storage: Storage, place: { service: string; region: string }): Promise<boolean> {
  const key = rowKey(place.service, place.region)
  const stored = await storage.get(key)
  await storage.remove(key)
  return stored !== undefined
}

function keptRow({ key, value }: Pick<Stored, 'key' | 'value'>): KeptRow {
  const row = regionRow(value, key.sort)
  const { savedAt } = value
  const isTime = typeof savedAt === 'string' && !Number.isNaN(Date.parse(savedAt))
  return { region: key.sort, ...(row && { row }), ...(isTime && { savedAt }) }
}
