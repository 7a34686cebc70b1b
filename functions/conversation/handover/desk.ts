// Takes callers over to people: the list of handover cards as the phone and the web use it.
import type { Locale } from '../../filings/filing.ts'
import type { Reply } from '../reply.ts'
import { callerNumber } from './caller-number.ts'
import { cardIdOf, changeCard, findCard, nameCard } from './card-store.ts'
import { isStaffed } from './is-staffed.ts'
import { doneCard, isOpen, type KeptCard } from './kept-card.ts'
import { makeTicket, type TicketParts } from './make-ticket.ts'

export interface DeskParts extends TicketParts {
  /** `BANGBAN_AGENT_HOURS`; at any time when left out. */
  hours?: string
  /** `BANGBAN_AGENT_PHONE`; the number that knows the matter when left out. */
  phone?: string
}

/** Takes callers over to people. */
export interface Desk {
  /**
   * Puts what this handover says on the list; a conversation has one card, and the same turn again changes nothing.
   * @returns the card's id, and the number that takes the call now; without a number nobody is there at this hour
   */
  put(about: { conversationId: string; from?: string; locale: Locale; reply: Reply }): Promise<{
    card: string
    to?: string
  }>
  /** The caller wishes to be called back; false when the line showed no number, or the card is over. */
  callBack(card: string): Promise<boolean>
  /**
   * Nobody takes it: what the caller wished becomes a ticket of the 12345 hotline, once; its receipt number.
   * @throws Error when there is no such card, or it ended otherwise: what it said is gone then
   */
  ticket(card: string): Promise<string>
  /** The person took the call: the card is over, unless somebody has it before them to note the end. */
  taken(card: string): Promise<void>
}

export function openDesk(parts: DeskParts): Desk {
  const { storage, now, hours, phone } = parts
  return {
    async put(about) {
      const id = cardIdOf(about.conversationId)
      const at = now()
      const stands = await findCard(storage, id)
      // Somebody who waits keeps their place.
      const since = stands && isOpen(stands) ? stands.since : at
      await nameCard(storage, { id, since })
      await changeCard(storage, id, (card) => handedOver(card, id, since, about))
      const part = about.reply.parts.find(({ kind }) => kind === 'handover')
      const first = part?.kind === 'handover' ? part.phones[0]?.number : undefined
      const to = isStaffed(hours, at) ? (phone ?? first) : undefined
      return { card: id, ...(to && { to }) }
    },

    async callBack(id) {
      const wished = await changeCard(storage, id, (card) =>
        card && isOpen(card) && card.hasNumber ? { ...card, callBack: true } : undefined,
      )
      return wished !== undefined
    },

    ticket: (id) => makeTicket(id, parts),

    async taken(id) {
      await changeCard(storage, id, (card) => (card?.state === 'waiting' ? doneCard(card, 'spoke', now()) : undefined))
    },
  }
}

function handedOver(
  card: KeptCard | undefined,
  id: string,
  since: number,
  { conversationId, from, locale, reply }: Parameters<Desk['put']>[0],
): KeptCard | undefined {
  const { turnId } = reply
  if (card?.lastTurn === turnId) return undefined
  const part = reply.parts.find(({ kind }) => kind === 'handover')
  const said = (part?.kind === 'handover' && part.card) || { filled: [] }
  const number = callerNumber(from) ?? (card && isOpen(card) ? card.handed?.from : undefined)
  const handed = { conversationId, ...(number && { from: number }), card: said }
  const fresh: KeptCard = {
    id,
    state: 'waiting',
    since,
    locale,
    lastTurn: turnId,
    hasNumber: number !== undefined,
    handed,
  }
  if (!card || !isOpen(card)) return fresh
  // Who has taken it sees what was said since.
  return { ...card, locale, lastTurn: turnId, hasNumber: fresh.hasNumber, handed }
}
