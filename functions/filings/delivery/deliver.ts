// Hands one filing to its agencies: claims what is due, sends it, and writes down what came of it.
import type { Storage } from '../../storage/storage.ts'
import { changeSubmission } from '../filing-store.ts'
import type { Submission } from '../submission.ts'
import type { AgencyMessage, CaseUpdate } from './agency-api.ts'
import { backoff } from './backoff.ts'
import { changeShare } from './change-share.ts'
import { nameDeadLetter } from './dead-letters.ts'
import { hearUpdate } from './hear-update.ts'
import { messageFor, messageId } from './message.ts'
import { oweGone, type PaperLabel } from './owe-gone.ts'
import type { Outgoing, Share } from './share.ts'

/** What came of sending: the agency has it, or not, and then whether to try again and how soon at the earliest. */
export type Handed = { update: CaseUpdate } | { fault: string; again: boolean; afterMs?: number }

/** The way to the agencies. Never throws: what goes wrong is a fault. */
export type AgencyDoor = (message: AgencyMessage, id: string) => Promise<Handed>

/** Nothing in it says whose filing it is. */
export interface Failed {
  service: string
  agency: string
  message: number
  attempts: number
  fault: string
}

export interface DeliveryParts {
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  agencies: AgencyDoor
  labelOf: PaperLabel
  /** From 0 to 1. */
  random: () => number
  /** Told of each attempt that failed, and of each message that is given up: an operator must hear of it. */
  failed: (event: 'delivery-failed' | 'dead-letter', about: Failed) => void
}

/** Longer than any attempt takes; after it whoever claimed is taken for dead, and the message is sent again under its id. */
const LEASE_MS = 30_000
/** An agency that cannot be reached for so long needs a person to look at it. */
const GIVE_UP_MS = 72 * 3600_000

/**
 * Delivers what is due of a filing, message by message; false when nothing was due or another worker has it.
 *
 * The claim is a conditional write, so of two workers one sends. Should it die after sending, the message goes out once
 * more under the same id, by which the agency knows it: nothing is lost and nothing is done twice.
 * @throws Error when the store fails
 */
export async function deliver(reference: string, parts: DeliveryParts): Promise<boolean> {
  let delivered = false
  for (;;) {
    const claimed = await claim(reference, parts)
    if (!claimed) return delivered
    delivered = true
    const [{ made } = {}] = claimed
    const sent = made && (await oweGone(made, parts))
    await Promise.all(claimed.map((one) => attempt(sent ? asItStands(one, sent) : one, parts)))
  }
}

interface Claimed {
  made: Submission
  share: Share
  outgoing: Outgoing
}

async function claim(reference: string, { storage, now }: DeliveryParts): Promise<Claimed[] | undefined> {
  const at = now()
  let due: string[] = []
  const made = await changeSubmission(storage, reference, (stands) => {
    due = stands.agencies.flatMap(({ id, outgoing: [first] }) =>
      first && !first.dead && first.dueAt !== undefined && first.dueAt <= at ? [id] : [],
    )
    if (due.length === 0) return undefined
    const agencies = stands.agencies.map((share) =>
      due.includes(share.id)
        ? withFirst(share, (first) => ({ ...first, attempts: first.attempts + 1, dueAt: at + LEASE_MS }))
        : share,
    )
    return { ...stands, agencies }
  })
  return made?.agencies.flatMap((share) => {
    const [outgoing] = share.outgoing
    return outgoing && due.includes(share.id) ? [{ made, share, outgoing }] : []
  })
}

/** What was claimed, without pictures that nobody can fetch any more. */
function asItStands({ share, outgoing }: Claimed, made: Submission): Claimed {
  const stands = made.agencies.find(({ id }) => id === share.id)
  const message = stands?.outgoing.find((each) => each.message === outgoing.message)
  return { made, share, outgoing: message ?? outgoing }
}

async function attempt({ made, share, outgoing }: Claimed, parts: DeliveryParts): Promise<void> {
  const { storage, now, agencies, random } = parts
  const message = messageFor(made, share, outgoing, now())
  const handed = await agencies(message, messageId(message))
  const at = now()
  const isDead = 'fault' in handed && (!handed.again || at - outgoing.since >= GIVE_UP_MS)
  // Named first: a crash in between leaves a name too many, never a dead letter that nobody finds.
  if (isDead) await nameDeadLetter(storage, made, share.id)
  if ('fault' in handed) {
    const { message: number, attempts } = outgoing
    const about = { service: made.service, agency: share.id, message: number, attempts, fault: handed.fault }
    parts.failed(isDead ? 'dead-letter' : 'delivery-failed', about)
  } else {
    await hearUpdate(storage, handed.update, at)
    return
  }
  await changeShare(storage, made.reference, share.id, (stands) => {
    // Somebody else has written since: a callback that it arrived, or an operator.
    if (stands.outgoing[0]?.message !== outgoing.message || stands.outgoing[0].attempts !== outgoing.attempts)
      return undefined
    const { fault, afterMs = 0 } = handed
    const dueAt = at + Math.max(afterMs, backoff(outgoing.attempts, random()))
    return withFirst(stands, (first) => ({ ...first, fault, dueAt, ...(isDead && { dead: true }) }))
  })
}

function withFirst(share: Share, change: (first: Outgoing) => Outgoing): Share {
  const [first, ...rest] = share.outgoing
  return first ? { ...share, outgoing: [change(first), ...rest] } : share
}
