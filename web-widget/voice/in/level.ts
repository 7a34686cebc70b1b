// How loud it is, as bars that fill one after another.
import { h } from '../../dom.ts'

const BARS = 5
/** With reduced motion the bars change only so often. */
const CALM_MS = 1000

export interface Level {
  element: HTMLElement
  show(of: number): void
}

export function level(): Level {
  const bars = Array.from({ length: BARS }, () => h('i', {}))
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)')
  let last = 0
  return {
    element: h('div', { class: 'voice-level', 'aria-hidden': 'true' }, bars),
    show(of) {
      if (isCalm.matches && performance.now() - last < CALM_MS) return
      last = performance.now()
      for (const [place, bar] of bars.entries()) bar.classList.toggle('on', place < of)
    },
  }
}
