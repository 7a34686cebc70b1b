// The storage port: small JSON items with a version and an expiry, changed only by conditional writes.

/** Items of one partition can be listed together; `sort` tells them apart. */
export interface Key {
  partition: string
  sort: string
}

export type Value = Record<string, unknown>

export interface Stored {
  key: Key
  value: Value
  /** Counts the writes to this key, from 1. */
  version: number
}

export interface PutOptions {
  /** The version this write replaces; 0: the key must be free (an expired item is as good as none). */
  expected: number
  /** Seconds since 1970; from then on the item is not there any more. */
  expiresAt?: number
  /** Milliseconds since 1970; the item shows up in `due` from then on. */
  dueAt?: number
}

/** Every adapter fulfils this and passes `tests/storage/storage.contract.ts`. Breakage throws, with its cause. */
export interface Storage {
  get(key: Key): Promise<Stored | undefined>
  /** Those of these keys that are there, in no order, read in one journey; at most 100 different keys, none read twice. */
  getMany(keys: Key[]): Promise<Stored[]>
  /** The new version, or `conflict` when the item is no longer at `expected`: nothing was written. */
  put(key: Key, value: Value, options: PutOptions): Promise<number | 'conflict'>
  /** Removing what is not there is no error. */
  remove(key: Key): Promise<void>
  /** All items of a partition whose `sort` begins with `prefix`, in the order of `sort`. */
  list(partition: string, prefix: string): Promise<Stored[]>
  /** Keys of the items whose `dueAt` has come, the most overdue first; who works on one reads it himself. */
  due(now: number, limit: number): Promise<Key[]>
  /** Counts one more under this key, up to `limit`; `full` when it is reached already. The count ends at `expiresAt` (seconds). */
  add(key: Key, limit: number, expiresAt: number): Promise<number | 'full'>
  close(): Promise<void>
}
