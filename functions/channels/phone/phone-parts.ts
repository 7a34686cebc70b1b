// What the phone room is handed by whoever opens it.
import type { Conversations } from '../../conversation/conversations.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Log } from '../web/web-parts.ts'
import type { Desk } from '../../conversation/handover/desk.ts'

export interface PhoneParts {
  conversations: Conversations
  catalogue: Catalogue
  /** Sealing what must be sealed (`SEALED_OF_CALLS`). */
  storage: Storage
  now: () => Date
  /** Where people wait who take calls over. */
  desk: Desk
  /** Region of a caller who names none. */
  region?: string
  log: Log
}
