// The signature of jambonz's requests: HMAC-SHA256 over the moment and the body, good for five minutes.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** As in the vendor's own client (`verifyJambonzSignature`). */
const TOLERANCE_SECONDS = 300
const SCHEME = 'v1'

/**
 * @param header `t=<seconds since 1970>,v1=<hex>`, perhaps with several `v1`, while a secret is changed
 * @param body as it came, byte for byte
 * @param now seconds since 1970
 */
export function isSignedByJambonz(secret: string, header: string, body: string, now: number): boolean {
  const entries = header.split(',').map((entry) => entry.trim().split('=', 2))
  const moment = entries.find(([name]) => name === 't')?.[1] ?? ''
  if (!/^\d{1,12}$/.test(moment) || Math.abs(now - Number(moment)) > TOLERANCE_SECONDS) return false
  const wanted = Buffer.from(createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex'))
  return entries.some(([name, given = '']) => {
    const signature = Buffer.from(given)
    return name === SCHEME && signature.length === wanted.length && timingSafeEqual(signature, wanted)
  })
}
