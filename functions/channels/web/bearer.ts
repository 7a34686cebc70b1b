// The bearer token of a conversation: its id and its secret in one word, so that the token alone says whose it is.
import type { Context } from 'hono'
import type { Conversations } from '../../conversation/conversations.ts'
import { Refusal } from './problems.ts'

export interface Bearer {
  id: string
  secret: string
}

/** `<id>.<secret>`; neither has a dot. */
export function bearerToken({ id, secret }: Bearer): string {
  return `${id}.${secret}`
}

/** @throws Refusal no-token when the header is missing or holds no token of ours. */
export function readBearer(c: Context): Bearer {
  const [, id, secret] = BEARER.exec(c.req.header('authorization') ?? '') ?? []
  if (id === undefined || secret === undefined) throw new Refusal('no-token', challenge())
  return { id, secret }
}

/**
 * Lets only the holder of its token into a conversation; `id` is the one in the path.
 * @throws Refusal no-token, wrong-token or no-such-conversation.
 */
export async function admitted(c: Context, conversations: Conversations, id: string): Promise<string> {
  const bearer = readBearer(c)
  if (!ID.test(id)) throw new Refusal('no-such-conversation')
  const admission = await conversations.admit(id, bearer.secret)
  if (admission === 'no-conversation') throw new Refusal('no-such-conversation')
  if (admission !== 'admitted' || bearer.id !== id) throw wrongToken()
  return id
}

/** RFC 6750 §3.1. */
export function wrongToken(): Refusal {
  return new Refusal('wrong-token', challenge('error="invalid_token"'))
}

const ID = /^[A-Za-z0-9_-]{1,64}$/
const BEARER = /^Bearer +([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{1,128})$/i

function challenge(error?: string) {
  return { headers: { 'WWW-Authenticate': ['Bearer realm="bangban"', error].filter(Boolean).join(', ') } }
}
