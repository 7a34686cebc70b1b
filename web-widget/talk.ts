// The citizen's side of a conversation: opens it, takes turns one after another, and loses none of them.
import type { Reply, ReplyPart } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { keepConversation, keepUnsent, keptConversation, keptUnsent, type Unsent } from './keep.ts'
import type { Options } from './options.ts'
import type { Exchange } from './service/history.ts'
import { type Coming, type Opened, type ResumeCode, service, ServiceError } from './service/service.ts'
import type { Given } from './view.ts'

/** What the page shows of a conversation; each is called as it happens. Turns go by their ids. */
export interface Shown {
  /** A conversation that was there before. */
  history(turns: Exchange[]): void
  given(turn: string, given: Given): void
  /** For the reply to this turn; undefined: for the conversation to open. */
  waiting(turn: string | undefined, given?: Given): void
  erasing(): void
  part(part: ReplyPart): void
  delta(place: number, text: string): void
  reply(reply: Reply): void
  /** @param kept the turns that wait to be sent again; the others will never be answered */
  failed(code: string, kept: string[]): void
  ended(note: string): void
}

export interface Talk {
  /** Opens the conversation, or shows the one of this tab again. */
  begin(locale: Locale): Promise<void>
  /** @param answers it answers the question that is open, and means nothing without it */
  give(given: Given, answers?: boolean): void
  /** Sends again what did not get through. */
  retry(): void
  /** Erases everything and forgets it. */
  end(): Promise<void>
  /** Six digits to go on elsewhere. @throws ServiceError */
  resumeCode(): Promise<ResumeCode>
  /** Goes on with the conversation of this code instead. @throws ServiceError, and all is as it was */
  resume(by: { code: string; check?: string }): Promise<void>
  /** The conversation, as soon as there is one. */
  opened(): Opened | undefined
  /** Forgets everything at once. @returns erases it at the service too, as often as it is tried. @throws ServiceError */
  leave(): () => Promise<void>
}

/** The service knows this conversation no more. */
export const OVER = new Set(['no-such-conversation', 'wrong-token', 'no-token'])
/** However often it is sent again, it will not be taken. */
export const UNTAKEN = new Set(['bad-field', 'bad-json', 'body-too-large', 'unsupported-media-type', 'not-acceptable'])

