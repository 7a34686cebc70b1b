// Where the focus stands, so that it is led only when it is lost.
import type { Scroll } from './scroll.ts'

export interface Focus {
  /** It has fallen out of the panel, or stands in it where nobody sees it. */
  isLost(): boolean
  /** Somebody has gone on to the page, and is left there. */
  isElsewhere(): boolean
}

export function focusIn(dialog: HTMLDialogElement, root: ShadowRoot, page: Scroll): Focus {
  const isElsewhere = () => ![null, document.body, root.host].includes(document.activeElement)
  return {
    isElsewhere,
    isLost() {
      const { activeElement } = root
      if (!dialog.open || isElsewhere()) return false
      return !(activeElement && dialog.contains(activeElement) && page.shows(activeElement))
    },
  }
}
