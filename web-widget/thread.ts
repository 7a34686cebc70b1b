// The conversation on the page: a log whose finished messages are announced once, and what is still coming beside it.
import type { Reply, ReplyPart } from '../functions/conversation/reply.ts'
import { h } from './dom.ts'
import { earlier } from './earlier.ts'
import { comingMessage, given, message, settle } from './parts/message.ts'
import { BUSY, tryingCard, tryingWords, troubleCard } from './parts/trouble.ts'
import type { Exchange } from './service/history.ts'
import type { Given, View } from './view.ts'

export interface Thread {
  element: HTMLElement
  /** The quiet buttons below the conversation. */
  ends: HTMLElement
  /** The last message. */
  restore(turns: Exchange[], shown: (string | undefined)[]): HTMLElement | undefined
  /** What the citizen gave, at once; the message before it is settled. */
  given(turn: string, text: string): HTMLElement
  wait(turn: string | undefined, what: Given | undefined): void
  part(part: ReplyPart): void
  delta(place: number, text: string): void
  reply(reply: Reply): HTMLElement
  /** Where to begin reading a reply: at the words it answers, if these are short. */
  startOf(article: HTMLElement): HTMLElement
  /** It goes out again by itself. @param failures how often it did not get through, in a row */
  trying(code: string, kept: string[], failures: number): void
  /** It does not go out by itself. @param kept turns that wait: the others will have no answer */
  failed(code: string, kept: string[]): void
  erasing(): void
  /** Something to decide, below the conversation; a reply that comes meanwhile leaves it there. */
  decide(card: HTMLElement): void
  tell(text: string): void
  /** What stands there instead. */
  clear(note: string): HTMLElement
  /** Nothing, as it was built. */
  empty(): void
  /** Something was given and is not answered. */
  isWaiting(): boolean
  label(): void
}

/** A slow line is told of after so long. */
const SLOW_MS = 5000
const MOMENT_MS = 4000
/** A screen reader may look at what has changed a moment later. */
const UNHEARD_MS = 500

export interface ThreadActs {
  retry(): void
  end(): void
  /** Goes on by a code: with something begun elsewhere, or elsewhere with this. */
  resume(): void
  carry(): void
  /** Something that was said earlier is to be looked at; none: the newest. */
  look(message: HTMLElement | undefined): void
}

