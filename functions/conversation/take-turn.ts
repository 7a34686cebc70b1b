// Carries one turn out once, however often it is sent and whatever races it.
import { setTimeout as pause } from 'node:timers/promises'
import { cleanText } from '../safety/clean-text.ts'
import { mask } from '../safety/personal-data.ts'
import { secretIn } from '../safety/secret-in.ts'
import { ModelWanted, Overtaken, turnClaim } from './claim.ts'
import type { Context } from './context.ts'
import type { Conversation, Exchange } from './conversation.ts'
import type { ConversationStore, Head } from './conversation-store.ts'
import type { TurnInput } from './conversations.ts'
import { stillKnown } from './model/personal-answers.ts'
import type { Visit, VisitParts } from './model/visit.ts'
import { uploadsLeft } from './papers/uploads-in.ts'
import { mayBeLogged, remember } from './recent-turns.ts'
import type { Reply } from './reply.ts'
import { hideCode } from './resume/resume-sayings.ts'
import { respond } from './respond.ts'
import type { Telling } from './telling.ts'
import type { Turn } from './turn.ts'

/** So many turns in a row may be quicker, in other processes, before it is breakage. */
const ATTEMPTS = 40
/** How often it is looked whether the turn that claimed the conversation is done, and how often at most. */
const CLAIM_POLL_MS = 100
const CLAIM_POLLS = 200

export interface TurnParts {
  store: ConversationStore
  context: () => Context
  settle: (conversation: Conversation) => Promise<Conversation>
  report: (event: string, error: unknown) => void
  /** Opens the model for one turn, where there is a model. */
  visitModel?: ((about: Pick<VisitParts, 'claim' | 'spent' | 'whose'>) => Visit) | undefined
  tell?: Telling
  /** Nobody waits for the model: where it would be asked the turn ends without a trace. */
  byRules?: true
}

/**
 * The reply to a turn: the one it had already, or a new one that stands in the head before it is given.
 * @returns undefined when there is no such conversation
 * @throws Error when the store fails, or other turns are quicker without end
 * @throws ModelWanted when it is to be taken by rules, and the model would be asked
 */
export async function takeTurn(input: TurnInput, parts: TurnParts): Promise<Reply | undefined> {
  const { store, settle, report } = parts
  const now = () => parts.context().now
  let polls = 0
  for (let count = 0; count < ATTEMPTS;) {
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
    const { claim } = head.conversation
    if (claim && claim.turnId !== input.id && claim.until > now() && polls++ < CLAIM_POLLS) {
      await pause(CLAIM_POLL_MS)
      continue
    }
    const reply = await attempt(head, input, parts, count > 0)
    if (reply) return reply
    count += 1
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
  { store, context, settle, report, visitModel, tell, byRules }: TurnParts,
  contested: boolean,
): Promise<Reply | undefined> {
  const { forgetFrom: _, claim: __, ...before } = await settle(head.conversation)
  const { channel, locale, region } = before
  const turn: Turn = { ...input, channel, locale, ...(region && { region }) }
  const now = { ...context(), contested }
  const claim = turnClaim(head, before, input.id, now.now, store)
  // Who was overtaken once answers by rules: what was told of the first attempt would not be what comes now.
  const take = byRules ? modelWanted : claim.take
  const model = contested ? undefined : visitModel?.({ whose: before.id, claim: take, spent: before.spent ?? 0 })
  try {
    const { conversation, reply } = await respond(turn, before, {
      ...now,
      ...(model && { model }),
      ...(model && tell && { tell }),
    })
    const last = exchange(turn, reply, before.last.n + 1, now.now)
    const spent = (before.spent ?? 0) + (model?.tokens() ?? 0)
    const known = visitModel ? stillKnown(before, now.catalogue) : []
    const next = {
      ...conversation,
      ...(spent > 0 && { spent }),
      ...(known.length > 0 && { known }),
      recent: remember(before.recent, input.id),
      last,
    }
    if (!(await store.replace(claim.head(), next))) return undefined
    // The head is written: the turn is done, whatever happens now, and the outbox finishes what is left.
    try {
      await settle(next)
      const left = uploadsLeft(before, next)
      if (left.length > 0) await now.papers?.forget(left)
      if (next.forgetFrom !== undefined) await store.forget(next.id, next.forgetFrom)
    } catch (error) {
      report('after-turn-failed', error)
    }
    return reply
  } catch (error) {
    if (error instanceof Overtaken) return undefined
    await claim.release().catch((cause: unknown) => report('claim-kept', cause))
    throw error
  } finally {
    await model?.end().catch((error: unknown) => report('model-usage-lost', error))
  }
}

/** In the place of a claim: it is taken just before the model is asked. */
async function modelWanted(): Promise<never> {
  throw new ModelWanted('the rules are unsure of this turn')
}

function exchange(turn: Turn, reply: Reply, n: number, at: number): Exchange {
  const { id: turnId, said, choice } = turn
  // A password is not kept at all, anything else masked.
  const kept = said === undefined || secretIn(said) ? {} : { said: hideCode(mask(cleanText(said).text)) }
  return { turnId, n, at, ...kept, ...(choice !== undefined && { choice }), reply }
}
