// A secret that is made once and then stays the same for every process of this machine.
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Reads the secret in `file` (base64), or makes it from random bytes, readable for its owner only.
 * Processes that start together agree: the file appears at once and whole (`link` fails when the name is taken), so
 * nobody reads half a key and a crash leaves no empty one.
 * @param bytes length of the secret
 * @throws Error when the file holds anything else. It is never made anew: what it has sealed would be lost.
 */
export async function secretFile(file: string, bytes: number): Promise<Buffer> {
  const known = await readSecret(file, bytes)
  if (known) return known
  await make(file, bytes)
  const made = await readSecret(file, bytes)
  if (!made) throw new Error(`${file} was taken away while it was made: start again`)
  return made
}

/**
 * The secret in `file`; undefined when there is no such file.
 * @throws Error when the file holds anything else
 */
export async function readSecret(file: string, bytes: number): Promise<Buffer | undefined> {
  const written = await read(file)
  if (written === undefined) return undefined
  const secret = Buffer.from(written, 'base64')
  if (secret.length !== bytes)
    throw new Error(`${file} does not hold ${bytes} bytes in base64: put the right file back`)
  return secret
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function make(file: string, bytes: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(bytes).toString('base64')}\n`)
    await handle.sync()
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await handle.close()
    await rm(draft, { force: true })
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
