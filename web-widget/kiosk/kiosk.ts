// A screen that many use: when the one before has gone, nothing of theirs is left on it.
import { h, sheet } from '../dom.ts'
import { inScheme } from '../host/scheme.ts'
import type { Options } from '../options.ts'
import type { Panel } from '../contract.ts'
import css from '../style/kiosk.css'
import { idle } from './idle.ts'
import { kioskWords } from './words.ts'

/** WCAG 2.2, 2.2.1: whoever needs longer is asked, with half a minute to say so, as often as they wish. */
const IDLE_MS = 5 * 60_000
const WARNED_MS = IDLE_MS - 30_000
/** Until the service has heard that it is to forget. */
const AGAIN_MS = 30_000

export interface KioskParts {
  root: ShadowRoot
  options: Options
  panel: Panel
  /** For whoever comes next: it opens again where it opens by itself. */
  restart(): void
}

export type Kiosk = typeof kiosk

export function kiosk({ root, options, panel, restart }: KioskParts): void {
  const words = () => kioskWords(root.querySelector('.panel')?.getAttribute('lang') === 'en' ? 'en' : 'zh-CN')
  const left = h('p', { class: 'kiosk-left', 'aria-hidden': 'true' })
  const ask = h('h2', { id: 'kiosk-ask' })
  const say = h('p', { id: 'kiosk-say' })
  const here = h('button', { type: 'button', class: 'primary', onclick: () => stay() })
  const warning = h(
    'dialog',
    {
      class: 'panel elder kiosk',
      role: 'alertdialog',
      'aria-labelledby': 'kiosk-ask',
      'aria-describedby': 'kiosk-say',
    },
    ask,
    say,
    left,
    here,
  )
  root.adoptedStyleSheets.push(sheet(inScheme(css, options.theme)))
  root.append(warning)
  /** Somebody has used it since it was last cleared. */
  let isUsed = false
  let toErase: (() => Promise<void>)[] = []

  for (const sign of ['pointerdown', 'keydown'])
    root.host.addEventListener(sign, () => (isUsed = true), { capture: true })
  // What is asked of it by scripts of the page is somebody's too.
  root.host.addEventListener('bangban:reply', () => (isUsed = true))
  const presence = idle({
    tick(idleMs) {
      if (!isUsed) return
      if (idleMs >= IDLE_MS) clear()
      else if (idleMs >= WARNED_MS) warn(Math.ceil((IDLE_MS - idleMs) / 1000))
      else if (warning.open) stay()
    },
  })
  warning.addEventListener('cancel', () => stay())
  // Leaving the page is leaving: neither going back nor the browser's own memory of pages brings it up again.
  window.addEventListener('pagehide', () => isUsed && clear(false))
  window.addEventListener('pageshow', ({ persisted }) => persisted && restart())
  root.addEventListener('click', stayHere, { capture: true })
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.autocomplete = 'off'
  })

  function warn(seconds: number): void {
    left.textContent = String(seconds)
    if (warning.open) return
    const { ask: asked, say: said, here: answer, lang } = words()
    warning.lang = lang
    ask.textContent = asked
    say.textContent = said
    here.textContent = answer
    warning.showModal()
    here.focus()
    aloud(`${asked} ${said}`, lang)
  }

  function stay(): void {
    presence.touched()
    hush()
    if (warning.open) warning.close()
  }

  function clear(again = true): void {
    isUsed = false
    hush()
    if (warning.open) warning.close()
    toErase.push(panel.restart())
    void erase()
    if (again) restart()
  }

  /** What cannot be reached now is asked again: the screen is clear at once all the same. */
  async function erase(): Promise<void> {
    const now = toErase
    toErase = []
    const done = await Promise.allSettled(now.map((act) => act()))
    const failed = now.filter((_, place) => done[place]?.status === 'rejected')
    toErase.push(...failed)
    if (failed.length > 0) setTimeout(() => void erase(), AGAIN_MS)
  }

  /** From a screen in a hall nobody gets back out of another site: its address is shown, to be opened elsewhere. */
  function stayHere(event: Event): void {
    const [target] = event.composedPath()
    const link = target instanceof Element ? target.closest('a') : null
    if (!link) return
    event.preventDefault()
    const { elsewhere } = words()
    const address = link.href.replace(/^tel:/, '')
    if (link.nextElementSibling?.className === 'kiosk-link') return
    link.after(h('span', { class: 'kiosk-link', role: 'status' }, ` ${elsewhere} ${address}`))
  }
}

function aloud(text: string, lang: string): void {
  if (!('speechSynthesis' in window)) return
  const said = new SpeechSynthesisUtterance(text)
  said.lang = lang
  speechSynthesis.cancel()
  speechSynthesis.speak(said)
}

function hush(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
}
