// Fills a table of the embedded database many items at a time, past its own operations: they take 0.3 ms an item at best.
import { join } from 'node:path'
import type { Store } from 'dynalite/db/index.js'
import { toItem } from './dynamo-item.ts'
import type { Key, Value } from './storage.ts'

const AT_ONCE = 1000

/**
 * Each key must be free, and no item is ever due: neither conditions nor the index are looked after.
 * @param dir the data folder; no process may have its database open
 * @throws Error when the folder is open already or has no such table
 */
export async function fillTable(
  dir: string,
  table: string,
  items: Iterable<{ key: Key; value: Value }>,
): Promise<void> {
  const { default: databases } = await import('dynalite/db/index.js')
  const store = databases.create({ path: join(dir, 'dynamo', 'tables'), createTableMs: 0 })
  await store.db.open()
  try {
    const shape = await called<object>((done) => store.getTable(table, done))
    const kept = store.getItemDb(table)
    const put = ({ key, value }: { key: Key; value: Value }) => {
      const item = toItem(key, value, { expected: 0 }, 'filled')
      return { type: 'put' as const, key: databases.createKey(item, shape), value: item }
    }
    let batch: ReturnType<typeof put>[] = []
    const write = () => called<void>((done) => kept.batch(batch, done))
    for (const item of items) {
      batch.push(put(item))
      if (batch.length < AT_ONCE) continue
      await write()
      batch = []
    }
    await write()
  } finally {
    await store.db.close()
  }
}

function called<T>(call: (done: Parameters<Store['getTable']>[1]) => void): Promise<T> {
  return new Promise((resolve, reject) => call((error, result) => (error ? reject(error) : resolve(result as T))))
}
