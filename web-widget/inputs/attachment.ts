// A paper: it is at hand, is fetched, comes later, or is sent as a photo.
import type { SlotInput } from '../../functions/filings/filing.ts'
import { h } from '../dom.ts'
import type { View } from '../view.ts'
import type { Asked } from './asked.ts'
import { choices } from './choices.ts'

export function attachment(input: SlotInput, view: View, { slot }: Asked): HTMLElement {
  const photo = input.upload && h('div', { class: 'photo' })
  const { later } = view.words
  const bring = h(
    'button',
    { type: 'button', class: 'primary', onclick: () => view.give({ choice: 'skip', shown: later }) },
    later,
  )
  if (photo) view.offerPhoto(photo, slot)
  return h('div', { class: 'ask-form' }, photo, input.choices ? choices(input, view) : bring)
}
