// Makes a turn that takes long this process's own, so that no other does the same beside it (DESIGN idea 6).
import type { Conversation } from './conversation.ts'
import type { ConversationStore, Head } from './conversation-store.ts'

/** Longer than any turn may take; who died with a claim holds others up no longer. */
const CLAIM_MS = 20_000

/** Somebody else has replaced the head: this attempt is void. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** The model would be asked, and whoever takes the turn cannot wait for it. */
export class ModelWanted extends Error {
  override name = 'ModelWanted'
}

export interface TurnClaim {
  /** @throws Overtaken */
  take(): Promise<void>
  /** The head that the turn's own is to replace. */
  head(): Head
  /** Lets others in at once after breakage; nothing where nothing was claimed. */
  release(): Promise<void>
}

/**
 * A turn by rules never takes it: it just runs and commits. A turn with the claim's own id may take it over at once, and
 * who lost it finds the other's reply.
 * @param before the conversation as the turn begins, settled
 * @param now milliseconds since 1970
 */
export function turnClaim(
  head: Head,
  before: Conversation,
  turnId: string,
  now: number,
  store: ConversationStore,
): TurnClaim {
  let standing = head
  return {
    async take() {
      const claimed = { ...before, claim: { turnId, until: now + CLAIM_MS } }
      if (!(await store.replace(standing, claimed))) throw new Overtaken('another turn was quicker')
      standing = { conversation: claimed, version: standing.version + 1 }
    },
    head: () => standing,
    async release() {
      if (standing !== head) await store.replace(standing, before)
    },
  }
}
