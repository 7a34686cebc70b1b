// The citizen's side of a conversation: opens it, takes turns one after another, and loses none of them.
import type { Reply, ReplyPart } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { again } from './again.ts'
import { keepConversation, keepOpening, keptConversation, keptOpening } from './keep.ts'
import { newId } from './new-id.ts'
import type { Options } from './options.ts'
import { PATIENCE } from './patience.ts'
import { unsentQueue } from './queue.ts'
import type { Exchange } from './service/history.ts'
import { type Coming, type Opened, type ResumeCode, service, ServiceError } from './service/service.ts'
import type { Given } from './view.ts'

/** What the page shows of a conversation; each is called as it happens. Turns go by their ids. */
export interface Shown {
  /** A conversation that was there before. @param late turns of it that were answered while the page was gone */
  history(turns: Exchange[], late: string[]): void
  given(turn: string, given: Given): void
  /** For the reply to this turn; undefined: for the conversation to open. */
  waiting(turn: string | undefined, given?: Given): void
  erasing(): void
  part(part: ReplyPart): void
  delta(place: number, text: string): void
  reply(reply: Reply): void
  /**
   * It did not get through and goes out again by itself; told before each wait and after it.
   * @param failures how often it did not, in a row
   */
  trying(code: string, kept: string[], failures: number): void
  /** It does not go out again by itself. @param kept the turns that wait for it; the others will never be answered */
  failed(code: string, kept: string[]): void
  ended(note: string): void
}

export interface Talk {
  /** Opens the conversation, or shows the one of this tab again. */
  begin(locale: Locale): Promise<void>
  /** @param answers it answers the question that is open, and means nothing without it */
  give(given: Given, answers?: boolean): void
  /** Sends again what did not get through, without the wait that it would have. */
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
  /** Another goes on with the conversation: this one does nothing more. */
  drop(): void
}

/** The service knows this conversation no more. */
export const OVER = new Set(['no-such-conversation', 'wrong-token', 'no-token'])
/** However often it is sent again, it will not be taken. */
export const UNTAKEN = new Set(['bad-field', 'bad-json', 'body-too-large', 'unsupported-media-type', 'not-acceptable'])