export function thread(view: View, { retry, end, resume, carry, look }: ThreadActs): Thread {
  const log = h('div', { role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions' })
  const coming = h('div', { class: 'coming' })
  const quiet = h('p', { role: 'status', class: 'quiet-line' })
  const beside = h('div', {})
  const decision = h('div', {})
  // Not there before there is anything to end: the greeting would push it down the page.
  const ending = h('button', { type: 'button', class: 'quiet', onclick: end })
  const resuming = h('button', { type: 'button', class: 'quiet', onclick: resume })
  const carrying = h('button', { type: 'button', class: 'quiet', onclick: carry })
  const before = earlier(log, (all, first) => {
    element.classList.toggle('all', all)
    if (all || log.lastElementChild) look(first instanceof HTMLElement ? first : undefined)
  })
  const ends = h('div', { class: 'end' }, before.button, resuming, carrying, ending)
  const element = h('div', { class: 'thread', tabindex: -1 }, log, coming, quiet, beside, decision)
  let parts: ReplyPart[] = []
  /** The last of them is growing, sentence by sentence. */
  let growing = false
  /** What the citizen gave and is not answered yet, in its order: each answer comes right below it. */
  let unanswered: { turn: string; strip: HTMLElement; toQuestion: boolean }[] = []
  /** The turn whose reply is awaited; none: the greeting, which answers nothing. */
  let awaited: string | undefined
  let timer = 0

  const say = (text: string) => {
    clearTimeout(timer)
    quiet.textContent = text
  }
  const still = () => {
    // What was pressed there goes; focus stays in the panel.
    const held = beside.matches(':focus-within')
    say('')
    parts = []
    growing = false
    coming.replaceChildren()
    beside.replaceChildren()
    if (held) element.focus({ preventScroll: true })
  }
  const add = (made: HTMLElement) => {
    log.append(made)
    // Before anything is given there is nothing to carry elsewhere.
    carrying.hidden = !log.querySelector('.given')
    resuming.hidden = !carrying.hidden
    if (!ends.isConnected) element.append(ends)
    return made
  }
  const showComing = () => coming.replaceChildren(comingMessage(parts, view.locale, view))

  return {
    element,
    ends,
    restore(turns, shown) {
      still()
      // Read again it would be a flood: what was announced once is not announced anew.
      log.setAttribute('aria-live', 'off')
      log.replaceChildren()
      decision.replaceChildren()
      unanswered = unanswered.filter(({ turn }) => !turns.some(({ turnId }) => turnId === turn))
      let last: HTMLElement | undefined
      turns.forEach(({ reply }, place) => {
        if (log.lastElementChild) settle(log.lastElementChild)
        const words = shown[place]
        if (words) add(given(words, view))
        last = add(message(reply, view))
      })
      if (last && unanswered.length > 0) settle(last)
      log.append(...unanswered.map(({ strip }) => strip))
      if (last) before.from(stripOf(last) ?? last)
      setTimeout(() => log.setAttribute('aria-live', 'polite'), UNHEARD_MS)
      return last
    },
    given(turn, text) {
      const toQuestion = Boolean(log.lastElementChild?.querySelector('.ask'))
      if (log.lastElementChild) settle(log.lastElementChild)
      beside.replaceChildren()
      decision.replaceChildren()
      log.setAttribute('aria-live', 'polite')
      const strip = add(given(text, view))
      unanswered.push({ turn, strip, toQuestion })
      if (unanswered.length === 1) before.from(strip)
      return strip
    },
    wait(turn, what) {
      still()
      awaited = turn
      const open = unanswered.find((each) => each.turn === turn)
      const { connecting, looking, noting, slow } = view.words.quiet
      const asking = what && 'choice' in what ? what.choice.startsWith('ask:') : !open?.toQuestion
      say(turn === undefined ? connecting : asking ? looking : noting)
      timer = window.setTimeout(() => (quiet.textContent = slow), SLOW_MS)
    },
    part(part) {
      const last = parts.at(-1)
      // One that grew may come once more as a whole; what differs is the next one.
      if (growing && last?.kind === 'say' && part.kind === 'say' && last.text === part.text) parts.pop()
      growing = false
      parts.push(part)
      showComing()
    },
    delta(place, text) {
      const begun = parts[place] ?? { kind: 'say', text: '', generated: true }
      if (begun.kind === 'say') parts[place] = { ...begun, text: begun.text + text }
      growing = true
      showComing()
    },
    reply(reply) {
      still()
      const article = message(reply, view)
      const place = unanswered.findIndex(({ turn }) => turn === awaited)
      const [answered] = place < 0 ? [] : unanswered.splice(place, 1)
      // A new conversation begins on a clean sheet.
      if (awaited === undefined) log.replaceChildren(...unanswered.map(({ strip }) => strip))
      // Put in once: moved, it would be announced again.
      if (answered) answered.strip.after(article)
      else if (unanswered[0]) unanswered[0].strip.before(article)
      else add(article)
      // More has been given since: nobody is to press here what is behind them.
      if (unanswered.length > 0) settle(article)
      before.from(stripOf(article) ?? article)
      return article
    },
    startOf(article) {
      const strip = stripOf(article)
      return strip && strip.offsetHeight < 120 ? strip : article
    },
    trying(code, kept, failures) {
      const text = tryingWords(code, kept.length > 0, view)
      // Told once, however often it is tried; what has come of the reply stands.
      if (quiet.textContent !== text) say(text)
      clearTimeout(timer)
      // One that is lost and sent again at once is nothing to act upon.
      if (beside.hasChildNodes() || (failures < 2 && navigator.onLine && code !== BUSY)) return
      const press = () => {
        say(view.words.quiet.sending)
        retry()
      }
      beside.replaceChildren(tryingCard(text, view, press))
    },
    failed(code, kept) {
      still()
      unanswered = unanswered.filter(({ turn }) => kept.includes(turn))
      beside.replaceChildren(troubleCard(code, kept.length > 0, view, retry))
    },
    erasing() {
      still()
      decision.replaceChildren()
      say(view.words.quiet.erasing)
    },
    decide: (card) => decision.replaceChildren(card),
    tell(text) {
      say(text)
      timer = window.setTimeout(() => say(''), MOMENT_MS)
    },
    isWaiting: () => unanswered.length > 0,
    empty() {
      still()
      unanswered = []
      awaited = undefined
      log.replaceChildren()
      decision.replaceChildren()
      ends.remove()
    },
    clear(note) {
      still()
      unanswered = []
      log.replaceChildren()
      const said = note && add(h('p', { class: 'words' }, note))
      ends.remove()
      before.from(null)
      const card = troubleCard('ended', false, view, retry)
      beside.replaceChildren(card)
      return said || card
    },
    label() {
      log.setAttribute('aria-label', view.words.log)
      before.say(view.words)
      ending.textContent = view.words.end
      resuming.textContent = view.words.haveCode
      carrying.textContent = view.words.wantCode
    },
  }
}

/** The citizen's words that a reply answers. */
function stripOf(article: HTMLElement): HTMLElement | undefined {
  const before = article.previousElementSibling
  return before instanceof HTMLElement && before.classList.contains('given') ? before : undefined
}
