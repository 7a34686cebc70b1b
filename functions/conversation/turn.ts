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
  /** Keys that were pressed, with `*` and without the `#` that ends them. */
  digits?: string
  /** Nobody said or pressed anything while the line listened: a failure like any other (DESIGN idea 8). */
  silent?: true
  upload?: string
  /** How sure the recogniser was, 0 to 1. */
  confidence?: number
}