/** @param shown told of everything; nothing is asked of the service before `begin` */
export function talk(
  { base, region, own = '' }: Pick<Options, 'base' | 'region'> & { own?: string },
  shown: Shown,
  patience = PATIENCE,
): Talk {
  const api = service(base, patience)
  const dropped = new AbortController()
  const { signal } = dropped
  const line = again(patience, signal)
  const queue = unsentQueue(base, own)
  let opened: Opened | undefined
  /** Of the conversation that is being opened. */
  let key: string | undefined
  let locale: Locale = 'zh-CN'
  /** Who is at work. What comes after the conversation was ended meanwhile finds another here, and is not shown. */
  let worker: object | undefined
  /** It is to be erased, and is not yet. */
  let ending = false
  let stuck = false
  /** Something was given in it: no greeting alone. */
  let used = false

  /** Until it gets through, or cannot, or somebody else is at work. */
  function through<Done>(still: () => boolean, step: (failures: number) => Promise<Done>): Promise<Done> {
    return line.until(step, still, (code, failures) => shown.trying(code, queue.ids(), failures))
  }

  async function begin(still: () => boolean): Promise<void> {
    shown.waiting(undefined)
    // At once: what was written before a reload is seen to be there while the line is not.
    for (const { turn, given } of queue.recall()) shown.given(turn.id, given)
    const kept = keptConversation(base, own)
    if (kept) {
      try {
        const { turns } = await through(still, () => api.history(kept))
        if (!still()) return
        opened = kept
        used = turns.length > 1
        const late = queue.drop(turns.map(({ turnId }) => turnId))
        return shown.history(turns, late)
      } catch (error) {
        if (!OVER.has(codeOf(error)) || !still()) throw error
        keepConversation(base, undefined, own)
        queue.dropAnswers()
      }
    }
    if (!still()) return
    const { reply, ...made } = await through(still, openHere)
    if (!still()) return void api.erase(made).catch(() => undefined)
    opened = made
    keepConversation(base, made, own)
    keyIs(undefined)
    shown.reply(reply)
  }

  /** An answer that is lost on the way leaves no conversation behind that nobody knows: the next one is the same. */
  async function openHere() {
    keyIs(key ?? keptOpening(base, own) ?? newId())
    const about = { locale, key: key ?? newId() }
    if (!region) return api.open(about)
    // A slip in the host page's region must not shut the citizen out.
    return api.open({ ...about, region }).catch((error: unknown) => {
      if (codeOf(error) !== 'bad-field') throw error
      return api.open(about)
    })
  }

  function keyIs(to: string | undefined): void {
    key = to
    keepOpening(base, to, own)
  }

  async function work(): Promise<void> {
    // Whoever comes while it waits for the line need not wait as long.
    if (worker) return line.now(true)
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
        const next = queue.next()
        const here = opened
        if (!next || !here || !still()) return
        shown.waiting(next.turn.id, next.given)
        // What was shown of a reply stands until the whole is there: nothing of it comes a second time.
        const reply = await through(still, (failures) => api.turn(here, next.turn, failures > 0 ? undefined : coming))
        if (!still()) return
        queue.answered()
        shown.reply(reply)
      }
    } catch (error) {
      if (still()) fail(error)
    } finally {
      if (still()) worker = undefined
    }
    // One that was refused does not hold up the others.
    if (queue.next() && opened && !stuck) await work()
  }

  /** Nothing is forgotten here before the service has forgotten it. */
  async function end(): Promise<void> {
    if (ending && worker) return line.now()
    ending = true
    const me = (worker = {})
    const still = () => worker === me
    const before = queue.ids().length
    let note = ''
    try {
      const known = opened ?? keptConversation(base, own)
      shown.erasing()
      if (known) ({ note } = await through(still, () => api.erase(known)))
    } catch (error) {
      if (!still()) return
      worker = undefined
      // Ended already: there is nothing left to erase.
      if (!OVER.has(codeOf(error))) return fail(error)
    }
    const since = queue.empty(before)
    forget()
    shown.ended(note)
    for (const { given } of since) give(given)
  }

  function fail(error: unknown): void {
    const code = codeOf(error)
    // What is no answer of the service is a fault of this script: the host page hears of it.
    if (!(error instanceof ServiceError)) reportError(error)
    if (OVER.has(code)) abandon()
    if (UNTAKEN.has(code) && opened) queue.answered()
    stuck = !UNTAKEN.has(code)
    shown.failed(code, queue.ids())
  }

  const retry = () => {
    if (worker) line.now()
    else void (ending ? end() : work())
  }
  // What waits for a press goes out too when the line is back.
  window.addEventListener('online', () => stuck && !worker && retry(), { signal })
  // Back from the browser's cache of pages: another page of this tab may have gone on with it.
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || !(opened ?? worker)) return
    opened = worker = undefined
    void work()
  }
  window.addEventListener('pageshow', back, { signal })

  function give(given: Given, answers = false): void {
    used = true
    shown.given(queue.add(given, answers).turn.id, given)
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
      if (before && fresh) api.erase(before).catch(() => undefined)
      const { turns } = await api.history(made).catch(() => ({ turns: [] }))
      worker = undefined
      shown.history(turns.length > 0 ? turns : [{ turnId: reply.turnId, reply }], [])
      // What was given meanwhile is meant for it.
      if (queue.next()) await work()
    },
    opened: () => opened,
    drop() {
      dropped.abort()
      worker = {}
      line.now()
    },
    leave() {
      const left = opened ?? keptConversation(base, own)
      forget()
      return async () => {
        if (!left) return
        await api.erase(left).catch((error: unknown) => {
          if (!OVER.has(codeOf(error))) throw error
        })
      }
    },
  }

  /** A conversation that is over: questions are kept for the next one, the meaning of an answer has gone with it. */
  function abandon(): void {
    queue.dropAnswers()
    forgetHere()
  }

  function forget(): void {
    queue.empty()
    forgetHere()
  }

  function forgetHere(): void {
    keepConversation(base, undefined, own)
    keyIs(undefined)
    opened = worker = undefined
    ending = used = false
  }
}

export function codeOf(error: unknown): string {
  return error instanceof ServiceError ? error.code : 'broken'
}
