// Seals chosen fields of every value before they reach a store, and opens them on the way back.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { Key, Storage, Stored, Value } from './storage.ts'

/** AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce, a 128-bit tag. */
const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** Names the format, so that another one can come beside it. */
const PREFIX = 's1.'

/** A sealed field was changed, never sealed, or sealed with another key. Names the field, never its content. */
export class SealError extends Error {
  override name = 'SealError'
}

/**
 * A store in which the named top-level fields are unreadable: each is `s1.` and base64url of nonce, tag and ciphertext
 * of its JSON. The seal covers partition, sort and field, so a sealed field cannot be moved to another item or name.
 * A field that is absent stays absent; keys, versions, counts and all other fields stay readable.
 * @param key 32 bytes
 * @throws RangeError for a key of another length; reading throws SealError for a field that does not open
 */
export function sealed(storage: Storage, key: Buffer, fields: readonly string[]): Storage {
  if (key.length !== KEY_BYTES) throw new RangeError(`A data key has ${KEY_BYTES} bytes, not ${key.length}`)
  // Made once: turning bytes into a key costs more than sealing a field.
  const secret = createSecretKey(key)

  function onFields(
    item: Key,
    value: Value,
    change: (content: unknown, binding: Buffer, field: string) => unknown,
  ): Value {
    const entries = Object.entries(value).map(([field, content]) => {
      if (!fields.includes(field) || content === undefined) return [field, content]
      return [field, change(content, bound(item, field), field)]
    })
    return Object.fromEntries(entries) as Value
  }

  function sealAll(item: Key, value: Value): Value {
    return onFields(item, value, (content, binding) => seal(secret, content, binding))
  }

  function openAll(stored: Stored): Stored {
    const value = onFields(stored.key, stored.value, (content, binding, field) => open(secret, content, binding, field))
    return { ...stored, value }
  }

  return {
    async get(item) {
      const stored = await storage.get(item)
      return stored && openAll(stored)
    },
    getMany: async (items) => (await storage.getMany(items)).map(openAll),
    put: async (item, value, options) => storage.put(item, sealAll(item, value), options),
    remove: (item) => storage.remove(item),
    list: async (partition, prefix) => (await storage.list(partition, prefix)).map(openAll),
    due: (now, limit) => storage.due(now, limit),
    add: (item, limit, expiresAt) => storage.add(item, limit, expiresAt),
    close: () => storage.close(),
  }
}

/** JSON keeps the three apart: `a` + `bc` never reads as `ab` + `c`. */
function bound({ partition, sort }: Key, field: string): Buffer {
  return Buffer.from(JSON.stringify([partition, sort, field]))
}

function seal(key: KeyObject, content: unknown, binding: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(binding)
  const text = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  return PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
}

function open(key: KeyObject, content: unknown, binding: Buffer, field: string): unknown {
  const failed = `The sealed field "${field}" cannot be opened: it was changed, or sealed with another key`
  if (typeof content !== 'string' || !content.startsWith(PREFIX)) throw new SealError(failed)
  const bytes = Buffer.from(content.slice(PREFIX.length), 'base64url')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  let text: string
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(binding)
      .setAuthTag(tag)
    text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch (cause) {
    throw new SealError(failed, { cause })
  }
  return JSON.parse(text)
}
