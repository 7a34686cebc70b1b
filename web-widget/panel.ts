// The panel: fixed points on top, the conversation as one sheet of paper, free words below.
import type { Reply } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { composer } from './composer.ts'
import { panelDialog } from './dialog.ts'
import { sheet } from './dom.ts'
import { doubleTaps } from './double-tap.ts'
import { focusIn } from './focus.ts'
import { header } from './header.ts'
import { keepOpen, keepSize, keptSize, type Size } from './keep.ts'
import type { Options } from './options.ts'
import { carryCard } from './parts/carry.ts'
import { endingCard } from './parts/ending.ts'
import { showRefused } from './parts/refused.ts'
import { resumeCard } from './parts/resume.ts'
import { printCard } from './print.ts'
import { scroll } from './scroll.ts'
import { givenIn } from './service/history.ts'
import { service } from './service/service.ts'
import answerCss from './style/answer.css'
import askCss from './style/ask.css'
import baseCss from './style/base.css'
import panelCss from './style/panel.css'
import { codeOf, talk } from './talk.ts'
import { thread } from './thread.ts'
import { type Given, shownWords, type View } from './view.ts'
import { wordsIn } from './words/words-in.ts'

export interface Panel {
  /** Opens the panel; with something given, takes it as a turn. `back`: it stood open when the page was left. */
  open(given?: Given, back?: boolean): void
}

const SIZES = ['', 'large', 'largest']
/** Up to here all of the panel scrolls, as its styles say. */
const VERY_LOW = '(max-height: 480px)'

/**
 * Builds the panel beside the button that opened it. Nothing is asked of the service until it is opened.
 *
 * What it takes and gives back is a contract between versions: the loader of an older page may call it.
 */
export function mount(root: ShadowRoot, options: Options, opener: HTMLElement): Panel {
  root.adoptedStyleSheets.push(...[baseCss, panelCss, answerCss, askCss].map(sheet))
  let size = keptSize(options.size)
  let reply: Reply | undefined
  /** What was last written in a question's own box. */
  let boxed: string | undefined

  const view: View = {
    locale: options.locale,
    words: wordsIn(options.locale),
    base: options.base,
    ...(options.region && { region: options.region }),
    give(what) {
      boxed = 'said' in what ? what.said : undefined
      conversation.give(what, true)
    },
    findPlaces: (said) => service(options.base).findPlaces(said, view.locale),
    resume: (by) => conversation.resume(by),
    print: (card) => printCard(card, root, view.words.printedFrom(top.title.textContent)),
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
  const log = thread(view, {
    retry: () => conversation.retry(),
    end: askToEnd,
    resume: askForCode,
    carry: () => void giveCode(),
  })
  const below = composer((said) => conversation.give({ said }))
  const frame = panelDialog([top.element, log.element, below.element], closed)
  const dialog = frame.element
  const page = scroll([log.element, dialog])
  const focus = focusIn(dialog, root, page)

  const conversation = talk(options, {
    history(turns) {
      const last = turns.at(-1)
      if (last) follow(last.reply)
      // Whoever has just typed a code is led to what it brought.
      const led = root.activeElement?.closest('.resume')
      const article = log.restore(turns, givenIn(turns, view.words))
      if (!article) return
      page.to(log.startOf(article))
      if (led) article.focus({ preventScroll: true })
    },
    given(turn, what) {
      page.to(log.given(turn, shownWords(what)))
      catchFocus()
    },
    waiting(turn, what) {
      log.wait(turn, what)
      if (turn !== undefined) catchFocus()
    },
    part: (part) => log.part(part),
    delta: (place, text) => log.delta(place, text),
    reply(made) {
      // From the button that sent it again, too: the button goes.
      const led = root.activeElement === log.element || root.activeElement?.closest('.trouble')
      // An answer to something else (why is it asked?) brings the question back too, and refuses nothing.
      const again = made.outcome === 'asked' && slotAsked(made) === slotAsked(reply)
      follow(made)
      const article = log.reply(made)
      if (boxed !== undefined && again) showRefused(article, boxed)
      boxed = undefined
      page.to(log.startOf(article))
      if (led || focus.isLost()) article.focus({ preventScroll: true })
    },
    erasing: () => log.erasing(),
    trying: (code, kept, failures) => log.trying(code, kept, failures),
    failed(code, kept) {
      const led = root.activeElement === log.element || focus.isLost()
      log.failed(code, kept)
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

  /** Focus stays in the panel and in sight: the button that was pressed may be gone, the box pushed below the edge. */
  function catchFocus(): void {
    if (focus.isLost()) log.element.focus({ preventScroll: true })
    else reveal(root.activeElement)
  }

  /** Browsers bring the caret of a box into view, and leave the rest of the box outside. */
  function reveal(element: EventTarget | null): void {
    const isMarked = element instanceof HTMLElement && element.tabIndex >= 0 && element.matches(':focus-visible')
    if (isMarked) page.reveal(element)
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
    if (conversation.opened()) return conversation.give({ choice: `language:${locale}`, shown: otherLanguage })
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

  function askToEnd(): void {
    decide((stay) => endingCard(view, { erase: () => void conversation.end(), stay }))
  }

  function askForCode(): void {
    const used = log.element.querySelector('.given') !== null
    decide((stay) => resumeCard(view, used, { stay }))
      .querySelector('input')
      ?.focus()
  }

  async function giveCode(): Promise<void> {
    const given = await conversation.resumeCode().catch((error: unknown) => codeOf(error))
    decide((done) => carryCard(view, given, { done, have: askForCode }))
  }

  function closed(): void {
    opener.hidden = false
    keepOpen(false)
    if (!focus.isElsewhere()) opener.focus()
  }

  const isDouble = doubleTaps()
  dialog.addEventListener(
    'click',
    (event) => {
      if (!isDouble(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )
  // What is typed here is no shortcut of the host page.
  for (const type of ['keydown', 'keypress', 'keyup']) dialog.addEventListener(type, (event) => event.stopPropagation())
  dialog.addEventListener('focusin', ({ target }) => reveal(target))

  resize(size)
  root.append(dialog)

  return {
    open(what, back = false) {
      if (!dialog.open) frame.show()
      opener.hidden = true
      keepOpen(true)
      // On a touch screen the keyboard would cover what is to be read; on a very low one the box is at the far end.
      const typing = matchMedia('(pointer: fine)').matches && !matchMedia(VERY_LOW).matches
      // One that stood open was opened by nobody: beside the page it leaves the focus at the page's beginning.
      if (!back || frame.isWhole()) {
        if (typing) below.box.focus()
        else top.title.focus({ preventScroll: true })
      }
      void conversation.begin(view.locale)
      if (what) conversation.give(what)
    },
  }
}

function slotAsked(reply: Reply | undefined): string | undefined {
  return reply?.parts.find((part) => part.kind === 'ask')?.slot
}
