// Keeps what was agreed to before a register is asked, and writes down that it was: names of fields, never what they hold.
import type { Storage } from '../../storage/storage.ts'
import type { Registry } from './registry.ts'

/** As long as the filing itself can be asked after. */
const YEAR_SECONDS = 366 * 24 * 3600

export interface RecordParts {
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  note: (about: { purpose: string; fields: string; ended: string }) => void
}

/** A registry whose every request stands on a consent that is kept: where it cannot be kept, nothing is asked. */
export function recorded(registry: Registry, { storage, now, note }: RecordParts): Registry {
  return async (request) => {
    const { purpose, consent, fields, certificates } = request
    const names = [...fields, ...certificates]
    // A turn that is taken again asks again: the same consent is kept once.
    const key = {
      partition: `registry-consent#${consent.filing}`,
      sort: `${consent.at}#${names.join(',')}`.slice(0, 900),
    }
    const expiresAt = Math.ceil(now() / 1000) + YEAR_SECONDS
    let ended = 'not-kept'
    try {
      await storage.put(key, { purpose, at: consent.at, fields, certificates }, { expected: 0, expiresAt })
      const answer = await registry(request)
      ended = typeof answer === 'string' ? answer : 'answered'
      return answer
    } catch {
      return 'down'
    } finally {
      note({ purpose, fields: names.join(' '), ended })
    }
  }
}
