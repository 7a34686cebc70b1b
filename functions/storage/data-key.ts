// The key that seals what is kept, on a machine that was given none.
import { join } from 'node:path'
import { readSecret, secretFile } from './secret-file.ts'

const BYTES = 32

/**
 * The 32 bytes of `dir/data-key`, made on first use (mode 0600). Whoever loses this file loses what it has sealed.
 * @throws Error when the file holds anything but 32 bytes in base64
 */
export function dataKey(dir: string): Promise<Buffer> {
  return secretFile(join(dir, 'data-key'), BYTES)
}

/** As `dataKey`, but undefined when there is none yet. */
export function knownDataKey(dir: string): Promise<Buffer | undefined> {
  return readSecret(join(dir, 'data-key'), BYTES)
}
