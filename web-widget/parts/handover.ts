// The way to a person: numbers to tap, large, and what to read out when they answer.
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { View } from '../view.ts'

/** Reaches a person even when nothing here does. */
export const HOTLINE = '12345'

export function handoverPart({ phones, card }: Extract<ReplyPart, { kind: 'handover' }>, view: View): HTMLElement {
  const { words } = view
  const numbers = phones.map(({ name, number }) =>
    h(
      'a',
      { class: 'phone', href: `tel:${number}` },
      draw('phone'),
      h('span', { class: 'number' }, number),
      h('span', { class: 'name' }, name),
    ),
  )
  const filled = card?.filled ?? []
  return h(
    'section',
    { class: 'card handover' },
    numbers,
    filled.length > 0 && [
      h('h4', {}, words.forPerson),
      h(
        'dl',
        { class: 'states' },
        filled.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
      ),
    ],
  )
}
