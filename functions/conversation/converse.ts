// Load, respond, save: the one way a turn goes through the house, whatever its channel.
import { createHash, timingSafeEqual } from 'node:crypto'
import { findSubmission, keepSubmission } from '../filings/submission.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import { cleanText } from '../safety/clean-text.ts'
import { mask } from '../safety/personal-data.ts'
import type { Storage } from '../storage/storage.ts'
import type { Locale } from '../filings/filing.ts'
import { serviceOptions } from './carry-out.ts'
import type { Context } from './context.ts'
import type { Conversation, Exchange } from './conversation.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { mayBeLogged, remember } from './recent-turns.ts'
import { conversationIdOf, conversationStore, type Head } from './conversation-store.ts'
import { choose, draft, say, wordsOf } from './draft.ts'
import type { Reply } from './reply.ts'
import { finish, respond } from './respond.ts'
import { pendingSubmission } from './submit.ts'
import { unavailable } from './unavailable.ts'
import type { Channel, Turn } from './turn.ts'

export interface Parts {
  storage: Storage
  catalogue: Catalogue
  now: () => Date
  /** A new unguessable word of so many random bytes, for ids (16) and bearer secrets (32). */
  random: (bytes: number) => string
  referenceFor: Context['referenceFor']
  /** Told of breakage, once, with its cause. */
  report: (event: string, error: unknown) => void
}

/** The turn as a channel knows it; the conversation knows its own language and region. */
export type TurnInput = Omit<Turn, 'locale' | 'channel' | 'region'>

export interface History {
  id: string
  locale: Locale
  region?: string
  channel: Channel
  turns: Exchange[]
  /** The filing under way, so that a page that was reloaded shows where it stands. */
  filing?: { service: string; title: string; parked: boolean }
  submitted: { reference: string; service: string }[]
}

export interface Conversations {
  open(request: {
    locale: Locale
    channel: Channel
    region?: string
  }): Promise<{ id: string; token: string; reply: Reply }>
  /** Whether this bearer secret opens this conversation. */
  admit(id: string, token: string): Promise<'admitted' | 'no-conversation' | 'wrong-token'>
  /** The reply to a turn; the same turn id always gets the same reply. Undefined: there is no such conversation. */
  turn(input: TurnInput): Promise<Reply | undefined>
  history(id: string): Promise<History | undefined>
  /** What stands at the head of a conversation, without its turns. */
  summary(id: string): Promise<Pick<History, 'locale' | 'submitted'> | undefined>
  /** Forgets the conversation; submitted filings stay with their agencies and are named. */
  erase(id: string): Promise<{ kept: string[] }>
  /** Writes submitted filings that a crash left in their conversation's head; the number written. */
  settleDue(): Promise<number>
}

/** Turns of one conversation that race are run one after the other; this many in a row may lose before it is breakage. */
const ATTEMPTS = 40
/** Not a turn id that a client can send, so that no turn is ever answered with the greeting. */
const GREETING_ID = 'greeting.'

