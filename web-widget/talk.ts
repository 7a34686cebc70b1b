// The citizen's side of a conversation: opens it, takes turns one after another, and loses none of them.
import type { Reply, ReplyPart } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { keepConversation, keptConversation } from './keep.ts'
import type { Options } from './options.ts'
import type { Exchange } from './service/history.ts'
import { type Opened, type SentTurn, service, ServiceError } from './service/service.ts'
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
  let beginning: Promise<void> | undefined
  let locale: Locale = 'zh-CN'
  /** Not answered yet, in the order given. */
  const queue: { turn: SentTurn; given: Given }[] = []
  let working = false

  async function begin(): Promise<void> {
    shown.waiting(undefined)
    const kept = keptConversation(base)
    if (kept) {
      try {
        const { turns } = await history(kept)
        opened = kept
        return shown.history(turns)
      } catch (error) {
        if (codeOf(error) === 'offline') throw error
        // It has ended since: a new one begins.
        keepConversation(base, undefined)
      }
    }
    const { reply, ...made } = await open({ locale, ...(region && { region }) })
    opened = made
    keepConversation(base, made)
    shown.reply(reply)
  }

  const begun = () =>
    (beginning ??= begin().catch((error: unknown) => {
      beginning = undefined
      shown.failed(codeOf(error), queue[0]?.turn.id)
      throw error
    }))

  async function work(): Promise<void> {
    if (working) return
    working = true
    try {
      await begun()
      for (;;) {
        const [next] = queue
        if (!next || !opened) return
        shown.waiting(next.turn.id, next.given)
        try {
          const reply = await send(opened, next.turn, shown)
          queue.shift()
          shown.reply(reply)
        } catch (error) {
          const code = codeOf(error)
          if (OVER.has(code)) abandon()
          return shown.failed(code, queue[0]?.turn.id)
        }
      }
    } catch {
      // `begun` has shown it; what is queued waits for the next try.
    } finally {
      working = false
    }
  }

  return {
    async begin(wanted) {
      locale = wanted
      await work()
    },
    give(given) {
      const turn = { id: newId(), ...('choice' in given ? { choice: given.choice } : { said: given.said }) }
      queue.push({ turn, given })
      shown.given(given)
      void work()
    },
    retry: () => void work(),
    async end() {
      if (opened) {
        try {
          const { note } = await erase(opened)
          forget()
          return shown.ended(note)
        } catch (error) {
          // Ended already: there is nothing left to erase.
          if (codeOf(error) === 'offline') return shown.failed('offline')
        }
      }
      forget()
      shown.ended('')
    },
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
    opened = beginning = undefined
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
