// The button on the host page, and the panel that it opens: loaded at the first touch, tried again when that fails.
import type { Locale } from '../../functions/filings/filing.ts'
import { h, sheet } from '../dom.ts'
import { forgetPage, hasAsked, keepAsked, keptSize, wasOpen } from '../keep.ts'
import type { Kiosk } from '../kiosk/kiosk.ts'
import type { Options } from '../options.ts'
import type { Panel } from '../contract.ts'
import type { mount } from '../panel.ts'
import buttonCss from '../style/button.css'
import placeCss from '../style/place.css'
import type { Given } from '../view.ts'
import { englishOpener } from '../words/words.en.ts'
import type { OpenerWords } from '../words/words.ts'
import { chineseOpener } from '../words/words.zh-CN.ts'
import { loadFile } from './load-file.ts'
import { type Tell, tellFor } from './events.ts'
import { theme } from './theme.ts'
import { together } from './together.ts'

export interface Opener {
  /** @param back it stood open when the page was left, or opens by itself: nobody's focus is led there. @returns whether it did */
  open(given?: Given, back?: boolean): Promise<boolean>
  /** The panel, loaded and not opened. @throws when it cannot be had */
  load(): Promise<Panel>
  /** The panel, if it was loaded. */
  panel(): Panel | undefined
  /** Its button changes its language. */
  speak(locale: Locale): void
  words(): OpenerWords
}

/** @param place puts the widget back where it was thrown out */
export function opener(root: ShadowRoot, options: Options, place: () => void): Opener {
  let words = wordsOf(options.locale)
  const label = h('span', {}, words.ask)
  const large = options.mode === 'elder' || keptSize(options.size) > 0
  const button = h('button', {
    type: 'button',
    class: large ? 'opener large' : 'opener',
    lang: options.locale,
    'aria-haspopup': 'dialog',
  })
  button.append(h('span', { class: 'mark', 'aria-hidden': 'true' }, '帮'), label)
  // A button's own words are not announced when they change.
  const alarm = h('span', { role: 'status', class: 'alarm' })
  root.adoptedStyleSheets = [sheet(buttonCss), sheet(placeCss), theme(root, options)]
  root.append(button, alarm)

  let loading: Promise<Panel> | undefined
  let made: Panel | undefined
  const [toPage, toOthers] = [tellFor(root.host), together(options, () => made)]
  const tell: Tell = (what) => {
    toPage(what)
    toOthers(what)
  }
  const load = () =>
    (loading ??= build()
      .then((panel) => (made = panel))
      .catch((error: unknown) => {
        loading = undefined
        throw error
      }))
  const build = async () => {
    // On a screen for many the panel does not stand without what clears it.
    const [panel, kiosk] = await Promise.all([
      loadFile<{ mount: typeof mount }>({ ...options, file: PANEL, sum: PANEL_SUM }),
      options.kiosk && loadFile<{ kiosk: Kiosk }>({ ...options, file: KIOSK, sum: KIOSK_SUM }),
    ])
    const mounted = panel.mount(root, { ...options, tell }, button)
    if (kiosk) kiosk.kiosk({ root, options, panel: mounted, restart })
    return mounted
  }

  const open = async (given?: Given, back = false) => {
    place()
    label.textContent = words.opening
    alarm.textContent = ''
    button.setAttribute('aria-busy', 'true')
    try {
      const panel = await load()
      label.textContent = words.ask
      panel.open(given ?? aboutService(), back)
      return true
    } catch {
      label.textContent = alarm.textContent = words.failed
      tell({ code: 'not-loaded' })
      return false
    } finally {
      button.removeAttribute('aria-busy')
    }
  }

  /** The guide that it opens with: once, a reload does not ask again. */
  function aboutService(): Given | undefined {
    const { service, name } = options
    if (!service || hasAsked(name)) return undefined
    keepAsked(name)
    return { choice: `ask:${service}`, shown: words.about }
  }

  /** For whoever comes next. */
  function restart(): void {
    forgetPage()
    if (options.open) start()
  }

  /** It opens by itself where it stands in the flow of the page: over a page on a small screen nothing does. */
  function start(): void {
    const small = matchMedia('(max-width: 640px), (max-height: 560px)').matches
    if (options.position === 'frame') void open(undefined, true)
    else if (!small) whenSeen(root.host, () => void open(undefined, true))
  }

  // A finger that comes down, or a pointer that comes near, is most of the way to a tap.
  for (const sign of ['pointerdown', 'pointerenter', 'focus']) {
    button.addEventListener(sign, () => void load().catch(() => undefined), { once: true })
  }
  button.addEventListener('click', () => void open())
  if (wasOpen(options.name)) void open(undefined, true)
  else if (options.open) start()
  return {
    open,
    load,
    panel: () => made,
    speak(locale) {
      words = wordsOf(locale)
      label.textContent = words.ask
      button.lang = locale
    },
    words: () => words,
  }
}

function wordsOf(locale: Locale): OpenerWords {
  return locale === 'en' ? englishOpener : chineseOpener
}

function whenSeen(element: Element, act: () => void): void {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    watch.disconnect()
    act()
  })
  watch.observe(element)
}
