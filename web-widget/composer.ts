// The box for free words, always there.
import { h, isComposing, isVisible } from './dom.ts'
import { draw } from './draw.ts'
import type { Words } from './words/words.ts'

/** The most that the service takes at once. */
const LONGEST = 4000

export interface Composer {
  element: HTMLElement
  box: HTMLTextAreaElement
  /** @param beside a question is open, and this is for other words @param large a short hint, for large text */
  say(words: Words, beside: boolean, large: boolean): void
}

/** @param send takes what was written; the box is empty again by then. */
export function composer(send: (said: string) => void): Composer {
  const box = h('textarea', { rows: 1, maxlength: LONGEST, autocomplete: 'off', enterkeyhint: 'send' })
  const button = h('button', { type: 'submit', class: 'icon filled send' }, draw('send'))
  const submit = (event: Event) => {
    event.preventDefault()
    const said = box.value.trim()
    box.value = ''
    if (isVisible(said)) send(said)
    // On a touch screen the keyboard would go on covering the answer.
    if (matchMedia('(pointer: coarse)').matches) box.blur()
    else box.focus()
  }
  box.addEventListener('keydown', (event) => {
    // While an input method composes, Enter takes its word and does not send.
    if (event.key === 'Enter' && !event.shiftKey && !isComposing(event)) submit(event)
  })
  const form = h('form', { novalidate: true, onsubmit: submit }, box, button)
  return {
    element: h('div', { class: 'foot' }, form),
    box,
    say(words, beside, large) {
      const label = beside ? words.sayBeside : words.say
      box.setAttribute('aria-label', label)
      box.setAttribute('placeholder', large ? words.sayShort : label)
      button.setAttribute('aria-label', words.send)
    },
  }
}
