// What comes in: one thing a citizen said, tapped or keyed, whatever the channel.
import type { Locale } from '../filings/filing.ts'

export type Channel = 'web' | 'phone' | 'console'

export interface Turn {
  /** The client's own id for this turn: the same id always gets the same reply. */
  id: string
  conversationId: string
  channel: Channel
  locale: Locale
  region?: string
  said?: string
  /** Id of an option that was offered. */
  choice?: string
  digits?: string
  upload?: string
  /** How sure the recogniser was, 0 to 1. */
  confidence?: number
}
