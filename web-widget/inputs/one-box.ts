// A question that is answered in one box: the box, its example, what it says back, and what is missing.
import { type Child, h, isComposing, isVisible, type Props } from '../dom.ts'
import type { Given, View } from '../view.ts'
import { answerForm } from './answer-form.ts'
import type { Asked } from './asked.ts'
import { faultLine } from './fault-line.ts'

/** More is no answer to any question. */
const LONGEST = 400

export type Box = HTMLInputElement | HTMLTextAreaElement

export interface OneBox {
  /** `textarea` for longer words. */
  tag?: 'input' | 'textarea'
  props: Props
  /** As it stands in the hint; none: no hint. */
  example?: string
  /** Stands in the line of the box, such as a unit. */
  beside?: Child
  /** Stands under the box and describes it, such as a count. */
  below?: HTMLElement
  /** Stands under the box and can be pressed. */
  helper?: HTMLElement
  /** After each change, but not while an input method is composing. */
  typed?: (event: InputEvent | undefined) => void
  /** What goes out for the text in the box, which is not empty. */
  read: (text: string) => Given
}

/** Enter sends, in a textarea too (Shift+Enter is a new line there); an empty box says so and sends nothing. */
export function oneBox(view: View, asked: Asked, kind: OneBox): { form: HTMLElement; box: Box } {
  const fault = faultLine(`${asked.id}-fault`)
  const hint = kind.example && h('p', { id: `${asked.id}-hint`, class: 'hint' }, view.words.example(kind.example))
  const described = [kind.example && `${asked.id}-hint`, kind.below?.id, `${asked.id}-fault`]
  const box = h(kind.tag ?? 'input', {
    id: `${asked.id}-box`,
    'aria-labelledby': asked.heading,
    'aria-describedby': described.filter(Boolean).join(' '),
    autocomplete: 'off',
    enterkeyhint: 'send',
    maxlength: LONGEST,
    ...kind.props,
  })
  const typed = (event: Event) => {
    fault.clear([box])
    const input = event instanceof InputEvent ? event : undefined
    // To change the text now would break off the input method.
    if (!input?.isComposing) kind.typed?.(input)
  }
  box.addEventListener('input', typed)
  box.addEventListener('compositionend', typed)
  const send = () => {
    const text = box.value.trim()
    if (isVisible(text)) view.give(kind.read(text))
    else fault.show(view.words.empty, [box])
  }
  if (kind.tag === 'textarea') sendOnEnter(box)
  const under = (kind.below || kind.helper) && h('div', { class: 'under-box' }, kind.below, kind.helper)
  const line = kind.beside ? h('div', { class: 'box-line' }, box, kind.beside) : box
  return { form: answerForm(view, send, line, under, fault.line, hint), box }
}

function sendOnEnter(box: Box): void {
  box.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    box.form?.requestSubmit()
  })
}
