// The form around the boxes of a question: Enter in a box or the one big button sends.
import { type Child, h } from '../dom.ts'
import type { View } from '../view.ts'

export function answerForm(view: View, send: () => void, ...children: Child[]): HTMLElement {
  const submit = (event: Event) => {
    event.preventDefault()
    send()
  }
  return h(
    'form',
    { class: 'ask-form', novalidate: true, onsubmit: submit },
    children,
    h('button', { type: 'submit', class: 'primary' }, view.words.next),
  )
}
