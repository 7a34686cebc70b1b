// The adapter of the identity port: a short-lived JWT that the portal has signed (RFC 7519, RFC 8725).
import { createHash } from 'node:crypto'
import { verifyWithJwks } from 'hono/jwt'
import * as z from 'zod/mini'
import { cleanText } from '../../safety/clean-text.ts'
import { type IdentityDoor, IdentityRefused, SHOWN_FOR_MS } from './identity.ts'

export interface PortalTrust {
  keys: { kid: string; kty: string; alg: (typeof ALGORITHMS)[number] }[]
  issuer: string
  audience: string
  /** Milliseconds since 1970. */
  now: () => number
}

/** With a key that only the portal has: what is signed by a shared secret, or not at all, is no token. */
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256'] as const
/** A token is handed on at once; one for longer would be worth stealing. */
const LONGEST_SECONDS = 600
const SKEW_SECONDS = 60
/** Far above any token with these claims. */
export const LONGEST_TOKEN = 4096

const name = z.pipe(
  z.string().check(z.minLength(1), z.maxLength(60)),
  z.transform((written) => cleanText(written).text.trim()),
)

const claims = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  sub: z.string().check(z.minLength(1), z.maxLength(256)),
  jti: z.string().check(z.minLength(8), z.maxLength(256)),
  iat: z.number(),
  exp: z.number(),
  nbf: z.exactOptional(z.number()),
  level: z.enum(['phone', 'portal', 'national']),
  name: z.exactOptional(name),
  resident_id: z.exactOptional(z.string().check(z.regex(/^\d{17}[\dX]$/))),
  phone_number: z.exactOptional(z.string().check(z.regex(/^(?:\+86)?1\d{10}$/))),
})

/** Reads the tokens of one portal. Nothing of a token goes into an error. */
export function portalToken({ keys, issuer, audience, now }: PortalTrust): IdentityDoor {
  return async (token) => {
    const said = claims.safeParse(await verified(token, keys)).data
    if (!said || said.iss !== issuer || ![said.aud].flat().includes(audience)) throw new IdentityRefused('bad-identity')
    const at = now() / 1000
    if (said.exp - said.iat > LONGEST_SECONDS || said.exp <= said.iat) throw new IdentityRefused('bad-identity')
    if (Math.max(said.iat, said.nbf ?? 0) > at + SKEW_SECONDS) throw new IdentityRefused('bad-identity')
    if (said.exp + SKEW_SECONDS <= at) throw new IdentityRefused('identity-expired')
    const mark = (word: string) => createHash('sha256').update(`${issuer}\n${word}`).digest('base64url')
    return {
      identity: {
        level: said.level,
        subject: mark(said.sub),
        ...(said.name && { name: said.name }),
        ...(said.resident_id && { residentId: said.resident_id }),
        ...(said.phone_number && { mobile: said.phone_number.slice(-11) }),
        until: now() + SHOWN_FOR_MS,
      },
      once: mark(said.jti),
      expiresAt: (said.exp + SKEW_SECONDS) * 1000,
    }
  }
}

/** The claims, if one of these keys has signed them; times are compared by the house's own clock, not here. */
async function verified(token: string, keys: PortalTrust['keys']): Promise<unknown> {
  if (token.length > LONGEST_TOKEN) throw new IdentityRefused('bad-identity')
  try {
    const verification = { exp: false, nbf: false, iat: false }
    return await verifyWithJwks(token, { keys, allowedAlgorithms: ALGORITHMS, verification })
  } catch {
    // The cause quotes the token.
    throw new IdentityRefused('bad-identity')
  }
}
