// The public keys of the portal that vouches for its visitors, as the JWKS that is set for them (RFC 7517).
import * as z from 'zod/mini'

const key = {
  /** Names the key in a token, so that the next one can stand beside it while keys are changed. */
  kid: z.string().check(z.regex(/^[\w.:-]{1,128}$/)),
  use: z.optional(z.literal('sig')),
  /** A private key must not stand in a setting that many may read. */
  d: z.optional(z.never()),
}
const base64url = (least: number) => z.string().check(z.regex(/^[\w-]+$/), z.minLength(least), z.maxLength(1400))

/** Each key is for one way of signing, whatever a token says of itself: never for a shared secret, never for none. */
const portalKey = z.union([
  z.pipe(
    z.object({ ...key, kty: z.literal('EC'), crv: z.literal('P-256'), x: base64url(43), y: base64url(43) }),
    z.transform((each) => ({ ...each, alg: 'ES256' as const })),
  ),
  z.pipe(
    z.object({ ...key, kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: base64url(43) }),
    z.transform((each) => ({ ...each, alg: 'EdDSA' as const })),
  ),
  z.pipe(
    // 2048 bits are 342 signs.
    z.object({ ...key, kty: z.literal('RSA'), n: base64url(342), e: base64url(2) }),
    z.transform((each) => ({ ...each, alg: 'RS256' as const })),
  ),
])
export type PortalKey = z.output<typeof portalKey>

/** The text of the setting: `{"keys": [...]}`, with the old key and the new one while they are changed. */
export const portalKeys = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        return undefined
      }
    }),
  ),
  z.pipe(
    z.object({ keys: z.array(portalKey).check(z.minLength(1), z.maxLength(4)) }),
    z.transform(({ keys }) => keys),
  ),
)

/** The portal whose word counts. */
export interface Portal {
  keys: PortalKey[]
  /** `iss` of its tokens. */
  issuer: string
  /** `aud`: a token for another house is none for us. */
  audience: string
}
