// Signs and checks what goes to and comes from agencies, as Standard Webhooks 1.0 says (HMAC-SHA256 over id, time and body).
import { createHmac, timingSafeEqual } from 'node:crypto'

/** What is signed is refused when its time is further than this from ours. */
const TOLERANCE_SECONDS = 300

export interface Signed {
  /** The same for every attempt at one message: the key by which the other side takes it once. */
  'webhook-id': string
  /** Seconds since 1970. */
  'webhook-timestamp': string
  'webhook-signature': string
}

/** Unsigned, signed with another key, changed on the way, or not of this moment. */
export type SignatureFault = 'no-signature' | 'wrong-signature' | 'wrong-time'

/**
 * The three headers of a message.
 * @param body exactly the text that is sent
 * @param now milliseconds since 1970
 */
export function sign(secret: Buffer, id: string, body: string, now: number): Signed {
  const timestamp = String(Math.floor(now / 1000))
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${mac(secret, id, timestamp, body).toString('base64')}`,
  }
}

/**
 * Undefined when the body came from who holds the secret, within five minutes of `now`. Several signatures may stand
 * side by side (a secret that is being changed); other versions than v1 are passed over.
 */
export function signatureFault(
  secret: Buffer,
  header: (name: keyof Signed) => string | undefined,
  body: string,
  now: number,
): SignatureFault | undefined {
  const id = header('webhook-id')
  const timestamp = header('webhook-timestamp')
  const signatures = header('webhook-signature')
  if (!id || !timestamp || !signatures) return 'no-signature'
  const made = mac(secret, id, timestamp, body)
  if (!signatures.split(' ').some((each) => isSame(each, made))) return 'wrong-signature'
  const age = Math.abs(now / 1000 - Number(timestamp))
  return /^\d{1,12}$/.test(timestamp) && age <= TOLERANCE_SECONDS ? undefined : 'wrong-time'
}

function mac(secret: Buffer, id: string, timestamp: string, body: string): Buffer {
  return createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest()
}

function isSame(signature: string, made: Buffer): boolean {
  const [version, value = ''] = signature.split(',')
  const given = Buffer.from(value, 'base64')
  return version === 'v1' && given.length === made.length && timingSafeEqual(given, made)
}
