// Between the panel and the page: a trembling hand answers nothing twice, and what is typed here is no shortcut there.
import { doubleTaps } from './double-tap.ts'

export function shield(dialog: HTMLElement): void {
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
  for (const type of ['keydown', 'keypress', 'keyup']) dialog.addEventListener(type, (event) => event.stopPropagation())
}
