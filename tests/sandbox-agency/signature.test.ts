// Our signatures are those of Standard Webhooks 1.0, and nothing that was changed passes.
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { sign, type Signed, signatureFault } from '../../functions/filings/delivery/signature.ts'

const SECRET = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7))
const BODY = '{"name":"王小明 𠮷","n":1}'
const ID = 'BB-7K2M-9QXR-T4WD.permit-office.1'
const theirs = new Webhook(SECRET.toString('base64'))
const reader = (headers: Partial<Signed>) => (name: keyof Signed) => headers[name]

describe('with the library of the standard', () => {
  test('it verifies what we sign', () => {
    expect(theirs.verify(BODY, { ...sign(SECRET, ID, BODY, Date.now()) })).toEqual(JSON.parse(BODY))
    expect(() => theirs.verify(`${BODY} `, { ...sign(SECRET, ID, BODY, Date.now()) })).toThrow('No matching')
  })

  test('we verify what it signs, also beside other signatures', () => {
    const now = Date.now()
    const signature = theirs.sign(ID, new Date(now), BODY)
    const headers = { 'webhook-id': ID, 'webhook-timestamp': String(Math.floor(now / 1000)) }
    for (const value of [signature, `v1,AAAA v2,x ${signature}`, `v1a,${signature.slice(3)} ${signature}`])
      expect(signatureFault(SECRET, reader({ ...headers, 'webhook-signature': value }), BODY, now)).toBeUndefined()
  })
})

describe('what is not what was signed', () => {
  const now = Date.parse('2026-11-23T01:00:00Z')
  const signed = sign(SECRET, ID, BODY, now)
  const fault = (headers: Partial<Signed>, body = BODY, at = now, secret = SECRET) =>
    signatureFault(secret, reader({ ...signed, ...headers }), body, at)

  test('any changed byte of the body is seen', () => {
    for (let index = 0; index < BODY.length; index += 1) {
      const changed = BODY.slice(0, index) + (BODY[index] === 'x' ? 'y' : 'x') + BODY.slice(index + 1)
      expect([index, fault({}, changed)]).toEqual([index, 'wrong-signature'])
    }
  })

  test.each<[string, ReturnType<typeof fault>, ReturnType<typeof fault>]>([
    ['untouched', fault({}), undefined],
    ['another id', fault({ 'webhook-id': `${ID}0` }), 'wrong-signature'],
    ['another time', fault({ 'webhook-timestamp': String(now / 1000 + 1) }), 'wrong-signature'],
    ['id and time with the dot elsewhere', fault({ 'webhook-id': ID.slice(0, -2) }, `1.${BODY}`), 'wrong-signature'],
    ['another secret', fault({}, BODY, now, Buffer.alloc(32)), 'wrong-signature'],
    [
      'another version',
      fault({ 'webhook-signature': signed['webhook-signature'].replace('v1', 'v2') }),
      'wrong-signature',
    ],
    ['no value', fault({ 'webhook-signature': 'v1,' }), 'wrong-signature'],
    ['no signature', fault({ 'webhook-signature': '' }), 'no-signature'],
    ['five minutes old', fault({}, BODY, now + 300_000), undefined],
    ['older', fault({}, BODY, now + 301_000), 'wrong-time'],
    ['from the future', fault({}, BODY, now - 301_000), 'wrong-time'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })

  test('a time that is no number passes for none, signed or not', () => {
    const odd = { ...signed, 'webhook-timestamp': 'NaN' }
    const again = theirs.sign(ID, new Date(Number.NaN), BODY)
    expect(signatureFault(SECRET, reader({ ...odd, 'webhook-signature': again }), BODY, now)).toBe('wrong-time')
  })
})
