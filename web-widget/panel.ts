// The panel: fixed points on top, the conversation as one sheet of paper, free words below.
import type { Reply } from '../functions/conversation/reply.ts'
import type { Locale } from '../functions/filings/filing.ts'
import { composer } from './composer.ts'
import type { Panel } from './contract.ts'
import { decisions } from './decisions.ts'
import { panelDialog } from './dialog.ts'
import { sheet } from './dom.ts'
import { focusIn } from './focus.ts'
import { header } from './header.ts'
import { inScheme } from './host/scheme.ts'
import { forgetPage, keepNothing, keepOpen, read, write } from './keep.ts'
import { loadPhoto } from './load-later.ts'
import { only } from './only.ts'
import type { Options } from './options.ts'
import { panelLook } from './panel-look.ts'
import { panelShows, type Standing } from './panel-shows.ts'
import { clearPaper, printCard } from './print.ts'
import { readAloud } from './read-aloud.ts'
import { scroll } from './scroll.ts'
import { service } from './service/service.ts'
import { shield } from './shield.ts'
import answerCss from './style/answer.css'
import askCss from './style/ask.css'
import baseCss from './style/base.css'
import elderCss from './style/elder.css'
import panelCss from './style/panel.css'
import paperCss from './style/paper.css'
import receiptCss from './style/receipt.css'
import { type Talk, talk } from './talk.ts'
import { thread } from './thread.ts'
import type { View } from './view.ts'
import type { VoiceHost } from './voice/host.ts'
import { wordsIn } from './words/words-in.ts'

/** Class names of each size. */
const LOOKS = ['panel', 'panel elder', 'panel elder larger', 'panel elder largest']
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
  const styles = [baseCss, panelCss, answerCss, receiptCss, askCss, elderCss, paperCss]
  root.adoptedStyleSheets.push(...styles.map((css) => sheet(inScheme(css, options.theme))))
  const look = panelLook(options.size, resize)
  const standing: Standing = {}

  const view: View = {
    locale: options.locale,
    words: wordsIn(options.locale),
    base: options.base,
    get elder() {
      return look.size() > 0
    },
    ...(options.region && { region: options.region }),
    give(what) {
      standing.boxed = 'said' in what ? what.said : undefined
      conversation.give(what, true)
    },
    offerPhoto: (place, slot) =>
      void loadPhoto(options)
        .then(({ offerPhoto }) => offerPhoto(place, { view, slot, opened: () => conversation.opened() }))
        .catch(() => undefined),
    findPlaces: (said) => service(options.base).findPlaces(said, view.locale),
    resume: (by) => conversation.resume(by),
    read: (article) => aloud.read(article, true),
    print: (card) => printCard(card, root, view.words.printedFrom(top.title.textContent)),
    tell: (text) => log.tell(text),
  }

  const top = header(options.office, {
    mode: look.turn,
    larger: look.larger,
    language: () => speak(view.locale === 'en' ? 'zh-CN' : 'en'),
    human: () => conversation.give({ choice: 'human', shown: view.words.human }),
    close: () => dialog.close(),
  })
  const log = thread(view, {
    retry: () => conversation.retry(),
    end: () => decide.askToEnd(),
    resume: () => decide.askForCode(),
    carry: () => decide.giveCode(),
    look(message) {
      if (!message) return page.stay()
      page.to(message)
      message.focus({ preventScroll: true })
    },
  })
  const voice: VoiceHost = {
    base: options.base,
    strict: options.strict,
    locale: () => view.locale,
    opened: () => conversation.opened(),
    isElder: () => view.elder,
    kept: {
      read: (name) => read(() => localStorage, name),
      write: (name, value) => write(() => localStorage, name, value),
    },
  }
  const below = composer(voice, {
    send: (said) => conversation.give({ said }),
    questionBox: () => log.element.querySelector<HTMLInputElement>('[data-spoken]') ?? undefined,
    failed: () => log.tell(view.words.unreached),
  })
  const frame = panelDialog([top.element, log.element, below.element], closed, options.position)
  const dialog = frame.element
  const page = scroll([log.element, dialog])
  const focus = focusIn(dialog, root, page)
  const stage = {
    root,
    place: (bar: HTMLElement) => below.element.before(bar),
    reveal: page.reveal,
    tell: view.tell,
  }
  const aloud = readAloud(voice, stage, log.element, () => view.tell(view.words.unreached))
  const decide = decisions(view, { root, log, page, options, conversation: () => conversation })
  /** Others of the page have had the conversation since. */
  let isBehind = false
  const shown = panelShows(standing, { root, view, log, page, focus, look, aloud, dialog, tell, follow, catchFocus })
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
    aloud.stop()
    conversation.drop()
    conversation = begun()
    log.empty()
    standing.reply = standing.boxed = undefined
    isBehind = false
    label()
  }

  /** With what the others of the page have done meanwhile. */
  function goOn(): void {
    if (!isBehind || log.isWaiting()) return
    startAgain()
    void conversation.begin(view.locale)
  }

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
  function follow(made: Reply | undefined): void {
    standing.reply = made
    if (made && made.locale !== view.locale) adopt(made.locale)
    label()
    if (!made) return
    // With each reply: the first answer to what there is may be lost on the way.
    aloud.look()
    void below.offerMicrophone()
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
    const { reply } = standing
    top.say(words, look.size(), reply?.notice)
    below.say(words, reply?.parts.some(({ kind }) => kind === 'ask') ?? false, view.elder)
    log.label()
  }

  function resize(): void {
    dialog.className = LOOKS[look.size()] ?? 'panel'
    opener.classList.toggle('large', view.elder)
    ;(view.elder ? log.ends : top.notice).append(top.language)
    label()
    page.stay()
  }

  function closed(): void {
    aloud.stop()
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
  // Its box grows with what is written.
  dialog.addEventListener('input', ({ target }) => reveal(target))

  if (options.position) dialog.dataset['at'] = options.position
  resize()
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
      aloud.look()
      void conversation.begin(view.locale)
      if (what) conversation.give(what)
    },
    close: () => dialog.open && dialog.close(),
    end: () => conversation.end(),
    speak: (locale) => locale !== view.locale && speak(locale),
    setMode: look.choose,
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
      // A frame stays open; what listens ends as if it had been closed.
      else dialog.dispatchEvent(new Event('close'))
      clearPaper()
      forgetPage()
      below.box.value = ''
      adopt(options.locale)
      startAgain()
      look.reset()
      return erase
    },
  }
}
