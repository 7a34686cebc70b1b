// Whether registers may be asked for the filing under way, and what for: only the data of the one who has shown who they are.
import { holds } from '../../filings/condition.ts'
import type { Answers, Attachment, Condition, Filing, Slot } from '../../filings/filing.ts'
import { isHelped } from '../../filings/for-another.ts'
import type { Identity } from '../../filings/identity/identity.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { levelShown } from '../identity.ts'
import type { Standing } from '../standing.ts'

/** The one whose data may be fetched now; nobody while it is open for whom this is filed, or when that is somebody else. */
export function mayFetch(
  { filing, open, journey }: Standing,
  { identity }: Conversation,
  { registry, now }: Context,
): (Identity & { residentId: string }) | undefined {
  const { helper } = filing
  if (!filing.registry || !registry || !open.consented || open.supplies || !identity) return undefined
  const { residentId } = identity
  if (residentId === undefined || !['portal', 'national'].includes(levelShown({ identity }, now))) return undefined
  const isUnsaid = journey.steps.some(({ slot, answer }) => helper && slot.id in helper.when && !answer)
  if (helper && (isUnsaid || isHelped(filing, open.answers))) return undefined
  return { ...identity, residentId }
}

/** What is still to be answered and held somewhere, as far as the answers do not rule it out already. */
export function wanted(filing: Filing, answers: Answers): { slots: Slot[]; papers: Attachment[] } {
  return {
    slots: filing.slots.filter((slot) => slot['fill-from'] && !answers[slot.id] && mayHold(slot.when, answers)),
    papers: filing.attachments.filter((each) => each.certificate && !answers[each.id] && holds(each.when, answers)),
  }
}

function mayHold(condition: Condition = {}, answers: Answers): boolean {
  return Object.entries(condition).every(([slot, values]) => !answers[slot] || holds({ [slot]: values }, answers))
}

/** The conversation with the question whether registers are asked, once it can be put: before whatever else is open. */
export function withOffer(stands: Standing, conversation: Conversation, context: Context): Conversation {
  const { open, journey, filing } = stands
  if (open.registry || open.reopened || !journey.open || !mayFetch(stands, conversation, context)) return conversation
  const { slots, papers } = wanted(filing, open.answers)
  if (slots.length + papers.length === 0) return conversation
  return { ...conversation, filing: { ...open, registry: 'ask' } }
}
