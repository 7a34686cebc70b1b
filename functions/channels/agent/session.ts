// Who is signed in: a word in a cookie that only this house can make, and that ends by itself.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** A working day; who works on signs in anew. */
export const SESSION_SECONDS = 8 * 3600

export interface Session {
  /** Tells one sign-in from another; no name is known. */
  id: string
  /** Seconds since 1970. */
  until: number
}

export interface Sessions {
  /** Compares in constant time, whatever is written and however long. */
  isKey(written: string): boolean
  /** @param now milliseconds since 1970 */
  begin(now: number): { session: Session; word: string }
  /** The session of a cookie; undefined when it was not made here, was changed, or has ended. */
  read(word: string | undefined, now: number): Session | undefined
}

export function sessions(agentKey: string, secret: Buffer, random: (bytes: number) => string): Sessions {
  const key = createHmac('sha256', secret).update(`agent session\n${agentKey}`).digest()
  const mac = (text: string) => createHmac('sha256', key).update(text).digest()
  const expected = mac(`key\n${agentKey}`)
  return {
    // Hashed first: two words of different length compare in the same time.
    isKey: (written) => timingSafeEqual(mac(`key\n${written}`), expected),
    begin(now) {
      const session = { id: random(12), until: Math.floor(now / 1000) + SESSION_SECONDS }
      const body = `${session.id}.${session.until}`
      return { session, word: `${body}.${mac(body).toString('base64url')}` }
    },
    read(word, now) {
      const [, body = '', id = '', until, given = ''] =
        /^(([\w-]{1,64})\.(\d{1,12}))\.([\w-]{43})$/.exec(word ?? '') ?? []
      const bytes = Buffer.from(given, 'base64url')
      const made = mac(body)
      if (bytes.length !== made.length || !timingSafeEqual(bytes, made)) return undefined
      return Number(until) * 1000 > now ? { id, until: Number(until) } : undefined
    },
  }
}
