// Changes one item from what it is now, however many others change it at the same time.
import type { Key, PutOptions, Storage, Value } from './storage.ts'

/** An item as it should be. */
export interface Change extends Omit<PutOptions, 'expected'> {
  value: Value
}

/** So many changes in a row may come from elsewhere before it is breakage. */
const ATTEMPTS = 40

/**
 * @param change from what stands there, if anything does, to what should; undefined changes nothing. May be called again.
 * @returns the value that was written, or undefined when nothing was
 * @throws Error when others are quicker without end
 */
export async function changeItem(
  storage: Storage,
  key: Key,
  change: (stands: Value | undefined) => Change | undefined,
): Promise<Value | undefined> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const stored = await storage.get(key)
    const next = change(stored?.value)
    if (!next) return undefined
    const { value, ...times } = next
    if ((await storage.put(key, value, { expected: stored?.version ?? 0, ...times })) !== 'conflict') return value
  }
  throw new Error(`${ATTEMPTS} changes in a row were quicker`)
}