/** @param shown told of everything; nothing is asked of the service before `begin` */
export function talk({ base, region, own }: Options, shown: Shown): Talk {
  const api = service(base)
  const { open, turn: send, history, erase } = api
  let opened: Opened | undefined
  let locale: Locale = 'zh-CN'
  /** Not answered yet, in the order given. */
  let queue: Unsent[] = []
  /** Who is at work. What comes after the conversation was ended meanwhile finds another here, and is not shown. */
  let worker: object | undefined
  /** It is to be erased, and is not yet. */
  let ending = false
  let stuck = false
  /** Something was given in it: no greeting alone. */
  let used = false

  async function begin(still: () => boolean): Promise<void> {
    shown.waiting(undefined)
    const kept = keptConversation(base, own)
    if (kept) {
      try {
        const { turns } = await history(kept)
        if (!still()) return
        opened = kept
        used = turns.length > 1
        shown.history(turns)
        return resume(turns)
      } catch (error) {
        if (!OVER.has(codeOf(error))) throw error
        keepConversation(base, undefined, own)
      }
    }
    if (!still()) return
    const { reply, ...made } = await openHere()
    if (!still()) return void erase(made).catch(() => undefined)
    opened = made
    keepConversation(base, made, own)
    keepUnsent(queue, own)
    shown.reply(reply)
  }

  /** A slip in the host page's region must not shut the citizen out. */
  async function openHere() {
    if (!region) return open({ locale })
    return open({ locale, region }).catch((error: unknown) => {
      if (codeOf(error) !== 'bad-field') throw error
      return open({ locale })
    })
  }

  /** What was given before a reload, and was not answered, goes out now; before what was given since. */
  function resume(turns: Exchange[]): void {
    const known = new Set([...turns.map(({ turnId }) => turnId), ...queue.map(({ turn }) => turn.id)])
    const unsent = keptUnsent(own).filter(({ turn }) => !known.has(turn.id))
    queue = [...unsent, ...queue]
    for (const { turn, given } of unsent) shown.given(turn.id, given)
    keepUnsent(queue, own)
  }

  async function work(): Promise<void> {
    if (worker) return
    const me = (worker = {})
    const still = () => worker === me
    const coming: Coming = {
      part: (part) => still() && shown.part(part),
      delta: (place, text) => still() && shown.delta(place, text),
    }
    stuck = false
    try {
      if (!opened) await begin(still)
      for (;;) {
        const [next] = queue
        if (!next || !opened || !still()) return
        shown.waiting(next.turn.id, next.given)
        const reply = await send(opened, next.turn, coming)
        if (!still()) return
        answered()
        shown.reply(reply)
      }
    } catch (error) {
      if (still()) fail(error)
    } finally {
      if (still()) worker = undefined
    }
    // One that was refused does not hold up the others.
    if (queue.length > 0 && opened && !stuck) await work()
  }

  function answered(): void {
    queue.shift()
    keepUnsent(queue, own)
  }

  /** Nothing is forgotten here before the service has forgotten it. */
  async function end(): Promise<void> {
    if (ending && worker) return
    ending = true
    worker = {}
    const before = queue.length
    let note = ''
    try {
      const known = opened ?? keptConversation(base, own)
      shown.erasing()
      if (known) ({ note } = await erase(known))
    } catch (error) {
      worker = undefined
      // Ended already: there is nothing left to erase.
      if (!OVER.has(codeOf(error))) return fail(error)
    }
    const since = queue.slice(before).filter(({ answers }) => !answers)
    forget()
    shown.ended(note)
    for (const { given } of since) give(given)
  }

  function fail(error: unknown): void {
    const code = codeOf(error)
    // What is no answer of the service is a fault of this script: the host page hears of it.
    if (!(error instanceof ServiceError)) reportError(error)
    if (OVER.has(code)) abandon()
    if (UNTAKEN.has(code)) answered()
    stuck = !UNTAKEN.has(code)
    shown.failed(
      code,
      queue.map(({ turn }) => turn.id),
    )
  }

  const retry = () => void (ending ? end() : work())
  // What did not get through goes out by itself when the line is back.
  window.addEventListener('online', () => stuck && retry())

  function give(given: Given, answers = 'choice' in given): void {
    const turn = { id: newId(), ...('choice' in given ? { choice: given.choice } : { said: given.said }) }
    used = true
    queue.push({ turn, given, answers })
    keepUnsent(queue, own)
    shown.given(turn.id, given)
    if (!worker) ending = false
    void work()
  }

  return {
    async begin(wanted) {
      locale = wanted
      await work()
    },
    give,
    retry,
    end,
    async resumeCode() {
      if (!opened) throw new ServiceError('offline')
      return api.resumeCode(opened)
    },
    async resume(by) {
      const { reply, ...made } = await api.resume(by)
      const [before, fresh] = [opened, !used]
      forget()
      opened = made
      used = true
      // Whoever was at work for the other conversation finds somebody else here.
      worker = {}
      keepConversation(base, made, own)
      // A greeting that nobody answered is nothing to keep.
      if (before && fresh) erase(before).catch(() => undefined)
      const { turns } = await history(made).catch(() => ({ turns: [] }))
      worker = undefined
      shown.history(turns.length > 0 ? turns : [{ turnId: reply.turnId, reply }])
      // What was given meanwhile is meant for it.
      if (queue.length > 0) await work()
    },
    opened: () => opened,
    leave() {
      const left = opened ?? keptConversation(base, own)
      forget()
      return async () => {
        if (!left) return
        await erase(left).catch((error: unknown) => {
          if (!OVER.has(codeOf(error))) throw error
        })
      }
    },
  }

  /** A conversation that is over: questions are kept for the next one, the meaning of an answer has gone with it. */
  function abandon(): void {
    const asked = queue.filter(({ answers }) => !answers)
    forget()
    queue.push(...asked)
  }

  function forget(): void {
    keepConversation(base, undefined, own)
    keepUnsent([], own)
    opened = worker = undefined
    ending = used = false
    queue = []
  }
}

export function codeOf(error: unknown): string {
  return error instanceof ServiceError ? error.code : 'broken'
}

/** 128 random bits; `randomUUID` is missing on pages without TLS. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
