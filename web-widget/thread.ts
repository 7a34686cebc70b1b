// The conversation on the page: a log whose finished messages are announced once, and what is still coming beside it.
import type { Reply, ReplyPart } from '../functions/conversation/reply.ts'
import { h } from './dom.ts'
import { comingMessage, given, message, settle } from './parts/message.ts'
import { troubleCard } from './parts/trouble.ts'
import type { Exchange } from './service/history.ts'
import type { Given, View } from './view.ts'

export interface Thread {
  element: HTMLElement
  /** The last message. */
  restore(turns: Exchange[], shown: (string | undefined)[]): HTMLElement | undefined
  /** What the citizen gave, at once; the message before it is settled. */
  given(text: string): HTMLElement
  wait(turn: string | undefined, what: Given | undefined): void
  part(part: ReplyPart): void
  delta(place: number, text: string): void
  reply(reply: Reply): HTMLElement
  /** Where to begin reading a reply: at the words it answers, if these are short. */
  startOf(article: HTMLElement): HTMLElement
  failed(code: string, turn?: string): void
  /** Something to decide, below the conversation. */
  aside(card: HTMLElement): void
  tell(text: string): void
  /** What stands there instead. */
  clear(note: string): HTMLElement
  label(): void
}

/** A slow line is told of after so long. */
const SLOW_MS = 5000
const MOMENT_MS = 4000

export function thread(view: View, { retry, end }: { retry(): void; end(): void }): Thread {
  const log = h('div', { role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions' })
  const coming = h('div', { class: 'coming' })
  const quiet = h('p', { role: 'status', class: 'quiet-line' })
  const beside = h('div', {})
  const ending = h('button', { type: 'button', class: 'quiet end', onclick: end })
  const element = h('div', { class: 'thread', tabindex: -1 }, log, coming, quiet, beside, ending)
  let parts: ReplyPart[] = []
  /** So many of them have come whole; one more may be growing. */
  let whole = 0
  let timer = 0

  const say = (text: string) => {
    clearTimeout(timer)
    quiet.textContent = text
  }
  const still = () => {
    say('')
    parts = []
    whole = 0
    coming.replaceChildren()
    beside.replaceChildren()
  }
  const add = (made: HTMLElement) => {
    log.append(made)
    return made
  }
  const showComing = () => coming.replaceChildren(comingMessage(parts, view.locale, view))

  return {
    element,
    restore(turns, shown) {
      still()
      // Read again it would be a flood: what was announced once is not announced anew.
      log.setAttribute('aria-live', 'off')
      log.replaceChildren()
      let last: HTMLElement | undefined
      turns.forEach(({ reply }, place) => {
        if (log.lastElementChild) settle(log.lastElementChild)
        const words = shown[place]
        if (words) add(given(words, view))
        last = add(message(reply, view))
      })
      setTimeout(() => log.setAttribute('aria-live', 'polite'))
      return last
    },
    given(text) {
      if (log.lastElementChild) settle(log.lastElementChild)
      beside.replaceChildren()
      return add(given(text, view))
    },
    wait(turn, what) {
      still()
      const { quiet: words } = view.words
      const choice = what && 'choice' in what ? what.choice : ''
      say(turn === undefined ? words.connecting : /^(?:ask:|$)/.test(choice) ? words.looking : words.noting)
      timer = window.setTimeout(() => (quiet.textContent = words.slow), SLOW_MS)
    },
    part(part) {
      parts[whole] = part
      whole += 1
      showComing()
    },
    delta(place, text) {
      const begun = parts[place] ?? { kind: 'say', text: '', generated: true }
      if (begun.kind === 'say') parts[place] = { ...begun, text: begun.text + text }
      showComing()
    },
    reply(reply) {
      still()
      return add(message(reply, view))
    },
    startOf(article) {
      const before = article.previousElementSibling
      const short = before instanceof HTMLElement && before.className === 'given' && before.offsetHeight < 120
      return short ? before : article
    },
    failed(code, turn) {
      still()
      beside.replaceChildren(troubleCard(code, turn !== undefined, view, retry))
    },
    aside: (card) => beside.replaceChildren(card),
    tell(text) {
      say(text)
      timer = window.setTimeout(() => say(''), MOMENT_MS)
    },
    clear(note) {
      still()
      log.replaceChildren()
      const said = note && add(h('p', { class: 'words' }, note))
      const card = troubleCard('ended', false, view, retry)
      beside.replaceChildren(card)
      return said || card
    },
    label() {
      log.setAttribute('aria-label', view.words.log)
      ending.textContent = view.words.end
    },
  }
}
