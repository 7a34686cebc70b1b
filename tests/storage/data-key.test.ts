// The key in the data folder is made once, for its owner only, and never replaced.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataKey } from '../../functions/storage/data-key.ts'

let dir: string
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'bangban-key-')), 'data')
})
afterEach(async () => rm(join(dir, '..'), { recursive: true }))

test('all who ask at nearly the same time get the same 32 bytes, then and later, from one private file', async () => {
  for (let round = 0; round < 5; round++) {
    const folder = join(dir, `${round}`)
    const keys = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        await setTimeout(n / 2)
        return dataKey(folder)
      }),
    )
    expect(new Set([...keys, await dataKey(folder)].map((key) => key.toString('hex'))).size).toBe(1)
    expect(keys[0]).toHaveLength(32)
    expect(await readdir(folder)).toEqual(['data-key'])
    expect((await stat(join(folder, 'data-key'))).mode & 0o777).toBe(0o600)
  }
})

test.each(['', 'c2hvcnQ=\n', 'x'.repeat(200)])('a file that holds %j is refused and left as it is', async (content) => {
  const key = await dataKey(dir)
  await writeFile(join(dir, 'data-key'), content)
  await expect(dataKey(dir)).rejects.toThrow('data-key does not hold 32 bytes')
  await writeFile(join(dir, 'data-key'), key.toString('base64'))
  expect(await dataKey(dir)).toEqual(key)
})
