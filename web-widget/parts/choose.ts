// What to do next: the first step as the biggest button, the others as quiet rows.
import type { Option, ReplyPart } from '../../functions/conversation/reply.ts'
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { View } from '../view.ts'

/** Steps that go on with something: filing it, submitting it, taking it up again. */
const FORWARD = /^(?:file|yes|resume)\b/

export function choosePart({ text, options }: Extract<ReplyPart, { kind: 'choose' }>, view: View): HTMLElement {
  const [first] = options
  const big = first && FORWARD.test(first.id) ? first : undefined
  const rest = options.filter((option) => option !== big)
  return h(
    'section',
    { class: 'choose', 'data-live': true },
    h('p', { class: 'quiet-text' }, text),
    big && h('button', { type: 'button', class: 'primary', onclick: () => take(big, view) }, big.label),
    rest.length > 0 &&
      h(
        'ul',
        { class: 'rows' },
        rest.map((option) => h('li', {}, row(option, view))),
      ),
  )
}

function row(option: Option, view: View): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'row', onclick: () => take(option, view) },
    h('span', {}, option.label),
    draw('next', 20),
  )
}

function take({ id, label }: Option, view: View): void {
  view.give({ choice: id, shown: label })
}
