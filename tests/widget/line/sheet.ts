// What stands on a page, kept as the panel keeps it, and what must never be seen there.
import type { Reply, ReplyPart } from '../../../functions/conversation/reply.ts'
import type { Exchange } from '../../../web-widget/service/history.ts'
import type { Shown } from '../../../web-widget/talk.ts'

export interface Sheet {
  shown: Shown
  /** What stands there: turn and reply, in their order. */
  exchanges: { turn: string; reply: Reply }[]
  /** Given and not answered. */
  open: string[]
  /** Codes of what went out again by itself, and of what did not. */
  tried: string[]
  failed: string[]
  /** What no citizen may see. */
  faults: string[]
  greetings: number
}

export function sheet(): Sheet {
  let awaited: string | undefined
  /** Of the reply that is coming. */
  let parts: ReplyPart[] = []
  const on: Sheet = {
    exchanges: [],
    open: [],
    tried: [],
    failed: [],
    faults: [],
    greetings: 0,
    shown: {
      history(turns: Exchange[]) {
        on.exchanges = turns.map(({ turnId, reply }) => ({ turn: turnId, reply }))
        on.greetings = turns.length > 0 ? 1 : 0
        on.open = on.open.filter((turn) => !turns.some(({ turnId }) => turnId === turn))
      },
      given(turn) {
        if (on.open.includes(turn)) on.faults.push(`${turn} stands there twice`)
        on.open.push(turn)
      },
      waiting(turn) {
        awaited = turn
        parts = []
      },
      part(part) {
        const last = parts.at(-1)
        if (last?.kind === 'say' && part.kind === 'say' && last.text === part.text) parts.pop()
        parts.push(part)
      },
      delta(place, text) {
        const begun = parts[place] ?? { kind: 'say', text: '', generated: true }
        if (begun.kind === 'say') parts[place] = { ...begun, text: begun.text + text }
      },
      reply(reply) {
        for (const [place, part] of parts.entries()) {
          const whole = JSON.stringify(reply.parts[place])
          const begun =
            part.kind === 'say' && part.generated ? JSON.stringify(part.text).slice(0, -1) : JSON.stringify(part)
          if (!whole?.includes(begun)) on.faults.push(`part ${place} of ${awaited} was shown and taken back`)
        }
        parts = []
        if (awaited === undefined) {
          on.exchanges = []
          on.greetings += 1
        } else if (on.exchanges.some(({ turn }) => turn === awaited)) on.faults.push(`${awaited} was answered twice`)
        on.open = on.open.filter((turn) => turn !== awaited)
        on.exchanges.push({ turn: awaited ?? reply.turnId, reply })
      },
      trying: (code, _, failures) => void (failures > 0 && on.tried.push(code)),
      failed: (code) => void on.failed.push(code),
      erasing: () => undefined,
      ended() {
        on.exchanges = []
        on.open = []
        on.greetings = 0
      },
    },
  }
  return on
}
