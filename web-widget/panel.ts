// The panel: fixed points on top, the conversation as one sheet of paper, free words below.
import type { Reply } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { composer } from './composer.ts'
import { h, sheet } from './dom.ts'
import { header } from './header.ts'
import { keepOpen, keepSize, keptSize, type Size } from './keep.ts'
import type { Options } from './options.ts'
import { printCard } from './print.ts'
import { scroll } from './scroll.ts'
import { givenIn } from './service/history.ts'
import { service } from './service/service.ts'
import answerCss from './style/answer.css'
import askCss from './style/ask.css'
import baseCss from './style/base.css'
import panelCss from './style/panel.css'
import { talk } from './talk.ts'
import { thread } from './thread.ts'
import type { Given, View } from './view.ts'
import { wordsIn } from './words/words-in.ts'

export interface Panel {
  /** Opens the panel; with something given, takes it as a turn. `back`: it stood open when the page was left. */
  open(given?: Given, back?: boolean): void
}

const SIZES = ['', 'large', 'largest']
/** Up to here the panel is the whole screen, and what is behind it cannot be reached. */
const WHOLE_SCREEN = '(max-width: 640px), (max-height: 560px)'

/** Up to here all of the panel scrolls, as its styles say. */
const VERY_LOW = '(max-height: 480px)'

