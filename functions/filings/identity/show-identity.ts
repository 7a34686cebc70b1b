// Lets a token count for one conversation, however often that one sends it.
import type { Storage } from '../../storage/storage.ts'
import { type Identity, type IdentityDoor, IdentityRefused } from './identity.ts'

/**
 * Whom the token shows.
 * @throws IdentityRefused when it shows nobody, or counted for another conversation before
 */
export async function showIdentity(
  token: string,
  conversationId: string,
  { door, storage }: { door: IdentityDoor | undefined; storage: Storage },
): Promise<Identity> {
  if (!door) throw new IdentityRefused('no-portal')
  const { identity, once, expiresAt } = await door(token)
  const key = { partition: `portal-token#${once}`, sort: 'used' }
  const seconds = Math.ceil(expiresAt / 1000) + 1
  const put = await storage.put(key, { conversationId }, { expected: 0, expiresAt: seconds })
  if (put !== 'conflict') return identity
  // A line that broke sends it again.
  const used = await storage.get(key)
  if (used?.value['conversationId'] === conversationId) return identity
  throw new IdentityRefused('identity-used')
}
