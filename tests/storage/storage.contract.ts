// What every adapter of the storage port must do; each adapter's test runs this suite.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Key, Storage, Value } from '../../functions/storage/storage.ts'

export interface Opened {
  storage: Storage
  close(): Promise<void>
}

export const START = Date.parse('2026-11-21T08:00:00Z')

/** @param open makes an empty store whose clock is `now` (milliseconds) */
export function storageContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name} keeps the storage contract`, () => {
    let opened: Opened
    let storage: Storage
    let now = START
    let keys = 0

    beforeAll(async () => {
      opened = await open(() => now)
      storage = opened.storage
    })
    afterAll(async () => opened.close())

    const newKey = (sort = 'head'): Key => ({ partition: `p${++keys}`, sort })
    const inSeconds = (seconds: number): number => now / 1000 + seconds
    const put = (key: Key, value: Value, expected = 0) => storage.put(key, value, { expected })

    test('an item that was never put is not there', async () => {
      expect(await storage.get(newKey())).toBeUndefined()
    })

    test('versions count from 1, and a put that expects an old one changes nothing', async () => {
      const key = newKey()
      expect(await put(key, { step: 'first' })).toBe(1)
      expect(await put(key, { step: 'again' })).toBe('conflict')
      expect(await put(key, { step: 'second' }, 1)).toBe(2)
      expect(await put(key, { step: 'late' }, 1)).toBe('conflict')
      expect(await put(key, { step: 'early' }, 3)).toBe('conflict')
      expect(await storage.get(key)).toEqual({ key, value: { step: 'second' }, version: 2 })
    })

    test('a put that expects a version finds no item as little as a wrong one', async () => {
      const key = newKey()
      expect(await put(key, {}, 1)).toBe('conflict')
      expect(await storage.get(key)).toBeUndefined()
    })

    test('a value comes back as it went in, and as a copy', async () => {
      const values: Value[] = [
        {},
        { zh: '社保卡丢了，怎么补办？', rare: '𠮷野家 👵🏽', empty: '', zero: 0, minus: -1.5e-7, no: null, yes: true },
        { deep: { list: [[], {}, [1, [2, { three: '3' }]]], 'key with "quotes" and \n': '\u0000\u2028' } },
        { lone: '\ud800', big: Number.MAX_SAFE_INTEGER, long: '字'.repeat(5000) },
      ]
      for (const value of values) {
        const key = newKey()
        const given = structuredClone(value)
        await put(key, given)
        given['added'] = 'afterwards'
        const first = await storage.get(key)
        expect(first?.value).toEqual(value)
        first!.value['added'] = 'to the answer'
        expect((await storage.get(key))?.value).toEqual(value)
      }
    })

    test('of many keys those that are there come back, whole and as copies, and none of the others', async () => {
      const there = [newKey(), newKey('rows'), newKey('中')]
      for (const [n, key] of there.entries()) await put(key, { n, text: '东港区' })
      const free = newKey()
      const expired = newKey()
      await storage.put(expired, { n: 9 }, { expected: 0, expiresAt: inSeconds(60) })
      now += 60_000
      const removed = newKey()
      await put(removed, {})
      await storage.remove(removed)
      const asked = [free, ...there, expired, removed]
      const found = (await storage.getMany(asked)).toSorted((a, b) => Number(a.value['n']) - Number(b.value['n']))
      expect(found).toEqual(there.map((key, n) => ({ key, value: { n, text: '东港区' }, version: 1 })))
      found[0]!.value['text'] = 'changed by a reader'
      expect((await storage.get(there[0]!))?.value['text']).toBe('东港区')
      expect(await storage.getMany([free, expired])).toEqual([])
      expect(await storage.getMany([])).toEqual([])
    })

    test('a hundred keys are read at once, also when together they are larger than a page of one megabyte', async () => {
      const { partition } = newKey()
      const hundred = Array.from({ length: 100 }, (_, n) => ({ partition, sort: `${n}` }))
      const text = '字'.repeat(5000)
      await Promise.all(hundred.map((key, n) => put(key, { n, text })))
      const found = await storage.getMany(hundred)
      expect(found.map(({ value }) => value['n']).toSorted((a, b) => Number(a) - Number(b))).toEqual(
        hundred.map((_, n) => n),
      )
      expect(found.every(({ key, value }) => key.sort === String(value['n']) && value['text'] === text)).toBe(true)
    })

    test('removing frees the key, and removing nothing is no error', async () => {
      const key = newKey()
      await storage.remove(key)
      await put(key, { n: 1 })
      await put(key, { n: 2 }, 1)
      await storage.remove(key)
      expect(await storage.get(key)).toBeUndefined()
      expect(await put(key, { n: 3 })).toBe(1)
    })

    test('of fifty puts at the same version exactly one wins', async () => {
      const key = newKey()
      for (const expected of [0, 1]) {
        const results = await Promise.all(Array.from({ length: 50 }, (_, n) => put(key, { n }, expected)))
        const winner = results.findIndex((result) => result !== 'conflict')
        expect(results.filter((result) => result !== 'conflict')).toEqual([expected + 1])
        expect((await storage.get(key))?.value).toEqual({ n: winner })
      }
    })

    test('an item is there until the very second it expires, and then its key is free', async () => {
      const key = newKey()
      const expiresAt = inSeconds(60)
      await storage.put(key, { n: 1 }, { expected: 0, expiresAt, dueAt: now })
      now += 59_999
      expect(await storage.get(key)).toBeDefined()
      expect(await put(key, {})).toBe('conflict')
      now += 1
      expect(await storage.get(key)).toBeUndefined()
      expect(await storage.list(key.partition, '')).toEqual([])
      expect(await storage.due(now, 10)).toEqual([])
      expect(await put(key, { n: 2 }, 1)).toBe('conflict')
      expect(await put(key, { n: 3 })).toBe(1)
      now += 10 ** 9
      expect(await storage.get(key)).toEqual({ key, value: { n: 3 }, version: 1 })
    })

    test('a put without an expiry takes away the old one', async () => {
      const key = newKey()
      await storage.put(key, { n: 1 }, { expected: 0, expiresAt: inSeconds(60) })
      await put(key, { n: 2 }, 1)
      now += 61_000
      expect((await storage.get(key))?.value).toEqual({ n: 2 })
    })

    test('a list holds one partition, sorted by bytes, and only what begins with the prefix', async () => {
      const { partition } = newKey()
      const sorts = ['b#2', 'a', 'b#10', 'b', 'Z', 'b#1', '中', 'c#\u{20000}', 'c#\uff5e', 'a/b']
      await Promise.all(sorts.map((sort) => put({ partition, sort }, { sort })))
      await put({ partition: `${partition}x`, sort: 'b#1' }, {})
      const listed = async (prefix: string) => (await storage.list(partition, prefix)).map((item) => item.key.sort)
      expect(await listed('')).toEqual(['Z', 'a', 'a/b', 'b', 'b#1', 'b#10', 'b#2', 'c#\uff5e', 'c#\u{20000}', '中'])
      expect(await listed('b#')).toEqual(['b#1', 'b#10', 'b#2'])
      expect(await listed('d')).toEqual([])
      expect((await storage.list(partition, 'b#2'))[0]).toEqual({
        key: { partition, sort: 'b#2' },
        value: { sort: 'b#2' },
        version: 1,
      })
    })

    test('a list is whole when it is larger than a page of one megabyte', async () => {
      const { partition } = newKey()
      const text = Array.from({ length: 100_000 }, (_, n) => String.fromCodePoint(0x4e00 + (n % 20_000))).join('')
      const sorts = Array.from({ length: 14 }, (_, n) => `page#${String(n).padStart(2, '0')}`)
      await Promise.all(sorts.map((sort) => put({ partition, sort }, { sort, text })))
      for (const prefix of ['', 'page#']) {
        const items = await storage.list(partition, prefix)
        expect(items.map((item) => item.key.sort)).toEqual(sorts)
        expect(items.every((item) => item.value['text'] === text)).toBe(true)
      }
    })

    test('what is due comes most overdue first, up to the limit; what has no due time never comes', async () => {
      const begin = now
      const due = async (at: number, limit = 10) => (await storage.due(at, limit)).map((key) => key.sort)
      const minutes = { late: 3, first: 1, second: 2, twin: 2, never: undefined, tomorrow: 24 * 60 }
      for (const [sort, minute] of Object.entries(minutes)) {
        const dueAt = minute === undefined ? {} : { dueAt: begin + minute * 60_000 }
        await storage.put({ partition: 'filings', sort }, { sort }, { expected: 0, ...dueAt })
      }
      expect(await due(begin)).toEqual([])
      expect(await due(begin + 60_000)).toEqual(['first'])
      const all = await due(begin + 600_000)
      expect([all[0], all.slice(1, 3).toSorted(), all[3], all.length]).toEqual(['first', ['second', 'twin'], 'late', 4])
      expect(await due(begin + 600_000, 1)).toEqual(['first'])
      expect(await due(begin + 600_000, 0)).toEqual([])

      await storage.put({ partition: 'filings', sort: 'first' }, {}, { expected: 1, dueAt: begin + 240_000 })
      await put({ partition: 'filings', sort: 'second' }, { done: true }, 1)
      await storage.remove({ partition: 'filings', sort: 'twin' })
      expect(await due(begin + 600_000)).toEqual(['late', 'first'])
      expect((await storage.due(begin + 600_000, 2))[1]).toEqual({ partition: 'filings', sort: 'first' })
    })

    test('expired items do not use up the limit of what is due', async () => {
      for (let n = 0; n < 5; n++) {
        const times = { dueAt: START - 10_000 + n, ...(n < 4 ? { expiresAt: inSeconds(10) } : {}) }
        await storage.put({ partition: 'expiring', sort: `${n}` }, {}, { expected: 0, ...times })
      }
      now += 10_000
      expect((await storage.due(START, 1)).map((key) => key.sort)).toEqual(['4'])
    })

    test('twenty who count at once up to seven get 1 to 7, and thirteen find it full', async () => {
      const key = newKey('count')
      const results = await Promise.all(Array.from({ length: 20 }, () => storage.add(key, 7, inSeconds(60))))
      const counts = results.filter((result) => result !== 'full')
      expect(counts.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect(await storage.add(key, 8, inSeconds(60))).toBe(8)
      expect(await storage.add(newKey(), 0, inSeconds(60))).toBe('full')
      expect(await storage.get(key)).toEqual({ key, value: {}, version: 8 })
    })

    test('a count ends when its first caller said, and begins again exactly once however many come', async () => {
      const key = newKey('count')
      await storage.add(key, 2, inSeconds(60))
      now += 30_000
      expect(await storage.add(key, 2, inSeconds(60))).toBe(2)
      expect(await storage.add(key, 2, inSeconds(60))).toBe('full')
      now += 30_000
      expect(await storage.get(key)).toBeUndefined()
      const results = await Promise.all(Array.from({ length: 20 }, () => storage.add(key, 20, inSeconds(60))))
      expect(results.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    })

    test('an expired item does not shine through the count that follows on its key', async () => {
      const key = newKey()
      await storage.put(key, { old: 'secret' }, { expected: 0, expiresAt: inSeconds(1), dueAt: now })
      now += 1000
      expect(await storage.add(key, 5, inSeconds(60))).toBe(1)
      expect(await storage.get(key)).toEqual({ key, value: {}, version: 1 })
      expect(await storage.due(now, 100)).not.toContainEqual(key)
    })

    test('a key with an empty part is refused', async () => {
      await expect(put({ partition: '', sort: 'a' }, {})).rejects.toThrow(Error)
      await expect(put({ partition: 'a', sort: '' }, {})).rejects.toThrow(Error)
    })
  })
}
