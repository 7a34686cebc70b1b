// Who answers for the registers, and who says who somebody is; each loaded with the first who needs it.
import type { Portal } from '../config/portal-keys.ts'
import type { Log } from '../config/log.ts'
import type { IdentityDoor } from '../filings/identity/identity.ts'
import type { Registry } from '../filings/registry/registry.ts'
import type { RegistryAddress } from '../filings/registry/registry-http.ts'
import type { Storage } from '../storage/storage.ts'

interface RegistryParts extends RegistryAddress {
  storage: Storage
  log: Log
}

/** Each request is logged with its purpose and the names of fields, and stands on a consent that is kept. */
export function openRegistry({ log, ...parts }: RegistryParts): Registry {
  return async (request) => {
    const { recorded } = await import('../filings/registry/recorded.ts')
    const { registryHttp } = await import('../filings/registry/registry-http.ts')
    const note = (about: Record<string, string>) => log('info', 'registry-asked', about)
    return recorded(registryHttp(parts), { ...parts, note })(request)
  }
}

/** @param now milliseconds since 1970 */
export function openIdentityDoor(portal: Portal, now: () => number): IdentityDoor {
  return async (token) => {
    const { portalToken } = await import('../filings/identity/portal-token.ts')
    return portalToken({ ...portal, now })(token)
  }
}
