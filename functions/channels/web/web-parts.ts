// What the web channel is handed by its door.
import type { Conversations } from '../../conversation/conversations.ts'
import type { TicketParts } from '../../conversation/handover/make-ticket.ts'
import type { Guest } from '../../conversation/model/guest.ts'
import type { Papers } from '../../filings/papers/paper.ts'
import type { Announcements } from '../../knowledge/announced/open-announcements.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { RegionalRows } from '../../knowledge/regional-rows.ts'
import type { Speech } from '../../speech/speech.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Limits } from './limits.ts'

/** One event with plain fields; the log masks texts before it writes them. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  fields?: Record<string, string | number | boolean | undefined>,
) => void

export interface WebParts {
  conversations: Conversations
  catalogue: Catalogue
  /** What single places say otherwise, in the store. */
  regionalRows: RegionalRows
  /** What places announce; nothing where left out. */
  announcements?: Announcements
  /** Somebody can be sent a short message when something is due; never where left out. */
  canRemind?: () => boolean
  storage: Storage
  now: () => Date
  /** Exact origins whose pages may call the API. */
  portals: string[]
  /** `BANGBAN_PUBLIC_URL`, where the house stands behind another address than it sees itself. */
  publicUrl?: string
  /** Region of a citizen who names none. */
  region?: string
  log: Log
  /** A language model, if there is one: that is told, and the conversations use it. */
  guest?: Guest
  /** Who listens and speaks; nobody when left out. */
  speech?: Speech
  /** Where somebody looks at the list of handover cards: what a card is put there with. */
  cards?: TicketParts
  /** Where pictures of papers are kept; none are taken when left out. */
  papers?: Papers
  /** What agencies sign with. */
  agencySecret: Buffer
  version: string
  /** The document that the build made, as JSON text. */
  openApi: () => Promise<string> | string
  /** Limits other than the usual ones, for tests. */
  limits?: Partial<Limits>
  /** The client's network address, from what the server knows of the connection; Node's socket when left out. */
  clientAddress?: (env: unknown) => string | undefined
}
