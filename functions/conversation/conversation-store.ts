// Where conversations are kept: one head that each turn replaces whole, and a log of earlier turns under their ids.
import { Buffer } from 'node:buffer'
import type { Storage, Value } from '../storage/storage.ts'
import type { Conversation, Exchange } from './conversation.ts'

/**
 * What is sealed at rest of a conversation: all but its id, its channel and the hash of its secret, in one piece, since
 * each sealed field costs time.
 */
export const SEALED_OF_CONVERSATIONS = ['within', 'exchange'] as const

/** Sealing makes a third more of it, and the whole item must stay within 16 KB (DESIGN idea 6). */
const HEAD_BYTES = 12_000
const HOUR_SECONDS = 3600
/** Hours a conversation is kept after its last turn, by channel (DESIGN §7). */
const KEPT_HOURS = { web: 24, console: 24, phone: 0.5 }
/** A long call outlives half an hour, and a repeated turn id must find its reply for as long. */
const LOGGED_HOURS = 24
/** A head that holds a submission not yet written waits as long as it takes. */
const UNSETTLED_HOURS = 366 * 24

export interface Head {
  conversation: Conversation
  version: number
}

export interface ConversationStore {
  load(id: string): Promise<Head | undefined>
  /** The reply that a turn id got, if that turn is in the log. */
  logged(id: string, turnId: string): Promise<Exchange | undefined>
  /** Puts the replaced head's last turn into the log first, so that no reply is ever without a place. False: somebody else was quicker. */
  replace(head: Head | undefined, next: Conversation): Promise<boolean>
  history(id: string): Promise<Exchange[]>
  /** Frees the turn ids up to place `to` for another client, which may count its turns alike; history keeps the turns. */
  freeIds(id: string, to: number): Promise<void>
  /** Forgets the logged turns from place `from` on. */
  forget(id: string, from: number): Promise<void>
  /** Ends a head, so that no turn can replace it any more. False: somebody else was quicker. */
  retire(head: Head): Promise<boolean>
  erase(id: string): Promise<void>
}

/** Something of this head is still to be written as an item of its own. */
export function isUnsettled({ filing, feedback, toRemind }: Conversation): boolean {
  return filing?.handedIn !== undefined || toRemind !== undefined || (feedback !== undefined && !feedback.kept)
}

/** Conversations over the storage port. @param now milliseconds since 1970 */
export function conversationStore(storage: Storage, now: () => number): ConversationStore {
  const expiry = ({ channel, filing, code }: Conversation) => {
    const usual = Math.ceil(now() / 1000) + (filing?.handedIn ? UNSETTLED_HOURS : KEPT_HOURS[channel]) * HOUR_SECONDS
    // Whoever was given a code finds the conversation as long as the code works, also after a call.
    return Math.max(usual, Math.ceil((code?.until ?? 0) / 1000))
  }

  async function log(conversation: Conversation): Promise<void> {
    const { id, last } = conversation
    // A conflict means that this very turn is in the log already.
    const expiresAt = Math.ceil(now() / 1000) + LOGGED_HOURS * HOUR_SECONDS
    await storage.put(turnKey(id, last.turnId), { exchange: last }, { expected: 0, expiresAt })
  }

  return {
    async load(id) {
      const stored = await storage.get(headKey(id))
      if (stored?.value['retired']) return undefined
      return stored && { conversation: unpack(stored.value), version: stored.version }
    },
    async logged(id, turnId) {
      const stored = await storage.get(turnKey(id, turnId))
      return stored?.value['exchange'] as Exchange | undefined
    },
    async replace(head, next) {
      const bytes = Buffer.byteLength(JSON.stringify(next))
      if (bytes > HEAD_BYTES) throw new Error(`a conversation's head has ${bytes} bytes, more than ${HEAD_BYTES}`)
      if (head) await log(head.conversation)
      // What is still to be written as an item of its own shows the head to the outbox.
      const due = isUnsettled(next) ? { dueAt: now() } : {}
      const put = await storage.put(headKey(next.id), pack(next), {
        expected: head?.version ?? 0,
        expiresAt: expiry(next),
        ...due,
      })
      return put !== 'conflict'
    },
    async history(id) {
      const items = await storage.list(partition(id), 'turn#')
      const exchanges = items.map(({ value }) => value['exchange'] as Exchange)
      return exchanges.toSorted((a, b) => a.n - b.n)
    },
    async freeIds(id, to) {
      const expiresAt = Math.ceil(now() / 1000) + LOGGED_HOURS * HOUR_SECONDS
      const items = await storage.list(partition(id), 'turn#')
      const freed = items.flatMap(({ key, value }) => {
        const exchange = value['exchange'] as Exchange
        // One with a dot was freed before, or never was a client's.
        return exchange.n > to || key.sort.includes('.') ? [] : [{ key, exchange }]
      })
      await Promise.all(
        freed.map(async ({ key, exchange }) => {
          const sort = `${key.sort}.${exchange.n}`
          await storage.put({ ...key, sort }, { exchange }, { expected: 0, expiresAt })
          await storage.remove(key)
        }),
      )
    },
    async forget(id, from) {
      const items = await storage.list(partition(id), 'turn#')
      const gone = items.filter(({ value }) => (value['exchange'] as Exchange).n >= from)
      await Promise.all(gone.map(({ key }) => storage.remove(key)))
    },
    async retire({ conversation, version }) {
      const expiresAt = Math.ceil(now() / 1000) + HOUR_SECONDS
      return (
        (await storage.put(headKey(conversation.id), { retired: true }, { expected: version, expiresAt })) !==
        'conflict'
      )
    },
    async erase(id) {
      // The head goes first: from then on no turn can write to the conversation any more.
      await storage.remove(headKey(id))
      const items = await storage.list(partition(id), '')
      await Promise.all(items.map(({ key }) => storage.remove(key)))
    },
  }
}

function pack({ id, tokenHash, channel, ...within }: Conversation): Value {
  return { id, tokenHash, channel, within }
}

function unpack({ within, ...open }: Value): Conversation {
  return { ...open, ...(within as object) } as unknown as Conversation
}

const PREFIX = 'conversation#'

/** The conversation whose head this is, among the items that the outbox lists. */
export function conversationIdOf(key: { partition: string; sort: string }): string | undefined {
  return key.sort === 'head' && key.partition.startsWith(PREFIX) ? key.partition.slice(PREFIX.length) : undefined
}

function partition(id: string): string {
  return PREFIX + id
}

function headKey(id: string) {
  return { partition: partition(id), sort: 'head' }
}

function turnKey(id: string, turnId: string) {
  return { partition: partition(id), sort: `turn#${turnId}` }
}
