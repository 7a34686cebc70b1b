// Takes a photo that a form without script sent as the answer to its question; what is wrong with it is told on the page.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { clientName } from '../client-address.ts'
import { readFormData } from '../multipart.ts'
import { Refusal } from '../problems.ts'
import { countInMinute } from '../rate-limit.ts'
import { turnReply } from '../turn-reply.ts'
import { keepPhoto } from '../uploads/keep-photo.ts'
import { LARGEST_UPLOAD } from '../uploads/uploads.ts'
import { refusedWords } from '../uploads/words.ts'
import { isKey, markOf, readSession, turnIdOf } from './form-session.ts'
import { openAsk } from './open-ask.ts'
import { startPage } from './start-page.ts'
import { atEnd, tooSoon } from './take-form.ts'
import { talkPage } from './talk-page.ts'
import type { TalkView } from './talk-view.ts'
import { type PageStatus, showPage, type TalkParts, toTalk, viewOf } from './talk-visit.ts'
import { isTooSoon } from './too-soon.ts'

export function isPhoto(c: Context): boolean {
  return /^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')
}

/** @throws Refusal unsupported-form */
export async function takePhoto(
  c: Context,
  parts: TalkParts,
  nameOf: ReturnType<typeof clientName>,
): Promise<Response> {
  const session = await readSession(c, parts)
  const history = typeof session === 'object' ? await parts.conversations.history(session.id) : undefined
  if (typeof session !== 'object' || !history) {
    const view = viewOf(c, parts)
    return showPage(c, view, startPage({ ...view, note: 'gone' }), 410)
  }
  const { turns, locale } = history
  const view = viewOf(c, parts, locale)
  const show = (more: Partial<TalkView>, status: PageStatus) => {
    const shown = atEnd({ ...view, session, ...more }, session, history)
    return showPage(c, shown, talkPage(shown, history), status)
  }
  const form = await readFormData(c, LARGEST_UPLOAD, 'unsupported-form').catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'body-too-large') return undefined
    throw error
  })
  if (!form) {
    c.header('Connection', 'close')
    return show({ fault: refusedWords(locale)['picture-too-large'] }, 413)
  }
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const asked = openAsk(turns)
  const last = turns.at(-1)
  const isHere = last && isKey(session, word('key')) && word('slot') === asked?.slot && asked.input.upload
  if (!isHere || !parts.papers) return show({ note: 'moved' }, 409)
  const file = form.getAll('file').find((each) => typeof each !== 'string' && each.size > 0)
  if (!file || typeof file === 'string') return show({ fault: view.words.photo.none }, 422)
  // The same photo sent twice from the same page is one turn.
  const sum = createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('hex')
  const id = turnIdOf(session, word('mark') || markOf(session, last), { said: `photo ${sum}` })
  try {
    await countInMinute(parts, 'turnsAMinute', session.id)
    await countInMinute(parts, 'uploadsAMinute', session.id)
    await countInMinute(parts, 'photosAMinute', await nameOf(c))
  } catch (error) {
    if (!isTooSoon(error)) throw error
    return tooSoon(c, error, () => show({ note: 'tooMany' }, 429))
  }
  const kept = await keepPhoto(file, { id: session.id, slot: asked.slot }, { ...parts, papers: parts.papers })
  if ('refused' in kept) return show({ fault: refusedWords(locale)[kept.refused] }, 422)
  const reply = await turnReply(parts, { id, conversationId: session.id, upload: kept.id })
  return toTalk(c, view, reply.locale)
}
