// The head of a conversation while nobody else is at it.
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from './context.ts'
import type { ConversationStore, Head } from './conversation-store.ts'

/** How often it is looked whether the turn that claimed the conversation is done, and how often at most. */
const CLAIM_POLL_MS = 100
const CLAIM_POLLS = 200

/** The head when no turn has claimed it: what the model answers just now must not be lost. */
export async function freeHead(
  id: string,
  store: ConversationStore,
  context: () => Context,
): Promise<Head | undefined> {
  for (let polls = 0; ; polls += 1) {
    const head = await store.load(id)
    const until = head?.conversation.claim?.until ?? 0
    if (until <= context().now || polls >= CLAIM_POLLS) return head
    await pause(CLAIM_POLL_MS)
  }
}
