// The data folder is made and tried out before anything is kept in it; what cannot be one is told in words.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDataFolder } from '../../functions/storage/data-folder.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bangban-folder-'))
})
afterEach(async () => rm(dir, { recursive: true }))

test('a folder is made with those above it, by many at once, for its owner only, and nothing is left in it', async () => {
  const folder = join(dir, 'a', 'b')
  await Promise.all(Array.from({ length: 10 }, () => makeDataFolder(folder)))
  await makeDataFolder(folder)
  expect(await readdir(folder)).toEqual([])
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('a file is no folder, and nothing can be made below it', async () => {
  const file = join(dir, 'file')
  await writeFile(file, '')
  await expect(makeDataFolder(file)).rejects.toThrow('it is a file or lies below one')
  await expect(makeDataFolder(join(file, 'a', 'b'))).rejects.toThrow('it is a file or lies below one')
})

test.runIf(process.platform === 'linux')('where nothing can be made, that is told at once', async () => {
  await expect(makeDataFolder('/proc/nope/deeper')).rejects.toThrow('it is not there and cannot be made')
  await expect(makeDataFolder('/proc')).rejects.toThrow('nothing can be written into it')
})
