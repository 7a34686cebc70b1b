// Works off what is due: heads with something still to be written, filings to be delivered, cards that nobody took, reminders.
import { referenceOf } from '../filings/filing-store.ts'
import { paperOfKey } from '../filings/papers/let-go.ts'
import type { Key, Storage } from '../storage/storage.ts'
import { conversationIdOf } from './conversation-store.ts'
import { REMINDERS } from '../filings/notices/reminder-key.ts'
import { cardOfKey } from './handover/card-store.ts'

/** Items looked at in one round. */
const ROUND = 100

export interface OutboxParts {
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  settle: (conversationId: string) => Promise<boolean>
  deliver: (reference: string) => Promise<boolean>
  /** Ends a handover card that has waited too long. */
  workCard: (id: string) => Promise<boolean>
  /** Erases a picture whose time is over. */
  workPaper: (id: string) => Promise<boolean>
  /** Sends a reminder. */
  workReminder: (key: Key) => Promise<boolean>
  /** Told of each item that broke; the others are done all the same. */
  report: (event: string, error: unknown) => void
}

/**
 * Does all that is due now, the most overdue first; the number of items that moved on. Any number of workers may do this
 * at once.
 */
export async function workOutbox(parts: OutboxParts): Promise<number> {
  const { storage, now, report } = parts
  let moved = 0
  // What does not move now (it breaks, or there is no way to its agency) must not hide what is due behind it.
  const stuck = new Set<string>()
  for (;;) {
    const asked = ROUND + stuck.size
    const due = await storage.due(now(), asked)
    const fresh = due.filter((key) => !stuck.has(nameOf(key)))
    const done = await Promise.all(
      fresh.map((key) =>
        work(key, parts).catch((error: unknown) => {
          report('outbox-failed', error)
          return false
        }),
      ),
    )
    fresh.forEach((key, at) => !done[at] && stuck.add(nameOf(key)))
    moved += done.filter(Boolean).length
    if (due.length < asked || fresh.length === 0) return moved
  }
}

async function work(key: Key, parts: OutboxParts): Promise<boolean> {
  const { settle, deliver, workCard, workPaper, workReminder } = parts
  const id = conversationIdOf(key)
  if (id !== undefined) return settle(id)
  const card = cardOfKey(key)
  if (card !== undefined) return workCard(card)
  const paper = paperOfKey(key)
  if (paper !== undefined) return workPaper(paper)
  if (key.partition.startsWith(REMINDERS)) return workReminder(key)
  const reference = referenceOf(key)
  return reference !== undefined && deliver(reference)
}

function nameOf({ partition, sort }: Key): string {
  return `${partition}\n${sort}`
}
