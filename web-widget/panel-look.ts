// The look of the panel as it stands: as the host page has it, until the citizen chooses, by a tap or in words.
import type { Reply } from '../functions/conversation/reply.ts'
import { keepSize, keptSize } from './keep.ts'
import { type Mode, nextSize, type Size, wishedSize } from './look.ts'

export interface PanelLook {
  size(): Size
  /** Elder mode on, or off again. */
  turn(): void
  larger(): void
  /** Does what was wished for in words. */
  obey(reply: Pick<Reply, 'display'>): void
  /** What a script of the host page asks for, in the citizen's name. */
  choose(mode: Mode): void
  /** As the host page has it again. */
  reset(): void
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
    obey({ display }) {
      if (display) choose(wishedSize(display, size))
    },
    choose: (mode) => choose(wishedSize(mode, size)),
    reset() {
      size = keptSize(first)
      show()
    },
  }
}
