// Where a filing stands, as what is asked, fetched and shown all look at it.
import type { Filing, Slot } from '../filings/filing.ts'
import type { Journey } from '../filings/journey.ts'
import type { OpenFiling } from './conversation.ts'

export interface Standing {
  open: OpenFiling
  filing: Filing
  journey: Journey
  /** The question to answer now; none: the review page stands. */
  question?: Slot
}
