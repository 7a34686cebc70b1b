// Messages that wait to reach their agency and have not been given up, found without touching them.
import { findSubmission, referenceOf } from '../../filings/filing-store.ts'
import type { Submission } from '../../filings/submission.ts'
import type { Storage } from '../../storage/storage.ts'

/** Nothing in it says what was filed or by whom. */
export interface OnItsWay {
  reference: string
  service: string
  agency: string
  message: number
  attempts: number
  /** What went wrong last, as a code. */
  fault?: string
  /** Milliseconds since 1970: when it was handed in. */
  since: number
  /** Milliseconds since 1970; undefined when another message, or another agency, goes before it. */
  nextAt?: number
}

/** No item is due later; DynamoDB knows no endless number. */
const EVER = Number.MAX_SAFE_INTEGER

/**
 * What is on its way, the longest waiting first.
 * @param limit so many items of the outbox are looked at, those that are tried next
 * @returns `isAll` is false when there may be more
 */
export async function listOnTheirWay(
  storage: Storage,
  limit: number,
): Promise<{ messages: OnItsWay[]; isAll: boolean }> {
  const keys = await storage.due(EVER, limit)
  const found = await Promise.all(
    keys.flatMap((key) => {
      const reference = referenceOf(key)
      return reference === undefined ? [] : [findSubmission(storage, reference)]
    }),
  )
  const messages = found.flatMap((made) => (made ? messagesOf(made) : []))
  return { messages: messages.toSorted((a, b) => a.since - b.since), isAll: keys.length < limit }
}

function messagesOf({ reference, service, agencies }: Submission): OnItsWay[] {
  return agencies.flatMap(({ id: agency, outgoing }) =>
    outgoing[0]?.dead
      ? []
      : outgoing.map(({ message, attempts, fault, since, dueAt }, at) => ({
          reference,
          service,
          agency,
          message,
          attempts,
          ...(fault !== undefined && { fault }),
          since,
          ...(at === 0 && dueAt !== undefined && { nextAt: dueAt }),
        })),
  )
}
