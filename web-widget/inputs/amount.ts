// The box for an amount in yuan, read back in groups as it is typed.
import type { SlotInput } from '../../functions/filings/filing.ts'
import { h } from '../dom.ts'
import type { View } from '../view.ts'
import type { Asked } from './asked.ts'
import { bareFigure, inThousands } from './money-groups.ts'
import { oneBox } from './one-box.ts'

export function amount(input: SlotInput, view: View, asked: Asked): HTMLElement {
  const { yuan } = view.words
  const readBack = h('output', { id: `${asked.id}-amount`, class: 'count', 'aria-live': 'off' })
  const shownAs = (text: string) => {
    const groups = inThousands(text)
    return groups && `${groups} ${yuan}`
  }
  const { form, box } = oneBox(view, asked, {
    props: { class: 'digits', inputmode: 'decimal' },
    example: shownAs(input.example) ?? input.example,
    beside: h('span', { class: 'unit', 'aria-hidden': 'true' }, yuan),
    below: readBack,
    typed: () => {
      readBack.textContent = shownAs(box.value) ?? ''
    },
    read: (text) => ({ said: bareFigure(text), shown: shownAs(text) ?? text }),
  })
  return form
}
