// Carries a conversation from one channel to another: gives six digits, and takes them once.
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { ConversationStore, Head } from '../conversation-store.ts'
import type { Conversations, Resumed } from '../conversations.ts'
import { freeHead } from '../free-head.ts'
import type { CodeStore, FoundCode } from './code-store.ts'
import { isAmong, lastFours } from './last-fours.ts'
import { NoCodeLeft } from './resume-code.ts'
import { welcomeBack } from './welcome-back.ts'

/** So many turns in a row may be quicker before it is breakage. */
const ATTEMPTS = 40

export interface ResumeParts {
  store: ConversationStore
  codes: CodeStore
  context: () => Context
  settle: (conversation: Conversation) => Promise<Conversation>
  inOrder: <Result>(id: string, work: () => Promise<Result>) => Promise<Result>
  /** A new bearer secret and its hash. */
  newToken: () => { token: string; tokenHash: string }
}

/** The two verbs of resume codes. The head decides whether a code counts: it is replaced by conditional writes alone. */
export function resumeCodes(parts: ResumeParts): Pick<Conversations, 'resumeCode' | 'resume'> {
  const { store, codes, context, settle, inOrder, newToken } = parts

  async function resumeCode(id: string) {
    const head = await freeHead(id, store, context)
    const made = head && (await codes.reserve(id, head.conversation.code?.mark))
    if (!head) return undefined
    if (!made) throw new NoCodeLeft('too many resume codes were given today')
    const { code, mark, until } = made
    for (let count = 0; count < ATTEMPTS; count += 1) {
      const stands = count === 0 ? head : await freeHead(id, store, context)
      if (!stands) return undefined
      const next = { ...stands.conversation, code: { mark, until } }
      if (await store.replace(stands, next)) return { code, expiresAt: until }
    }
    throw new Error(`${ATTEMPTS} turns in a row were quicker than a resume code`)
  }

  async function resume({ code, check, channel }: Parameters<Conversations['resume']>[0]): Promise<Resumed> {
    const found = await codes.find(code)
    if (found === undefined) return { refused: 'no-such-code' }
    if (found === 'locked') return { refused: 'locked' }
    return inOrder(found.conversationId, async () => {
      let counted = false
      for (let count = 0; count < ATTEMPTS; count += 1) {
        const head = await freeHead(found.conversationId, store, context)
        if (!head || !isOf(head, found, context().now)) return { refused: 'no-such-code' }
        const before = await settle(head.conversation)
        const wanted = await lastFours(before, context())
        if (wanted.length > 0) {
          if (check === undefined) return { refused: 'check-needed' }
          // Once for each time it was sent, however often the head moves meanwhile.
          const checked = counted && isAmong(check, wanted) ? 'right' : await codes.check(found, isAmong(check, wanted))
          if (checked !== 'right') return { refused: checked }
          counted = true
        }
        const { token, tokenHash } = newToken()
        const earlier = [...(await store.history(before.id)), before.last]
        const next = await welcomeBack(before, { channel, tokenHash, earlier }, context())
        if (!(await store.replace(head, next))) continue
        await Promise.all([codes.forget(found.mark), store.freeIds(before.id, before.last.n)])
        return { id: next.id, token, reply: next.last.reply }
      }
      throw new Error(`${ATTEMPTS} turns in a row were quicker than resuming`)
    })
  }

  return { resumeCode: (id) => inOrder(id, () => resumeCode(id)), resume }
}

/** A code that a newer one replaced, or that was used, is named by no head. */
function isOf({ conversation }: Head, { mark }: FoundCode, now: number): boolean {
  return conversation.code?.mark === mark && conversation.code.until > now
}
