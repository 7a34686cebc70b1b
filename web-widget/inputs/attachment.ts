// A paper that cannot be photographed here yet: bringing it later is the next step.
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { View } from '../view.ts'
import type { Asked } from './asked.ts'

export function attachment(view: View, { label }: Asked): HTMLElement {
  const { later, noCamera } = view.words
  return h(
    'div',
    { class: 'ask-form' },
    h('p', { class: 'paper-owed' }, draw('note', 32), h('b', {}, label)),
    h('p', {}, noCamera),
    h(
      'button',
      { type: 'button', class: 'primary', onclick: () => view.give({ choice: 'skip', shown: later }) },
      later,
    ),
  )
}
