// What goes out: what is meant, in parts; each channel gives it form.
import type { PaperState } from '../filings/checklist.ts'
import type { Locale, SlotInput } from '../filings/filing.ts'
import type { AnnouncedKind } from '../knowledge/announced/announcement.ts'
import type { Facet, Source } from '../knowledge/guide.ts'
import type { Channel } from './turn.ts'

/** How a turn ended: a closed list, so that every ending has fixed words and is counted. */
export const OUTCOMES = [
  'answered',
  'clarifying',
  'asked',
  'reviewing',
  'submitted',
  'status',
  'not-found',
  'out-of-scope',
  'emergency',
  'guarded',
  'handed-over',
  'cancelled',
  'repeated',
  'unavailable',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the citizen wished of the page's look: elder mode (长辈版), the usual one, larger or smaller letters. */
export const DISPLAYS = ['elder', 'usual', 'larger', 'smaller'] as const
export type Display = (typeof DISPLAYS)[number]

/** How far one agency is with its part, in the order in which a sentence of all of them counts. */
export const AGENCY_STEPS = ['done', 'going', 'waiting', 'wanted', 'refused', 'held', 'stuck'] as const
export type AgencyStep = (typeof AGENCY_STEPS)[number]

export interface ReceiptAgency {
  id: string
  name: string
  /** In words. */
  state: string
  step?: AgencyStep
}

export interface ReplyFact {
  facet: Facet
  label: string
  value: string
}

export interface Option {
  id: string
  label: string
}

/** For the person who takes over; whatever names a citizen is masked. */
export interface HandoverCard {
  /** The service they want, and what it is called. */
  service?: string
  title?: string
  /** As far as they have said: `王**`, `138****8000`. */
  who?: { name?: string; phone?: string }
  /** What was answered last, by the sections it was taken from (facet ids). */
  answered?: { service: string; section: string; title: string }[]
  lastSaid?: string
  /** How many turns in a row were not understood, and the last of them. */
  failed?: { times: number; words?: string }
  filled: { label: string; value: string }[]
  /** What a caller left as a message when nobody was there. */
  message?: string
  locale?: Locale
  channel?: Channel
  /** Where they are, in words. */
  region?: string
  /** When the person was called for. */
  since?: string
}

/** The papers of a filing, to be ticked: `paper:<slot>:have`, `paper:<slot>:later`. */
export interface Checklist {
  filing: string
  items: { slot: string; label: string; state: PaperState }[]
}

/** That a part is what a place tells everybody; past `until` (ISO) it is not shown any more. */
export interface Announced {
  id: string
  kind: AnnouncedKind
  until: string
}

export type ReplyPart =
  /** `generated: false`: word for word from a guide, or fixed words of the house. */
  | {
      kind: 'say'
      text: string
      facts?: ReplyFact[]
      sources?: Source[]
      generated: boolean
      checklist?: Checklist
      announced?: Announced
    }
  | {
      kind: 'ask'
      filing: string
      slot: string
      label: string
      text: string
      why?: string
      input: SlotInput
      progress: { step: number; of: number }
    }
  | { kind: 'choose'; text: string; options: Option[] }
  | { kind: 'review'; filing: string; rows: { slot: string; label: string; value: string }[] }
  /** `done` and `of`: of so many agencies so many are done, where there are several. */
  | { kind: 'receipt'; reference: string; agencies: ReceiptAgency[]; promise?: string; done?: number; of?: number }
  | { kind: 'handover'; reason: string; phones: { name: string; number: string }[]; card?: HandoverCard }

export interface Reply {
  turnId: string
  outcome: Outcome
  locale: Locale
  parts: ReplyPart[]
  /** The same reply for the ear. */
  spoken: string
  /** The constant label: this is a machine. */
  notice: string
  /** A page obeys it once; who has no page leaves it. */
  display?: Display
}
