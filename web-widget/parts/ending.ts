// Asks once more before everything is erased.
import { h } from '../dom.ts'
import type { View } from '../view.ts'

export function endingCard({ words }: View, acts: { erase(): void; stay(): void }): HTMLElement {
  return h(
    'section',
    { class: 'card ending', tabindex: -1, role: 'group', 'aria-label': words.end },
    h('h3', {}, words.endAsk),
    h('p', {}, words.endSure),
    h('button', { type: 'button', class: 'primary', onclick: () => acts.stay() }, words.endNo),
    h('button', { type: 'button', class: 'plain danger', onclick: () => acts.erase() }, words.endYes),
  )
}