/** Builds the panel beside the button that opened it. Nothing is asked of the service until it is opened. */
export function mount(root: ShadowRoot, options: Options, opener: HTMLElement): Panel {
  root.adoptedStyleSheets.push(...[baseCss, panelCss, answerCss, askCss].map(sheet))
  let size = keptSize(options.size)
  let reply: Reply | undefined

  const view: View = {
    locale: options.locale,
    words: wordsIn(options.locale),
    base: options.base,
    give: (what) => conversation.give(what),
    findPlaces: (said) => service(options.base).findPlaces(said, view.locale),
    print: (card) => printCard(card, root, top.title.textContent, view.locale),
    tell: (text) => log.tell(text),
  }

  const top = header(options.office, {
    larger: () => {
      resize(((size + 1) % SIZES.length) as Size)
      // Only a choice is kept: whoever made none follows the host page.
      keepSize(size)
    },
    language: () => speak(view.locale === 'en' ? 'zh-CN' : 'en'),
    human: () => conversation.give({ choice: 'human', shown: view.words.human }),
    close: () => dialog.close(),
  })
  const log = thread(view, { retry: () => conversation.retry(), end: askToEnd })
  const below = composer((said) => conversation.give({ said }))
  const dialog = h('dialog', { class: 'panel' }, top.element, log.element, below.element)
  const page = scroll([log.element, dialog])

  const conversation = talk(options, {
    history(turns) {
      const last = turns.at(-1)
      if (last) follow(last.reply)
      const article = log.restore(turns, givenIn(turns))
      if (article) page.to(log.startOf(article))
    },
    given(what) {
      page.to(log.given('said' in what ? (what.shown ?? what.said) : what.shown))
      catchFocus()
    },
    waiting(turn, what) {
      log.wait(turn, what)
      if (turn !== undefined) catchFocus()
    },
    part: (part) => log.part(part),
    delta: (place, text) => log.delta(place, text),
    reply(made) {
      const led = root.activeElement === log.element
      const article = log.reply(made)
      follow(made)
      page.to(log.startOf(article))
      if (led || losesFocus()) article.focus({ preventScroll: true })
    },
    failed(code, turn) {
      const led = root.activeElement === log.element || losesFocus()
      log.failed(code, turn)
      if (led) log.element.querySelector<HTMLElement>('.trouble button')?.focus()
    },
    ended(note) {
      const ending = log.clear(note)
      reply = undefined
      label()
      page.to(ending)
      log.element.focus({ preventScroll: true })
    },
  })

  /** Focus has fallen out of the panel, or stands in it where nobody sees it. Who went on to the page is left there. */
  function losesFocus(): boolean {
    const { activeElement } = root
    const elsewhere = ![null, document.body, root.host].includes(document.activeElement)
    if (!dialog.open || elsewhere) return false
    return !(activeElement && dialog.contains(activeElement) && page.shows(activeElement))
  }

  /** The button that was pressed is gone: focus stays in the panel, near what comes next. */
  function catchFocus(): void {
    if (losesFocus()) log.element.focus({ preventScroll: true })
  }

  /** The page speaks the language of the conversation. */
  function follow(made: Reply): void {
    reply = made
    if (made.locale !== view.locale) adopt(made.locale)
    label()
  }

  function adopt(locale: Locale): void {
    view.locale = locale
    view.words = wordsIn(locale)
  }

  function speak(locale: Locale): void {
    const { otherLanguage } = view.words
    if (conversation.isOpen()) return conversation.give({ choice: `language:${locale}`, shown: otherLanguage })
    adopt(locale)
    label()
  }

  function label(): void {
    const { words, locale } = view
    dialog.setAttribute('lang', locale)
    dialog.setAttribute('aria-label', words.panel)
    top.say(words, size, reply?.notice)
    below.say(words, reply?.parts.some(({ kind }) => kind === 'ask') ?? false, size > 0)
    log.label()
  }

  function resize(to: Size): void {
    size = to
    dialog.className = `panel ${SIZES[size]}`
    label()
    page.stay()
  }

  function askToEnd(): void {
    const { words } = view
    const again = root.activeElement
    const card: HTMLElement = h(
      'section',
      { class: 'card ending', tabindex: -1, role: 'group', 'aria-label': words.end },
      h('p', {}, words.endSure),
      h('button', { type: 'button', class: 'primary danger', onclick: () => void conversation.end() }, words.endYes),
      h('button', { type: 'button', class: 'plain', onclick: stay }, words.endNo),
    )
    function stay(): void {
      card.remove()
      if (again instanceof HTMLElement) again.focus()
    }
    log.aside(card)
    page.to(card)
    card.focus({ preventScroll: true })
  }

  const wholeScreen = matchMedia(WHOLE_SCREEN)
  const show = () => {
    if (wholeScreen.matches) dialog.showModal()
    // `show` would lead the focus into it.
    else dialog.open = true
  }
  wholeScreen.addEventListener('change', () => {
    if (!dialog.open) return
    const focused = root.activeElement
    // Closing is only the way from one kind of dialog to the other.
    closing = false
    dialog.close()
    show()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  })
  let closing = true
  dialog.addEventListener('close', () => {
    if (!closing) return void (closing = true)
    opener.hidden = false
    keepOpen(false)
    opener.focus()
  })
  dialog.addEventListener('focusin', ({ target }) => {
    // Browsers bring the caret of a box into view, and leave the rest of the box outside.
    if (target instanceof HTMLElement && target.tabIndex >= 0 && target.matches(':focus-visible')) page.reveal(target)
  })
  dialog.addEventListener('keydown', (event) => {
    // A dialog beside the page does not close by itself.
    if (event.key === 'Escape' && !event.isComposing && !wholeScreen.matches) dialog.close()
  })

  resize(size)
  root.append(dialog)

  return {
    open(what, back = false) {
      if (!dialog.open) show()
      opener.hidden = true
      keepOpen(true)
      // On a touch screen the keyboard would cover what is to be read; on a very low one the box is at the far end.
      const typing = matchMedia('(pointer: fine)').matches && !matchMedia(VERY_LOW).matches
      // One that stood open was opened by nobody: beside the page it leaves the focus at the page's beginning.
      if (!back || wholeScreen.matches) {
        if (typing) below.box.focus()
        else top.title.focus({ preventScroll: true })
      }
      void conversation.begin(view.locale)
      if (what) conversation.give(what)
    },
  }
}
