// Writes what was handed in where delivery finds it: the second half of a submission, done by whoever comes first.
import { changeShare } from '../filings/delivery/change-share.ts'
import { type PaperSent, supply } from '../filings/delivery/share.ts'
import { keepSubmission } from '../filings/filing-store.ts'
import type { Storage } from '../storage/storage.ts'
import type { Conversation, HandedIn } from './conversation.ts'
import { type ConversationStore, isUnsettled } from './conversation-store.ts'

export interface SettlementParts {
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  /** Keeps the pictures of a filing for its agencies. */
  filePapers?: (ids: string[], reference: string) => Promise<void>
  /** Told of each filing that has something new to deliver. */
  handOver: (reference: string) => void
}

/** Makes sure that what the head holds for others, a filing, feedback and a reminder, stands in items of its own. */
export async function settle(conversation: Conversation, parts: SettlementParts): Promise<Conversation> {
  const { feedback: given, toRemind, ...rest } = await settleFiling(conversation, parts)
  // Few are reminded: what keeps it is loaded with the first.
  if (toRemind) await (await import('../filings/notices/reminder-store.ts')).keepReminder(parts.storage, toRemind)
  if (!given) return rest
  // Few say something of the service: what keeps it is loaded with the first.
  const { settleFeedback } = await import('./feedback/settle-feedback.ts')
  const feedback = await settleFeedback(parts.storage, given, conversation.last.n)
  return { ...rest, ...(feedback && { feedback }) }
}

/** Makes sure that what the head calls handed in stands in the filing's own item, then lets go of its answers. */
async function settleFiling(conversation: Conversation, parts: SettlementParts): Promise<Conversation> {
  const handedIn = conversation.filing?.handedIn
  if (!handedIn) return conversation
  const reference = await write(handedIn, parts)
  if (reference !== undefined) parts.handOver(reference)
  const { filing: _, ...rest } = conversation
  return rest
}

/** The reference that has something new to deliver; undefined when all of it was written before. */
async function write(handedIn: HandedIn, { storage, now, filePapers }: SettlementParts): Promise<string | undefined> {
  if ('submission' in handedIn) {
    const { submission } = handedIn
    // First the pictures: agencies are told of none that may be gone when they ask.
    await filed(submission.payload.papers, submission.reference)
    return (await keepSubmission(storage, submission)) ? submission.reference : undefined
  }
  const { id, reference, agency, answers, papers } = handedIn.supplement
  await filed(papers, reference)
  const changed = await changeShare(storage, reference, agency, (share) => supply(share, id, answers, now(), papers))
  return changed?.reference

  async function filed(sent: PaperSent[] = [], about: string): Promise<void> {
    const ids = sent.map(({ upload }) => upload)
    if (ids.length > 0) await filePapers?.(ids, about)
  }
}

/** Settles one head that a crash, or a citizen who did not come back, left in the outbox; false when there was nothing to do. */
export async function settleHead(id: string, store: ConversationStore, parts: SettlementParts): Promise<boolean> {
  const head = await store.load(id)
  if (!head || !isUnsettled(head.conversation)) return false
  if (await store.replace(head, await settle(head.conversation, parts))) return true
  // Erased meanwhile: what was put into the log on the way must not outlive it.
  if (!(await store.load(id))) await store.erase(id)
  return false
}
