// A store knows the key that sealed it: a lost or another key is told before anything is read with it.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataKey } from '../../functions/storage/data-key.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { openStoreKey } from '../../functions/storage/store-key.ts'

let dir: string
let store: Storage
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bangban-store-key-'))
  store = memoryStorage(Date.now)
})
afterEach(async () => rm(dir, { recursive: true }))

const KEY_FILE = 'data-key'

test('processes that start together on a new store get one key, and the same one later', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => openStoreKey(store, { dir })))
  const again = await openStoreKey(store, { dir })
  expect(new Set([...keys, again].map(String)).size).toBe(1)
  expect(again).toEqual(await dataKey(dir))
})

test('a key file that is gone is told and not made anew; another one is told too', async () => {
  const key = await openStoreKey(store, { dir })
  await rm(join(dir, KEY_FILE))
  expect(await openStoreKey(store, { dir })).toBe('gone')
  expect(await readdir(dir)).toEqual([])
  await dataKey(dir)
  expect(await openStoreKey(store, { dir })).toBe('other')
  // Whoever still has the key may also set it.
  expect(await openStoreKey(store, { dir, set: key as Buffer })).toEqual(key)
})

test('a key that was set makes no file, and no other key opens the store', async () => {
  const set = randomBytes(32)
  expect(await openStoreKey(store, { dir, set })).toBe(set)
  expect(await openStoreKey(store, { dir, set: Buffer.from(set) })).toEqual(set)
  expect(await readdir(dir)).toEqual([])
  expect(await openStoreKey(store, { dir, set: randomBytes(32) })).toBe('other')
  expect(await openStoreKey(store, { dir })).toBe('gone')
})

test('of different keys set at the same moment one wins', async () => {
  const sets = Array.from({ length: 10 }, () => randomBytes(32))
  const found = await Promise.all(sets.map((set) => openStoreKey(store, { dir, set })))
  const [winner, ...more] = found.filter((key) => key !== 'other')
  expect(more).toEqual([])
  expect(sets).toContain(winner)
})

test('a store that breaks is no wrong key', async () => {
  const broken = { ...store, get: () => Promise.reject(new Error('no connection')) }
  await expect(openStoreKey(broken, { dir, set: randomBytes(32) })).rejects.toThrow('no connection')
})
