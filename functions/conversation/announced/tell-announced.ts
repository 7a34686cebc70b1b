// Tells everything that is announced where the citizen is, emergencies first; then back to what was open.
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Draft, draft, say } from '../draft.ts'
import { placeKept } from '../repair.ts'
import { announcedPart } from './announced-parts.ts'
import { announcedWords } from './words.ts'

/** More is no answer but a board to read. */
const MOST = 6

export async function tellAnnounced(conversation: Conversation, context: Context): Promise<Draft> {
  const { locale, region } = conversation
  const announced = (await context.announced?.(region)) ?? []
  const told = announced.slice(0, MOST).map((one) => announcedPart(one, locale))
  const parts = told.length > 0 ? told : [say(announcedWords(locale).none)]
  return draft(conversation, 'answered', [...parts, ...placeKept(conversation, context)])
}
