// What a file is by its first bytes.
import { fileTypeFromBuffer } from 'file-type'

/** More decides nothing about pictures; what only pretends to be long need not be walked through. */
const HEAD_BYTES = 4100

/** Its media type; undefined where nobody knows: text, pages, nothing at all. */
export async function fileKind(bytes: Buffer): Promise<string | undefined> {
  const head = new Uint8Array(bytes.subarray(0, HEAD_BYTES))
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  return found?.mime
}
