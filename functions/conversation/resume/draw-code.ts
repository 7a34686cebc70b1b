// Draws a resume code: every one as likely as every other.
import { Buffer } from 'node:buffer'

const FIRST = 100_000
/** None begins with 0: that key alone calls a person. */
const CODES = 900_000
/** What lies above the last whole round of codes would make some of them likelier. */
const FAIR_BELOW = Math.floor(2 ** 32 / CODES) * CODES

/** Six digits from 100000 to 999999. @param random so many random bytes, base64url */
export function drawCode(random: (bytes: number) => string): string {
  for (;;) {
    const drawn = Buffer.from(random(4), 'base64url').readUInt32BE()
    if (drawn < FAIR_BELOW) return String(FIRST + (drawn % CODES))
  }
}
