// Changes one item of the store from what it is now, however many others change it at the same time.
import type { Key, Storage, Value } from '../../storage/storage.ts'

/** So many changes in a row may come from elsewhere before it is breakage. */
const ATTEMPTS = 40

/**
 * @param change the item as it should be, or undefined when nothing is to be changed; may be called again
 * @param expiresAt seconds since 1970
 * @returns false when nothing was changed
 * @throws Error when others are quicker without end
 */
export async function changeItem(
  storage: Storage,
  key: Key,
  change: (stored: Value | undefined) => Value | undefined,
  expiresAt: number,
): Promise<boolean> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const stored = await storage.get(key)
    const next = change(stored?.value)
    if (!next) return false
    if ((await storage.put(key, next, { expected: stored?.version ?? 0, expiresAt })) !== 'conflict') return true
  }
  throw new Error(`${ATTEMPTS} changes in a row were quicker`)
}
