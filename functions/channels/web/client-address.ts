// Whose request it is, as a word that cannot be turned back into a network address.
import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { WebParts } from './web-parts.ts'

const DAY_MS = 24 * 3600 * 1000

/**
 * Hashes a client's address with a secret salt that all instances share for a day and that is then gone.
 * A forwarded-for header is not looked at: anybody can write one.
 */
export function clientName(
  parts: Pick<WebParts, 'storage' | 'now' | 'clientAddress'>,
): (c: Context) => Promise<string> {
  const addressOf = parts.clientAddress ?? nodeAddress
  let known: { day: number; salt: Promise<string> } | undefined
  return async (c) => {
    const day = Math.floor(parts.now().getTime() / DAY_MS)
    if (known?.day !== day) known = { day, salt: saltOf(parts, day) }
    const { salt } = known
    try {
      // Clients whose address is unknown share one count: that is too strict rather than too loose.
      return createHmac('sha256', await salt)
        .update(network(addressOf(c.env) ?? ''))
        .digest('base64url')
    } catch (error) {
      known = undefined
      throw error
    }
  }
}

async function saltOf({ storage }: Pick<WebParts, 'storage'>, day: number): Promise<string> {
  const key = { partition: 'limit#salt', sort: String(day) }
  const salt = randomBytes(32).toString('base64url')
  const put = await storage.put(key, { salt }, { expected: 0, expiresAt: ((day + 1) * DAY_MS) / 1000 })
  if (put !== 'conflict') return salt
  const stored = await storage.get(key)
  if (typeof stored?.value['salt'] !== 'string') throw new Error('the salt of the day is gone')
  return stored.value['salt']
}

/** A household has a whole /64 of IPv6 to itself, so that is what counts as one client. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(gap).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** What `@hono/node-server` hands over. */
function nodeAddress(env: unknown): string | undefined {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress
}
