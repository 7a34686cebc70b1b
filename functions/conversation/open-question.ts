// Where a filing stands: its open question, or the review when everything is answered.
import { consentSlot } from '../filings/consent.ts'
import { type Attachment, type Filing, isSelfCheck, type Slot } from '../filings/filing.ts'
import { asHelped } from '../filings/for-another.ts'
import { CONSENT, progress, REGISTRY, walk } from '../filings/journey.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { Conversation } from './conversation.ts'
import { registers } from './registry/registers.ts'
import type { Standing } from './standing.ts'

export type { Standing }

/** The filing under way with its open question; undefined when none is, or it is set aside, or it is already handed in. */
export function standing(conversation: Conversation, catalogue: Catalogue): Standing | undefined {
  const open = conversation.filing
  if (!open || open.parked || open.handedIn) return undefined
  const whole = catalogue.filing(open.service)
  if (!whole) return undefined
  const filing = open.supplies ? onlyAsked(whole, open.supplies.slots) : asHelped(whole, open.answers)
  const journey = walk(filing, open.answers)
  const reopened = journey.steps.find(({ slot }) => slot.id === open.reopened)?.slot
  const fetching = open.registry === 'ask' ? registers()?.registrySlot(filing) : undefined
  const question = open.consented ? (reopened ?? fetching ?? journey.open) : consentSlot(filing)
  return { open, filing, journey, ...(question && { question }) }
}

/** Just what an agency still wants. It said so itself: no condition on answers that are not here counts any more. */
function onlyAsked(filing: Filing, ids: string[]): Filing {
  const slots = filing.slots
    .filter(({ id }) => ids.includes(id))
    .map((slot): Slot => {
      const { when: _, ...always } = slot
      return { ...always, optional: false }
    })
  const attachments = filing.attachments
    .filter(({ id }) => ids.includes(id))
    .map((attachment): Attachment => {
      const { when: _, ...always } = attachment
      return always
    })
  return { ...filing, slots, attachments }
}

/** "Step 3 of 7" of a question, consent being the first where it is asked. */
export function stepOf({ open, filing, journey }: Standing, slot: Slot): { step: number; of: number } {
  if (slot.id === CONSENT) return { step: 1, of: journey.steps.length + 1 }
  // Whether it is fetched is asked in the place of what follows.
  const { step, of } = progress(journey, (slot.id === REGISTRY && journey.open?.id) || slot.id)
  const asksConsent = open.supplies ? open.supplies.found : !isSelfCheck(filing)
  return asksConsent ? { step, of } : { step: step - 1, of: of - 1 }
}

const DIGIT_TYPES = new Set(['resident-id', 'residence-card', 'mobile', 'bank-card', 'number', 'amount', 'date'])

/** True for a question that is answered with digits: there keys are its value, a lone 0 excepted (DESIGN idea 8). */
export function takesDigits(slot: Slot | undefined): boolean {
  return slot !== undefined && DIGIT_TYPES.has(slot.type)
}

/** Anything may be a name, an address or a text: what reads as one may well be something else. */
export const FREE_TYPES = new Set<Slot['type']>(['name', 'text', 'address'])
