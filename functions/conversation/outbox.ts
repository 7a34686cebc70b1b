// Works off what is due: heads whose filing is still to be written, and filings with something still to be delivered.
import { referenceOf } from '../filings/filing-store.ts'
import type { Storage, Stored } from '../storage/storage.ts'
import { conversationIdOf } from './conversation-store.ts'

/** Items looked at in one round. */
const ROUND = 100

export interface OutboxParts {
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  settle: (conversationId: string) => Promise<boolean>
  deliver: (reference: string) => Promise<boolean>
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
  for (;;) {
    const due = await storage.due(now(), ROUND)
    const done = await Promise.all(
      due.map((item) =>
        work(item, parts).catch((error: unknown) => {
          report('outbox-failed', error)
          return false
        }),
      ),
    )
    const count = done.filter(Boolean).length
    moved += count
    // A round that is not full was the last; one in which nothing moved would be the same again.
    if (due.length < ROUND || count === 0) return moved
  }
}

async function work({ key }: Stored, { settle, deliver }: OutboxParts): Promise<boolean> {
  const id = conversationIdOf(key)
  if (id !== undefined) return settle(id)
  const reference = referenceOf(key)
  return reference !== undefined && deliver(reference)
}
