// Twelve large keys; the number keys of the keyboard press them too.
import { h, isComposing } from '../dom.ts'
import type { PhoneWords } from './words.ts'

/** As telephones have had them since 1963: letters help those who remember numbers by words. */
const KEYS: [key: string, letters: string][] = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', ''],
  ['#', ''],
]
/** So long a key stays lit that the keyboard pressed. */
const LIT_MS = 150

/** @param takesKeyboard whether the keyboard's numbers count now (WCAG 2.1.4: they can be turned off) */
export function keypad(words: PhoneWords, press: (key: string) => void, takesKeyboard: () => boolean): HTMLElement {
  const buttons = new Map(KEYS.map(([key, letters]) => [key, button(words, key, letters, press)]))
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || !takesKeyboard()) return
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return
    const pressed = buttons.get(key)
    if (!pressed || pressed.disabled) return
    event.preventDefault()
    pressed.classList.add('lit')
    setTimeout(() => pressed.classList.remove('lit'), LIT_MS)
    press(key)
  })
  return h('div', { class: 'keypad', role: 'group', 'aria-label': words.keypad }, ...buttons.values())
}

function button(words: PhoneWords, key: string, letters: string, press: (key: string) => void): HTMLButtonElement {
  const spoken = key === '*' || key === '#' ? words.key[key] : undefined
  return h(
    'button',
    { type: 'button', class: 'key', 'aria-label': spoken, onclick: () => press(key), 'data-key': key },
    h('span', { class: 'figure' }, key === '*' ? '＊' : key),
    letters !== '' && h('span', { class: 'letters', 'aria-hidden': 'true' }, letters),
  )
}
