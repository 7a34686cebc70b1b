// Where resume codes are kept: each under a mark that only the house's key makes, for a day, and for few wrong checks.
import type { Storage } from '../../storage/storage.ts'
import { drawCode } from './draw-code.ts'
import type { NewCode } from './resume-code.ts'

/** Wrong checks that end a code (DESIGN 2.2). */
export const WRONG_CHECKS = 5
const DAY_MS = 24 * 3600 * 1000
/** Of 900,000 codes no more are alive at once: a guess meets one in every 45 at most. */
const CODES_A_DAY = 20_000
/** One conversation must not use them up. */
const OF_ONE_A_DAY = 20
/** So many codes in a row are taken only if something is broken. */
const DRAWS = 40

export interface FoundCode {
  mark: string
  conversationId: string
  version: number
}

export interface CodeStore {
  /**
   * A code that no other conversation has now; it works once the conversation's head names its mark.
   * @param instead the mark of the one that it replaces
   * @returns undefined when too many were given today
   */
  reserve(conversationId: string, instead?: string): Promise<NewCode | undefined>
  find(code: string): Promise<FoundCode | 'locked' | undefined>
  /** Counts one check; the fifth wrong one ends the code. */
  check(found: FoundCode, isRight: boolean): Promise<'right' | 'wrong-check' | 'locked'>
  forget(mark: string): Promise<void>
}

export interface CodeParts {
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  /** So many random bytes, base64url. */
  random: (bytes: number) => string
  /** A keyed hash: there are so few codes that a plain one could be turned back. */
  codeMark: (code: string) => string
}

/** Resume codes over the storage port. */
export function codeStore({ storage, now, random, codeMark }: CodeParts): CodeStore {
  const endOf = (until: number) => Math.ceil(until / 1000)
  const forget = async (mark: string) => {
    await Promise.all([storage.remove(codeKey(mark)), storage.remove(triesKey(mark))])
  }

  return {
    async reserve(conversationId, instead) {
      const until = now() + DAY_MS
      const day = String(Math.floor(now() / DAY_MS))
      // Beside the conversation, and erased with it.
      const own = { partition: `conversation#${conversationId}`, sort: `codes#${day}` }
      if ((await storage.add(own, OF_ONE_A_DAY, endOf(until))) === 'full') return undefined
      const all = { partition: 'resume-codes', sort: day }
      if ((await storage.add(all, CODES_A_DAY, endOf(until))) === 'full') return undefined
      if (instead !== undefined) await forget(instead)
      for (let draw = 0; draw < DRAWS; draw += 1) {
        const code = drawCode(random)
        const mark = codeMark(code)
        const value = { carries: conversationId }
        const put = await storage.put(codeKey(mark), value, { expected: 0, expiresAt: endOf(until) })
        if (put !== 'conflict') return { code, mark, until }
      }
      throw new Error(`${DRAWS} resume codes in a row were taken`)
    },

    async find(code) {
      const mark = codeMark(code)
      const stored = await storage.get(codeKey(mark))
      if (stored?.value['locked']) return 'locked'
      const conversationId = stored?.value['carries']
      return stored && typeof conversationId === 'string'
        ? { mark, conversationId, version: stored.version }
        : undefined
    },

    async check({ mark, version }, isRight) {
      const expiresAt = endOf(now() + DAY_MS)
      // Counted before it is looked at: checks at the same moment must not all be free.
      const count = await storage.add(triesKey(mark), WRONG_CHECKS, expiresAt)
      if (count === 'full') return 'locked'
      if (isRight) return 'right'
      if (count < WRONG_CHECKS) return 'wrong-check'
      await storage.put(codeKey(mark), { locked: true }, { expected: version, expiresAt })
      return 'locked'
    },

    forget,
  }
}

function codeKey(mark: string) {
  return { partition: `resume#${mark}`, sort: 'code' }
}

function triesKey(mark: string) {
  return { partition: `resume#${mark}`, sort: 'checks' }
}
