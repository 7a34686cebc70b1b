// A keyed hash of answers: tells whether two are the same, and nothing to whoever has not the key.
import { createHmac } from 'node:crypto'

/** The same for the same answers in any order. */
export function fingerprint(secret: Buffer, answers: Record<string, string>): string {
  const sorted = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHmac('sha256', secret)
    .update(`answers\n${JSON.stringify(sorted)}`)
    .digest('base64url')
}
