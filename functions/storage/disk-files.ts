// Files in a folder of this machine, up to a size: the oldest make room.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from './files.ts'

/** Some hours of sound at Polly's 48 kbit/s. */
const MOST_BYTES = 64 * 1024 * 1024

/** @param dir made with the first file @param mostBytes `Infinity`: nothing is removed but by name */
export function diskFiles(dir: string, mostBytes = MOST_BYTES): Files {
  const pathOf = (name: string) => {
    if (!/^[\w-]+(\/[\w-]+)*(\.\w+)?$/.test(name)) throw new Error('No name of a file of ours')
    return join(dir, name)
  }
  let drafts = 0
  return {
    async get(name) {
      return readFile(pathOf(name)).then(
        (bytes) => new Uint8Array(bytes),
        (error: unknown) => {
          if (isMissing(error)) return undefined
          throw error
        },
      )
    },
    async put(name, bytes) {
      if (bytes.length > mostBytes) return
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await makeRoom(dir, mostBytes - bytes.length)
      // In one step, so that nobody reads half a file.
      const draft = `${path}.${process.pid}.${(drafts += 1)}`
      await writeFile(draft, bytes, { mode: 0o600 })
      await rename(draft, path)
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}

async function makeRoom(dir: string, most: number): Promise<void> {
  if (most === Infinity) return
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      // Another one may have removed it.
      const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }))
      return { path, size, mtimeMs }
    })
  const files = (await Promise.all(found)).toSorted((a, b) => a.mtimeMs - b.mtimeMs)
  let total = files.reduce((sum, { size }) => sum + size, 0)
  for (const { path, size } of files) {
    if (total <= most) return
    await rm(path, { force: true })
    total -= size
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
