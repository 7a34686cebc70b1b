// What hearing and speaking are told of the panel around them.
import type { Locale } from '../../functions/filings/filing.ts'
import type { Opened } from '../service/service.ts'

/** What this browser remembers for good; on a screen that many use, only until the next one comes. */
export interface Kept {
  read(name: string): unknown
  write(name: string, value: unknown): void
}

export interface VoiceHost {
  /** Where the service is, without a slash at the end. */
  base: string
  /** Asked each time: the language may change while the panel stands open. */
  locale(): Locale
  /** The conversation, which all that the service hears and says needs; undefined as long as there is none. */
  opened(): Opened | undefined
  isElder(): boolean
  /** The page wants no file that it was not built with. */
  strict: boolean
  kept: Kept
}
