// Where the microphone shows itself: a card above the box for words, one thing at a time.
import { type Child, h, sheet } from '../../dom.ts'
import css from './microphone.css'

export interface Tray {
  /**
   * Shows a card in place of the one before. Focus that stood in the tray, or on what it hides, is led into it.
   * @param status said to the ear, and shown
   */
  show(kind: Kind, status: string, ...children: Child[]): void
  hide(): void
  status(text: string): void
}

export type Kind = 'consent' | 'opening' | 'recording' | 'held' | 'writing' | 'confirm' | 'trouble'

/** @param escape what Escape does while a card stands there */
export function tray(foot: HTMLElement, label: () => string, escape: () => void): Tray {
  const root = foot.getRootNode() as ShadowRoot
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet(css)]
  const status = h('p', { role: 'status', class: 'voice-status' })
  const body = h('div', { class: 'voice-body' })
  const element = h('section', { class: 'voice', role: 'group', tabindex: -1 }, status, body)
  foot.prepend(element)
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    // It closes the card, and not the panel.
    event.preventDefault()
    event.stopPropagation()
    escape()
  })
  return {
    show(kind, text, ...children) {
      const isLed = foot.contains(root.activeElement)
      const isHidden = body.contains(root.activeElement)
      element.setAttribute('aria-label', label())
      foot.dataset['voice'] = kind
      status.textContent = text
      body.replaceChildren(h('div', { class: 'voice-card' }, children))
      // Whoever has just pressed the button may be holding it.
      if (!isLed || kind === 'held' || (kind === 'opening' && !isHidden)) return
      const first = body.querySelector<HTMLElement>('.primary')
      // What is to be read comes before what can be pressed.
      if (kind === 'consent' || !first) element.focus({ preventScroll: true })
      else first.focus({ preventScroll: true })
    },
    hide() {
      delete foot.dataset['voice']
      body.replaceChildren()
      status.textContent = ''
    },
    status: (text) => (status.textContent = text),
  }
}
