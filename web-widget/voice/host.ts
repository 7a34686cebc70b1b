// What hearing and speaking are told of the panel around them.
import type { Locale } from '../../functions/filings/filing.ts'
import type { Opened } from '../service/service.ts'

export interface VoiceHost {
  /** Where the service is, without a slash at the end. */
  base: string
  /** Asked each time: the language may change while the panel stands open. */
  locale(): Locale
  /** The conversation, which all that the service hears and says needs; undefined as long as there is none. */
  opened(): Opened | undefined
  isElder(): boolean
}
