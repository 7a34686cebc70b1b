// Writes each submitted filing as an item of its own: the second half of a submission, done by whoever comes first.
import { keepSubmission } from '../filings/submission.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import type { Storage } from '../storage/storage.ts'
import type { Conversation } from './conversation.ts'
import { conversationIdOf, type ConversationStore } from './conversation-store.ts'
import { pendingSubmission } from './submit.ts'

/** Heads looked at in one round of `settleDue`. */
const ROUND = 100

/** Makes sure that a filing the head calls submitted stands as an item of its own, then lets go of its answers. */
export async function settle(
  conversation: Conversation,
  storage: Storage,
  catalogue: Catalogue,
): Promise<Conversation> {
  const waiting = pendingSubmission(conversation, { catalogue })
  if (!waiting) return conversation
  await keepSubmission(storage, waiting)
  const { filing: _, ...rest } = conversation
  return rest
}

/** Settles the heads that a crash, or a citizen who did not come back, left in the outbox; the number settled. */
export async function settleDue(
  store: ConversationStore,
  storage: Storage,
  catalogue: Catalogue,
  now: number,
): Promise<number> {
  let settled = 0
  for (const { key } of await storage.due(now, ROUND)) {
    const id = conversationIdOf(key)
    const head = id === undefined ? undefined : await store.load(id)
    if (!head?.conversation.filing?.reference) continue
    if (await store.replace(head, await settle(head.conversation, storage, catalogue))) settled += 1
  }
  return settled
}
