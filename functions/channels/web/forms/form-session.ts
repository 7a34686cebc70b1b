// Whose conversation a browser without script is in: one cookie, and what its forms carry besides.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { History } from '../../../conversation/conversations.ts'
import { type Bearer, bearerToken } from '../bearer.ts'
import type { WebParts } from '../web-parts.ts'

/** Nothing else of the site is sent the cookie. A name with `__Host-` would need the path `/`. */
export const TALK = '/talk'
const COOKIE = 'bangban-talk'

export interface FormSession extends Bearer {
  /** Stands in every form of this conversation: whoever cannot read its pages cannot fill in its forms. */
  key: string
}

export function sessionOf(bearer: Bearer): FormSession {
  return { ...bearer, key: keyed(bearer, 'key of forms').slice(0, 22) }
}

/** It ends with the session of the browser, for the next at a borrowed computer is somebody else. */
export function keepSession(c: Context, bearer: Bearer, publicUrl: string | undefined): void {
  setCookie(c, nameFor(c, publicUrl), bearerToken(bearer), {
    path: TALK,
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c, publicUrl),
  })
}

export function forgetSession(c: Context, publicUrl: string | undefined): void {
  deleteCookie(c, nameFor(c, publicUrl), { path: TALK, secure: isSecure(c, publicUrl) })
}

/** `gone`: there was a conversation, and its cookie opens it no more. */
export async function readSession(
  c: Context,
  { conversations, publicUrl }: Pick<WebParts, 'conversations' | 'publicUrl'>,
): Promise<FormSession | 'gone' | undefined> {
  const word = getCookie(c, nameFor(c, publicUrl))
  if (word === undefined) return undefined
  const [, id, secret] = /^([\w-]{1,64})\.([\w-]{1,128})$/.exec(word) ?? []
  if (id === undefined || secret === undefined) return 'gone'
  return (await conversations.admit(id, secret)) === 'admitted' ? sessionOf({ id, secret }) : 'gone'
}

export function isKey({ key }: FormSession, written: string): boolean {
  return written.length === key.length && timingSafeEqual(Buffer.from(written), Buffer.from(key))
}

/** Stands in each form for where the conversation was when it was shown. */
export function markOf(session: FormSession, { turnId }: Pick<History['turns'][number], 'turnId'>): string {
  return keyed(session, `mark\n${turnId}`).slice(0, 16)
}

/**
 * The id of a turn: of where its form stood and what it says, so that a form sent twice is one turn, and another button
 * of the same page another turn. Keyed: nothing that was said can be guessed from it.
 */
export function turnIdOf(session: FormSession, mark: string, given: { said: string } | { choice: string }): string {
  return `f-${keyed(session, `turn\n${mark}\n${JSON.stringify(given)}`)}`
}

function keyed({ secret }: Bearer, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** Behind a proxy the house sees `http`, and is told its own address by a setting. */
function isSecure(c: Context, publicUrl: string | undefined): boolean {
  return [publicUrl, c.req.url].some((url) => url?.startsWith('https:'))
}

/** No page without TLS can put a cookie of such a name in its place. */
function nameFor(c: Context, publicUrl: string | undefined): string {
  return isSecure(c, publicUrl) ? `__Secure-${COOKIE}` : COOKIE
}
