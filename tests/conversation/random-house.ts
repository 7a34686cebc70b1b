// The core over one head in memory: as the product takes a turn, without a channel, a seal or a table.
import { createHash } from 'node:crypto'
import { loadOnLine } from '../../functions/conversation/aloud/on-line.ts'
import type { Context } from '../../functions/conversation/context.ts'
import type { Conversation } from '../../functions/conversation/conversation.ts'
import type { ConversationStore } from '../../functions/conversation/conversation-store.ts'
import { greeted } from '../../functions/conversation/greeting.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { settle } from '../../functions/conversation/settlement.ts'
import { takeTurn } from '../../functions/conversation/take-turn.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import type { Channel } from '../../functions/conversation/turn.ts'
import { referenceFor } from '../../functions/filings/submission.ts'
import type { Catalogue } from '../../functions/knowledge/catalogue.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'

export type Said = { said: string } | { choice: string } | { digits: string } | { upload: string } | { silent: true }

export interface Talk {
  head: Conversation
  reply: Reply
}

export interface Core {
  begin(locale: 'zh-CN' | 'en', channel?: Channel): Talk
  /** The next head and reply; the talk it was given stays as it was, so that one state can be tried in many ways. */
  turn(talk: Talk, said: Said): Promise<Talk>
}

await loadOnLine()

const KEY = createHash('sha256').update('a key for random turns').digest()
const NOW = Date.parse('2026-11-21T09:00:00+08:00')

export function openCore(catalogue: Catalogue): Core {
  const storage = memoryStorage(() => NOW)
  const context = (): Context => ({
    catalogue,
    regionalRows: { read: async () => new Map() },
    now: NOW,
    referenceFor: (conversation, filing) => referenceFor(KEY, conversation, filing),
    findSubmission: (reference) => findSubmission(storage, reference),
    newCode: async () => undefined,
    checkPhone: async () => ({ refused: 'no-match' }),
  })
  let count = 0
  return {
    begin(locale, channel = 'web') {
      const head = greeted({ id: `talk-${(count += 1)}`, tokenHash: '0'.repeat(64), channel, locale }, context())
      return { head, reply: head.last.reply }
    },
    async turn({ head }, said) {
      let next = head
      const store: ConversationStore = {
        load: async () => ({ conversation: next, version: 1 }),
        logged: async () => undefined,
        replace: async (_, conversation) => {
          next = conversation
          return true
        },
        history: async () => [],
        freeIds: async () => {},
        forget: async () => {},
        retire: async () => true,
        erase: async () => {},
      }
      const reply = await takeTurn(
        { id: `turn-${head.last.n + 1}`, conversationId: head.id, ...said },
        {
          store,
          context,
          settle: (each) => settle(each, { storage, now: () => NOW, handOver: () => {} }),
          report: (_, error) => {
            throw error
          },
        },
      )
      if (!reply) throw new Error('no reply')
      return { head: next, reply }
    },
  }
}
