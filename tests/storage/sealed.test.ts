// Sealed fields: unreadable in the store, bound to their place, and otherwise invisible.
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { sealed } from '../../functions/storage/sealed.ts'
import { START, storageContract } from './storage.contract.ts'

const FIELDS = ['answers', 'said', 'text', 'zh', 'deep', 'empty', 'no', 'long', 'lone', 'n', 'sort']

storageContract('sealed over memory', async (now) => {
  const storage = sealed(memoryStorage(now), randomBytes(32), FIELDS)
  return { storage, close: () => storage.close() }
})

const at = { partition: 'conversation#1', sort: 'head' }
const first = { expected: 0 }

function open(key = randomBytes(32)) {
  const raw = memoryStorage(() => START)
  return { raw, key, storage: sealed(raw, key, ['answers', 'said']) }
}

test('the store underneath sees the named fields only as sealed text, each time another', async () => {
  const { raw, storage } = open()
  const value = { answers: { name: '王小明', mobile: '13800138000' }, said: '手机13800138000', state: 'open' }
  await storage.put(at, value, first)
  const kept = (await raw.get(at))?.value
  expect(JSON.stringify(kept)).not.toMatch(/13800138000|王小明|mobile/)
  expect(kept).toEqual({ answers: expect.stringMatching(/^s1\.[\w-]+$/), said: expect.any(String), state: 'open' })
  await storage.put(at, value, { expected: 1 })
  expect((await raw.get(at))?.value['said']).not.toBe(kept?.['said'])
  expect((await storage.get(at))?.value).toEqual(value)
})

test('absent fields stay absent', async () => {
  const { raw, storage } = open()
  await storage.put(at, { said: undefined, state: 'open' }, first)
  expect((await raw.get(at))?.value).toEqual({ state: 'open' })
  expect((await storage.get(at))?.value).toEqual({ state: 'open' })
})

test('a sealed field opens nowhere but in its own place, with its own key, unchanged', async () => {
  const { raw, storage, key } = open()
  await storage.put(at, { said: '号码13800138000', answers: {} }, first)
  const { said, answers } = (await raw.get(at))!.value as { said: string; answers: string }
  const flipped = Buffer.from(said.slice(3), 'base64url')
  flipped[flipped.length - 1]! ^= 1
  const forgeries: [typeof at, unknown][] = [
    [{ ...at, partition: 'conversation#2' }, said],
    [{ ...at, sort: 'other' }, said],
    // The same letters cut elsewhere must not count as the same place.
    [{ partition: 'conversation#1h', sort: 'ead' }, said],
    [at, answers],
    [at, `s1.${flipped.toString('base64url')}`],
    [at, 's1.'],
    [at, said.slice(0, 30)],
    [at, `s2${said.slice(2)}`],
    [at, '号码13800138000'],
    [at, { plain: true }],
  ]
  for (const [place, content] of forgeries) {
    await raw.remove(place)
    await raw.put(place, { said: content }, first)
    const failed = await storage.get(place).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Error)
    expect(String(failed)).toContain('"said"')
    expect(String(failed)).not.toMatch(/13800138000|s1\./)
  }
  await raw.put({ ...at, sort: 'intact' }, {}, first)
  await raw.remove(at)
  await raw.put(at, { said }, first)
  expect((await storage.get(at))?.value).toEqual({ said: '号码13800138000' })
  await expect(sealed(raw, randomBytes(32), ['said']).get(at)).rejects.toThrow('"said"')
  expect(await sealed(raw, key, []).get(at)).toMatchObject({ value: { said } })
})

test('many items are opened each in its own place, and one that is in another place opens none of them', async () => {
  const { raw, storage } = open()
  const places = ['1', '2', '3'].map((sort) => ({ partition: 'regional', sort }))
  for (const place of places) await storage.put(place, { said: `号码${place.sort}`, state: 'open' }, first)
  const found = await storage.getMany(places)
  expect(new Map(found.map(({ key, value }) => [key.sort, value]))).toEqual(
    new Map(places.map(({ sort }) => [sort, { said: `号码${sort}`, state: 'open' }])),
  )
  await raw.put(places[0]!, (await raw.get(places[1]!))!.value, { expected: 1 })
  await expect(storage.getMany(places)).rejects.toThrow('"said"')
})

test('a key of another length is refused at once', () => {
  expect(() => open(randomBytes(16))).toThrow(RangeError)
})
