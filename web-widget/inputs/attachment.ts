// A paper that cannot be photographed here yet: the question says to bring it, and all there is to say is yes.
import { h } from '../dom.ts'
import type { View } from '../view.ts'

/** Skipping it is how it is kept for later: it stands among what is to be brought. */
export function attachment({ words: { later }, give }: View): HTMLElement {
  return h(
    'div',
    { class: 'ask-form' },
    h('button', { type: 'button', class: 'primary', onclick: () => give({ choice: 'skip', shown: later }) }, later),
  )
}
