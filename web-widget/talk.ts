// The citizen's side of a conversation: opens it, takes turns one after another, and loses none of them.
import type { Reply, ReplyPart } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { keepConversation, keptConversation } from './keep.ts'
import type { Options } from './options.ts'
import type { Exchange } from './service/history.ts'
import { type Coming, type Opened, type SentTurn, service, ServiceError } from './service/service.ts'
import type { Given } from './view.ts'

/** What the page shows of a conversation; each is called as it happens. */
export interface Shown {
  /** A conversation that was there before. */
  history(turns: Exchange[]): void
  given(given: Given): void
  waiting(turn: string | undefined, given?: Given): void
  part(part: ReplyPart): void
  delta(place: number, text: string): void
  reply(reply: Reply): void
  /** `turn` did not get through and is kept; undefined: the conversation could not be opened. */
  failed(code: string, turn?: string): void
  ended(note: string): void
}

export interface Talk {
  /** Opens the conversation, or shows the one of this tab again. */
  begin(locale: Locale): Promise<void>
  give(given: Given): void
  /** Sends again what did not get through. */
  retry(): void
  /** Erases everything and forgets it. */
  end(): Promise<void>
  isOpen(): boolean
}

/** The service knows this conversation no more. */
export const OVER = new Set(['no-such-conversation', 'wrong-token', 'no-token'])

export function talk({ base, region }: Options, shown: Shown): Talk {
  const { open, turn: send, history, erase } = service(base)
  let opened: Opened | undefined
  let locale: Locale = 'zh-CN'
  /** Not answered yet, in the order given. */
  const queue: { turn: SentTurn; given: Given }[] = []
  /** Who is at work. What comes after the conversation was ended meanwhile finds another here, and is not shown. */
  let worker: object | undefined
  /** It is to be erased, and is not yet. */
  let ending = false
  let stuck = false

  async function begin(still: () => boolean): Promise<void> {
    shown.waiting(undefined)
    const kept = keptConversation(base)
    if (kept) {
      try {
        const { turns } = await history(kept)
        if (!still()) return
        opened = kept
        return shown.history(turns)
      } catch (error) {
        if (!OVER.has(codeOf(error))) throw error
        keepConversation(base, undefined)
      }
    }
    if (!still()) return
    const { reply, ...made } = await open({ locale, ...(region && { region }) })
    if (!still()) return void erase(made).catch(() => undefined)
    opened = made
    keepConversation(base, made)
    shown.reply(reply)
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
        queue.shift()
        shown.reply(reply)
      }
    } catch (error) {
      if (still()) fail(codeOf(error))
    } finally {
      if (still()) worker = undefined
    }
  }

  /** Nothing is forgotten here before the service has forgotten it. */
  async function end(): Promise<void> {
    if (ending && worker) return
    ending = true
    worker = {}
    let note = ''
    try {
      if (opened) ({ note } = await erase(opened))
    } catch (error) {
      const code = codeOf(error)
      worker = undefined
      // Ended already: there is nothing left to erase.
      if (!OVER.has(code)) return fail(code)
    }
    forget()
    shown.ended(note)
  }

  function fail(code: string): void {
    stuck = true
    if (OVER.has(code)) abandon()
    shown.failed(code, queue[0]?.turn.id)
  }

  const retry = () => void (ending ? end() : work())
  // What did not get through goes out by itself when the line is back.
  window.addEventListener('online', () => stuck && retry())

  return {
    async begin(wanted) {
      locale = wanted
      await work()
    },
    give(given) {
      const turn = { id: newId(), ...('choice' in given ? { choice: given.choice } : { said: given.said }) }
      queue.push({ turn, given })
      shown.given(given)
      if (!worker) ending = false
      void work()
    },
    retry,
    end,
    isOpen: () => opened !== undefined,
  }

  /** A conversation that is over: own words are kept for the next one, a button's meaning has gone with it. */
  function abandon(): void {
    const said = queue.filter(({ turn }) => turn.said !== undefined)
    forget()
    queue.push(...said)
  }

  function forget(): void {
    keepConversation(base, undefined)
    opened = worker = undefined
    ending = false
    queue.length = 0
  }
}

function codeOf(error: unknown): string {
  return error instanceof ServiceError ? error.code : 'offline'
}

/** 128 random bits; `randomUUID` is missing on pages without TLS. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
