// Takes the portal's word for who goes on with a conversation, and keeps it in the head.
import { type Identity, type IdentityDoor, IdentityRefused } from '../filings/identity/identity.ts'
import { showIdentity } from '../filings/identity/show-identity.ts'
import type { Storage } from '../storage/storage.ts'
import type { Context } from './context.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { Conversations } from './conversations.ts'
import { freeHead } from './free-head.ts'

/** So many turns in a row may be quicker before it is breakage. */
const ATTEMPTS = 40

export interface SignInParts {
  store: ConversationStore
  storage: Storage
  door: IdentityDoor | undefined
  context: () => Context
  inOrder: <Result>(id: string, work: () => Promise<Result>) => Promise<Result>
}

export interface SignIns extends Pick<Conversations, 'signIn'> {
  /** Whom a token shows, for this conversation alone. */
  show(id: string, token: string): Promise<Identity>
  /** Keeps it in the head. False: there is no such conversation. */
  attach(id: string, identity: Identity): Promise<boolean>
}

export function signIns({ store, storage, door, context, inOrder }: SignInParts): SignIns {
  const show: SignIns['show'] = (id, token) => showIdentity(token, id, { door, storage })

  const attach: SignIns['attach'] = (id, identity) =>
    inOrder(id, async () => {
      for (let count = 0; count < ATTEMPTS; count += 1) {
        const head = await freeHead(id, store, context)
        if (!head) return false
        const { identity: before } = head.conversation
        // What was filled in here, and fetched, is somebody's: a second person begins anew.
        if (before && before.subject !== identity.subject) throw new IdentityRefused('other-identity')
        if (await store.replace(head, { ...head.conversation, identity })) return true
      }
      throw new Error(`${ATTEMPTS} turns in a row were quicker than signing in`)
    })

  const signIn: SignIns['signIn'] = async (id, token) => {
    const identity = await show(id, token)
    return (await attach(id, identity)) ? { level: identity.level, until: identity.until } : undefined
  }
  return { show, attach, signIn }
}
