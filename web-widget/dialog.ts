// The dialog of the panel: beside the page on a large screen, the whole of a small one.
import { type Child, h, isComposing } from './dom.ts'
import type { Options } from './options.ts'

/** Up to here it is the whole screen, and what is behind it cannot be reached. */
const WHOLE_SCREEN = '(max-width: 640px), (max-height: 560px)'

export interface PanelDialog {
  element: HTMLDialogElement
  show(): void
  isWhole(): boolean
}

/** @param position one in the page's flow stands there by itself, and one that has a frame for itself is the whole of it; @param closed called when the citizen has closed it, and not when it only changes its kind with the screen */
export function panelDialog(children: Child[], closed: () => void, position?: Options['position']): PanelDialog {
  const element = h('dialog', { class: 'panel' }, children)
  const screen = matchMedia(WHOLE_SCREEN)
  /** Nobody has opened it over something else: there is nothing to close. */
  const stays = () => position === 'frame' || (position === 'inline' && !screen.matches)
  const show = () => {
    if (stays()) element.open = true
    // Beside a modal dialog of the host page nothing could be pressed.
    else if (screen.matches || document.querySelector('dialog:modal')) element.showModal()
    // `show` would lead the focus into it.
    else element.open = true
  }
  screen.addEventListener('change', () => {
    if (!element.open) return
    const root = element.getRootNode()
    const focused = root instanceof ShadowRoot ? root.activeElement : null
    element.close()
    show()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  })
  // The event comes later: by then it may stand open again, as the other kind.
  element.addEventListener('close', () => {
    if (!element.open) closed()
  })
  element.addEventListener('keydown', (event) => {
    // One that stands beside the page does not close by itself.
    if (event.key === 'Escape' && !isComposing(event) && !screen.matches && !stays()) element.close()
  })
  // Who has gone on to the page and meets something that lies beneath: Escape uncovers it (WCAG 2.4.11).
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && element.open && !stays() && covers(element))
      element.close()
  })
  return { element, show, isWhole: () => screen.matches && !stays() }
}

/** Whether what has the focus on the page lies beneath. */
function covers(element: HTMLElement): boolean {
  const focused = document.activeElement
  if (!focused || focused === document.body || focused.shadowRoot?.contains(element)) return false
  const [ours, theirs] = [element, focused].map((each) => each.getBoundingClientRect())
  if (!ours || !theirs) return false
  return theirs.left < ours.right && theirs.right > ours.left && theirs.top < ours.bottom && theirs.bottom > ours.top
}
