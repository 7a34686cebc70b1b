// What lies in the data folder says nothing of a picture, and nobody can put one in another's place.
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { paperStore } from '../../functions/filings/papers/paper-store.ts'
import { readPicture } from '../../functions/filings/papers/read-picture.ts'
import { diskFiles } from '../../functions/storage/disk-files.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { SealError } from '../../functions/storage/sealed.ts'
import { sealedFiles } from '../../functions/storage/sealed-files.ts'
import { jpeg } from './pictures.ts'

const KEY = Buffer.alloc(32, 7)
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'papers-'))
})
afterEach(() => rm(dir, { recursive: true }))

function open() {
  let drawn = 0
  const files = sealedFiles(diskFiles(dir, Infinity), KEY)
  const random = () => `paper-${(drawn += 1)}`
  return paperStore({ storage: memoryStorage(() => 0), files, now: () => 0, random })
}

async function picture() {
  const read = await readPicture(jpeg())
  if ('fault' in read) throw new Error(read.fault)
  return read
}

test('a picture is unreadable where it lies, and whole when it is read', async () => {
  const papers = open()
  const sent = await picture()
  const id = (await papers.keep('someone', sent)) ?? ''
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const lying = entries.filter((entry) => entry.isFile())
  expect(lying).toHaveLength(1)
  for (const { parentPath, name } of lying) {
    const bytes = await readFile(join(parentPath, name))
    expect(bytes.includes(Buffer.from('ffd8ff', 'hex'))).toBe(false)
    expect(bytes.includes('JFIF')).toBe(false)
  }
  expect(Buffer.from((await papers.read(id)) ?? []).equals(sent.bytes)).toBe(true)
})

test('one put in the place of another does not open', async () => {
  const papers = open()
  const sent = await picture()
  const [first = '', second = ''] = [await papers.keep('someone', sent), await papers.keep('other', sent)]
  await rename(join(dir, 'papers', first), join(dir, 'papers', second))
  await expect(papers.read(second)).rejects.toThrow(SealError)
})
