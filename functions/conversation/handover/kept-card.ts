// A handover card at rest: where it stands, and what it says, which is sealed.
import type { Locale } from '../../filings/filing.ts'
import type { HandoverCard } from '../reply.ts'

/** What is unreadable at rest of a card: whose it is, the number to call, and all that it says. */
export const SEALED_OF_HANDOVER = ['handed'] as const

/** How a card ended. `expired`: nobody came, and nobody wished to be called. */
export const ENDINGS = ['spoke', 'called-back', 'ticket', 'expired'] as const
export type CardEnding = (typeof ENDINGS)[number]

export interface KeptCard {
  id: string
  /** `waiting` for somebody to take it, `taken` by one, `done`: over, without its words. */
  state: 'waiting' | 'taken' | 'done'
  /** Milliseconds since 1970, from which it waits; it is the oldest first that is taken. */
  since: number
  locale: Locale
  /** The id of the turn that called for a person last: the same turn again changes nothing. */
  lastTurn: string
  /** The caller wishes to be called back. */
  callBack?: true
  /** Whether there is a number to call; which one stands under the seal. */
  hasNumber: boolean
  /** Who has it: the sign-in, no name. */
  takenBy?: string
  takenAt?: number
  ended?: { how: CardEnding; at: number }
  /** The receipt number of the ticket that it became. */
  reference?: string
  /** Gone when it is done. */
  handed?: Handed
}

export interface Handed {
  conversationId: string
  /** The number of the caller, digits and perhaps a plus. */
  from?: string
  card: HandoverCard
}

const DAY_MS = 24 * 3600 * 1000
/** So long a card waits, taken or not; then it becomes a ticket, or ends. */
export const WAITS_MS = DAY_MS
/** Of what is done it stays known for so long that and how it ended. */
const DONE_MS = 30 * DAY_MS

export function isOpen({ state }: KeptCard): boolean {
  return state !== 'done'
}

/** When it shows up as due, and when it is gone by itself; in milliseconds and seconds, as storage wants them. */
export function timesOf({ since, ended }: KeptCard): { expiresAt: number; dueAt?: number } {
  if (ended) return { expiresAt: Math.ceil((ended.at + DONE_MS) / 1000) }
  return { dueAt: since + WAITS_MS, expiresAt: Math.ceil((since + DONE_MS) / 1000) }
}

/** The same card, over: its words and its number are let go of. */
export function doneCard(card: KeptCard, how: CardEnding, at: number, reference?: string): KeptCard {
  const { handed: _, takenBy: __, takenAt: ___, ...rest } = card
  return { ...rest, hasNumber: false, state: 'done', ended: { how, at }, ...(reference && { reference }) }
}
