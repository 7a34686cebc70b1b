// Seals files whole before they reach where they are kept, and opens them on the way back.
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import type { Files } from './files.ts'
import { SealError } from './sealed.ts'

/** AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce, a 128-bit tag. */
const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Names the format, so that another one can come beside it. */
const PREFIX = Buffer.from('s1.', 'latin1')

/**
 * Files that are unreadable where they lie: `s1.`, nonce, tag and ciphertext. The seal covers the name, so a file cannot be
 * put in another's place.
 * @param key 32 bytes
 * @throws RangeError for a key of another length; `get` throws SealError for what does not open
 */
export function sealedFiles(files: Files, key: Buffer): Files {
  const secret = createSecretKey(key)
  if (secret.symmetricKeySize !== 32) throw new RangeError('A data key has 32 bytes')
  return {
    async get(name) {
      const stored = await files.get(name)
      if (!stored) return undefined
      const bytes = Buffer.from(stored)
      const nonce = bytes.subarray(PREFIX.length, PREFIX.length + NONCE_BYTES)
      const from = PREFIX.length + NONCE_BYTES + TAG_BYTES
      const failed = 'A sealed file cannot be opened: it was changed, or sealed with another key'
      if (bytes.length < from || !bytes.subarray(0, PREFIX.length).equals(PREFIX)) throw new SealError(failed)
      try {
        const decipher = createDecipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(name))
          .setAuthTag(bytes.subarray(PREFIX.length + NONCE_BYTES, from))
        return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(from)), decipher.final()]))
      } catch (cause) {
        throw new SealError(failed, { cause })
      }
    },
    async put(name, bytes, type) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name))
      const text = Buffer.concat([cipher.update(bytes), cipher.final()])
      await files.put(name, Buffer.concat([PREFIX, nonce, cipher.getAuthTag(), text]), type)
    },
    remove: (name) => files.remove(name),
  }
}
