// What a turn may look at besides the conversation: handed in, so that the core knows no clock, no vendor and no environment.
import type { PhoneCheck } from '../filings/phone-check.ts'
import type { Submission } from '../filings/submission.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { Reading } from '../filings/slots/slot-value.ts'
import type { Locale } from '../filings/filing.ts'

export interface Context {
  catalogue: Catalogue
  /** Milliseconds since 1970. */
  now: number
  /** Another turn came between this one and what the citizen saw. */
  contested?: boolean
  /** The reference that this filing of this conversation gets. */
  referenceFor: (conversationId: string, filingId: string) => string
  findSubmission: (reference: string) => Promise<Submission | undefined>
  /** The filing, for who knows what its mobile ends in; each try counts. */
  checkPhone: (reference: string, phoneLast4: string) => Promise<PhoneCheck>
}

const CHINA_OFFSET_MS = 8 * 3600 * 1000

/** The ISO date in China, where every office this product serves keeps its calendar. */
export function chinaDay(now: number): string {
  return new Date(now + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** What a slot reader may look at: language, today in China, places. */
export function reading(context: Context, locale: Locale): Reading {
  return { locale, today: chinaDay(context.now), places: context.catalogue.places }
}
