// The conversations of a house: opened, taken turn by turn, shown again, erased, whatever the channel.
import { createHash, timingSafeEqual } from 'node:crypto'
import { findSubmission } from '../filings/submission.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { conversationStore } from './conversation-store.ts'
import type { Conversations, History, Parts } from './conversations.ts'
import { greeted } from './greeting.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { settle, settleDue } from './settlement.ts'
import { takeTurn } from './take-turn.ts'
import { unavailable } from './unavailable.ts'

/** The verbs that every channel uses; breakage inside a turn becomes words here and nowhere else. */
export function converse(parts: Parts): Conversations {
  const { storage, catalogue } = parts
  const now = () => parts.now().getTime()
  const store = conversationStore(storage, now)
  const inOrder = oneAtATime()
  const settled = (conversation: Conversation) => settle(conversation, storage)
  const context = (): Context => ({
    catalogue,
    now: now(),
    referenceFor: parts.referenceFor,
    findSubmission: (reference) => findSubmission(storage, reference),
  })

  return {
    async open(about) {
      const id = parts.random(16)
      const token = parts.random(32)
      const conversation = greeted({ ...about, id, tokenHash: hash(token) }, context())
      await store.replace(undefined, conversation)
      return { id, token, reply: conversation.last.reply }
    },

    async admit(id, token) {
      const head = await store.load(id)
      if (!head) return 'no-conversation'
      const same = timingSafeEqual(Buffer.from(hash(token)), Buffer.from(head.conversation.tokenHash))
      return same ? 'admitted' : 'wrong-token'
    },

    async turn(input) {
      try {
        return await inOrder(input.conversationId, () =>
          takeTurn(input, { store, context, settle: settled, report: parts.report }),
        )
      } catch (error) {
        parts.report('turn-failed', error)
        return unavailable(input)
      }
    },

    async history(id) {
      const head = await store.load(id)
      if (!head) return undefined
      await settled(head.conversation)
      const { last } = head.conversation
      const logged = (await store.history(id)).filter(({ turnId }) => turnId !== last.turnId)
      return { ...headline(head.conversation), turns: [...logged, last] }
    },

    async summary(id) {
      const head = await store.load(id)
      if (!head) return undefined
      await settled(head.conversation)
      const { locale, submitted } = head.conversation
      return { locale, submitted }
    },

    async erase(id) {
      return inOrder(id, async () => {
        for (;;) {
          const head = await store.load(id)
          if (head) await settled(head.conversation)
          // A turn that came between has written a new head, perhaps with a submission: look again.
          if (head && !(await store.retire(head))) continue
          await store.erase(id)
          return { kept: head?.conversation.submitted.map(({ reference }) => reference) ?? [] }
        }
      })
    },

    settleDue: () => settleDue(store, storage, now(), parts.report),
  }

  function headline({ id, locale, channel, region, filing, submitted }: Conversation): Omit<History, 'turns'> {
    const title = filing && !filing.submission && catalogue.filing(filing.service)?.title[locale]
    const open = title ? { filing: { service: filing.service, title, parked: filing.parked ?? false } } : {}
    return { id, locale, channel, ...(region && { region }), ...open, submitted }
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
