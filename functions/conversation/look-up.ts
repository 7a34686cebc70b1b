// Finds a filing that another conversation submitted, by its number and the end of the mobile in it.
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, draft, say, wordsOf } from './draft.ts'
import { phonesFor } from './repair.ts'
import { tellFilings } from './status.ts'

/** From then on the filing is this conversation's too: what an agency still wants can be supplied here. */
export async function lookUpFiling(
  { reference, phoneLast4 }: Extract<Command, { do: 'look-up' }>,
  conversation: Conversation,
  context: Context,
): Promise<Draft> {
  const words = wordsOf(conversation).status
  if (conversation.submitted.some((each) => each.reference === reference)) {
    const made = await context.findSubmission(reference)
    return made ? tellFilings(conversation, [made], context) : draft(conversation, 'status', [say(words.none)])
  }
  if (phoneLast4 === undefined) return draft({ ...conversation, lookUp: { reference } }, 'status', [say(words.phone)])
  const checked = await context.checkPhone(reference, phoneLast4)
  if ('submission' in checked) {
    const { service } = checked.submission
    const submitted = [...conversation.submitted, { reference, service, found: true as const }]
    return tellFilings({ ...conversation, focus: service, submitted }, [checked.submission], context)
  }
  if (checked.refused === 'no-match') return draft({ ...conversation, lookUp: {} }, 'status', [say(words.noMatch)])
  const phones = phonesFor(conversation, context)
  return draft(conversation, 'status', [say(words.locked), { kind: 'handover', reason: 'status-locked', phones }])
}