export function converse(parts: Parts): Conversations {
  const { storage, catalogue } = parts
  const nowMs = () => parts.now().getTime()
  const store = conversationStore(storage, nowMs)
  const inOrder = oneAtATime()

  function context(): Context {
    return {
      catalogue,
      now: nowMs(),
      referenceFor: parts.referenceFor,
      findSubmission: (reference) => findSubmission(storage, reference),
    }
  }

  /** Makes sure that a filing the head calls submitted stands as an item of its own, then lets go of its answers. */
  async function settle(conversation: Conversation): Promise<Conversation> {
    const waiting = pendingSubmission(conversation, { catalogue })
    if (!waiting) return conversation
    await keepSubmission(storage, waiting)
    const { filing: _, ...rest } = conversation
    return rest
  }

  async function attempt(head: Head, input: TurnInput): Promise<Reply | undefined> {
    const before = await settle(head.conversation)
    const { channel, locale, region } = before
    const turn: Turn = { ...input, channel, locale, ...(region && { region }) }
    const { conversation, reply } = await respond(turn, before, context())
    const last = exchange(turn, reply, before.last.n + 1, nowMs())
    const next = { ...conversation, recent: remember(before.recent, input.id), last }
    if (!(await store.replace(head, next))) return undefined
    await settle(next)
    return reply
  }

  /** The exchange that this turn id had already; the log is read only when the turn may be in it. */
  async function answered({ id, last, recent }: Conversation, turnId: string): Promise<Exchange | undefined> {
    if (last.turnId === turnId) return last
    return mayBeLogged(recent, last.n, turnId) ? store.logged(id, turnId) : undefined
  }

  async function run(input: TurnInput): Promise<Reply | undefined> {
    for (let count = 0; count < ATTEMPTS; count += 1) {
      const head = await store.load(input.conversationId)
      if (!head) {
        // Erased meanwhile: what this turn put into the log must not outlive it.
        if (count > 0) await store.erase(input.conversationId)
        return undefined
      }
      const done = await answered(head.conversation, input.id)
      if (done) {
        await settle(head.conversation)
        return done.reply
      }
      const reply = await attempt(head, input)
      if (reply) return reply
    }
    throw new Error(`${ATTEMPTS} turns in a row were quicker`)
  }

  return {
    async open({ locale, channel, region }) {
      const id = parts.random(16)
      const token = parts.random(32)
      const seed = {
        id,
        tokenHash: hash(token),
        channel,
        locale,
        refused: [],
        submitted: [],
        offered: [],
        failures: 0,
        recent: [],
      }
      const blank = { ...seed, ...(region && { region }) } as Omit<Conversation, 'last'> as Conversation
      const words = wordsOf(blank).greeting
      const greeting = draft(blank, 'answered', [
        say(words.first),
        choose(words.offer, serviceOptions(blank, context())),
      ])
      const { conversation, reply } = finish(greeting, { id: GREETING_ID }, context())
      await store.replace(undefined, { ...conversation, last: { turnId: GREETING_ID, n: 0, at: nowMs(), reply } })
      return { id, token, reply }
    },

    async admit(id, token) {
      const head = await store.load(id)
      if (!head) return 'no-conversation'
      const same = timingSafeEqual(Buffer.from(hash(token)), Buffer.from(head.conversation.tokenHash))
      return same ? 'admitted' : 'wrong-token'
    },

    async turn(input) {
      try {
        return await inOrder(input.conversationId, () => run(input))
      } catch (error) {
        parts.report('turn-failed', error)
        return unavailable(input)
      }
    },

    async history(id) {
      const head = await store.load(id)
      if (!head) return undefined
      await settle(head.conversation)
      const { last, filing, locale, channel, region, submitted } = head.conversation
      const logged = (await store.history(id)).filter(({ turnId }) => turnId !== last.turnId)
      const known = filing && !filing.reference ? catalogue.filing(filing.service) : undefined
      return {
        id,
        locale,
        channel,
        ...(region && { region }),
        turns: [...logged, last],
        ...(filing &&
          known && { filing: { service: filing.service, title: known.title[locale], parked: filing.parked ?? false } }),
        submitted,
      }
    },

    async summary(id) {
      const head = await store.load(id)
      if (!head) return undefined
      await settle(head.conversation)
      const { locale, submitted } = head.conversation
      return { locale, submitted }
    },

    async erase(id) {
      const head = await store.load(id)
      if (head) await settle(head.conversation)
      await store.erase(id)
      return { kept: head?.conversation.submitted.map(({ reference }) => reference) ?? [] }
    },

    async settleDue() {
      const items = await storage.due(nowMs(), 100)
      let written = 0
      for (const { key } of items) {
        const id = conversationIdOf(key)
        const head = id === undefined ? undefined : await store.load(id)
        if (!head?.conversation.filing?.reference) continue
        const settled = await settle(head.conversation)
        if (await store.replace(head, settled)) written += 1
      }
      return written
    },
  }
}

function exchange(turn: Turn, reply: Reply, n: number, at: number): Exchange {
  const { id: turnId, said, choice } = turn
  // What may hold a password is not kept at all, anything else masked.
  const kept = said !== undefined && reply.outcome !== 'guarded' ? { said: mask(cleanText(said).text) } : {}
  return { turnId, n, at, ...kept, ...(choice !== undefined && { choice }), reply }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
