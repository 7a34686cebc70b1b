// Hears what goes beside guides and forms, a checklist, a reminder, an announcement; loaded when one may be meant.
import { loadReaders } from '../filings/slots/read-slot.ts'
import { hearAnnounced } from './announced/hear-announced.ts'
import { hearChecklist } from './checklist/hear-checklist.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { standing } from './open-question.ts'
import { hearReminder } from './reminders/hear-reminder.ts'

/** Undefined when the words are about something else. */
export async function hearBesides(
  said: string,
  conversation: Conversation,
  context: Context,
): Promise<Command | undefined> {
  const stands = standing(conversation, context.catalogue)
  // A mobile is read as in any form.
  if (conversation.reminder) await loadReaders()
  return (
    hearReminder(said, conversation, context) ??
    hearChecklist(said, conversation, stands, context) ??
    hearAnnounced(said, stands)
  )
}
