// Takes what a form says as a turn, once; what cannot be taken is told on the page with what was written kept.
import type { Context } from 'hono'
import type { History } from '../../../conversation/conversations.ts'
import type { clientName } from '../client-address.ts'
import { countInMinute } from '../rate-limit.ts'
import { formOrigin } from '../same-origin.ts'
import { turnReply } from '../turn-reply.ts'
import { type FormGiven, formGiven, type Typed, typedIn } from './form-given.ts'
import {
  forgetSession,
  type FormSession,
  isKey,
  keepSession,
  markOf,
  readSession,
  sessionOf,
  turnIdOf,
} from './form-session.ts'
import { askIn, openAsk } from './open-ask.ts'
import { readForm } from './read-form.ts'
import { startPage } from './start-page.ts'
import { talkPage } from './talk-page.ts'
import type { TalkView } from './talk-view.ts'
import { type PageStatus, showPage, type TalkParts, toTalk, viewOf } from './talk-visit.ts'
import { isTooSoon } from './too-soon.ts'

/** More places than these are asked for by a longer name. */
const MOST_PLACES = 8

export async function takeForm(c: Context, parts: TalkParts, nameOf: ReturnType<typeof clientName>): Promise<Response> {
  const form = await readForm(c)
  const session = await readSession(c, parts)
  const history = typeof session === 'object' ? await parts.conversations.history(session.id) : undefined
  if (typeof session === 'object' && history) return inConversation(c, parts, { form, session, history })
  return begin(c, parts, nameOf, form, session !== undefined)
}

/** The first words, or the first after a conversation has ended: a question that was answered has gone with it. */
async function begin(
  c: Context,
  parts: TalkParts,
  nameOf: ReturnType<typeof clientName>,
  form: URLSearchParams,
  ended: boolean,
): Promise<Response> {
  const { conversations, publicUrl } = parts
  const view = viewOf(c, parts)
  const typed = typedIn(form)
  const given = formGiven(form)
  const start = (more: Partial<TalkView>, status: PageStatus) =>
    showPage(
      c,
      view,
      startPage({ ...view, typed: { ...typed, free: typed.free ?? typed.said ?? '' }, ...more }),
      status,
    )
  if (ended) forgetSession(c, publicUrl)
  const isOlder = form.has('key')
  if (isOlder) return start({ note: 'gone' }, 410)
  if ('fault' in given) return start({ freeFault: view.words.faults[given.fault] }, 422)
  if (!('take' in given)) return start({}, 422)
  try {
    await countInMinute(parts, 'conversationsAMinute', await nameOf(c))
  } catch (error) {
    if (!isTooSoon(error)) throw error
    return tooSoon(c, error, () => start({ note: 'tooMany' }, 429))
  }
  const { visit } = view
  const opened = await conversations.open({
    locale: visit.locale,
    channel: 'web',
    ...(visit.region && { region: visit.region }),
  })
  const session = sessionOf({ id: opened.id, secret: opened.token })
  keepSession(c, session, publicUrl)
  const reply = await turnReply(parts, {
    id: turnIdOf(session, markOf(session, opened.reply), given.take),
    conversationId: opened.id,
    ...given.take,
  })
  return toTalk(c, view, reply.locale)
}

interface InConversation {
  form: URLSearchParams
  session: FormSession
  history: History
}

async function inConversation(c: Context, parts: TalkParts, about: InConversation): Promise<Response> {
  const { form, session, history } = about
  const { turns, locale } = history
  const asked = openAsk(turns)
  const slot = form.get('slot') ?? undefined
  const given = formGiven(form, slot !== undefined && asked?.slot === slot ? asked.input : undefined)
  const typed = typedIn(form)
  const view = viewOf(c, parts, locale)
  const show = (more: Partial<TalkView>, status: PageStatus, now: Pick<History, 'turns'> = history) => {
    const shown = atEnd({ ...view, session, ...more }, session, now)
    return showPage(c, shown, talkPage(shown, now), status)
  }
  const asFree = (): Typed => ({ free: typed.free ?? typed.said ?? '' })

  const key = form.get('key')
  // A form of the front page has no key, and needs a browser that says it is ours.
  if (key === null && formOrigin(c, parts.publicUrl) !== 'ours') return show({ note: 'check', typed: asFree() }, 409)
  if (key !== null && !isKey(session, key)) return show({ note: 'moved', typed: asFree() }, 409)
  if ('fault' in given) {
    const fault = view.words.faults[given.fault]
    return show(slot !== undefined && asked?.slot === slot ? { fault, typed } : { freeFault: fault, typed }, 422)
  }
  const isMoved = slot !== undefined && asked?.slot !== slot
  if ('find' in given) {
    if (isMoved) return toTalk(c, view, locale, 'moved')
    return show({ typed, places: parts.catalogue.places.find(given.find).slice(0, MOST_PLACES) }, 200)
  }

  const mark = form.get('mark') ?? markBefore(session, turns, given.take)
  const id = turnIdOf(session, mark, given.take)
  const isAgain = turns.some(({ turnId }) => turnId === id)
  if (!isAgain && isMoved) return show({ note: 'moved', typed: 'said' in given.take ? asFree() : {} }, 409)
  if (!isAgain && isBeside(form, session, turns)) return show({ note: 'moved', typed: asFree() }, 409)
  try {
    await countInMinute(parts, 'turnsAMinute', session.id)
  } catch (error) {
    if (!isTooSoon(error)) throw error
    return tooSoon(c, error, () => show({ note: 'tooMany', typed }, 429))
  }
  const reply = await turnReply(parts, { id, conversationId: session.id, ...given.take })
  const [first] = reply.parts
  const isRefused =
    reply.outcome === 'asked' && first?.kind === 'say' && askIn(reply)?.slot === slot && slot !== undefined
  if (!isRefused || !('said' in given.take)) return toTalk(c, view, reply.locale)
  // What was written is shown again by the answer to this very request, and is kept nowhere.
  const now = await parts.conversations.history(session.id)
  return now ? show({ typed, fault: first.text }, 422, now) : toTalk(c, view, reply.locale)
}

export function atEnd(view: TalkView, session: FormSession, { turns }: Pick<History, 'turns'>): TalkView {
  const last = turns.at(-1)
  const slot = openAsk(turns)?.slot
  return { ...view, ...(last && { mark: markOf(session, last) }), ...(slot !== undefined && { slot }) }
}

/** Words said beside a question that no longer waits might be taken for the answer to the one that does. */
function isBeside(form: URLSearchParams, session: FormSession, turns: History['turns']): boolean {
  const beside = form.get('beside')
  const waits = openAsk(turns)?.slot
  const last = turns.at(-1)
  const isLate = last !== undefined && form.get('mark') !== markOf(session, last)
  return form.has('free') && form.has('key') && isLate && waits !== undefined && beside !== waits
}

/** A form of the front page knows no place in the conversation: pressed twice, it is the turn that stands there last. */
function markBefore(
  session: FormSession,
  turns: History['turns'],
  take: Extract<FormGiven, { take: unknown }>['take'],
) {
  const [last, before] = [turns.at(-1), turns.at(-2)]
  if (!last) return ''
  const earlier = before && markOf(session, before)
  return earlier !== undefined && last.turnId === turnIdOf(session, earlier, take) ? earlier : markOf(session, last)
}

export function tooSoon(
  c: Context,
  { more }: { more: { headers?: Record<string, string> } },
  show: () => Promise<Response>,
) {
  for (const [name, value] of Object.entries(more.headers ?? {})) c.header(name, value)
  return show()
}
