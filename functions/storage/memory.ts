// Storage within one process: for tests, and for a door that keeps nothing.
import type { Key, PutOptions, Storage, Stored, Value } from './storage.ts'

interface Entry {
  key: Key
  /** JSON, so that a caller can never change what is kept, exactly as with a real store. */
  body: string
  version: number
  expiresAt?: number
  dueAt?: number
}

/**
 * Keeps items until the process ends. Behaves as the DynamoDB adapter does (same contract suite), its limits on sizes
 * apart.
 * @param now milliseconds since 1970; decides what has expired
 */
export function memoryStorage(now: () => number): Storage {
  const partitions = new Map<string, Map<string, Entry>>()

  function find({ partition, sort }: Key): Entry | undefined {
    const entry = partitions.get(partition)?.get(sort)
    if (entry && !isLive(entry)) forget(entry.key)
    return entry && isLive(entry) ? entry : undefined
  }

  function keep(entry: Entry): number {
    const { partition, sort } = entry.key
    // DynamoDB refuses empty keys; found here already, the mistake never reaches production.
    if (partition === '' || sort === '') throw new Error('A key needs a partition and a sort that are not empty')
    const items = partitions.get(partition) ?? new Map<string, Entry>()
    partitions.set(partition, items.set(sort, entry))
    return entry.version
  }

  function forget({ partition, sort }: Key): void {
    const items = partitions.get(partition)
    items?.delete(sort)
    if (items?.size === 0) partitions.delete(partition)
  }

  function isLive({ expiresAt }: Entry): boolean {
    return expiresAt === undefined || expiresAt * 1000 > now()
  }

  function live(items: Iterable<Entry>): Entry[] {
    const entries = [...items]
    entries.filter((entry) => !isLive(entry)).forEach((entry) => forget(entry.key))
    return entries.filter(isLive)
  }

  return {
    async get(key) {
      const entry = find(key)
      return entry && toStored(entry)
    },

    async getMany(keys) {
      return keys.flatMap((key) => find(key) ?? []).map(toStored)
    },

    async put(key, value, options: PutOptions) {
      const { expected, ...times } = options
      if ((find(key)?.version ?? 0) !== expected) return 'conflict'
      return keep({ key: { ...key }, body: JSON.stringify(value), version: expected + 1, ...times })
    },

    async remove(key) {
      forget(key)
    },

    async list(partition, prefix) {
      const entries = live(partitions.get(partition)?.values() ?? [])
      return entries
        .filter((entry) => entry.key.sort.startsWith(prefix))
        .toSorted((a, b) => byBytes(a.key.sort, b.key.sort))
        .map(toStored)
    },

    async due(at, limit) {
      const entries = live([...partitions.values()].flatMap((items) => [...items.values()]))
      return entries
        .filter((entry) => entry.dueAt !== undefined && entry.dueAt <= at)
        .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
        .slice(0, limit)
        .map(({ key }) => ({ ...key }))
    },

    async add(key, limit, expiresAt) {
      const counted = find(key)
      if ((counted?.version ?? 0) >= limit) return 'full'
      const entry = counted ?? { key: { ...key }, body: '{}', version: 0, expiresAt }
      return keep({ ...entry, version: entry.version + 1 })
    },

    async close() {
      partitions.clear()
    },
  }
}

function toStored({ key, body, version }: Entry): Stored {
  return { key: { ...key }, value: JSON.parse(body) as Value, version }
}

/** DynamoDB sorts text by its UTF-8 bytes, JavaScript by UTF-16 units: they differ beyond the basic plane. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
