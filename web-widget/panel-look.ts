// The look of the panel as it stands: as the host page has it, until the citizen chooses, by a tap or in words.
import type { Reply } from '../functions/conversation/reply.ts'
import { keepSize, keptSize, keptUnsent } from './keep.ts'
import { nextSize, type Size, wishedSize } from './look.ts'

export interface PanelLook {
  size(): Size
  /** Elder mode on, or off again. */
  turn(): void
  larger(): void
  /** Does what was wished for in words; `late`: it was answered while the page was gone, and only then. */
  obey(reply: Pick<Reply, 'turnId' | 'display'>, late?: boolean): void
}

/** @param show called when it changes */
export function panelLook(first: Size, show: () => void): PanelLook {
  let size = keptSize(first)
  const choose = (to: Size) => {
    size = to
    show()
    // Only a choice is kept: whoever made none follows the host page.
    keepSize(size)
  }
  return {
    size: () => size,
    turn: () => choose(size > 0 ? 0 : 1),
    larger: () => choose(nextSize(size)),
    obey({ turnId, display }, late = false) {
      if (!display || (late && !keptUnsent().some(({ turn }) => turn.id === turnId))) return
      choose(wishedSize(display, size))
    },
  }
}
