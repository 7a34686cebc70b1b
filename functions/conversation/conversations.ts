// What channels may do with conversations, and what the house must be handed for it.
import type { Locale } from '../filings/filing.ts'
import type { NoticeDoor } from '../filings/notices/work-reminder.ts'
import type { Announcements } from '../knowledge/announced/open-announcements.ts'
import type { Identity, IdentityDoor } from '../filings/identity/identity.ts'
import type { Registry } from '../filings/registry/registry.ts'
import type { Papers } from '../filings/papers/paper.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { RegionalRows } from '../knowledge/regional-rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Context } from './context.ts'
import type { Exchange } from './conversation.ts'
import type { Guest } from './model/guest.ts'
import type { Reply } from './reply.ts'
import type { Telling } from './telling.ts'
import type { Channel, Turn } from './turn.ts'

export interface Parts {
  storage: Storage
  catalogue: Catalogue
  regionalRows: RegionalRows
  now: () => Date
  /** A new unguessable word of so many random bytes, for ids (16) and bearer secrets (32). */
  random: (bytes: number) => string
  referenceFor: Context['referenceFor']
  /** A keyed hash of a resume code, under which it is kept. */
  codeMark: (code: string) => string
  /** Hands a filing to its agencies; false when there is nothing to hand over now. */
  deliver: (reference: string) => Promise<boolean>
  /** The way to send short messages, where there is one now; without it nobody is reminded. */
  notices?: () => NoticeDoor | undefined
  /** From 0 to 1, for the waits between attempts to send one; they are whole where left out. */
  chance?: () => number
  /** What places announce; nothing where left out. */
  announcements?: Announcements
  /** Reads what a portal says of its visitors, where there is a portal. */
  identityDoor?: IdentityDoor
  /** Who answers for the registers, where there is somebody. */
  registry?: Registry
  /** Where pictures of papers are kept, where there is a place. */
  papers?: Papers
  /** A language model, where there is one. */
  guest?: Guest
  /** Told of breakage, once, with its cause. */
  report: (event: string, error: unknown) => void
}

/** The turn as a channel knows it; the conversation knows its own language and region. */
export type TurnInput = Omit<Turn, 'locale' | 'channel' | 'region'>

export interface History {
  id: string
  locale: Locale
  region?: string
  channel: Channel
  turns: Exchange[]
  /** The filing under way, so that a page that was reloaded shows where it stands. */
  filing?: { service: string; title: string; parked: boolean }
  submitted: { reference: string; service: string }[]
}

/** `locked`: too many wrong checks; the code has ended. */
export type Resumed =
  | { id: string; token: string; reply: Reply }
  | { refused: 'no-such-code' | 'check-needed' | 'wrong-check' | 'locked' }

export interface Conversations {
  /**
   * @param request.key chosen by who asks, and unguessable: the same key opens the same conversation, however often
   * @param request.signIn the portal's token for who opens it
   * @param request.caller whose line it is, where the network has vouched for the number; eleven digits
   * @throws IdentityRefused for a token that shows nobody; nothing is opened then
   */
  open(request: {
    locale: Locale
    channel: Channel
    region?: string
    key?: string
    signIn?: string
    caller?: string
  }): Promise<{ id: string; token: string; reply: Reply }>
  /**
   * Whom the portal's token shows is who goes on here, for a while. Undefined: there is no such conversation.
   * @throws IdentityRefused for a token that shows nobody, or somebody else than before
   */
  signIn(id: string, token: string): Promise<Pick<Identity, 'level' | 'until'> | undefined>
  /** Whether this bearer secret opens this conversation. */
  admit(id: string, token: string): Promise<'admitted' | 'no-conversation' | 'wrong-token'>
  /**
   * The reply to a turn; the same turn id always gets the same reply. Undefined: there is no such conversation.
   * @param tell hears what of it is certain before it is whole: the parts up to the one that the model words, and its
   * sentences
   */
  turn(input: TurnInput, tell?: Telling): Promise<Reply | undefined>
  /**
   * As `turn`, but leaves no trace where the model would be asked: who cannot wait for it takes the turn again by `turn`,
   * under the same id, after a word to bridge the time.
   */
  turnByRules(input: TurnInput): Promise<Reply | 'model-wanted' | undefined>
  history(id: string): Promise<History | undefined>
  /** What stands at the head of a conversation, without its turns; `service` of the filing under way. */
  summary(id: string): Promise<(Pick<History, 'locale' | 'submitted'> & { service?: string }) | undefined>
  /**
   * Six digits that carry the conversation to another channel within a day, once; the code it had before ends.
   * `expiresAt` in milliseconds since 1970. Undefined: there is no such conversation.
   * @throws NoCodeLeft when too many were given today
   */
  resumeCode(id: string): Promise<{ code: string; expiresAt: number } | undefined>
  /**
   * Goes on with the conversation of this code on this channel: its former token ends, the reply says where it stood.
   * `check`: the last four of a phone or ID number that it holds.
   */
  resume(request: { code: string; check?: string; channel: Channel }): Promise<Resumed>
  /** Forgets the conversation; submitted filings stay with their agencies and are named. */
  erase(id: string): Promise<{ kept: string[] }>
  /** Hands what is due of a filing to its agencies; nobody waits for it, and what fails stays due. */
  handOver: (reference: string) => void
  /** Writes what a crash left unwritten and delivers what is due; the number of filings that moved on. */
  workOutbox(): Promise<number>
}
