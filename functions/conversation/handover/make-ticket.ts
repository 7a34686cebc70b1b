// What nobody took becomes a ticket of the 12345 hotline: a filing like any other, with a receipt number.
import { keepSubmission } from '../../filings/filing-store.ts'
import { submission } from '../../filings/submission.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { Storage } from '../../storage/storage.ts'
import { changeCard, findCard } from './card-store.ts'
import { doneCard } from './kept-card.ts'
import { ticketMatter } from './ticket-words.ts'

/** The service whose filing a ticket is: `knowledge/hotline-12345/filing.yaml`. */
export const TICKET_SERVICE = 'hotline-12345'

export interface TicketParts {
  storage: Storage
  catalogue: Pick<Catalogue, 'filing'>
  /** Milliseconds since 1970. */
  now: () => number
  referenceFor: (conversationId: string, filingId: string) => string
  /** Hands the ticket to its agency; what fails is due in the outbox. */
  deliver: (reference: string) => Promise<boolean>
  /** Told of breakage. */
  report: (event: string, error: unknown) => void
}

/**
 * Makes the ticket of a card, once however often it is asked for: its reference comes of the conversation and of when the
 * card was put. The ticket stands before the card ends, so that a crash between them loses nothing.
 *
 * The number goes along where the caller wished a call back, or somebody here has tried it; otherwise the hotline does not
 * get it, and of it only the last four digits are kept, by which the caller may ask how the ticket stands.
 * @param tried somebody here has called the number
 * @returns the receipt number
 * @throws Error when there is no such card, it ended otherwise, or no filing of the hotline is published
 */
export async function makeTicket(id: string, parts: TicketParts, tried = false): Promise<string> {
  const { storage, catalogue, now, referenceFor, deliver, report } = parts
  const card = await findCard(storage, id)
  if (card?.reference) return card.reference
  if (!card?.handed) throw new Error('there is no handover card to make a ticket of')
  const filing = catalogue.filing(TICKET_SERVICE)
  if (!filing) throw new Error(`no filing of ${TICKET_SERVICE} is published`)
  const { conversationId, from } = card.handed
  const reference = referenceFor(conversationId, `handover-${card.since}`)
  const called = from !== undefined && (card.callBack === true || tried)
  const answers = {
    matter: { value: ticketMatter(card.handed.card, card.locale, called) },
    mobile: called ? { value: from } : ({ skipped: true } as const),
    'call-when': { value: 'any' },
  }
  const about = { reference, locale: card.locale, submittedAt: now(), shown: 'none' as const }
  const made = submission(filing, answers, about)
  const payload = { ...made.payload, ...(from && { phoneLast4: from.slice(-4) }) }
  await keepSubmission(storage, { ...made, payload })
  await changeCard(storage, id, (stands) =>
    stands?.state === 'done' ? undefined : stands && doneCard(stands, 'ticket', now(), reference),
  )
  // Nobody waits for it.
  deliver(reference).catch((error: unknown) => report('delivery-failed', error))
  return reference
}
