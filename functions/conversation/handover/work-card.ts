// What becomes of a card that has waited its day: a ticket if its caller wished to be called, otherwise it ends.
import { changeCard, findCard } from './card-store.ts'
import { doneCard, isOpen, timesOf } from './kept-card.ts'
import { makeTicket, type TicketParts } from './make-ticket.ts'

/** False when there was nothing to do. Any number of workers may do this at once. */
export async function workCard(id: string, parts: TicketParts): Promise<boolean> {
  const { storage, now } = parts
  const card = await findCard(storage, id)
  if (!card || !isOpen(card) || (timesOf(card).dueAt ?? Infinity) > now()) return false
  if (card.callBack) {
    await makeTicket(id, parts)
    return true
  }
  const ended = await changeCard(storage, id, (stands) =>
    // They may have wished it meanwhile: then the next round makes the ticket.
    stands && isOpen(stands) && !stands.callBack ? doneCard(stands, 'expired', now()) : undefined,
  )
  return ended !== undefined
}
