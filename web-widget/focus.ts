// Where the focus stands, so that it is led only when it is lost.
import type { Scroll } from './scroll.ts'

export interface Focus {
  /** It has fallen out of the panel, or stands in it where nobody sees it. Who went on to the page is left there. */
  isLost(): boolean
}

export function focusIn(dialog: HTMLDialogElement, root: ShadowRoot, page: Scroll): Focus {
  return {
    isLost() {
      const { activeElement } = root
      const elsewhere = ![null, document.body, root.host].includes(document.activeElement)
      if (!dialog.open || elsewhere) return false
      return !(activeElement && dialog.contains(activeElement) && page.shows(activeElement))
    },
  }
}
