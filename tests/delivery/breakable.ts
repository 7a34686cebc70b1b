// Storage that dies when it is told to: before or after an operation, and for good, as a process does.
import type { Storage } from '../../functions/storage/storage.ts'

export interface Breakable {
  storage: Storage
  /** Lets so many more operations through; the next one is carried out or not, and then the process is dead. */
  dieAfter(operations: number, carriedOut: boolean): void
  isDead(): boolean
}

/** One process's view of a store that outlives it. @param yields how often each operation lets others go first */
export function breakable(inner: Storage, yields: () => number): Breakable {
  let left = Infinity
  let last = false
  let dead = false

  async function pass<T>(operation: () => Promise<T>): Promise<T> {
    for (let count = yields(); count > 0; count -= 1) await Promise.resolve()
    if (dead) throw new Error('this process is dead')
    left -= 1
    if (left >= 0) return operation()
    dead = true
    if (last) await operation()
    throw new Error('the process died here')
  }

  return {
    storage: {
      get: (key) => pass(() => inner.get(key)),
      getMany: (keys) => pass(() => inner.getMany(keys)),
      put: (key, value, options) => pass(() => inner.put(key, value, options)),
      remove: (key) => pass(() => inner.remove(key)),
      list: (partition, prefix) => pass(() => inner.list(partition, prefix)),
      due: (now, limit) => pass(() => inner.due(now, limit)),
      add: (key, limit, expiresAt) => pass(() => inner.add(key, limit, expiresAt)),
      close: async () => {},
    },
    dieAfter(operations, carriedOut) {
      left = operations
      last = carriedOut
    },
    isDead: () => dead,
  }
}
