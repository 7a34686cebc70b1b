// The panel: fixed points on top, the conversation as one sheet of paper, free words below.
import type { Reply } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { composer } from './composer.ts'
import type { Panel } from './contract.ts'
import { panelDialog } from './dialog.ts'
import { sheet } from './dom.ts'
import { decisions } from './decisions.ts'
import { focusIn } from './focus.ts'
import { header } from './header.ts'
import { inScheme } from './host/scheme.ts'
import { keepNothing, keepOpen, keepSize, keptSize, type Size } from './keep.ts'
import type { Options } from './options.ts'
import { showRefused } from './parts/refused.ts'
import { only } from './only.ts'
import { clearPaper, printCard } from './print.ts'
import { scroll } from './scroll.ts'
import { givenIn } from './service/history.ts'
import { service } from './service/service.ts'
import { shield } from './shield.ts'
import answerCss from './style/answer.css'
import askCss from './style/ask.css'
import baseCss from './style/base.css'
import panelCss from './style/panel.css'
import { type Shown, type Talk, talk } from './talk.ts'
import { thread } from './thread.ts'
import { shownWords, type View } from './view.ts'
import { wordsIn } from './words/words-in.ts'

const SIZES = ['', 'large', 'largest']
/** Up to here all of the panel scrolls, as its styles say. */
const VERY_LOW = '(max-height: 480px)'

/**
 * Builds the panel beside the button that opened it. Nothing is asked of the service until it is opened.
 *
 * What it takes and gives back is a contract between versions: the loader of an older page may call it. So an option that
 * is missing is as good as unset, and a method that was once there stays.
 */
export function mount(root: ShadowRoot, options: Options, opener: HTMLElement): Panel {
  const { tell } = options
  // Two files, two memories: that of the loader is not this one.
  if (options.kiosk) keepNothing()
  const styles = [baseCss, panelCss, answerCss, askCss].map((css) => sheet(inScheme(css, options.theme)))
  root.adoptedStyleSheets.push(...styles)
  const usual = options.mode === 'elder' ? (Math.max(options.size, 1) as Size) : options.size
  let size = keptSize(usual)
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
    end: () => decide.askToEnd(),
    resume: () => decide.askForCode(),
    carry: () => void decide.giveCode(),
  })
  const below = composer((said) => conversation.give({ said }))
  const frame = panelDialog([top.element, log.element, below.element], closed, options.position)
  const dialog = frame.element
  const page = scroll([log.element, dialog])
  const focus = focusIn(dialog, root, page)

  const decide = decisions(view, { root, log, page, conversation: () => conversation })
  /** What is waited for is the greeting. */
  let isGreeted = false
  /** Others of the page have had the conversation since. */
  let isBehind = false

  const shown: Shown = {
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
      const led = root.activeElement === log.element
      // An answer to something else (why is it asked?) brings the question back too, and refuses nothing.
      const again = made.outcome === 'asked' && slotAsked(made) === slotAsked(reply)
      follow(made)
      tell?.(isGreeted ? 'greeted' : made)
      const article = log.reply(made)
      if (boxed !== undefined && again) showRefused(article, boxed)
      boxed = undefined
      page.to(log.startOf(article))
      if (led || focus.isLost()) article.focus({ preventScroll: true })
    },
    erasing: () => log.erasing(),
    failed(code, kept) {
      const led = root.activeElement === log.element || focus.isLost()
      tell?.({ code })
      log.failed(code, kept)
      if (led) log.element.querySelector<HTMLElement>('.trouble button')?.focus()
    },
    ended(note) {
      const ending = log.clear(note)
      reply = undefined
      label()
      page.to(ending)
      if (dialog.open) log.element.focus({ preventScroll: true })
      tell?.('ended')
    },
  }
  let conversation = begun()

  /** One that was given up finds nobody to show anything to. */
  function begun(): Talk {
    const made: Talk = talk(
      options,
      only(shown, () => conversation === made),
    )
    return made
  }

  /** From a clean sheet: what was shown may be somebody else's by now. */
  function startAgain(): void {
    conversation = begun()
    log.empty()
    reply = boxed = undefined
    isBehind = false
    label()
  }

  /** With what the others of the page have done meanwhile. */
  function goOn(): void {
    if (!isBehind || log.isWaiting()) return
    startAgain()
    void conversation.begin(view.locale)
  }

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

  function closed(): void {
    opener.hidden = false
    keepOpen(false, options.name)
    tell?.('close')
    if (!focus.isElsewhere()) opener.focus()
  }

  shield(dialog)
  dialog.addEventListener('focusin', ({ target }) => {
    reveal(target)
    goOn()
  })

  if (options.position) dialog.dataset['at'] = options.position
  resize(size)
  root.append(dialog)

  return {
    open(what, back = false) {
      if (!dialog.open) {
        frame.show()
        tell?.('open')
      }
      opener.hidden = true
      keepOpen(true, options.name)
      goOn()
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
    close: () => dialog.open && dialog.close(),
    end: () => conversation.end(),
    speak: (locale) => locale !== view.locale && speak(locale),
    setMode(mode) {
      resize(mode === 'elder' ? (Math.max(size, 1) as Size) : 0)
      keepSize(size)
    },
    refresh(isAnswered) {
      isBehind = true
      if (isAnswered && dialog.open) goOn()
    },
    forget() {
      startAgain()
      isBehind = true
    },
    restart() {
      const erase = conversation.leave()
      if (options.position !== 'frame') dialog.close()
      clearPaper()
      below.box.value = ''
      adopt(options.locale)
      startAgain()
      resize(usual)
      return erase
    },
  }
}

function slotAsked(reply: Reply | undefined): string | undefined {
  return reply?.parts.find((part) => part.kind === 'ask')?.slot
}
