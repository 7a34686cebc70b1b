// The key of a store, and one small sealed item that tells whether it is the one that sealed everything else.
import { dataKey, knownDataKey } from './data-key.ts'
import { sealed, SealError } from './sealed.ts'
import type { Storage } from './storage.ts'

const PLACE = { partition: 'house', sort: 'key-check' }
const FIELD = 'sealed'
const WORD = 'bangban'

/**
 * The key that was set, or the one in `dir`, which is made for a store that was never sealed. Processes that start
 * together on a new store agree: the key file is made before the check item, so who sees the item and no file has lost it.
 * @param store the store itself, not sealed
 * @param set 32 bytes, when a key was set
 * @returns `gone`: the store was sealed and the key file is not there · `other`: the store was sealed with another key
 * @throws Error when the store breaks or the key file is damaged
 */
export async function openStoreKey(
  store: Storage,
  { set, dir }: { set?: Buffer; dir: string },
): Promise<Buffer | 'gone' | 'other'> {
  const key = set ?? ((await store.get(PLACE)) ? await knownDataKey(dir) : await dataKey(dir))
  if (!key) return 'gone'
  return (await fits(store, key)) ? key : 'other'
}

/** A store that has no check item yet takes this key; of several new keys at once one wins. */
async function fits(store: Storage, key: Buffer): Promise<boolean> {
  const storage = sealed(store, key, [FIELD])
  const opens = async () => (await storage.get(PLACE))?.value[FIELD] === WORD
  try {
    if (await opens()) return true
    const made = await storage.put(PLACE, { [FIELD]: WORD }, { expected: 0 })
    return made !== 'conflict' || (await opens())
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}
