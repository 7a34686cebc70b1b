// Choices as tall tiles, yes and no as two big buttons: one tap answers.
import type { SlotInput } from '../../functions/filings/filing.ts'
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { Drawing } from '../drawings.ts'
import type { View } from '../view.ts'

export function choices(input: SlotInput, view: View): HTMLElement {
  const tiles = (input.choices ?? []).map(({ id, label, help }) => {
    const take = () => view.give({ choice: id, shown: label })
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'tile', onclick: take },
        h('b', {}, label),
        help && h('span', {}, help),
        draw('next', 20),
      ),
    )
  })
  return h('ul', { class: 'tiles' }, tiles)
}

export function yesNo(view: View): HTMLElement {
  const { yes, no } = view.words
  const button = (choice: string, shown: string, drawing: Drawing) =>
    h('button', { type: 'button', class: 'tile', onclick: () => view.give({ choice, shown }) }, draw(drawing), shown)
  return h('div', { class: 'yes-no' }, button('yes', yes, 'tick'), button('no', no, 'cross'))
}
