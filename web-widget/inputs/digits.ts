// The box for a number on a card or a paper: digits in groups, and how many are there already.
import type { SlotInput } from '../../functions/filings/filing.ts'
import { h, type Props } from '../dom.ts'
import type { View } from '../view.ts'
import type { Asked } from './asked.ts'
import { bareCode, type DigitKind, inGroups, regroup } from './digit-groups.ts'
import { oneBox } from './one-box.ts'

const PROPS: Record<DigitKind, Props> = {
  'resident-id': { inputmode: 'numeric' },
  mobile: { inputmode: 'numeric', type: 'tel', autocomplete: 'tel' },
  'bank-card': { inputmode: 'numeric' },
  'residence-card': { autocapitalize: 'characters' },
  'credit-code': { autocapitalize: 'characters' },
  passport: { autocapitalize: 'characters' },
  certificate: { autocapitalize: 'characters' },
}

/** The length of a resident identity number (GB 11643). */
const ID_LENGTH = 18

export function digits(input: SlotInput, kind: DigitKind, view: View, asked: Asked): HTMLElement {
  const count = h('output', { id: `${asked.id}-count`, class: 'count', 'aria-live': 'off' })
  let before = ''
  const put = (text: string, caret: number) => {
    if (text !== box.value) {
      box.value = text
      box.setSelectionRange(caret, caret)
    }
    before = text
    box.classList.remove('fit')
    box.classList.toggle('fit', box.scrollWidth > box.clientWidth)
    const typed = bareCode(kind, text)
    count.textContent = /\d/.test(typed) ? view.words.digits(typed.length) : ''
  }
  const { form, box } = oneBox(view, asked, {
    props: { class: 'digits', spellcheck: 'false', ...PROPS[kind] },
    example: inGroups(kind, input.example),
    below: count,
    ...(kind === 'resident-id' && {
      helper: h('button', { type: 'button', class: 'plain', onclick: addX }, view.words.letterX),
    }),
    typed(event) {
      const caret = box.selectionStart ?? box.value.length
      const forward = event?.inputType === 'deleteContentForward'
      const next = regroup(kind, { text: box.value, caret }, before, forward)
      put(next.text, next.caret)
    },
    read(text) {
      const said = bareCode(kind, text)
      return { said, shown: kind === 'credit-code' ? said : masked(said) }
    },
  })
  // The numeric keys of a phone have no X.
  function addX(): void {
    const code = bareCode(kind, box.value)
    if (code.length < ID_LENGTH && !code.endsWith('X')) put(inGroups(kind, `${code}X`), 0)
    box.focus()
    box.setSelectionRange(box.value.length, box.value.length)
  }
  return form
}

/** The screen may be photographed or looked at by others: in the conversation a number stands as the review shows it. */
function masked(code: string): string {
  return code.replace(
    /^(\w{3})(\w+)(\w{4})$/u,
    (_, head: string, middle: string, tail: string) => head + '*'.repeat(middle.length) + tail,
  )
}
