// What those who take callers over may do with a card: take it, give it back, note how it ended.
import type { Storage } from '../../storage/storage.ts'
import { changeCard, findCard } from './card-store.ts'
import { doneCard, type KeptCard } from './kept-card.ts'
import { makeTicket, type TicketParts } from './make-ticket.ts'

/** Somebody else has it, it is over, or it never was. */
export type Missed = 'not-yours'

/**
 * Of two who take a card at once one gets it; who has it already keeps it.
 * @param by the sign-in, no name
 * @param now milliseconds since 1970
 */
export async function takeCard(storage: Storage, id: string, by: string, now: number): Promise<KeptCard | Missed> {
  const taken = await changeCard(storage, id, (card) =>
    card?.state === 'waiting' ? { ...card, state: 'taken', takenBy: by, takenAt: now } : undefined,
  )
  return taken ?? heldCard(storage, id, by)
}

/** The card, for who has taken it and for nobody else: it shows the number. */
export async function heldCard(storage: Storage, id: string, by: string): Promise<KeptCard | Missed> {
  const card = await findCard(storage, id)
  return card && isHeld(card, by) ? card : 'not-yours'
}

/** Back on the list, where it was. */
export async function releaseCard(storage: Storage, id: string, by: string): Promise<KeptCard | Missed> {
  const released = await changeCard(storage, id, (card) => {
    if (!card || !isHeld(card, by)) return undefined
    const { takenBy: _, takenAt: __, ...rest } = card
    return { ...rest, state: 'waiting' }
  })
  return released ?? 'not-yours'
}

/** Over: its words and its number are let go of. @param now milliseconds since 1970 */
export async function endCard(
  storage: Storage,
  id: string,
  by: string,
  how: 'spoke' | 'called-back',
  now: number,
): Promise<KeptCard | Missed> {
  const ended = await changeCard(storage, id, (card) =>
    card && isHeld(card, by) ? doneCard(card, how, now) : undefined,
  )
  return ended ?? 'not-yours'
}

/** Nobody could be reached, or it is for another office: the receipt number of the ticket that it becomes. */
export async function ticketCard(id: string, by: string, parts: TicketParts): Promise<string | undefined> {
  const held = await heldCard(parts.storage, id, by)
  return held === 'not-yours' ? undefined : makeTicket(id, parts, true)
}

function isHeld({ state, takenBy }: KeptCard, by: string): boolean {
  return state === 'taken' && takenBy === by
}
