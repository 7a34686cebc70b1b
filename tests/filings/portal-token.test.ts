// A token shows somebody only if this portal signed it, for this house, for minutes, by a key that it alone has.
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { sign } from 'hono/jwt'
import { expect, test } from 'vitest'
import { readConfig } from '../../functions/config/config.ts'
import { portalToken } from '../../functions/filings/identity/portal-token.ts'

const NOW = Date.parse('2026-11-21T01:00:00Z')
const AT = NOW / 1000
const ISSUER = 'https://www.example.gov.cn'

function keyOf(kind: 'ES256' | 'EdDSA' | 'RS256') {
  const pair =
    kind === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : kind === 'EdDSA'
        ? generateKeyPairSync('ed25519')
        : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomUUID()
  return {
    kid,
    alg: kind,
    open: { ...pair.publicKey.export({ format: 'jwk' }), kid },
    secret: { ...pair.privateKey.export({ format: 'jwk' }), kid, alg: kind },
  }
}

const KEYS = { ES256: keyOf('ES256'), EdDSA: keyOf('EdDSA'), RS256: keyOf('RS256') }
const config = readConfig({
  BANGBAN_PORTAL_KEYS: JSON.stringify({ keys: Object.values(KEYS).map(({ open }) => open) }),
  BANGBAN_PORTAL_ISSUER: ISSUER,
})
const door = portalToken({ ...config.portal!, now: () => NOW })

const CLAIMS = {
  iss: ISSUER,
  aud: 'bangban',
  sub: 'u-1',
  jti: 'jti-00000001',
  iat: AT,
  exp: AT + 300,
  level: 'portal',
  name: '王小明',
  resident_id: '510202200001010017',
  phone_number: '+8613900139000',
}
const made = (claims: object = {}, key: Parameters<typeof sign>[1] = KEYS.ES256.secret) =>
  sign({ ...CLAIMS, ...claims }, key)
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const refusal = (token: string | Promise<string>) =>
  Promise.resolve(token)
    .then(door)
    .then(
      () => 'shown',
      (error: Error) => error.message,
    )

test.each(['ES256', 'EdDSA', 'RS256'] as const)('%s shows who it is, for half an hour', async (kind) => {
  const { identity, expiresAt } = await door(await made({}, KEYS[kind].secret))
  expect(identity).toEqual({
    level: 'portal',
    subject: expect.stringMatching(/^[\w-]{43}$/),
    name: '王小明',
    residentId: '510202200001010017',
    mobile: '13900139000',
    until: NOW + 30 * 60_000,
  })
  expect(expiresAt).toBe(NOW + 360_000)
})

test('the national level comes by the portal too', async () => {
  expect((await door(await made({ level: 'national' }))).identity.level).toBe('national')
})

test.each([
  ['of another audience', { aud: 'somebody-else' }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['for more than ten minutes', { exp: AT + 601 }],
  ['of the future', { iat: AT + 61, exp: AT + 300 }],
  ['not yet valid', { nbf: AT + 61 }],
  ['without an end', { exp: undefined }],
  ['without a name of its own', { jti: undefined }],
  ['of no level', { level: 'none' }],
  ['of an unknown level', { level: 'admin' }],
  ['with half an ID number', { resident_id: '5102022000' }],
])('one %s shows nobody', async (_, claims) => {
  expect(await refusal(made(claims))).toBe('bad-identity')
})

test('a clock may be off by a minute, and no more', async () => {
  expect(await refusal(made({ iat: AT - 360, exp: AT - 59 }))).toBe('shown')
  expect(await refusal(made({ iat: AT - 360, exp: AT - 60 }))).toBe('identity-expired')
  expect(await refusal(made({ iat: AT + 59, exp: AT + 300 }))).toBe('shown')
})

test('one that is forged shows nobody, and nothing of it is told', async () => {
  const other = keyOf('ES256')
  const good = await made()
  const [head = '', body = '', signature = ''] = good.split('.')
  const changed = part({ ...CLAIMS, level: 'national' })
  const forged = [
    made({}, { ...other.secret, kid: KEYS.ES256.kid }),
    made({}, other.secret),
    `${head}.${changed}.${signature}`,
    `${part({ alg: 'none', typ: 'JWT', kid: KEYS.ES256.kid })}.${body}.`,
    `${part({ alg: 'none', typ: 'JWT' })}.${body}.`,
    // The public key as a shared secret.
    sign(CLAIMS, JSON.stringify(KEYS.ES256.open), 'HS256'),
    sign(CLAIMS, {
      kty: 'oct',
      k: Buffer.from('secret').toString('base64url'),
      alg: 'HS256',
      kid: KEYS.ES256.kid,
    }),
    // A key of one kind is for no other.
    `${part({ alg: 'RS256', typ: 'JWT', kid: KEYS.ES256.kid })}.${body}.${signature}`,
    `${head}.${body}`,
    'x'.repeat(5000),
  ]
  for (const token of forged) expect(await refusal(token)).toBe('bad-identity')
  await door(`${head}.${changed}.${signature}`).catch((error: Error) => {
    expect(`${error.stack} ${String(error.cause)}`).not.toContain(changed)
    expect(JSON.stringify(error)).not.toContain(body)
  })
})

test.each([
  ['a private key', { keys: [{ ...KEYS.ES256.open, d: 'secret' }] }],
  ['a shared secret', { keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: 'a' }] }],
  ['a key without a name', { keys: [{ ...KEYS.ES256.open, kid: undefined }] }],
  ['a weak key', { keys: [{ ...KEYS.RS256.open, n: 'A'.repeat(171) }] }],
  ['no key', { keys: [] }],
])('%s is no setting', (_, keys) => {
  const environment = { BANGBAN_PORTAL_KEYS: JSON.stringify(keys), BANGBAN_PORTAL_ISSUER: ISSUER }
  expect(() => readConfig(environment)).toThrow(/^BANGBAN_PORTAL_KEYS has a value/)
})

test('keys without an issuer stop the start', () => {
  const keys = JSON.stringify({ keys: [KEYS.ES256.open] })
  expect(() => readConfig({ BANGBAN_PORTAL_KEYS: keys })).toThrow(/^BANGBAN_PORTAL_ISSUER is missing/)
})
