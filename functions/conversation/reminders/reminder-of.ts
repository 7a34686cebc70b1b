// What somebody who wishes a reminder is reminded of, and where it would go.
import type { Answers, Filing } from '../../filings/filing.ts'
import { reached, walk } from '../../filings/journey.ts'
import { chinaDay } from '../china-day.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { AskedReminder } from './asked-reminder.ts'
import { afterFiling, beforeLastDay } from './reminder-day.ts'

/**
 * The filing in hand if a last day of it lies ahead, otherwise what was submitted last.
 * @returns undefined when there is nothing to be reminded of
 */
export async function reminderOf(
  conversation: Conversation,
  context: Context,
): Promise<Omit<AskedReminder, 'asks'> | undefined> {
  if (conversation.reminder) return conversation.reminder
  const open = conversation.filing
  const filing = open && !open.handedIn && !open.supplies ? context.catalogue.filing(open.service) : undefined
  const dueAt = open && filing && (await lastDayAhead(filing, open.answers, context))
  if (open && filing && dueAt !== undefined) return { service: open.service, dueAt, ...mobileIn(filing, open.answers) }
  const last = conversation.submitted.at(-1)
  if (!last) return undefined
  const { service, reference } = last
  const submitted = context.catalogue.filing(service)
  const found = submitted && (await context.findSubmission(reference))
  const values = Object.entries(found?.payload.answers ?? {}).map(([slot, value]) => [slot, { value }] as const)
  const known = submitted ? mobileIn(submitted, Object.fromEntries(values)) : {}
  return { service, reference, dueAt: afterFiling(context.now), ...known }
}

/** What is offered with the receipt: its answers are still at hand. */
export function reminderOfReceipt(
  filing: Filing,
  answers: Answers,
  reference: string,
  context: Context,
): Omit<AskedReminder, 'asks'> {
  return { service: filing.service, reference, dueAt: afterFiling(context.now), ...mobileIn(filing, answers) }
}

/** A moment before the earliest last day that the answers show and that lies ahead. */
async function lastDayAhead(filing: Filing, answers: Answers, context: Context): Promise<number | undefined> {
  const deadlines = filing.findings.some(({ kind }) => kind === 'deadline')
  if (!deadlines) return undefined
  // The calendar of working days is loaded where one is looked at.
  const { findingsOf } = await import('../../filings/findings/findings-of.ts')
  const days = findingsOf(filing, answers, chinaDay(context.now)).flatMap(({ kind, date, late }) =>
    kind === 'deadline' && date !== undefined && !late ? [date] : [],
  )
  const [first] = days.toSorted()
  return first === undefined ? undefined : beforeLastDay(first, context.now)
}

/** The mobile that stands in the form, if it asks for one. */
function mobileIn(filing: Filing, answers: Answers): { mobile?: string } {
  const known = reached(walk(filing, answers).steps)
  const slot = filing.slots.find(({ type, id }) => type === 'mobile' && known[id])
  const answer = slot && known[slot.id]
  return answer && 'value' in answer ? { mobile: answer.value } : {}
}
