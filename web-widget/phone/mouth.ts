// Where the caller says something: written words, or the browser's recogniser at the press of a button.
import { h, isVisible } from '../dom.ts'
import type { Ear } from '../voice/in/browser-ear.ts'
import { picture } from './picture.ts'
import { spokenLanguage } from './voice.ts'
import type { PhoneWords } from './words.ts'

export interface Mouth {
  element: HTMLElement
  /** Something is being written and not yet said, or listened to. */
  isWriting(): boolean
  open(isOpen: boolean): void
}

/** @param language that the line listens for */
export function mouth(
  { mouth: words }: PhoneWords,
  say: (words: string) => void,
  ear: Ear | undefined,
  language: () => string,
): Mouth {
  const box = h('input', {
    id: 'mouth',
    maxlength: 500,
    autocomplete: 'off',
    'aria-describedby': 'mouth-hint',
    enterkeyhint: 'send',
  })
  const send = h('button', { type: 'submit', class: 'filled' }, picture('send'), h('span', {}, words.say))
  const trouble = h('p', { class: 'hint', role: 'status' })
  const label = h('span', {}, words.microphone)
  const microphone = ear && h('button', { type: 'button', class: 'plain microphone' }, picture('microphone'), label)
  let isListening = false

  async function hear(from: Ear): Promise<void> {
    if (isListening) return from.stop()
    isListening = true
    label.textContent = words.stopMicrophone
    trouble.textContent = ''
    const heard = await from.listen(spokenLanguage(language())).catch(() => undefined)
    isListening = false
    label.textContent = words.microphone
    if (heard) say(heard)
    else trouble.textContent = words.noMicrophone
  }
  if (ear) microphone?.addEventListener('click', () => void hear(ear))

  const element = h(
    'form',
    {
      class: 'mouth',
      onsubmit: (event) => {
        event.preventDefault()
        const said = box.value.trim()
        box.value = ''
        if (isVisible(said)) say(said)
      },
    },
    h('label', { for: 'mouth' }, words.label),
    h('p', { class: 'hint', id: 'mouth-hint' }, words.hint),
    box,
    h('div', { class: 'mouth-row' }, microphone, send),
    trouble,
  )
  return {
    element,
    isWriting: () => isListening || box.value !== '',
    open(isOpen) {
      element.hidden = !isOpen
      if (!isOpen) {
        box.value = ''
        ear?.stop()
      }
    },
  }
}
