// Links and buttons of the host page that open the panel.
import { isVisible } from '../dom.ts'
import { doubleTaps } from '../double-tap.ts'
import type { Given } from '../view.ts'

/** Empty, the id of an option such as `ask:id-card`, or `say:` and words. */
const OPENER = '[data-bangban]'

/** @param open says whether it could be opened */
export function pageOpeners(open: (given?: Given) => Promise<boolean>): void {
  const isDouble = doubleTaps()
  document.addEventListener('click', (event) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>(OPENER) : null
    if (!opener || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (isDouble(event)) return
    const openOrFollow = async () => {
      const opened = await open(givenBy(opener))
      // A link leads where it says when the panel cannot be had.
      if (!opened && opener instanceof HTMLAnchorElement) window.open(opener.href, opener.target || '_self')
    }
    void openOrFollow()
  })
}

function givenBy({ dataset: { bangban = '', bangbanLabel }, textContent }: HTMLElement): Given | undefined {
  const [, said] = /^say:\s*(\S.*)$/s.exec(bangban) ?? []
  if (said && isVisible(said)) return { said }
  return /^[\w:.-]+$/.test(bangban) && !bangban.startsWith('say:')
    ? { choice: bangban, shown: (bangbanLabel ?? textContent).trim() }
    : undefined
}
