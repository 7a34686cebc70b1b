// The key that seals what is kept, on a machine that was given none.
import { join } from 'node:path'
import { secretFile } from './secret-file.ts'

/**
 * The 32 bytes of `dir/data-key`, made on first use (mode 0600). Whoever loses this file loses what it has sealed.
 * @throws Error when the file holds anything but 32 bytes in base64
 */
export function dataKey(dir: string): Promise<Buffer> {
  return secretFile(join(dir, 'data-key'), 32)
}
