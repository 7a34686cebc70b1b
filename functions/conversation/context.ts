// What a turn may look at besides the conversation: handed in, so that the core knows no clock, no vendor and no environment.
import type { Papers } from '../filings/papers/paper.ts'
import type { PhoneCheck } from '../filings/phone-check.ts'
import type { Registry } from '../filings/registry/registry.ts'
import type { Submission } from '../filings/submission.ts'
import type { Announcement } from '../knowledge/announced/announcement.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { RegionalRows } from '../knowledge/regional-rows.ts'
import type { Reading } from '../filings/slots/slot-value.ts'
import type { Locale } from '../filings/filing.ts'
import { chinaDay } from './china-day.ts'
import type { Conversation } from './conversation.ts'
import type { Visit } from './model/visit.ts'
import type { NewCode } from './resume/resume-code.ts'
import type { Telling } from './telling.ts'

export interface Context {
  catalogue: Catalogue
  /** Milliseconds since 1970. */
  now: number
  /** Who answers for the registers; nobody here when left out. */
  registry?: Registry
  /** What single places say otherwise, in the store. */
  regionalRows: RegionalRows
  /** Codes of places that this turn names. */
  told?: string[]
  /** Codes of places that one name in this turn may mean. */
  either?: string[]
  /** Another turn came between this one and what the citizen saw. */
  contested?: boolean
  /** The reference that this filing of this conversation gets. */
  referenceFor: (conversationId: string, filingId: string) => string
  /** The language model in this turn; without one all is as well. */
  model?: Visit
  /** Who is told of parts while they are made. */
  tell?: Telling
  /** Where pictures of papers are; none are taken when left out. */
  papers?: Pick<Papers, 'find' | 'forget'>
  findSubmission: (reference: string) => Promise<Submission | undefined>
  /** The filing, for who knows what its mobile ends in; each try counts. */
  /** A resume code for this conversation, which its head is to name; undefined when none can be given now. */
  newCode: (conversation: Conversation) => Promise<NewCode | undefined>
  /** Somebody can be sent a short message when something is due. */
  canRemind?: boolean
  /** Ends the reminders of these stop words; as good as undone if the turn is lost, for the next one says it again. */
  stopReminders?: (stops: string[]) => Promise<void>
  /** What is announced just now, the nearest region first. */
  announced?: (region: string | undefined) => Promise<Announcement[]>
  checkPhone: (reference: string, phoneLast4: string) => Promise<PhoneCheck>
}

/** What a slot reader may look at: language, today in China, places. */
export function reading(context: Context, locale: Locale): Reading {
  return { locale, today: chinaDay(context.now), places: context.catalogue.places }
}
