// A portal of this machine alone: it signs for invented citizens, with a key that is made anew at each start.
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { sign } from 'hono/jwt'
import { CITIZENS } from '../registry/citizens.ts'

const ISSUER = 'bangban-sandbox-portal'
const AUDIENCE = 'bangban'
const TOKEN_SECONDS = 300

export interface DemoPortal {
  /** What the house is to trust. */
  portal: { keys: DemoKey[]; issuer: string; audience: string }
  /** A token for an invented citizen, numbered from 1; undefined: there is no such one. */
  token(citizen: number): Promise<string | undefined>
}

interface DemoKey {
  kid: string
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  alg: 'ES256'
}

/** @param now milliseconds since 1970 */
export function openDemoPortal(now: () => number): DemoPortal {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '', d = '' } = pair.privateKey.export({ format: 'jwk' })
  const key: DemoKey = { kid: randomUUID(), kty: 'EC', crv: 'P-256', x, y, alg: 'ES256' }
  return {
    portal: { keys: [key], issuer: ISSUER, audience: AUDIENCE },
    async token(citizen) {
      const who = CITIZENS[citizen - 1]
      if (!who) return undefined
      const iat = Math.floor(now() / 1000)
      const about = { iss: ISSUER, aud: AUDIENCE, sub: `citizen-${citizen}`, jti: randomUUID() }
      const shown = { level: 'portal', name: who.name, resident_id: who.residentId, phone_number: who.mobile }
      return sign({ ...about, iat, exp: iat + TOKEN_SECONDS, ...shown }, { ...key, d })
    },
  }
}
