// What the panel shows of a conversation, as it happens.
import type { Reply } from '../functions/conversation/reply.ts'
import type { PanelDialog } from './dialog.ts'
import type { Focus } from './focus.ts'
import type { Tell } from './host/events.ts'
import type { PanelLook } from './panel-look.ts'
import { showRefused } from './parts/refused.ts'
import type { ReadAloud } from './read-aloud.ts'
import type { Scroll } from './scroll.ts'
import { givenIn } from './service/history.ts'
import type { Shown } from './talk.ts'
import type { Thread } from './thread.ts'
import { shownWords, type View } from './view.ts'

/** What stands open in the panel. */
export interface Standing {
  reply?: Reply | undefined
  /** What was last written in a question's own box. */
  boxed?: string | undefined
}

export interface PanelParts {
  root: ShadowRoot
  view: View
  log: Thread
  page: Scroll
  focus: Focus
  look: PanelLook
  aloud: ReadAloud
  dialog: PanelDialog['element']
  /** The host page, and other widgets of it that show the same conversation. */
  tell: Tell | undefined
  /** The newest reply: the panel follows it. */
  follow(reply: Reply | undefined): void
  /** Focus stays in the panel and in sight: the button that was pressed may be gone, the box pushed below the edge. */
  catchFocus(): void
}

export function panelShows(standing: Standing, parts: PanelParts): Shown {
  const { root, view, log, page, focus, look, aloud, dialog, tell, follow, catchFocus } = parts
  /** What is waited for is the greeting. */
  let isGreeted = false
  return {
    history(turns, late) {
      const last = turns.at(-1)
      if (last) {
        follow(last.reply)
        if (late.includes(last.turnId)) look.obey(last.reply)
      }
      // Whoever has just typed a code is led to what it brought.
      const led = root.activeElement?.closest('.resume')
      const article = log.restore(turns, givenIn(turns, view.words))
      if (!article) return
      page.to(log.startOf(article))
      if (led) article.focus({ preventScroll: true })
    },
    given(turn, what) {
      aloud.stop()
      tell?.('given')
      page.to(log.given(turn, shownWords(what)))
      catchFocus()
    },
    waiting(turn, what) {
      isGreeted = turn === undefined
      log.wait(turn, what)
      if (turn !== undefined) catchFocus()
    },
    part: (part) => log.part(part),
    delta: (place, text) => log.delta(place, text),
    reply(made) {
      // From the button that sent it again, too: the button goes.
      const led = root.activeElement === log.element || root.activeElement?.closest('.trouble')
      // An answer to something else (why is it asked?) brings the question back too, and refuses nothing.
      const again = made.outcome === 'asked' && slotAsked(made) === slotAsked(standing.reply)
      look.obey(made)
      follow(made)
      tell?.(isGreeted ? 'greeted' : made)
      const article = log.reply(made)
      if (standing.boxed !== undefined && again) showRefused(article, standing.boxed)
      standing.boxed = undefined
      page.to(log.startOf(article))
      if (led || focus.isLost()) article.focus({ preventScroll: true })
      aloud.read(article, false)
    },
    erasing() {
      aloud.stop()
      log.erasing()
    },
    trying(code, kept, failures) {
      // A page hears of a bad line once, however often it is tried.
      if (failures === 1) tell?.({ code })
      log.trying(code, kept, failures)
    },
    failed(code, kept) {
      const led = root.activeElement === log.element || focus.isLost()
      tell?.({ code })
      log.failed(code, kept)
      if (led) log.element.querySelector<HTMLElement>('.trouble button')?.focus()
    },
    ended(note) {
      const ending = log.clear(note)
      follow(undefined)
      page.to(ending)
      if (dialog.open) log.element.focus({ preventScroll: true })
      tell?.('ended')
    },
  }
}

function slotAsked(reply: Reply | undefined): string | undefined {
  return reply?.parts.find((part) => part.kind === 'ask')?.slot
}
