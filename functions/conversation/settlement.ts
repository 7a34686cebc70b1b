// Writes each submitted filing as an item of its own: the second half of a submission, done by whoever comes first.
import { keepSubmission } from '../filings/submission.ts'
import type { Storage } from '../storage/storage.ts'
import type { Conversation } from './conversation.ts'
import { conversationIdOf, type ConversationStore } from './conversation-store.ts'

/** Heads looked at in one round of `settleDue`. */
const ROUND = 100

/** Makes sure that a filing the head calls submitted stands as an item of its own, then lets go of its answers. */
export async function settle(conversation: Conversation, storage: Storage): Promise<Conversation> {
  const waiting = conversation.filing?.submission
  if (!waiting) return conversation
  await keepSubmission(storage, waiting)
  const { filing: _, ...rest } = conversation
  return rest
}

/**
 * Settles the heads that a crash, or a citizen who did not come back, left in the outbox; the number settled.
 * @param report told of each head that cannot be settled; the others are
 */
export async function settleDue(
  store: ConversationStore,
  storage: Storage,
  now: number,
  report: (event: string, error: unknown) => void,
): Promise<number> {
  let settled = 0
  for (const { key } of await storage.due(now, ROUND)) {
    const id = conversationIdOf(key)
    if (id === undefined) continue
    try {
      if (await settleOne(id, store, storage)) settled += 1
    } catch (error) {
      report('settle-failed', error)
    }
  }
  return settled
}

async function settleOne(id: string, store: ConversationStore, storage: Storage): Promise<boolean> {
  const head = await store.load(id)
  if (!head?.conversation.filing?.submission) return false
  if (await store.replace(head, await settle(head.conversation, storage))) return true
  // Erased meanwhile: what was put into the log on the way must not outlive it.
  if (!(await store.load(id))) await store.erase(id)
  return false
}
