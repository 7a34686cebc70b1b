// Carries one turn out once, however often it is sent and whatever races it.
import { cleanText } from '../safety/clean-text.ts'
import { mask } from '../safety/personal-data.ts'
import { secretIn } from '../safety/secret-in.ts'
import type { Context } from './context.ts'
import type { Conversation, Exchange } from './conversation.ts'
import type { ConversationStore, Head } from './conversation-store.ts'
import type { TurnInput } from './conversations.ts'
import { mayBeLogged, remember } from './recent-turns.ts'
import type { Reply } from './reply.ts'
import { respond } from './respond.ts'
import type { Turn } from './turn.ts'

/** So many turns in a row may be quicker, in other processes, before it is breakage. */
const ATTEMPTS = 40

export interface TurnParts {
  store: ConversationStore
  context: () => Context
  settle: (conversation: Conversation) => Promise<Conversation>
  report: (event: string, error: unknown) => void
}

/**
 * The reply to a turn: the one it had already, or a new one that stands in the head before it is given.
 * @returns undefined when there is no such conversation
 * @throws Error when the store fails, or other turns are quicker without end
 */
export async function takeTurn(input: TurnInput, parts: TurnParts): Promise<Reply | undefined> {
  const { store, settle, report } = parts
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const head = await store.load(input.conversationId)
    if (!head) {
      // Erased meanwhile: what this turn put into the log must not outlive it.
      if (count > 0) await store.erase(input.conversationId)
      return undefined
    }
    const done = await answered(head.conversation, input.id, store)
    if (done) {
      await settle(head.conversation).catch((error: unknown) => report('after-turn-failed', error))
      return done.reply
    }
    const reply = await attempt(head, input, parts, count > 0)
    if (reply) return reply
  }
  throw new Error(`${ATTEMPTS} turns in a row were quicker`)
}

/** The exchange that this turn id had already; the log is read only when the turn may be in it. */
async function answered(
  { id, last, recent }: Conversation,
  turnId: string,
  store: ConversationStore,
): Promise<Exchange | undefined> {
  if (last.turnId === turnId) return last
  return mayBeLogged(recent, last.n, turnId) ? store.logged(id, turnId) : undefined
}

/** Undefined: somebody else replaced the head meanwhile, and nothing was done. */
async function attempt(
  head: Head,
  input: TurnInput,
  { store, context, settle, report }: TurnParts,
  contested: boolean,
): Promise<Reply | undefined> {
  const { forgetFrom: _, ...before } = await settle(head.conversation)
  const { channel, locale, region } = before
  const turn: Turn = { ...input, channel, locale, ...(region && { region }) }
  const now = { ...context(), contested }
  const { conversation, reply } = await respond(turn, before, now)
  const last = exchange(turn, reply, before.last.n + 1, now.now)
  const next = { ...conversation, recent: remember(before.recent, input.id), last }
  if (!(await store.replace(head, next))) return undefined
  // The head is written: the turn is done, whatever happens now, and the outbox finishes what is left.
  try {
    await settle(next)
    if (next.forgetFrom !== undefined) await store.forget(next.id, next.forgetFrom)
  } catch (error) {
    report('after-turn-failed', error)
  }
  return reply
}

function exchange(turn: Turn, reply: Reply, n: number, at: number): Exchange {
  const { id: turnId, said, choice } = turn
  // A password is not kept at all, anything else masked.
  const kept = said === undefined || secretIn(said) ? {} : { said: mask(cleanText(said).text) }
  return { turnId, n, at, ...kept, ...(choice !== undefined && { choice }), reply }
}
