// The boxes for words: a name, an address, a number, anything.
import type { SlotInput } from '../../functions/filings/filing.ts'
import type { View } from '../view.ts'
import type { Asked } from './asked.ts'
import { oneBox, type OneBox } from './one-box.ts'

export type WrittenKind = 'name' | 'address' | 'text' | 'number'

/** `data-spoken`: what was said aloud is written here; other boxes are choosy, and the conversation is not. */
const BOXES: Record<WrittenKind, Pick<OneBox, 'tag' | 'props'>> = {
  name: { props: { autocomplete: 'name', spellcheck: 'false', 'data-spoken': true } },
  number: { props: { class: 'digits', inputmode: 'numeric' } },
  address: { tag: 'textarea', props: { rows: 2, autocomplete: 'street-address', 'data-spoken': true } },
  text: { tag: 'textarea', props: { rows: 3, 'data-spoken': true } },
}

export function written(input: SlotInput, kind: WrittenKind, view: View, asked: Asked): HTMLElement {
  const read = (said: string) => ({ said, shown: said })
  return oneBox(view, asked, { ...BOXES[kind], example: input.example, read }).form
}
