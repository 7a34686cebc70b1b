// Makes sure that the data folder is there and can be written to, before anything is kept in it.
import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/**
 * Makes the folder (mode 0700) with the folders above it, and writes and removes a file in it.
 * Each folder is made on its own: `mkdir` with `recursive` never ends below `/proc` (Node 24).
 * @throws Error that says why not, in a few words
 */
export async function makeDataFolder(dir: string): Promise<void> {
  await make(resolve(dir))
  const probe = join(dir, `.probe-${randomUUID()}`)
  try {
    await writeFile(probe, '', { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    throw new Error(reason(cause, 'nothing can be written into it'), { cause })
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

async function make(folder: string): Promise<void> {
  const found = await stat(folder).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw new Error(reason(cause, 'it cannot be looked at'), { cause })
  })
  if (found?.isDirectory()) return
  if (found) throw new Error(REASONS['ENOTDIR'])
  if (dirname(folder) !== folder) await make(dirname(folder))
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (cause) {
    // Another process has just made it.
    if (codeOf(cause) === 'EEXIST') return
    throw new Error(reason(cause, 'it is not there and cannot be made'), { cause })
  }
}

const REASONS: Record<string, string> = {
  ENOTDIR: 'it is a file or lies below one',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
}

/** Why the disk refused, in words; undefined when it was not the disk. */
export function diskTrouble(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error ? reason(error, `${String(error.path)} cannot be used`) : undefined
}

function reason(error: unknown, otherwise: string): string {
  return REASONS[codeOf(error) ?? ''] ?? otherwise
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
