// What a conversation keeps between turns: its head, one small item, replaced whole by each turn.
import type { Answer, Answers, Locale } from '../filings/filing.ts'
import type { Identity } from '../filings/identity/identity.ts'
import type { PaperSent } from '../filings/delivery/share.ts'
import type { Submission } from '../filings/submission.ts'
import type { Belonging, Facet } from '../knowledge/guide.ts'
import type { Reminder } from '../filings/notices/reminder.ts'
import type { Feedback } from './feedback/feedback.ts'
import type { AskedReminder } from './reminders/asked-reminder.ts'
import type { Option, Reply } from './reply.ts'
import type { Channel } from './turn.ts'

/** One turn and its reply, as history shows it; what the citizen said is kept masked. */
export interface Exchange {
  turnId: string
  /** Its place in the conversation, from 0 (the greeting). */
  n: number
  /** Milliseconds since 1970. */
  at: number
  said?: string
  choice?: string
  reply: Reply
}

/** A filing under way. The journey through it is walked anew each turn; only answers are kept. */
export interface OpenFiling {
  /** The turn that began it: with the conversation's id it makes the reference. */
  id: string
  service: string
  consented: boolean
  answers: Answers
  /** An earlier question that "back" or "change" has opened again. */
  reopened?: string
  /** Marks of answers that were read out at a review on the phone. */
  heard?: string[]
  /** When the person whom a helper files for was said to have agreed (milliseconds since 1970). */
  agreedAt?: number
  /** A self-check that has told what it found: nothing waits, and a correction takes it up again. */
  concluded?: true
  /** Whether registers are asked: still to be answered; the citizen fills in themselves; they were asked. */
  registry?: 'ask' | 'self' | 'fetch'
  /** Set aside by "cancel" until "continue". */
  parked?: boolean
  /** What an agency still wants of a filing submitted before: only these slots are asked, and only it gets them. */
  supplies?: Supplies
  /** Made at the explicit yes. From then on this is handed in, and waits to be written where delivery finds it. */
  handedIn?: HandedIn
}

export interface Supplies {
  reference: string
  agency: string
  slots: string[]
  /** Asked of somebody who found the filing by its number: consent comes first. */
  found?: true
}

/** How a filing was before the last turn, as far as that changed it; null: the question had no answer. */
export interface Taken {
  /** The filing's id. */
  filing: string
  begun?: true
  consented?: true
  /** An earlier question was opened again. */
  reopened?: true
  /** It was set aside by that turn. */
  parked?: true
  answers?: Record<string, Answer | null>
}

/** A filing that becomes an item of its own, or what is added to one. */
export type HandedIn = { submission: Submission } | { supplement: Supplement }

export interface Supplement {
  /** Taken in once under this id, however often it is written. */
  id: string
  reference: string
  agency: string
  answers: Record<string, string>
  /** Pictures that were sent. */
  papers?: PaperSent[]
}

/** A filing that this conversation may ask after. */
export interface Submitted {
  reference: string
  service: string
  /** How it stood when the citizen was last told. */
  told?: string
  /** Found by its number and the end of its mobile: it was filed in another conversation. */
  found?: true
}

export interface Conversation {
  id: string
  /** SHA-256 of the bearer secret, hex. */
  tokenHash: string
  channel: Channel
  locale: Locale
  /** Where the citizen is, as far as is known: a code of 6, 9 or 12 digits. */
  region?: string
  /** Who they have shown to be, until it ends; it stays behind when the conversation goes on elsewhere. */
  identity?: Identity
  /** Where they belong otherwise, as they said: 医保在日照. */
  belongs?: Partial<Record<Belonging, string>>
  /** Which of these they were asked for; that is done once. */
  placeAsked?: Belonging
  /** The service last spoken of: what "那要多久" is about. */
  focus?: string
  /** The facets last answered of it: what "那居住证呢" asks of another service. */
  facets?: Facet[]
  filing?: OpenFiling
  /** Filings set aside for the one above, the latest last. */
  aside?: OpenFiling[]
  /** What the last turn changed in a filing, so that it can be taken back. */
  taken?: Taken
  /** Marks of answers of which the citizen said that they were not meant. */
  notMeant?: string[]
  /** Speech in small pieces, as the citizen wished. */
  slow?: true
  /** Services whose consent was refused: not asked again unasked. */
  refused: string[]
  submitted: Submitted[]
  /** Papers ticked before their filing was begun: it begins with them. */
  ticked?: { service: string; answers: Answers }
  /** Services offered after a receipt: once is enough. */
  alsoTold?: string[]
  /** What the next turn may say of a reminder; whoever speaks of something else is asked no more. */
  reminder?: AskedReminder
  /** A reminder that the last turn wished: kept by the settlement. */
  toRemind?: Reminder
  /** What a reminder was given for, so that it can be stopped and erased: names of their groups. */
  reminded?: string[]
  /** The resume code that waits: a mark of it, and until when it works (milliseconds since 1970). */
  code?: { mark: string; until: number }
  /** The filing whose phone number is still to be shown, or none yet named: what the next digits are for. */
  lookUp?: { reference?: string }
  /** Options of the last reply, so that "第二个" or their words choose. */
  offered: Option[]
  /** Turns in a row that were not understood. */
  failures: number
  /** Marks of the last turn ids: what is not among them need not be looked up in the log. */
  recent: string[]
  /** Mark of the review that was shown last. */
  reviewed?: string
  /** Turns from this place on are to be forgotten: the citizen had them deleted. */
  forgetFrom?: number
  /** What the last turn said of the service; kept by the settlement. */
  feedback?: Feedback
  /** A turn that asks the model is under way: others wait for it, until this moment (milliseconds since 1970) at most. */
  claim?: { turnId: string; until: number }
  /** Names and addresses filled in earlier: starred in prompts, and kept only where there is a model. */
  known?: string[]
  /** Tokens that the model has cost so far. */
  spent?: number
  last: Exchange
}
