// What the sandbox agency is made of.
import type { Signed } from '../filings/delivery/signature.ts'
import type { Filing } from '../filings/filing.ts'
import type { Storage } from '../storage/storage.ts'

export interface SandboxParts {
  /** Its own: `due` must list nobody else's items. */
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  /** Signs both ways. */
  secret: Buffer
  /** The filing of a service of the catalogue. */
  filings: (service: string) => Filing | undefined
  /** What registers may be asked for a purpose; undefined for one that is not known. Without it there are no registers. */
  mayAsk?: (purpose: string) => { fields: string[]; certificates: string[] } | undefined
  /** Brings a callback to the house; the status it answered. Throws when it cannot be reached. */
  send: (body: string, signed: Signed) => Promise<number>
  /** Fetches a picture from the house, by the address in its message; undefined where it cannot be had. Left out: none can. */
  fetchPaper?: (url: string, signed: Signed) => Promise<{ type: string; bytes: Uint8Array } | undefined>
  /** From 0 to 1, for the waits between attempts; Node's own when left out. */
  random?: () => number
  /** How a slow agency waits; a real clock when left out. */
  wait?: (ms: number) => Promise<unknown>
  /** Hears of breakage, which the other side is told of without its cause. */
  report?: (error: unknown) => void
}
