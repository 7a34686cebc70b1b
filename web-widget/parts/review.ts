// The review: a form like the one at the counter, each row with its change.
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import { h } from '../dom.ts'
import type { View } from '../view.ts'

export function reviewPart({ rows }: Extract<ReplyPart, { kind: 'review' }>, view: View): HTMLElement {
  const { words } = view
  const lines = rows.map(({ slot, label, value }) => {
    const shown = words.changeOf(label)
    const change = () => view.give({ choice: `change:${slot}`, shown })
    return h(
      'div',
      {},
      h('dt', {}, label),
      h('dd', {}, value),
      h(
        'dd',
        { 'data-live': true },
        h('button', { type: 'button', class: 'quiet', 'aria-label': shown, onclick: change }, words.change),
      ),
    )
  })
  return h('section', { class: 'card review' }, h('h3', {}, words.review), h('dl', {}, lines))
}
