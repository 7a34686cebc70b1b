// What the citizen decides below the conversation: to end it, or to carry it to another device.
import type { Talk } from './talk.ts'
import { codeOf } from './talk.ts'
import { loadResume } from './load-later.ts'
import { endingCard } from './parts/ending.ts'
import type { Options } from './options.ts'
import type { Scroll } from './scroll.ts'
import type { Thread } from './thread.ts'
import type { View } from './view.ts'

export interface Place {
  root: ShadowRoot
  log: Thread
  page: Scroll
  options: Options
  /** The conversation as it is when something is decided. */
  conversation(): Talk
}

export function decisions(view: View, { root, log, page, options, conversation }: Place) {
  /** Shows something to decide; whoever leaves it is where they were before. */
  function decide(make: (leave: () => void) => HTMLElement): HTMLElement {
    const again = root.activeElement
    const card = make(() => {
      card.remove()
      if (again instanceof HTMLElement) again.focus()
    })
    log.decide(card)
    page.to(card)
    card.focus({ preventScroll: true })
    return card
  }

  async function askForCode(): Promise<void> {
    const { resumeCard } = await loadResume(options)
    const used = log.element.querySelector('.given') !== null
    decide((stay) => resumeCard(view, used, { stay }))
      .querySelector('input')
      ?.focus()
  }

  async function giveCode(): Promise<void> {
    const { carryCard } = await loadResume(options)
    const given = await conversation()
      .resumeCode()
      .catch((error: unknown) => codeOf(error))
    decide((done) => carryCard(view, given, { done, have: () => unlessUnreached(askForCode) }))
  }

  /** On a broken line the cards cannot be had. */
  function unlessUnreached(act: () => Promise<void>): void {
    act().catch(() => view.tell(view.words.unreached))
  }

  return {
    askToEnd() {
      decide((stay) => endingCard(view, { erase: () => void conversation().end(), stay }))
    },
    askForCode: () => unlessUnreached(askForCode),
    giveCode: () => unlessUnreached(giveCode),
  }
}
